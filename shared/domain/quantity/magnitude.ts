import { Exact } from '#shared/lib/decimal.ts';
import { leadingNumeral, readChineseNumber } from './chinese-number.ts';
import { UnreadableQuantity } from './quantity-problem.ts';

/** A number with its scale at the head of a text, and what follows. */
export interface Magnitude {
  number: string;
  scale: string;
  /** 余 or 多 after the number: more than it. `+`: it or more. */
  bound: 'over' | 'at-least' | null;
  /** The scale was the bare letter m, which may also be a metre. */
  letterM: boolean;
  rest: string;
}

/** Digits kept exact by 34-digit arithmetic under any scale; more is a slip of the keyboard. */
const mostDigits = 20;

const zhScale = /^(?:十|百(?!分)|千(?![瓦米克]))?(?:万亿|万|亿)?/;
const zhFactors: Record<string, string> = { 十: '10', 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };
const enScale = /^(hundred|thousand|million|billion|trillion|millions|billions|mio|mrd|mln|mn|bn|tn|mm|k|m|b)\.?(?![a-z0-9])/;
const enFactors: Record<string, string> = {
  hundred: '100',
  k: '1000',
  thousand: '1000',
  b: '1000000000',
  bn: '1000000000',
  mrd: '1000000000',
  m: '1000000',
  mm: '1000000',
  mn: '1000000',
  mln: '1000000',
  mio: '1000000',
  million: '1000000',
  millions: '1000000',
  billion: '1000000000',
  billions: '1000000000',
  tn: '1000000000000',
  trillion: '1000000000000',
};
const product = (factors: string[]): string => factors.reduce((all, factor) => all.times(factor), new Exact(1)).toFixed();

/** The scale at the head of a text: 万, 千万, bn, million. */
function leadingScale(text: string): { scale: string; letterM: boolean; rest: string } {
  const zh = zhScale.exec(text)?.[0] ?? '';
  if (zh !== '') return { scale: product([...zh].map((char) => zhFactors[char] ?? '1')), letterM: false, rest: text.slice(zh.length) };
  const blank = text.trimStart();
  const en = enScale.exec(blank);
  if (en !== null) return { scale: enFactors[en[1] ?? ''] ?? '1', letterM: en[1] === 'm', rest: blank.slice(en[0].length) };
  return { scale: '1', letterM: false, rest: text };
}

/** Digits at the head of a text, thousands grouped or not. @throws UnreadableQuantity for other groupings. */
function leadingDigits(text: string): { number: string; rest: string } | null {
  const match = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|\.\d+)/.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  if (/^[.,'’]\d/.test(rest) || /^\d/.test(rest)) throw new UnreadableQuantity('separators', text);
  const plain = match[0].replace(/[, ]/g, '').replace(/^\./, '0.');
  if (plain.length > mostDigits) throw new UnreadableQuantity('too-long');
  return { number: plain.replace(/^0+(?=\d)/, ''), rest };
}

/** 3亿5千万, 3万5000: parts from the largest down; 1万2 can be read in two ways and is refused. */
function joinParts(first: { number: string; scale: string; rest: string }, whole: string): { number: string; scale: string; rest: string } {
  if (first.scale === '1' || !/^\d/.test(first.rest) || first.number.includes('.')) return first;
  const digits = leadingDigits(first.rest);
  if (digits === null) return first;
  const scaled = leadingScale(digits.rest);
  const next = joinParts({ number: digits.number, scale: scaled.scale, rest: scaled.rest }, whole);
  const value = new Exact(next.number).times(next.scale);
  if (value.gte(first.scale) || (next.scale === '1' && next.number.length < 2)) throw new UnreadableQuantity('ambiguous-number', whole);
  const total = new Exact(first.number).times(first.scale).plus(value);
  return { number: total.div(next.scale).toFixed(), scale: next.scale, rest: next.rest };
}

function leadingNumber(text: string): { number: string; scale: string; letterM: boolean; over: boolean; rest: string } | null {
  const digits = leadingDigits(text);
  const numeral = digits === null ? leadingNumeral(text) : '';
  if (digits === null && numeral === '') return null;
  const over = /^\s*[余多](?=十|百|千|万|亿)/;
  const after = digits === null ? text.slice(numeral.length) : digits.rest;
  const start = digits === null ? readChineseNumber(numeral) : { number: digits.number, scale: '1' };
  const isOver = over.test(after);
  const scaled = leadingScale(isOver ? after.replace(over, '') : after.replace(/^\s+(?=[十百千万亿])/, ''));
  const scale = product([start.scale, scaled.scale]);
  if (digits === null || isOver) return { ...start, scale, letterM: scaled.letterM, over: isOver, rest: scaled.rest };
  return { ...joinParts({ ...start, scale, rest: scaled.rest }, text), letterM: scaled.letterM, over: false };
}

/**
 * The number a text begins with: digits, grouped or not, or a Chinese numeral, with its scale and the 余, 多 or + after it.
 * Null where the text begins with none.
 * @throws UnreadableQuantity where it can be read in two ways.
 */
export function leadingMagnitude(text: string): Magnitude | null {
  const sign = /^(?:[+-]|负)/.exec(text)?.[0] ?? '';
  const found = leadingNumber(text.slice(sign.length).trimStart());
  if (found === null) return null;
  const mark = /^\s*([余多+])/.exec(found.rest);
  const rest = mark === null ? found.rest : found.rest.slice(mark[0].length);
  const bound = mark?.[1] === '+' ? 'at-least' : mark !== null || found.over ? 'over' : null;
  const negative = sign === '-' || sign === '负';
  const number = negative && !new Exact(found.number).isZero() ? `-${found.number}` : found.number;
  return { number, scale: found.scale, letterM: found.letterM, bound, rest: rest.trimStart() };
}
