import type { Amount, Band } from '#shared/domain/amount/amount.ts';
import { deepest, type MayHold } from './outline.ts';
import { noWords, type Words } from './problem.ts';

export const amountKinds = ['fixed', 'rate', 'tier', 'per-head', 'by-negotiation', 'sum', 'min', 'max', 'cap', 'floor', 'round'] as const;
export type AmountKind = (typeof amountKinds)[number];

interface RowWords {
  key: string;
  depth: number;
}
/** One step of an amount; which cells count depends on its kind. */
export interface StepRow extends RowWords {
  kind: AmountKind;
  id: string;
  text: Words;
  cites: string;
  /** The figure: the fixed sum, the percentage, the sum per head, the limit, or the step of rounding. */
  figure: string;
  /** What it is reckoned from. */
  field: string;
  /** What a figure that the card does not carry is called, and the question that gives it. */
  input: { name: Words; ask: Words };
  mode: '' | 'marginal' | 'whole' | 'half-up' | 'down';
}
/** A band of the tier above it; `upTo` empty: the last, without end. */
export interface BandRow extends RowWords {
  kind: 'band';
  upTo: string;
  percent: string;
}
export interface KeptAmountRow extends RowWords {
  kind: 'kept';
  amount: Amount;
}
export type AmountRow = StepRow | BandRow | KeptAmountRow;

const groups: readonly string[] = ['sum', 'min', 'max', 'cap', 'floor', 'round'];
export const isStep = (row: AmountRow): row is StepRow => row.kind !== 'band' && row.kind !== 'kept';
export const isAmountGroup = (row: AmountRow): boolean => groups.includes(row.kind);
/** Groups that work on one amount; a sum, the smaller and the larger take several. */
export const takesOne = (kind: AmountKind): boolean => kind === 'cap' || kind === 'floor' || kind === 'round';
export const amountHolds: MayHold<AmountRow> = (parent, row) => (row.kind === 'band' ? parent.kind === 'tier' : isAmountGroup(parent));

const cellsOf = (amount: Amount): Pick<StepRow, 'figure' | 'field' | 'mode'> => {
  switch (amount.op) {
    case 'fixed':
      return { figure: amount.value, field: '', mode: '' };
    case 'rate':
      return { figure: amount.percent, field: amount.of, mode: '' };
    case 'tier':
      return { figure: '', field: amount.of, mode: amount.mode };
    case 'per-head':
      return { figure: amount.each, field: amount.count, mode: '' };
    case 'cap':
    case 'floor':
      return { figure: amount.at, field: '', mode: '' };
    case 'round':
      return { figure: amount.to, field: '', mode: amount.mode };
    default:
      return { figure: '', field: '', mode: '' };
  }
};

const partsOf = (amount: Amount): Amount[] => {
  switch (amount.op) {
    case 'sum':
    case 'min':
    case 'max':
      return amount.of;
    case 'cap':
    case 'floor':
    case 'round':
      return [amount.of];
    default:
      return [];
  }
};

const noInput = (): StepRow['input'] => ({ name: { ...noWords }, ask: { ...noWords } });
const inputOf = (amount: Amount): StepRow['input'] =>
  'input' in amount && amount.input !== undefined ? { name: { ...amount.input.name }, ask: { ...amount.input.ask } } : noInput();

/** An amount formula as indented rows; each band of a tier is a row. */
export function amountRows(formula: Amount | null): AmountRow[] {
  const rows: AmountRow[] = [];
  const place = (depth: number): RowWords => ({ key: `r${rows.length + 1}`, depth });
  const band = ({ upTo, percent }: Band, depth: number): unknown => rows.push({ ...place(depth), kind: 'band', upTo: upTo ?? '', percent });
  const walk = (amount: Amount, depth: number): void => {
    if (depth === deepest && (partsOf(amount).length > 0 || amount.op === 'tier')) {
      rows.push({ ...place(depth), kind: 'kept', amount });
      return;
    }
    rows.push({
      ...place(depth),
      kind: amount.op,
      id: amount.id ?? '',
      text: amount.text === undefined ? { ...noWords } : { ...amount.text },
      cites: amount.cites ?? '',
      ...cellsOf(amount),
      input: inputOf(amount),
    });
    if (amount.op === 'tier') for (const entry of amount.bands) band(entry, depth + 1);
    for (const part of partsOf(amount)) walk(part, depth + 1);
  };
  if (formula !== null) walk(formula, 0);
  return rows;
}

/** A new step with what its kind needs at least. */
export const newStep = (key: string, kind: AmountKind, id: string): StepRow => ({
  key,
  depth: 0,
  kind,
  id: groups.includes(kind) ? '' : id,
  text: { ...noWords },
  cites: '',
  figure: '',
  field: kind === 'per-head' ? 'headcount' : kind === 'rate' || kind === 'tier' ? 'investment' : '',
  input: noInput(),
  mode: kind === 'tier' ? 'marginal' : kind === 'round' ? 'half-up' : '',
});
export const newBand = (key: string): BandRow => ({ key, depth: 0, kind: 'band', upTo: '', percent: '' });
