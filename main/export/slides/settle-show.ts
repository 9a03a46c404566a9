import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Day } from '#shared/lib/date.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import { chineseFont, latinFont } from './look.ts';

/** 1 January 1980 by the clock of any place, the zero of the format. */
const zeroDate = new Date(1980, 0, 1);

interface Settled {
  date: Day;
  language: PacketLanguage;
}

const isText = (name: string): boolean => /\.(xml|rels)$/.test(name);
const instant = ({ date }: Settled): string => `${date}T00:00:00Z`;

/** Latin letters in the Latin font, Chinese in the Chinese one, in text, tables, notes and charts alike. */
const fontsApart = (xml: string): string =>
  xml
    // Charts name a Latin font alone; the theme's own list keeps its places.
    .replace(
      /<a:latin typeface="([^"+]*)"([^>]*)\/>(?:<a:ea typeface="[^"]*"[^>]*\/>)?/g,
      `<a:latin typeface="${latinFont}"$2/><a:ea typeface="${chineseFont}"$2/>`,
    )
    .replace(/(<a:ea typeface="[^"]*") pitchFamily="34" charset="0"/g, '$1 pitchFamily="34" charset="-122"');

/** The day of the packet where the library writes the hour of the machine. */
const dated = (xml: string, settled: Settled): string =>
  xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant(settled)}`)
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, instant(settled));

const spoken = (xml: string, { language }: Settled): string =>
  xml.replaceAll('lang="en-US"', language === 'en' ? 'lang="en-GB"' : 'lang="zh-CN" altLang="en-GB"');

/** The library counts its charts over the life of the process; in the file they count from one. */
function renumber(names: readonly string[]): (text: string) => string {
  const numbers = names
    .flatMap((name) => /charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  const order = new Map(numbers.map((number, at) => [number, at + 1]));
  return (text) =>
    text.replace(
      /(chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g,
      (_whole, stem: string, number: string, end: string) => `${stem}${order.get(Number(number)) ?? number}${end}`,
    );
}

function settleParts(bytes: Uint8Array, settled: Settled): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => !name.endsWith('/'));
  const own = renumber(names);
  const entries = names.map((name): [string, Uint8Array] => {
    const part = parts[name] ?? new Uint8Array();
    if (name.endsWith('.xlsx')) return [own(name), settleParts(part, settled)];
    if (!isText(name)) return [name, part];
    const text = dated(strFromU8(part), settled);
    const apart = /theme/.test(name)
      ? text.replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${chineseFont}"/>`)
      : fontsApart(spoken(text, settled));
    return [own(name), strToU8(own(apart))];
  });
  const files: Zippable = Object.fromEntries(entries.toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
  return zipSync(files, { level: 6, mtime: zeroDate });
}

/** Readers look for the list of types first. */
const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);

/** The show as the library wrote it, without what differs from one run to the next, and with a font for each script. */
export const settleShow = (bytes: Uint8Array, settled: Settled): Uint8Array => settleParts(bytes, settled);
