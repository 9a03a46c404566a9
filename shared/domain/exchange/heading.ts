import { readQuantity } from '#shared/domain/quantity/read-quantity.ts';
import type { QuantityHint } from '#shared/domain/quantity/quantity.ts';
import { remembered } from '#shared/lib/remembered.ts';
import { normalise } from '#shared/lib/text.ts';
import { factParts, type FactPart } from './column-key.ts';
import { columnNames } from './column-words.ts';

/** A heading taken apart: “入驻企业 #2 · 来源” names the source of the second entry, “总投资(亿元)” an amount in 亿元. */
export interface Heading {
  /** What is named, in one spelling for comparison. */
  name: string;
  part: FactPart;
  nth: number;
  /** What the unit in brackets says of bare numbers below; null without one. */
  unit: Pick<QuantityHint, 'unit' | 'scale' | 'currency'> | null;
}

/** One spelling of a heading: case, width, blanks, stars for required columns and closing colons do not matter. */
export const headingKey = remembered((text) =>
  normalise(text)
    .replace(/[\s*:]+/g, '')
    .replace(/\((?:必填|选填|required|optional)\)/g, ''),
);

const bracketed = /^(.+?)[([【]\s*(?:单位:?|unit:?|in )?\s*([^()[\]【】]+?)\s*[)\]】]$/;
const afterSlash = /^(.+?)[/,:]\s*(?:单位:?)?\s*([^/,:]+(?:\/[^/,:]+)*)$/;

/** In English the currency goes before: “RMB million” is read as an amount is written, “RMB 1 million”. */
const currencyFirst = /^(rmb|cny|usd|us\$|eur|¥|\$|€)\s*([a-z]+)$/;

function unitOf(words: string): Heading['unit'] {
  const [, before, scaleWord] = currencyFirst.exec(words.trim()) ?? [];
  const reading = readQuantity(before === undefined ? `1${words}` : `${before} 1 ${scaleWord ?? ''}`);
  if (!reading.ok) return null;
  const { unit, scale, currency } = reading.quantity;
  return unit === null ? null : { unit, scale, ...(currency === null ? {} : { currency }) };
}

/** 个 and 家 count many things: what the attribute counts then says which. */
const countWord = /^(?:个|家|项|处|名|位)$/;

function takeUnit(text: string): { name: string; unit: Heading['unit'] } {
  for (const pattern of [bracketed, afterSlash]) {
    const [, name, words] = pattern.exec(text) ?? [];
    if (name === undefined || words === undefined) continue;
    const unit = unitOf(words);
    if (unit !== null || countWord.test(words)) return { name, unit };
  }
  return { name: text, unit: null };
}

const partWords = factParts.flatMap((part) =>
  part === 'fact' ? [] : [columnNames[part].zh, columnNames[part].en].map((word) => [part, normalise(word)] as const),
);

/** Reads any heading; what it names is for the caller to look up. */
export function readHeading(text: string): Heading {
  const spelled = normalise(text).replace(/\s+/g, ' ').trim().replace(/\*/g, '');
  const dotted = spelled.lastIndexOf('·');
  const tail = dotted === -1 ? '' : spelled.slice(dotted + 1).trim();
  const part = partWords.find(([, word]) => word === tail)?.[0] ?? 'fact';
  const body = part === 'fact' ? spelled : spelled.slice(0, dotted).trim();
  const [, before = body, nth = '1'] = /^(.*?) ?#(\d{1,2})$/.exec(body) ?? [];
  const { name, unit } = takeUnit(before);
  return { name: headingKey(name), part, nth: Math.max(1, Number(nth)), unit };
}
