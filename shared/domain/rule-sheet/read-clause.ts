import type { FullBilingual } from '#shared/lib/language.ts';
import { clauseSchema, type Clause } from '#shared/domain/clause/clause.ts';
import { decimalTextSchema } from '#shared/domain/fact/fact.ts';
import { readPeriod } from '#shared/domain/rule/period.ts';
import { Exact } from '#shared/lib/decimal.ts';
import type { ClauseSheet } from './clause-sheet.ts';
import { cleanWording } from './clean-wording.ts';
import { mend, type Problem, type Words } from './problem.ts';
import { readAmount } from './read-amount.ts';
import { readConditions } from './read-conditions.ts';
import { asWritten, type NameOf } from './suggest-words.ts';

/** Where a problem stands: a field of the clause, a row of its conditions, or a row of its amount. */
export type Part = 'clause' | 'conditions' | 'amount';
export type PlacedProblem = Problem & { part: Part };
export type ClauseReading = { clause: Clause } | { problems: PlacedProblem[] };
type Report = (cell: string, text: FullBilingual) => void;

const isNumber = (text: string): boolean => decimalTextSchema.safeParse(text).success;
const either = ({ zh, en }: Words): object | null =>
  zh.trim() === '' && en.trim() === '' ? null : { zh: zh.trim() === '' ? null : zh, en: en.trim() === '' ? null : en };

function full(words: Words, cell: string, report: Report): Words {
  if (words.zh.trim() === '') report(`${cell}.zh`, mend.needed);
  if (words.en.trim() === '') report(`${cell}.en`, mend.needed);
  return { ...words };
}

function amountOf({ amount }: ClauseSheet, formula: unknown, report: Report): object | null {
  if (!amount.given) return null;
  const { low, high, currency, per } = amount;
  for (const cell of ['low', 'high'] as const) if (amount[cell] !== '' && !isNumber(amount[cell])) report(`amount.${cell}`, mend.number);
  if (isNumber(low) && isNumber(high) && new Exact(low).gt(high)) report('amount.low', mend.order);
  if ((per.zh === '') !== (per.en === '')) report('amount.per', mend.bothLanguages);
  return {
    low: low === '' ? null : low,
    high: high === '' ? null : high,
    currency,
    per: per.zh === '' ? null : { ...per },
    ...(formula === null ? {} : { formula }),
  };
}

/** A day as it is typed: a year or month stands for its first day, or for its last where it ends something. */
function dayOf(text: string, end: 'from' | 'to', report: () => void): string | null {
  if (text === '') return null;
  const period = readPeriod(text.trim());
  if (period === null) report();
  return period?.[end] ?? null;
}

function validityOf({ validity }: ClauseSheet, report: Report): object {
  const from = dayOf(validity.from, 'from', () => report('validity.from', mend.day));
  const to = dayOf(validity.to, 'to', () => report('validity.to', mend.day));
  if (from !== null && to !== null && to < from) report('validity.from', mend.validity);
  return { from, to, precision: validity.precision };
}

function termsOf(sheet: ClauseSheet, report: Report): object {
  const { group, stacking, excludes, cap } = sheet;
  if (cap.given) {
    if (cap.id.trim() === '') report('cap.id', mend.capId);
    if (!isNumber(cap.at)) report('cap.at', mend.number);
    full(cap.text, 'cap.text', report);
  }
  return {
    ...(group === '' ? {} : { group }),
    ...(stacking.limited ? { stacksWith: [...stacking.with] } : {}),
    ...(excludes.length === 0 ? {} : { excludes: [...excludes] }),
    ...(cap.given ? { cap: { id: cap.id, at: cap.at, text: { ...cap.text } } } : {}),
  };
}

function versionOf(sheet: ClauseSheet, report: Report): object {
  const until = dayOf(sheet.until, 'to', () => report('until', mend.day));
  const { version } = sheet;
  if (version === undefined && until === null) return {};
  const from = version?.effectiveFrom ?? null;
  if (from !== null && until !== null && until < from) report('until', mend.validity);
  return { version: { ...(version ?? { number: 1, effectiveFrom: null, supersedes: null }), effectiveTo: until } };
}

function citationOf({ citation }: ClauseSheet, report: Report): object {
  const raw = citation.raw.filter((token) => token.trim() !== '');
  if (citation.sourceId === '' || citation.segmentId === '' || raw.length === 0) report('citation', mend.citation);
  return { ...citation, raw };
}

/** A sheet as a clause, or every place that has to be mended first. `nameOf` words values of which no words were written. */
export function readClause(sheet: ClauseSheet, nameOf: NameOf = asWritten): ClauseReading {
  const problems: PlacedProblem[] = [];
  const report: Report = (cell, text) => problems.push({ part: 'clause', row: null, cell, text });
  const conditions = readConditions(sheet.conditions, nameOf);
  const formula = readAmount(sheet.amount.given ? sheet.amount.rows : []);
  if ('problems' in conditions) problems.push(...conditions.problems.map((problem) => ({ ...problem, part: 'conditions' as const })));
  if ('problems' in formula) problems.push(...formula.problems.map((problem) => ({ ...problem, part: 'amount' as const })));
  const wording = cleanWording(sheet.wording);
  const candidate = {
    id: sheet.id,
    incentiveId: sheet.incentiveId,
    name: full(sheet.name, 'name', report),
    offer: sheet.offer,
    status: sheet.status,
    summary: full(sheet.summary, 'summary', report),
    object: either(sheet.object),
    conditions: 'rule' in conditions ? conditions.rule : null,
    amount: amountOf(sheet, 'formula' in formula ? formula.formula : null, report),
    window: either(sheet.window),
    office: either(sheet.office),
    phone: sheet.phone.trim() === '' ? null : sheet.phone,
    legalBasis: either(sheet.legalBasis),
    wording: wording === '' ? null : wording,
    validity: validityOf(sheet, report),
    citation: citationOf(sheet, report),
    ...termsOf(sheet, report),
    ...versionOf(sheet, report),
  };
  if (problems.length > 0) return { problems };
  const parsed = clauseSchema.safeParse(candidate);
  if (parsed.success) return { clause: parsed.data };
  const where = parsed.error.issues.map(({ path }) => path.join('.'));
  return { problems: where.map((cell) => ({ part: 'clause', row: null, cell, text: mend.needed })) };
}
