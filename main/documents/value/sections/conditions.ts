import type { FullBilingual } from '#shared/lib/language.ts';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { TraceStep, Truth } from '#shared/domain/match/match.ts';
import type { ClauseBlock } from '#shared/domain/packet/document.ts';
import type { PacketClause } from '#shared/domain/packet/snapshot.ts';
import { unknown } from '#shared/domain/rule/answer.ts';
import type { Rule, RuleField } from '#shared/domain/rule/rule.ts';
import { joined } from '#shared/domain/rule/truth.ts';
import type { SectionContext } from '../section.ts';
import { answerWords } from './answer-words.ts';

/** The step that says whether a policy is in force; left open, the card says so in its quiet line. */
export const inForceId = 'in-force';
const inEffectId = 'in-effect';

interface Row {
  text: FullBilingual;
  result: Truth;
  answer: FullBilingual | null;
  ask: FullBilingual | null;
}

const join = (texts: FullBilingual[], zh: string, en: string): FullBilingual => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en),
});
const distinct = (texts: FullBilingual[]): FullBilingual[] => [...new Map(texts.map((text) => [text.zh, text])).values()];

/** Reads the steps of a trace one after another; `words` turns an answer into the page's. */
interface Reader {
  next: () => TraceStep;
  words: (step: TraceStep, field: RuleField | null) => FullBilingual | null;
}

/** A condition as one row. Parts of an "any" or a "not" never stand alone, where they would read as conditions of their own. */
function single(rule: Rule, reader: Reader): Row {
  if ('field' in rule) {
    const step = reader.next();
    return { text: step.condition, result: step.result, answer: reader.words(step, rule.field), ask: step.ask };
  }
  const rows = (rule.op === 'not' ? [rule.of] : rule.of).map((part) => single(part, reader));
  const texts = rows.map((row) => row.text);
  const own = { all: join(texts, '，并且', ', and '), any: join(texts, '；或者', '; or '), not: join(texts, '', '') }[rule.op];
  const text = rule.text ?? (rule.op === 'not' ? { zh: `不属于这种情形：${own.zh}`, en: `Not the case: ${own.en}` } : own);
  return {
    text,
    result: joined(
      rule.op,
      rows.map((row) => row.result),
    ),
    answer: join(distinct(rows.flatMap((row) => row.answer ?? [])), '；', '; '),
    ask: rows.length === 1 ? (rows[0]?.ask ?? null) : null,
  };
}

/** Conditions that all must hold stand one by one. */
const rowsOf = (rule: Rule, reader: Reader): Row[] =>
  rule.op === 'all' && rule.text === undefined ? rule.of.flatMap((part) => rowsOf(part, reader)) : [single(rule, reader)];

const leavesOf = (rule: Rule): number =>
  rule.op === 'all' || rule.op === 'any'
    ? rule.of.reduce((sum, part) => sum + leavesOf(part), 0)
    : rule.op === 'not'
      ? leavesOf(rule.of)
      : 1;

function inEffectRow(step: TraceStep, { clause }: PacketClause): Row {
  const { effectiveFrom = null, effectiveTo = null } = clause.version ?? {};
  const text = {
    zh: [
      effectiveFrom === null ? '' : `自${formatDate(effectiveFrom, 'zh')}起`,
      effectiveTo === null ? '' : `至${formatDate(effectiveTo, 'zh')}止`,
    ],
    en: [
      effectiveFrom === null ? '' : `from ${formatDate(effectiveFrom, 'en')}`,
      effectiveTo === null ? '' : `to ${formatDate(effectiveTo, 'en')}`,
    ],
  };
  return {
    result: step.result,
    answer: null,
    ask: null,
    text: { zh: `${text.zh.join('')}施行`, en: `In effect ${text.en.filter((part) => part !== '').join(' ')}` },
  };
}

/** Steps about the policy itself come first in a trace, then those of its conditions in reading order. */
function allRows(entry: PacketClause, words: Reader['words']): Row[] {
  const stepRow = (step: TraceStep): Row => ({ text: step.condition, result: step.result, answer: words(step, null), ask: step.ask });
  const { trace } = entry.match;
  const rule = entry.clause.conditions;
  const leaves = rule === null ? 0 : leavesOf(rule);
  const steps = trace.slice(trace.length - leaves);
  const own = trace
    .slice(0, trace.length - leaves)
    .filter((step) => step.id !== inForceId || step.result !== 'unknown')
    .map((step) => (step.id === inEffectId ? inEffectRow(step, entry) : stepRow(step)));
  if (rule === null || steps.length !== leaves) return [...own, ...steps.map(stepRow)];
  let at = 0;
  const next = (): TraceStep => {
    const step = steps[at];
    at += 1;
    if (step === undefined) throw new Error(`the trace of ${entry.clause.id} is shorter than its conditions`);
    return step;
  };
  return [...own, ...rowsOf(rule, { next, words })];
}

/**
 * The conditions of a clause in the reader's words, and the questions that took the place of one: an open condition that
 * has a question stands as that question, so that nothing is said twice.
 */
export function conditionRows(entry: PacketClause, context: SectionContext): { rows: ClauseBlock['conditions']; asked: Set<string> } {
  const { write, snapshot } = context;
  const asked = new Set<string>();
  const notKnown = unknown().answer.zh;
  // Where the place offered is the one asked for, the condition says it all.
  const words: Reader['words'] = ({ answer, result }, field) =>
    field === 'parkDistrict' && result === 'true' ? null : answerWords(answer, field, snapshot);
  const rows = allRows(entry, words).map(({ text, result, answer, ask }): ClauseBlock['conditions'][number] => {
    if (result === 'unknown' && ask !== null && answer?.zh === notKnown) {
      asked.add(ask.zh);
      return { text: write.say(ask), result, answer: {} };
    }
    return { text: write.say(text), result, answer: answer === null ? {} : write.say(answer) };
  });
  return { rows, asked };
}
