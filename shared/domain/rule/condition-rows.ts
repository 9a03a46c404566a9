import type { FullBilingual } from '#shared/lib/language.ts';
import { laterPart } from '#shared/lib/mid-sentence.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { ClauseMatch, TraceStep, Truth } from '#shared/domain/match/match.ts';
import type { Rule, RuleField } from './rule.ts';
import { joined } from './truth.ts';

/** A condition as a reader meets it: a denied one is turned round, alternatives are one row. */
export interface ConditionRow {
  id: string;
  text: FullBilingual;
  result: Truth;
  /** Null where the words of the condition say it all. */
  answer: FullBilingual | null;
  ask: FullBilingual | null;
  cites: string[];
}
/** Turns the answer of a step into the words shown; null shows none. `field` null: a step about the policy itself. */
export type AnswerWords = (step: TraceStep, field: RuleField | null) => FullBilingual | null;
/** Steps about the policy itself come first in a trace, then its conditions. */
export interface ReadConditions {
  about: TraceStep[];
  rows: ConditionRow[];
}

const join = (texts: readonly FullBilingual[], zh: string, en: string): FullBilingual => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en),
});
const distinct = (texts: readonly FullBilingual[]): FullBilingual[] => [...new Map(texts.map((text) => [text.zh, text])).values()];

/** What a denied condition says. */
export const denied = ({ zh, en }: FullBilingual): FullBilingual => ({ zh: `不属于“${zh}”`, en: `Not “${en}”` });

const plainRow = ({ id, condition, result, answer, ask, cites }: TraceStep): ConditionRow => ({
  id,
  text: condition,
  result,
  answer,
  ask,
  cites: [cites],
});

interface Reader {
  next: () => TraceStep;
  words: AnswerWords;
}

function groupText(rule: Extract<Rule, { of: unknown }>, texts: readonly FullBilingual[]): FullBilingual {
  if (rule.text !== undefined) return rule.text;
  // Within the sentence a part begins small, unless it may begin with a name.
  const parts = texts.map(({ zh, en }, at) => ({ zh, en: at === 0 ? en : laterPart(en) }));
  if (rule.op === 'all') return join(parts, '，并且', ', and ');
  return rule.op === 'any' ? join(parts, '；或者', '; or ') : denied(join(parts, '', ''));
}

/** A condition as one row. Parts of an "any" or a "not" never stand alone, where they would read as conditions of their own. */
function single(rule: Rule, reader: Reader): ConditionRow {
  if ('field' in rule) {
    const step = reader.next();
    return { ...plainRow(step), answer: reader.words(step, rule.field) };
  }
  const rows = (rule.op === 'not' ? [rule.of] : rule.of).map((part) => single(part, reader));
  const [first] = rows;
  const result = joined(
    rule.op,
    rows.map((row) => row.result),
  );
  // Once the group is settled, what is still open in it is no answer that was used.
  const said = result === 'unknown' ? rows : rows.filter((row) => row.result !== 'unknown');
  return {
    id: rule.id ?? rows.map(({ id }) => id).join('+'),
    text: groupText(
      rule,
      rows.map(({ text }) => text),
    ),
    result,
    answer: join(distinct(said.flatMap(({ answer }) => answer ?? [])), '；', '; '),
    ask: rows.length === 1 ? (first?.ask ?? null) : null,
    cites: [...new Set(rows.flatMap(({ cites }) => cites))],
  };
}

/** Conditions that all must hold stand one by one. */
const rowsOf = (rule: Rule, reader: Reader): ConditionRow[] =>
  rule.op === 'all' && rule.text === undefined ? rule.of.flatMap((part) => rowsOf(part, reader)) : [single(rule, reader)];

const leavesOf = (rule: Rule): number => {
  if ('field' in rule) return 1;
  return [rule.of].flat().reduce((sum, part) => sum + leavesOf(part), 0);
};

/**
 * The conditions of a clause in reading order, from its tree and the trace that lists every leaf. A trace that belongs to
 * another tree is shown step by step as it stands.
 */
export function conditionRows(rule: Rule | null, trace: readonly TraceStep[], words: AnswerWords = ({ answer }) => answer): ReadConditions {
  const leaves = rule === null ? 0 : leavesOf(rule);
  const [about, steps] = [trace.slice(0, Math.max(0, trace.length - leaves)), trace.slice(Math.max(0, trace.length - leaves))];
  if (rule === null || steps.length !== leaves)
    return { about, rows: steps.map((step) => ({ ...plainRow(step), answer: words(step, null) })) };
  const left = steps[Symbol.iterator]();
  const next = (): TraceStep => {
    const { value } = left.next();
    // As many steps as leaves were counted.
    if (value === undefined) throw new Error('a trace is shorter than its conditions');
    return value;
  };
  return { about, rows: rowsOf(rule, { next, words }) };
}

const noAnswer: FullBilingual = { zh: '', en: '' };

/** The trace of a verdict as screen and command line show it, row by row as on paper. */
export function readableTrace({ conditions }: Pick<Clause, 'conditions'>, { trace }: Pick<ClauseMatch, 'trace'>): TraceStep[] {
  const { about, rows } = conditionRows(conditions, trace);
  return [
    ...about,
    ...rows.map(({ id, text, result, answer, ask, cites }) => ({
      id,
      condition: text,
      result,
      answer: answer ?? noAnswer,
      cites: cites.join('；'),
      ask,
    })),
  ];
}
