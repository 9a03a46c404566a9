import type { Currency } from '#shared/domain/fact/fact.ts';
import { units, type UnitId } from '#shared/domain/unit/unit.ts';
import { usualUnit } from './attribute-units.ts';
import { currencyOf, currencyUnit, unitCurrency } from './currency-words.ts';
import type { QualifiedText } from './qualifier-words.ts';
import { UnreadableQuantity } from './quantity-problem.ts';
import type { QuantityHint } from './quantity.ts';
import { beginsUnit, unitsOf } from './unit-words.ts';

/** One end of a range, or the whole of a single figure, before its unit is settled. */
export interface End {
  number: string;
  scale: string;
  letterM: boolean;
  currency: Currency | null;
  /** Words after the number: a unit, a currency, or nothing. */
  tail: string;
  meanings: QualifiedText['meanings'];
}
interface Settled {
  unit: UnitId;
  currency: Currency | null;
}

/** The one currency that two places name. @throws UnreadableQuantity when they name two. */
export const oneCurrency = (a: Currency | null, b: Currency | null, whole: string): Currency | null => {
  if (a !== null && b !== null && a !== b) throw new UnreadableQuantity('two-currencies', whole);
  return a ?? b;
};

/** The unit that a figure's place says, where it says one. */
export const fieldUnit = (hint: QuantityHint): UnitId | null =>
  hint.unit ??
  (hint.currency === undefined ? (hint.attributeId === undefined ? null : usualUnit(hint.attributeId)) : currencyUnit[hint.currency]);

const settledAs = (unit: UnitId, currency: Currency | null): Settled => ({ unit, currency: currency ?? unitCurrency(unit) });

/** The unit of a bare number: what its place says. */
function unitOfPlace(end: End, hint: QuantityHint, whole: string): Settled {
  const place = fieldUnit(hint);
  if (place === null) throw new UnreadableQuantity(end.letterM ? 'ambiguous-m' : 'no-unit', whole);
  if (end.letterM && ['area', 'length'].includes(units[place].dimension)) throw new UnreadableQuantity('ambiguous-m', whole);
  return settledAs(place, hint.currency !== undefined && units[place].dimension.startsWith('money') ? hint.currency : null);
}

/** A currency before the number and none after it: money, or the rent that the words after it say. */
function moneyUnit(currency: Currency, tail: string, hint: QuantityHint): Settled | null {
  const isRent = hint.unit !== undefined && beginsUnit('元', hint.unit) && currency === 'CNY' && tail === '';
  if (isRent && hint.unit !== undefined) return settledAs(hint.unit, currency);
  return tail === '' ? settledAs(currencyUnit[currency], currency) : null;
}

function wordUnit(tail: string, hint: QuantityHint, whole: string): Settled {
  const place = fieldUnit(hint);
  const candidates = unitsOf(tail);
  if (place !== null && (candidates.includes(place) || beginsUnit(tail, place))) return settledAs(place, null);
  // 个 counts nearly everything, so the field says what.
  if (tail === '个' && place !== null && units[place].dimension === 'count') return settledAs(place, null);
  const [only, ...others] = candidates;
  if (only === undefined) throw new UnreadableQuantity(/\d/.test(tail) ? 'several' : 'unknown-unit', tail);
  if (others.length > 0) throw new UnreadableQuantity('which-unit', whole, candidates);
  return settledAs(only, null);
}

/** The unit and currency of an end, from its own words first and from its place where they leave it open. */
export function settle(end: End, hint: QuantityHint, whole: string): Settled {
  const currency = oneCurrency(end.currency, currencyOf(end.tail), whole);
  const tail = currencyOf(end.tail) === null ? end.tail : '';
  const money = currency === null ? null : moneyUnit(currency, tail, hint);
  const settled = money ?? (tail === '' ? unitOfPlace(end, hint, whole) : wordUnit(tail, hint, whole));
  if (currency !== null && settled.currency !== currency) throw new UnreadableQuantity('unknown-unit', tail);
  const wrong = hint.unit !== undefined && units[hint.unit].dimension !== units[settled.unit].dimension;
  if (wrong && hint.unit !== undefined) throw new UnreadableQuantity('wrong-kind', whole, [hint.unit]);
  return settled;
}
