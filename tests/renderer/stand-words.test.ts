import { describe, expect, it } from 'vitest';
import { deskEn } from '#renderer/features/stand/desk/words-en.ts';
import { deskZh } from '#renderer/features/stand/desk/words-zh.ts';
import { notesOf } from '#renderer/features/stand/present/notes-of.ts';
import { createVisitorStore } from '#renderer/features/stand/visitor/visitor-store.ts';
import { standEn } from '#renderer/features/stand/words-en.ts';
import { standZh } from '#renderer/features/stand/words-zh.ts';
import { isHan } from '#shared/lib/text.ts';
import { flatten } from './flatten-words.ts';

describe.each([
  ['the stand', standZh, standEn],
  ['the stand’s desk', deskZh, deskEn],
])('the words of %s', (_, zh, en) => {
  const [zhWords, enWords] = [flatten(zh, 'words'), flatten(en, 'words')];
  it('say the same things in both languages, none of them nothing', () => {
    expect(enWords.map(([path]) => path).toSorted()).toEqual(zhWords.map(([path]) => path).toSorted());
    expect([...zhWords, ...enWords].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
  it('hold no Chinese in English but the name of the language, and full-width marks in Chinese', () => {
    expect(enWords.filter(([, text]) => text !== '中文' && [...text].some(isHan))).toEqual([]);
    expect(zhWords.filter(([, text]) => /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([]);
  });
});

describe('a visit', () => {
  let made = 0;
  const start = () => createVisitorStore(() => `form-${(made += 1)}`);
  const park = { id: 'zero-bay', kind: 'park' as const, name: { zh: '零号湾', en: null } };

  it('is forgotten whole, and the next one begins with a form of its own', () => {
    const visitor = start();
    const before = visitor.state.getState();
    visitor.openTour('tour-minhang');
    visitor.choose('district');
    visitor.see('zero-bay');
    visitor.toggle(park);
    visitor.tellCode('K7QM4');
    visitor.keep({ receipt: 'X-0001', deleteOn: '2026-12-01' });
    visitor.reset();
    const after = visitor.state.getState();
    expect({ ...after, formId: '' }).toEqual({ ...before, formId: '' });
    expect(after.formId).not.toBe(before.formId);
  });
  it('gives a new code for other picks, and the same form until it is kept', () => {
    const visitor = start();
    visitor.toggle(park);
    visitor.tellCode('K7QM4');
    const { formId } = visitor.state.getState();
    visitor.toggle(park);
    expect([visitor.state.getState().picks, visitor.state.getState().code, visitor.state.getState().formId]).toEqual([[], null, formId]);
  });
});

describe('notes of a page', () => {
  const sections = [
    { id: 'cover' as const, words: { zh: '开场', en: '' } },
    { id: 'summary' as const, words: { zh: '', en: 'In short' } },
  ];
  it.each([
    [1, ['开场']],
    [2, ['In short']],
    [3, ['In short']],
  ])('page %i', (page, texts) => {
    expect(notesOf({ sections, sectionPages: { cover: 1, summary: 2 }, page, language: 'zh' }).map(({ text }) => text)).toEqual(texts);
  });
});
