import { describe, expect, it } from 'vitest';
import { conflictEn } from '#renderer/features/conflicts/words-en.ts';
import { conflictZh } from '#renderer/features/conflicts/words-zh.ts';
import { exchangeEn } from '#renderer/features/exchange/words-en.ts';
import { exchangeZh } from '#renderer/features/exchange/words-zh.ts';
import { freshnessEn } from '#renderer/features/freshness/words-en.ts';
import { freshnessZh } from '#renderer/features/freshness/words-zh.ts';
import { listWords } from '#renderer/ui/exchange/list-words.ts';
import { themeEn } from '#renderer/features/theme/words-en.ts';
import { themeZh } from '#renderer/features/theme/words-zh.ts';
import { isHan } from '#shared/lib/text.ts';
import { flatten } from './flatten-words.ts';

describe.each([
  ['conflicts', conflictZh, conflictEn],
  ['freshness', freshnessZh, freshnessEn],
  ['spreadsheets', exchangeZh, exchangeEn],
  ['the theme', themeZh, themeEn],
  ['lists', listWords.zh, listWords.en],
])('the words of %s', (_, zh, en) => {
  const [zhWords, enWords] = [flatten(zh, 'words'), flatten(en, 'words')];
  it('say the same things in both languages, none of them nothing', () => {
    expect(enWords.map(([path]) => path).toSorted()).toEqual(zhWords.map(([path]) => path).toSorted());
    expect([...zhWords, ...enWords].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
  it('hold no Chinese in English, and full-width marks in Chinese', () => {
    expect(enWords.filter(([, text]) => [...text].some(isHan))).toEqual([]);
    expect(zhWords.filter(([, text]) => /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([]);
  });
});
