import { describe, expect, it } from 'vitest';
import { editEn } from '#renderer/features/registers/editing/words-en.ts';
import { editZh } from '#renderer/features/registers/editing/words-zh.ts';
import { sourceFormEn } from '#renderer/features/sources/words-en.ts';
import { sourceFormZh } from '#renderer/features/sources/words-zh.ts';
import { editingWords } from '#renderer/ui/editing/words.ts';
import { historyWords } from '#renderer/ui/history/history-words.ts';
import { leaveWords } from '#renderer/ui/leave-dialog.tsx';
import { isHan } from '#shared/lib/text.ts';
import { flatten } from './flatten-words.ts';

describe.each([
  ['of the registers’ forms', { zh: editZh, en: editEn }],
  ['of the fields of a fact', editingWords],
  ['of sources and kinds of statement', { zh: sourceFormZh, en: sourceFormEn }],
  ['of changes', historyWords],
  ['of leaving', leaveWords],
])('the words %s', (_of, words) => {
  const [zh, en] = [flatten(words.zh, 'words'), flatten(words.en, 'words')];

  it('say the same things in both languages, none of them empty', () => {
    expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path));
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('hold no Chinese in English, and full-width marks in Chinese', () => {
    expect(en.filter(([, text]) => [...text].some(isHan))).toEqual([]);
    expect(zh.filter(([, text]) => /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([]);
  });
});
