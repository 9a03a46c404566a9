import type { Currency } from '#shared/domain/fact/fact.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { convertQuantity } from '#shared/domain/quantity/convert-quantity.ts';
import type { Quantity } from '#shared/domain/quantity/quantity.ts';
import { readQuantity } from '#shared/domain/quantity/read-quantity.ts';
import { units, type UnitId } from '#shared/domain/unit/unit.ts';
import { Exact } from '#shared/lib/decimal.ts';
import type { Language } from '#shared/lib/language.ts';
import { normalise } from '#shared/lib/text.ts';
import type { RangeForm } from './profile-form.ts';

/** What a field holds bare numbers in. */
export interface FieldUnit {
  unit: UnitId;
  /** What a bare number is multiplied by. */
  factor: string;
}

/** Both ends as understood, in the field's unit; money in the currency that was typed, else null. */
export interface TypedRange {
  min: Exact | null;
  max: Exact | null;
  currency: Currency | null;
  /** True when every end is a bare number, so that there is nothing to show back. */
  bare: boolean;
}

const nothing: TypedRange = { min: null, max: null, currency: null, bare: true };
const bareNumber = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

/** A bare number in any width, with or without thousands separators; null for anything else. */
export function bareValue(typed: string): string | null {
  const text = normalise(typed).trim();
  return bareNumber.test(text) ? text.replaceAll(',', '') : null;
}

function inUnit(quantity: Quantity, unit: UnitId): Quantity | null {
  if (quantity.unit === null || quantity.unit === unit || units[unit].dimension === 'money') return quantity;
  const converted = convertQuantity(quantity, unit);
  return converted.ok ? converted.quantity : null;
}

/** One end as people type it: “1,200”, “800-950亩”, “>8”, “约3亿”, “USD 30m”; null for a text that is no such figure. */
function readEnd(typed: string, side: 'min' | 'max', { unit, factor }: FieldUnit): TypedRange | null {
  if (typed.trim() === '') return nothing;
  const bare = bareValue(typed);
  if (bare !== null) return { ...nothing, [side]: new Exact(bare).times(factor) };
  const reading = readQuantity(typed, { unit, scale: factor });
  const quantity = reading.ok ? inUnit(reading.quantity, unit) : null;
  if (quantity === null) return null;
  const exact = (number: string | null): Exact | null => (number === null ? null : new Exact(number).times(quantity.scale));
  const { value, qualifier } = quantity;
  const said = { currency: quantity.currency, bare: false };
  if (value.number === null) return { min: exact(value.min), max: exact(value.max), ...said };
  const number = exact(value.number);
  if (qualifier === 'over' || qualifier === 'at-least') return { min: number, max: null, ...said };
  if (qualifier === 'nearly' || qualifier === 'at-most') return { min: null, max: number, ...said };
  return qualifier === 'about' ? { min: number, max: number, ...said } : { min: null, max: null, [side]: number, ...said };
}

/** Both ends of a field together; null where one is no figure, or both say the same end, or two currencies stand there. */
export function readTypedRange(form: Pick<RangeForm, 'min' | 'max'>, field: FieldUnit): TypedRange | null {
  const [low, high] = [readEnd(form.min, 'min', field), readEnd(form.max, 'max', field)];
  if (low === null || high === null) return null;
  if ((low.min !== null && high.min !== null) || (low.max !== null && high.max !== null)) return null;
  if (low.currency !== null && high.currency !== null && low.currency !== high.currency) return null;
  return { min: low.min ?? high.min, max: low.max ?? high.max, currency: low.currency ?? high.currency, bare: low.bare && high.bare };
}

/** The fields of a profile that hold one figure or a range, and their units. */
export const fieldUnits = {
  landMu: { unit: 'mu', factor: '1' },
  floorAreaM2: { unit: 'm2', factor: '1' },
  headcount: { unit: 'person', factor: '1' },
  rdSharePercent: { unit: 'percent', factor: '1' },
  salaryInTenThousands: { unit: 'yuan', factor: '10000' },
} as const satisfies Record<string, FieldUnit>;

/** One figure as it is typed, in the field's unit; undefined for nothing, NaN for what is no single figure in yuan or without currency. */
export function typedNumber(typed: string, field: FieldUnit): number | undefined {
  if (typed.trim() === '') return undefined;
  const range = readTypedRange({ min: typed, max: '' }, field);
  const { min, max, currency } = range ?? nothing;
  const single = max === null || (min !== null && min.eq(max));
  return min !== null && single && (currency === null || currency === 'CNY') ? min.toNumber() : Number.NaN;
}

/** What was understood where more than bare numbers was typed, e.g. “800–950亩”; empty where there is nothing to show back. */
export function shownRange(range: TypedRange | null, { unit }: FieldUnit, language: Language): string {
  if (range === null || range.bare) return '';
  const { min, max } = range;
  const [low, high] = [min?.toFixed() ?? null, max?.toFixed() ?? null];
  const both = low !== null && high !== null;
  const one = low === high || !both;
  const value = { number: one ? (low ?? high) : null, min: one ? null : low, max: one ? null : high, text: null, base: null };
  const qualifier = both ? (one ? 'exact' : 'range') : low === null ? 'at-most' : 'at-least';
  return formatFact({ value, qualifier, unit, scale: '1', currency: null }, language).text;
}
