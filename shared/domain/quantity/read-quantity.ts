import { Exact } from '#shared/lib/decimal.ts';
import { normalise } from '#shared/lib/text.ts';
import type { Currency, Qualifier } from '#shared/domain/fact/fact.ts';
import { everydayNumerals } from './chinese-number.ts';
import { takeCurrency } from './currency-words.ts';
import { looksLikeDate } from './date-words.ts';
import { leadingMagnitude } from './magnitude.ts';
import { isVague, takeAfter, takeBefore, type QualifiedText } from './qualifier-words.ts';
import { UnreadableQuantity } from './quantity-problem.ts';
import type { Quantity, QuantityHint, QuantityReading } from './quantity.ts';
import { fieldUnit, oneCurrency, settle, type End } from './settle-unit.ts';

/** One spelling of what people type: half-width, lower case, `~` for a dash or wave, everyday numerals. */
const tidy = (text: string): string =>
  everydayNumerals(
    normalise(text.replace(/[—–―〜∼～]+/g, '~').replaceAll('−', '-'))
      .replace(/\s+/g, ' ')
      .replace(/^["']|["']$/g, '')
      .trim(),
  );

/** Everything that may stand before a number, taken off: qualifiers and the currency, in any order. */
function openEnd(text: string, whole: string): { text: string; currency: Currency | null; meanings: QualifiedText['meanings'] } {
  const taken = takeBefore(text);
  if (taken !== null) {
    const rest = openEnd(taken.text, whole);
    return { ...rest, meanings: [...taken.meanings, ...rest.meanings] };
  }
  const money = takeCurrency(text);
  if (money === null) return { text, currency: null, meanings: [] };
  const rest = openEnd(money.text, whole);
  return { ...rest, currency: oneCurrency(money.currency, rest.currency, whole) };
}

const separator = /^(.*?) ?(?:~|-|至|到|(?<![a-z])to(?![a-z])|(?<![a-z])and(?![a-z])|和) ?(?=[^\s].*$)(.*)$/;
const startsNumber = (text: string): boolean =>
  /^(?:us\$|usd|rmb|cny|eur|人民币|[$¥€])? ?(?:[+-]|负)?(?:[\d零一二两三四五六七八九十百千]|\.\d)/.test(text);

/** Reads an end; `next` is what follows a range's separator. */
function readEnd(text: string, whole: string): { end: End; next: string | null } {
  const open = openEnd(text, whole);
  const percent = /^百分之(?!点)/.exec(open.text);
  const found = leadingMagnitude(percent === null ? open.text : open.text.slice(percent[0].length).trimStart());
  if (found === null) throw new UnreadableQuantity('not-a-number', whole);
  const split = separator.exec(found.rest);
  const next = split?.[2] !== undefined && startsNumber(split[2]) ? split[2] : null;
  const tail = `${percent === null ? '' : '%'}${next === null ? found.rest : (split?.[1] ?? '')}`.trim();
  const meanings = found.bound === null ? open.meanings : [...open.meanings, found.bound];
  const { number, scale, letterM } = found;
  return { end: { number, scale, letterM, currency: open.currency, tail, meanings }, next };
}

/** 成 and ‰ are percents of another scale. */
function percentScale(end: End): End {
  const word = /^(成|‰)$/.exec(end.tail)?.[1];
  return word === undefined ? end : { ...end, tail: '%', scale: new Exact(end.scale).times(word === '成' ? '10' : '0.1').toFixed() };
}

/** Takes qualifiers off the end of the text; the unit's own last character stays. */
function closeText(text: string): { text: string; meanings: QualifiedText['meanings'] } {
  const taken = takeAfter(text);
  if (taken === null) return { text, meanings: [] };
  const rest = closeText(taken.text);
  return { text: rest.text, meanings: [...rest.meanings, ...taken.meanings] };
}

function oneQualifier(meanings: QualifiedText['meanings'], whole: string): Qualifier {
  const [first, ...others] = new Set(meanings);
  if (meanings.includes('less')) throw new UnreadableQuantity('strictly-less', whole);
  if (others.length > 0) throw new UnreadableQuantity('two-qualifiers', whole);
  return first === undefined || first === 'less' ? 'exact' : first;
}

/** A heading's scale holds for a number that brings neither scale nor unit of its own. */
const withHeadingScale = (end: End, hint: QuantityHint): End =>
  end.scale === '1' && end.tail === '' && end.currency === null && hint.scale !== undefined ? { ...end, scale: hint.scale } : end;

function single(end: End, hint: QuantityHint, whole: string): Quantity {
  const { unit, currency } = settle(end, hint, whole);
  const { number, scale } = withHeadingScale(end, hint);
  const base = new Exact(number).times(scale).toFixed();
  return { value: { number, min: null, max: null, base }, qualifier: oneQualifier(end.meanings, whole), unit, scale, currency };
}

/** Both ends at the smaller of their scales: 9000万–1.2亿 is 9000–12000 × 10000. */
function range(low: End, high: End, place: { hint: QuantityHint; whole: string }): Quantity {
  const { hint, whole } = place;
  if (low.meanings.length + high.meanings.length > 0) throw new UnreadableQuantity('qualified-range', whole);
  const { unit, currency } = settle({ ...high, currency: oneCurrency(low.currency, high.currency, whole) }, hint, whole);
  if (low.tail !== '' || low.currency !== null) {
    const own = settle(
      {
        ...low,
        currency: oneCurrency(low.currency, low.tail === '' ? high.currency : null, whole),
        tail: low.tail === '' ? high.tail : low.tail,
      },
      hint,
      whole,
    );
    if (own.unit !== unit || own.currency !== currency) throw new UnreadableQuantity('range-units', whole);
  }
  // 3-5亿: the scale stands once, for both.
  const shared = low.scale === '1' && low.tail === '' ? high.scale : low.scale;
  const [scaledLow, scaledHigh] = [withHeadingScale({ ...low, scale: shared }, hint), withHeadingScale(high, hint)];
  const [min, max] = [scaledLow, scaledHigh].map((end) => new Exact(end.number).times(end.scale));
  const scale = new Exact(scaledLow.scale).lt(scaledHigh.scale) ? scaledLow.scale : scaledHigh.scale;
  if (min === undefined || max === undefined || !min.lt(max)) throw new UnreadableQuantity('range-order', whole);
  const printed = (end: End, total: Exact): string => (end.scale === scale ? end.number : total.div(scale).toFixed());
  const value = { number: null, min: printed(scaledLow, min), max: printed(scaledHigh, max), base: null };
  return { value, qualifier: 'range', unit, scale, currency };
}

function read(text: string, hint: QuantityHint): Quantity {
  if (text.length > 120) throw new UnreadableQuantity('too-long');
  const whole = text.trim();
  const tidied = tidy(text);
  if (tidied === '') throw new UnreadableQuantity('empty');
  if (isVague(tidied)) throw new UnreadableQuantity('vague', whole);
  if (looksLikeDate(tidied, fieldUnit(hint))) throw new UnreadableQuantity('date', whole);
  const closed = closeText(tidied);
  const first = readEnd(closed.text, whole);
  const withClosing = (end: End): End => percentScale({ ...end, meanings: [...end.meanings, ...closed.meanings] });
  if (first.next === null) return single(withClosing(first.end), hint, whole);
  const second = readEnd(first.next, whole);
  if (second.next !== null) throw new UnreadableQuantity('several', whole);
  return range(percentScale(first.end), withClosing(second.end), { hint, whole });
}

/**
 * Reads a figure as people type it: 约12.5万㎡, 3亿元, USD 30m, 800-950亩, >8%, 五十余家. What can be read in two ways, names no
 * unit, or is a date comes back as a problem that says what to mend; nothing is guessed and nothing is thrown.
 */
export function readQuantity(text: string, hint: QuantityHint = {}): QuantityReading {
  try {
    return { ok: true, quantity: read(text, hint) };
  } catch (error) {
    if (error instanceof UnreadableQuantity) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The unit of a heading, such as （亿元）, 亩 or 万平方米; null where it names none that is known. */
export function readUnit(text: string): (Required<Pick<QuantityHint, 'unit' | 'scale'>> & { currency: Currency | null }) | null {
  const inside = tidy(text).replace(/^\((.*)\)$/, '$1');
  const reading = readQuantity(`1${/^[a-z]/.test(inside) ? ' ' : ''}${inside}`);
  if (!reading.ok || reading.quantity.unit === null || reading.quantity.value.number !== '1') return null;
  const { unit, scale, currency } = reading.quantity;
  return { unit, scale, currency };
}
