import { fullOf, readingsOf } from '#main/services/search/pinyin.ts';

/** Shorter pinyin stands in too many other words. */
const shortestPinyin = 7;

/** A name as it is written, and as it is spelled in pinyin: split, full-width and traditional forms are one with it already. */
export function nameForms(name: string): string[] {
  const spelled = readingsOf(name)
    .map(fullOf)
    .filter((letters) => letters.length >= shortestPinyin);
  return [name, ...new Set(spelled)];
}
