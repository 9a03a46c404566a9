import { Exact } from '#shared/lib/decimal.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { amountSchema, type Amount } from '#shared/domain/amount/amount.ts';
import { isAmountGroup, isStep, takesOne, type AmountRow, type BandRow, type StepRow } from './amount-rows.ts';
import { countFields, fieldOf, isQuestion, moneyFields, topicOf } from './fields.ts';
import { mend, type Problem } from './problem.ts';

export type AmountReading = { formula: Amount | null } | { problems: Problem[] };
type Report = (cell: string, text: FullBilingual) => void;

const isPlain = (text: string): boolean => /^\d+(\.\d+)?$/.test(text) && text.length <= 16;

/** A step of an amount put into words, for an officer who writes none. */
export function suggestAmountWords({ kind, figure, field }: StepRow): FullBilingual {
  const of = fieldOf(field)?.name ?? { zh: field, en: field };
  switch (kind) {
    case 'fixed':
      return { zh: `定额 ${figure}`, en: `A fixed ${figure}` };
    case 'rate':
      return { zh: `${of.zh}的 ${figure}%`, en: `${figure}% of the ${of.en}` };
    case 'tier':
      return { zh: `按${of.zh}分档`, en: `By bands of the ${of.en}` };
    case 'per-head':
      return { zh: `每单位${of.zh} ${figure}`, en: `${figure} for each unit of the ${of.en}` };
    default:
      return { zh: '面议', en: 'By negotiation' };
  }
}

const reckoned: readonly string[] = ['rate', 'tier', 'per-head'];
const inputWords = ({ input: { name, ask } }: StepRow): string[] => [name.zh, name.en, ask.zh, ask.en];

function checkField(row: StepRow, report: Report): void {
  const known: readonly string[] = row.kind === 'per-head' ? countFields : moneyFields;
  if (isQuestion(row.field)) {
    if (topicOf(row.field).trim() === '') report('field', mend.topic);
  } else if (!known.includes(row.field)) report('field', mend.field);
}

function checkStep(row: StepRow, report: Report): void {
  const { kind } = row;
  if (reckoned.includes(kind)) {
    checkField(row, report);
    const said = inputWords(row).filter((text) => text !== '').length;
    if (said > 0 && said < 4) report('input', mend.input);
  }
  if (['fixed', 'rate', 'per-head', 'cap', 'floor', 'round'].includes(kind)) {
    if (!isPlain(row.figure)) report('figure', mend.plainNumber);
    else if (kind === 'round' && new Exact(row.figure).isZero()) report('figure', mend.step);
  }
  if (isAmountGroup(row) && (row.text.zh === '') !== (row.text.en === '')) report('text', mend.bothLanguages);
}

function checkBands(bands: readonly BandRow[], problems: Problem[]): void {
  let before = new Exact(0);
  bands.forEach((band, at) => {
    const report: Report = (cell, text) => problems.push({ row: band.key, cell, text });
    if (!isPlain(band.percent)) report('percent', mend.plainNumber);
    const last = at === bands.length - 1;
    if (band.upTo === '') {
      if (!last) report('upTo', mend.bands);
      return;
    }
    if (!isPlain(band.upTo)) report('upTo', mend.plainNumber);
    else if (last || new Exact(band.upTo).lte(before)) report('upTo', mend.bands);
    else before = new Exact(band.upTo);
  });
}

function wordsOf(row: StepRow): object {
  const group = isAmountGroup(row);
  const suggested = suggestAmountWords(row);
  const text = group
    ? row.text
    : { zh: row.text.zh === '' ? suggested.zh : row.text.zh, en: row.text.en === '' ? suggested.en : row.text.en };
  return {
    ...(group && row.id === '' ? {} : { id: row.id }),
    ...(group && row.text.zh === '' ? {} : { text }),
    ...(row.cites === '' ? {} : { cites: row.cites }),
    ...(!reckoned.includes(row.kind) || inputWords(row).includes('')
      ? {}
      : { input: { name: { ...row.input.name }, ask: { ...row.input.ask } } }),
  };
}

function stepOf(row: StepRow, parts: unknown[], bands: readonly BandRow[]): unknown {
  const words = wordsOf(row);
  const { kind: op, figure, field, mode } = row;
  switch (op) {
    case 'fixed':
      return { op, value: figure, ...words };
    case 'rate':
      return { op, percent: figure, of: field, ...words };
    case 'tier':
      return { op, of: field, mode, bands: bands.map(({ upTo, percent }) => ({ upTo: upTo === '' ? null : upTo, percent })), ...words };
    case 'per-head':
      return { op, each: figure, count: field, ...words };
    case 'by-negotiation':
      return { op, ...words };
    case 'sum':
    case 'min':
    case 'max':
      return { op, of: parts, ...words };
    case 'cap':
    case 'floor':
      return { op, at: figure, of: parts[0], ...words };
    case 'round':
      return { op, to: figure, mode, of: parts[0], ...words };
  }
}

function partOf(row: AmountRow, inner: readonly AmountRow[], problems: Problem[]): unknown {
  const report: Report = (cell, text) => problems.push({ row: row.key, cell, text });
  if (row.kind === 'kept') return row.amount;
  if (!isStep(row)) {
    report('place', mend.place);
    return null;
  }
  checkStep(row, report);
  const bands = inner.filter((part) => part.kind === 'band');
  const stray = row.kind === 'tier' ? inner.find((part) => part.kind !== 'band') : isAmountGroup(row) ? undefined : inner[0];
  if (stray !== undefined) problems.push({ row: stray.key, cell: 'place', text: mend.place });
  if (row.kind === 'tier') {
    if (bands.length === 0) report('kind', mend.noBands);
    checkBands(bands, problems);
    return stepOf(row, [], bands);
  }
  const parts = isAmountGroup(row) ? blocksOf(inner, problems) : [];
  if (isAmountGroup(row)) {
    if (parts.length === 0) report('kind', mend.emptyGroup);
    if (takesOne(row.kind) && parts.length > 1) report('kind', mend.onePart);
  }
  return stepOf(row, parts, []);
}

function blocksOf(rows: readonly AmountRow[], problems: Problem[]): unknown[] {
  const parts: unknown[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (row === undefined) break;
    const next = rows.findIndex((other, index) => index > at && other.depth <= row.depth);
    const end = next === -1 ? rows.length : next;
    if (row.depth !== rows[0]?.depth) problems.push({ row: row.key, cell: 'place', text: mend.place });
    parts.push(partOf(row, rows.slice(at + 1, end), problems));
    at = end;
  }
  return parts;
}

/** Rows as an amount formula, or every cell that has to be mended first. No rows: no formula. */
export function readAmount(rows: readonly AmountRow[]): AmountReading {
  if (rows.length === 0) return { formula: null };
  const problems: Problem[] = [];
  const parts = blocksOf(rows, problems);
  const second = rows.filter(({ depth }) => depth === (rows[0]?.depth ?? 0))[1];
  if (second !== undefined) problems.push({ row: second.key, cell: 'place', text: mend.root });
  if (problems.length > 0) return { problems };
  const parsed = amountSchema.safeParse(parts[0]);
  return parsed.success ? { formula: parsed.data } : { problems: [{ row: rows[0]?.key ?? null, cell: 'figure', text: mend.needed }] };
}
