import { Exact } from '#shared/lib/decimal.ts';
import { decimalTextSchema } from '#shared/domain/fact/fact.ts';
import { readPeriod } from '#shared/domain/rule/period.ts';
import { ruleSchema, type Rule } from '#shared/domain/rule/rule.ts';
import { isGroupRow, type ConditionRow, type LeafRow } from './condition-rows.ts';
import { comparisonsOf, fieldOf, isQuestion, topicOf } from './fields.ts';
import { mend, type Problem } from './problem.ts';
import { asWritten, suggestWords, type NameOf } from './suggest-words.ts';

export type ConditionsReading = { rule: Rule | null } | { problems: Problem[] };
type Report = (cell: string, text: Problem['text']) => void;

const isNumber = (text: string): boolean => decimalTextSchema.safeParse(text).success;

function checkRange({ min, max }: LeafRow, report: Report): void {
  if (min === '' && max === '') report('min', mend.range);
  for (const [cell, end] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (end !== '' && !isNumber(end)) report(cell, mend.number);
  }
  if (isNumber(min) && isNumber(max) && new Exact(min).gt(max)) report('min', mend.order);
}

function checkValue(row: LeafRow, report: Report): void {
  switch (row.comparison) {
    case 'in':
      if (row.values.length === 0 || row.values.includes('')) report('value', mend.values);
      if (row.field === 'homeCountry' && row.values.some((value) => !/^[A-Z]{2}$/.test(value))) report('value', mend.country);
      break;
    case 'is':
      if (row.value === '') report('value', mend.needed);
      else if (row.field === 'homeCountry' && !/^[A-Z]{2}$/.test(row.value)) report('value', mend.country);
      break;
    case 'at-least':
    case 'at-most':
      if (!isNumber(row.value)) report('value', mend.number);
      break;
    case 'between':
      checkRange(row, report);
      break;
    case 'before':
    case 'after':
      if (readPeriod(row.value) === null) report('value', mend.date);
      break;
  }
}

function checkLeaf(row: LeafRow, report: Report): void {
  if (fieldOf(row.field) === null) report('field', mend.field);
  else if (isQuestion(row.field) && topicOf(row.field).trim() === '') report('field', mend.topic);
  else if (!comparisonsOf(row.field).includes(row.comparison)) report('comparison', mend.comparison);
  checkValue(row, report);
  if ((row.ask.zh === '') !== (row.ask.en === '')) report('ask', mend.bothLanguages);
}

function leafOf(row: LeafRow, nameOf: NameOf): unknown {
  const suggested = suggestWords(row, nameOf);
  const { id, field, comparison: op, values, value, min, max } = row;
  const text = { zh: row.text.zh === '' ? suggested.zh : row.text.zh, en: row.text.en === '' ? suggested.en : row.text.en };
  const words = { id, text, ...(row.ask.zh === '' ? {} : { ask: { ...row.ask } }), ...(row.cites === '' ? {} : { cites: row.cites }) };
  if (op === 'in') return { op, field, values: [...values], ...words };
  if (op === 'between') return { op, field, ...(min === '' ? {} : { min }), ...(max === '' ? {} : { max }), ...words };
  return { op, field, value, ...words };
}

/** The rows of one block as a tree; what is wrong goes to `problems`. */
function treeOf(rows: readonly ConditionRow[], nameOf: NameOf, problems: Problem[]): unknown[] {
  const top = rows[0]?.depth ?? 0;
  const parts: unknown[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (row === undefined) break;
    const report: Report = (cell, text) => problems.push({ row: row.key, cell, text });
    const next = rows.findIndex((other, index) => index > at && other.depth <= row.depth);
    const end = next === -1 ? rows.length : next;
    const inner = rows.slice(at + 1, end);
    if (row.depth !== top || inner.some((part) => part.depth < row.depth + 1) || (inner[0]?.depth ?? row.depth + 1) !== row.depth + 1)
      report('place', mend.place);
    if (isGroupRow(row)) parts.push(groupOf(row, treeOf(inner, nameOf, problems), report));
    else {
      if (inner[0] !== undefined) problems.push({ row: inner[0].key, cell: 'place', text: mend.place });
      if (row.kind === 'condition') checkLeaf(row, report);
      parts.push(row.kind === 'kept' ? row.rule : leafOf(row, nameOf));
    }
    at = end;
  }
  return parts;
}

function groupOf(row: ConditionRow & { kind: 'all' | 'any' | 'not' }, parts: unknown[], report: Report): unknown {
  if (parts.length === 0) report('kind', mend.emptyGroup);
  if (row.kind === 'not' && parts.length > 1) report('kind', mend.onePart);
  if ((row.text.zh === '') !== (row.text.en === '')) report('text', mend.bothLanguages);
  const words = {
    ...(row.id === '' ? {} : { id: row.id }),
    ...(row.text.zh === '' ? {} : { text: { ...row.text } }),
    ...(row.cites === '' ? {} : { cites: row.cites }),
  };
  return row.kind === 'not' ? { op: row.kind, of: parts[0], ...words } : { op: row.kind, of: parts, ...words };
}

/** Rows as a condition tree, or every cell that has to be mended first. No rows: the clause has no conditions. */
export function readConditions(rows: readonly ConditionRow[], nameOf: NameOf = asWritten): ConditionsReading {
  if (rows.length === 0) return { rule: null };
  const problems: Problem[] = [];
  const parts = treeOf(rows, nameOf, problems);
  const [first, second] = [rows[0], rows.filter(({ depth }) => depth === (rows[0]?.depth ?? 0))[1]];
  if (second !== undefined) problems.push({ row: second.key, cell: 'place', text: mend.root });
  if (problems.length > 0) return { problems };
  const parsed = ruleSchema.safeParse(parts[0]);
  return parsed.success ? { rule: parsed.data } : { problems: [{ row: first?.key ?? null, cell: 'value', text: mend.needed }] };
}
