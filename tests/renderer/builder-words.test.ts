import { expect, test } from 'vitest';
import { builderEn } from '#renderer/features/packets/builder/words-en.ts';
import { builderZh } from '#renderer/features/packets/builder/words-zh.ts';
import { isHan } from '#shared/lib/text.ts';
import { flatten } from './flatten-words.ts';

test('the words of the builder stand in both languages, each in its own', () => {
  const [zh, en] = [flatten(builderZh, 'words'), flatten(builderEn, 'words')];
  expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path));
  expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  expect(en.filter(([, text]) => [...text].some(isHan))).toEqual([]);
});
