import { expect, test } from 'vitest';
import { en } from '#renderer/i18n/en.ts';
import { zh } from '#renderer/i18n/zh.ts';
import { readText } from '#renderer/i18n/words.tsx';
import { isHan } from '#shared/lib/text.ts';
import { flatten } from './flatten-words.ts';

const [zhWords, enWords] = [flatten(zh, 'words'), flatten(en, 'words')];
const hasHan = (text: string): boolean => [...text].some(isHan);
/** Words that name the other language or a term of it on purpose. */
const meant = new Set(['words.investor.hints.qualifications']);

test('both languages say the same things', () => {
  expect(enWords.map(([path]) => path)).toEqual(zhWords.map(([path]) => path));
});

test('no word is empty in either language', () => {
  expect([...zhWords, ...enWords].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('English words hold no Chinese', () => {
  expect(enWords.filter(([path, text]) => hasHan(text) && !meant.has(path))).toEqual([]);
});

test('Chinese sentences end and pause with full-width marks', () => {
  expect(zhWords.filter(([, text]) => /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([]);
});

test('a text missing in one language is given in the other and named as such', () => {
  const only = { zh: '零号湾', en: null };
  expect([readText(only, 'zh'), readText(only, 'en'), readText({ zh: null, en: null }, 'en')]).toEqual([
    { text: '零号湾', language: 'zh' },
    { text: '零号湾', language: 'zh' },
    null,
  ]);
});
