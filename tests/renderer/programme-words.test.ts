import { describe, expect, it } from 'vitest';
import { mapPageEn, mapPageZh } from '#renderer/features/map/map-page-words.ts';
import { measureEn } from '#renderer/features/measures/words-en.ts';
import { measureZh } from '#renderer/features/measures/words-zh.ts';
import { programmeEn } from '#renderer/features/programmes/words-en.ts';
import { programmeZh } from '#renderer/features/programmes/words-zh.ts';
import { chartWords } from '#renderer/ui/charts/chart-words.ts';
import { mapWords } from '#renderer/ui/map/map-words.ts';
import { schemes } from '#shared/domain/programme/schemes.ts';
import { isHan } from '#shared/lib/text.ts';
import { flatten } from './flatten-words.ts';

const schemeWords = (language: 'zh' | 'en'): Record<string, string> =>
  Object.fromEntries(
    schemes.flatMap(({ number, name, gap }) => [
      [`name ${number}`, name[language]],
      ...(gap === null ? [] : [[`gap ${number}`, gap[language]]]),
    ]),
  ) as Record<string, string>;

describe.each([
  ['programmes', programmeZh, programmeEn],
  ['measures', measureZh, measureEn],
  ['the map page', mapPageZh, mapPageEn],
  ['the map', mapWords.zh, mapWords.en],
  ['charts', chartWords.zh, chartWords.en],
  ['schemes', schemeWords('zh'), schemeWords('en')],
])('the words of %s', (_, zh, en) => {
  const [zhWords, enWords] = [flatten(zh, 'words'), flatten(en, 'words')];
  it('say the same things in both languages, none of them nothing', () => {
    expect(enWords.map(([path]) => path).toSorted()).toEqual(zhWords.map(([path]) => path).toSorted());
    expect([...zhWords, ...enWords].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
  it('hold no Chinese in English, and full-width marks and no space beside Latin in Chinese', () => {
    expect(enWords.filter(([, text]) => [...text].some(isHan))).toEqual([]);
    expect(zhWords.filter(([, text]) => /\p{Script=Han}[,;:?!]|\p{Script=Han} [\w]|[\w] \p{Script=Han}/u.test(text))).toEqual([]);
  });
});
