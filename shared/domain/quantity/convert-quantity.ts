import { Exact } from '#shared/lib/decimal.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import { units, type UnitId } from '#shared/domain/unit/unit.ts';
import { currencyUnit } from './currency-words.ts';
import type { ExchangeRate } from './exchange-rate.ts';
import type { Quantity } from './quantity.ts';

/** A converted figure with scale 1. Where it is not exact it is rounded half up to two decimals. Money names its rate. */
export type Conversion =
  | { ok: true; quantity: Quantity; exact: boolean; rate: ExchangeRate | null }
  | { ok: false; message: FullBilingual };

interface Fraction {
  over: bigint;
  under: bigint;
}

/** Square metres in a unit; 15 mu are 10,000 m², so the mu is a fraction and not a decimal. */
const squareMetres: Partial<Record<UnitId, Fraction>> = {
  m2: { over: 1n, under: 1n },
  mu: { over: 10_000n, under: 15n },
  ha: { over: 10_000n, under: 1n },
  km2: { over: 1_000_000n, under: 1n },
};
const months: Partial<Record<UnitId, Fraction>> = { month: { over: 1n, under: 1n }, year: { over: 12n, under: 1n } };

const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
const inverse = (a: Fraction): Fraction => ({ over: a.under, under: a.over });
const greatestDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestDivisor(b, a % b));

/** Decimal text as a fraction, without rounding. */
function fractionOf(number: string): Fraction {
  const plain = new Exact(number).toFixed();
  const [whole = '0', decimals = ''] = plain.split('.');
  return { over: BigInt(`${whole}${decimals}`), under: 10n ** BigInt(decimals.length) };
}

/** A fraction as decimal text, all digits where they end, else two decimals half up. */
function decimalOf({ over, under }: Fraction): { text: string; exact: boolean } {
  const divisor = greatestDivisor(over < 0n ? -over : over, under);
  const [top, bottom] = [over / divisor, under / divisor];
  const factors = (value: bigint, prime: bigint): bigint => (value % prime === 0n ? factors(value / prime, prime) : value);
  const exact = factors(factors(bottom, 2n), 5n) === 1n;
  const places = exact ? bottom.toString(2).length : 2;
  const unit = 10n ** BigInt(places);
  const magnitude = top < 0n ? -top : top;
  const rounded = (magnitude * unit * 2n + bottom) / (bottom * 2n);
  const digits = rounded.toString().padStart(places + 1, '0');
  const plain = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  const text = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  return { text: top < 0n && text !== '0' ? `-${text}` : text, exact };
}

interface Target {
  factor: Fraction;
  unit: UnitId;
  currency: Currency | null;
  rate: ExchangeRate | null;
}

function multiplied(quantity: Quantity, { factor, unit, currency, rate }: Target): Conversion {
  const { value, scale } = quantity;
  const ends = [value.number, value.min, value.max].map((end) =>
    end === null ? null : decimalOf(times(times(fractionOf(end), fractionOf(scale)), factor)),
  );
  const [number = null, min = null, max = null] = ends;
  const text = (end: { text: string } | null): string | null => end?.text ?? null;
  return {
    ok: true,
    quantity: {
      value: { number: text(number), min: text(min), max: text(max), base: text(number) },
      qualifier: quantity.qualifier,
      unit,
      scale: '1',
      currency,
    },
    exact: ends.every((end) => end === null || end.exact),
    rate,
  };
}

const refused = (zh: string, en: string): Conversion => ({ ok: false, message: { zh, en } });
const nameOf = (unit: UnitId | null): FullBilingual =>
  unit === null
    ? { zh: '没有单位的数', en: 'a bare number' }
    : { zh: units[unit].name.zh, en: units[unit].name.en.split('|').at(-1) ?? unit };

/** The factor between two units; null where they measure different things. */
function factorBetween(from: UnitId, to: UnitId): Fraction | null {
  for (const table of [squareMetres, months]) {
    const [a, b] = [table[from], table[to]];
    if (a !== undefined && b !== undefined) return times(a, inverse(b));
  }
  return from === to ? { over: 1n, under: 1n } : null;
}

function convertMoney(quantity: Quantity, to: UnitId, rate: ExchangeRate | null): Conversion {
  const [target] = (Object.entries(currencyUnit) as [Currency, UnitId][]).find(([, unit]) => unit === to) ?? [];
  const from = quantity.currency;
  if (target === undefined || from === null) return refused('只有金额可以换算货币', 'Only money converts between currencies');
  if (from === target) return multiplied(quantity, { factor: { over: 1n, under: 1n }, unit: to, currency: target, rate: null });
  const foreign = from === 'CNY' ? target : from;
  if (foreign === 'CNY' || (from !== 'CNY' && target !== 'CNY'))
    return refused('外币之间请先折成人民币', 'Convert one foreign currency into another by way of CNY');
  if (rate === null || rate.currency !== foreign)
    return refused(
      `没有 ${foreign} 的汇率，请在设置里填写汇率和日期`,
      `There is no rate for ${foreign}; enter one with its day in the settings`,
    );
  if (!new Exact(rate.cny).gt(0)) return refused('汇率须大于 0', 'A rate is above 0');
  const factor = from === 'CNY' ? inverse(fractionOf(rate.cny)) : fractionOf(rate.cny);
  return multiplied(quantity, { factor, unit: to, currency: target, rate });
}

/**
 * The same figure in another unit: areas and months exactly as fractions, money only by a dated rate, which the result
 * carries. Units that measure different things are refused with words for the officer.
 */
export function convertQuantity(quantity: Quantity, to: UnitId, rate: ExchangeRate | null = null): Conversion {
  const { unit } = quantity;
  const isMoney = (id: UnitId | null): boolean => id !== null && units[id].dimension === 'money';
  if (isMoney(unit) || isMoney(to)) return convertMoney(isMoney(unit) ? quantity : { ...quantity, currency: null }, to, rate);
  const factor = unit === null ? null : factorBetween(unit, to);
  if (factor === null) {
    const [from, into] = [nameOf(unit), nameOf(to)];
    return refused(`${from.zh}不能换算成${into.zh}`, `${from.en} cannot be converted into ${into.en}`);
  }
  return multiplied(quantity, { factor, unit: to, currency: quantity.currency, rate: null });
}
