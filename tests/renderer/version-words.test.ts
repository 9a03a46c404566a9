import { expect, test } from 'vitest';
import { versionEn } from '#renderer/features/packets/versions/words-en.ts';
import { versionZh } from '#renderer/features/packets/versions/words-zh.ts';
import { isHan } from '#shared/lib/text.ts';

/** Every word by its path; a function stands for what it says of sample arguments. */
function flatten(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}()`, (value as (...sample: unknown[]) => string)(7, 7, 9)]];
  return Object.entries(value as object).flatMap(([key, entry]) => flatten(entry, `${path}.${key}`));
}

test('the words of versions stand in both languages, each in its own', () => {
  const [zh, en] = [flatten(versionZh, 'words'), flatten(versionEn, 'words')];
  expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path));
  expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  expect(en.filter(([, text]) => [...text].some(isHan))).toEqual([]);
});
