import type { LawFinding, LawRule } from './law-rule.ts';
import { clauses, read, sentences, type Span } from './reading.ts';
import { lawRules } from './law-rules.ts';

/** A company named in full. A bare "limited company" after 的, 各 or the like is a class of firms, not one. */
const anyCompany =
  '(?:[\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff()]{2,20}(?<![的类各家资])(?:有限责任公司|股份有限公司|有限公司|集团公司)|\\b[a-z][\\w&-]*(?: [\\w&-]+){0,3},? (?:co\\.?,? ?ltd|ltd|inc|corp|gmbh|llc)\\b\\.?)';

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** The source that matches one of the named firms, or any company written out. */
function firmSource(firmNames: readonly string[]): string {
  const named = firmNames.map((name) => read(name).form.trim()).filter((name) => [...name].length >= 2);
  return `(?:${[...named.map(escaped), anyCompany].join('|')})`;
}

const scriptNames = ['han', 'latin'] as const;
type Script = (typeof scriptNames)[number];
const scripts: Record<Script, RegExp> = { han: /\p{Script=Han}/u, latin: /[a-z]{2}/u };
const scriptsIn = (text: string): Script[] => scriptNames.filter((script) => scripts[script].test(text));
const escapes = /\\(?:u\{?[0-9a-f]+\}?|p\{[^}]*\}|.)/giu;

/** The script without which a pattern matches nothing, or null for one that names words of both. */
export function scriptOf(pattern: RegExp): Script | null {
  const [script = null, ...more] = scriptsIn(pattern.source.replace(escapes, ' '));
  return more.length === 0 ? script : null;
}

interface Compiled {
  rule: LawRule;
  patterns: readonly Pattern[];
  unless: RegExp;
}

/** A pattern and what it was made ready for. */
interface Pattern {
  regex: RegExp;
  script: Script | null;
  readyFor: Set<string>;
}

const beyondLatin = /[^\0-\xff]/u;
const longEnough = 1_000;
/** Two texts that no rule speaks of, of one and of two bytes to a sign: the engine makes code for each. */
const nothing = { narrow: ' '.repeat(longEnough), wide: '〇'.repeat(longEnough) };

/**
 * V8 reads a pattern as steps the first time and makes machine code of it the second time, but of one for a text of a thousand signs at
 * once. For some hundred patterns the steps take three quarters of a first judgement.
 */
function makeReady({ regex, readyFor }: Pattern, kind: keyof typeof nothing): void {
  if (readyFor.has(kind)) return;
  readyFor.add(kind);
  regex.lastIndex = 0;
  regex.exec(nothing[kind]);
}

const compiled = (firmNames: readonly string[]): Compiled[] => {
  const firm = firmSource(firmNames);
  return lawRules.map((rule) => ({
    rule,
    patterns: rule.patterns.map((pattern) => {
      const regex = new RegExp(pattern(firm), 'gu');
      return { regex, script: scriptOf(regex), readyFor: new Set<string>() };
    }),
    unless: new RegExp(rule.unless, 'u'),
  }));
};
/** The rules for the names asked for last: a packet asks for the same names text after text. */
let latest = { key: '', rules: compiled([]) };
function rulesFor(firmNames: readonly string[]): readonly Compiled[] {
  const key = firmNames.join('\n');
  if (latest.key !== key) latest = { key, rules: compiled(firmNames) };
  return latest.rules;
}

/** Every shortest match, also those that begin inside another. */
function candidates(pattern: RegExp, sentence: string): Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    pattern.lastIndex = match.index + 1;
  }
  return found;
}

/** The text of the clauses a match touches: a denial further off says nothing about it. */
function touched(sentence: string, parts: readonly Span[], match: Span): string {
  const near = parts.filter((part) => part.start < match.end && part.end > match.start);
  return sentence.slice(near[0]?.start ?? match.start, near.at(-1)?.end ?? match.end);
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The smallest of nested spans, each once. */
const innermost = (spans: readonly Span[]): Span[] =>
  spans.filter((span, index) => !spans.some((other, at) => at !== index && within(other, span) && (!within(span, other) || at < index)));

function matchesOf({ patterns, unless }: Compiled, sentence: string, written: readonly Script[]): Span[] {
  const tried = patterns.filter(({ script }) => script === null || written.includes(script));
  const kind = beyondLatin.test(sentence) ? 'wide' : 'narrow';
  const matches = tried.flatMap((pattern) => {
    makeReady(pattern, kind);
    return candidates(pattern.regex, sentence);
  });
  if (matches.length === 0) return [];
  const parts = clauses(sentence);
  return innermost(matches.filter((match) => !unless.test(touched(sentence, parts, match))));
}

/**
 * Wording that the fair-competition review rules stand against, in reading order. Each sentence is judged by itself, so
 * further text never takes a finding away. It finds wording, not intent: no finding is no clearance.
 */
export function checkLaw(text: string, { firmNames = [] }: { firmNames?: readonly string[] } = {}): LawFinding[] {
  const { form, starts, ends } = read(text);
  const rules = rulesFor(firmNames);
  const found = sentences(form).flatMap((span) => {
    const sentence = form.slice(span.start, span.end);
    const written = scriptsIn(sentence);
    return rules.flatMap((entry) =>
      matchesOf(entry, sentence, written).map((match): LawFinding => {
        const start = starts[span.start + match.start] ?? 0;
        const end = ends[span.start + match.end - 1] ?? text.length;
        const { id, kind, citations, explanation } = entry.rule;
        return { ruleId: id, kind, start, end, words: text.slice(start, end), citations, explanation };
      }),
    );
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : Number(a.ruleId > b.ruleId)));
}
