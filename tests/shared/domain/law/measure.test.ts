import { describe, expect, test } from 'vitest';
import { lawKinds } from '#shared/domain/law/law-kind.ts';
import { count, judged, phrases, precision, recall } from './measure-phrases.ts';

const clean = judged.filter(({ kinds }) => kinds.length === 0);
const heldOut = judged.filter((phrase) => phrase.heldOut);

describe('the labelled phrases', () => {
  test('are at least 240, at least half clean, in both languages, each text once', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(240);
    expect(clean.length * 2).toBeGreaterThanOrEqual(phrases.length);
    expect(phrases.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(100);
    expect(new Set(phrases.map(({ text }) => text)).size).toBe(phrases.length);
    for (const kind of lawKinds) expect(phrases.filter(({ kinds }) => kinds.includes(kind)).length).toBeGreaterThanOrEqual(30);
  });
});

describe('the check on the labelled phrases', () => {
  test('holds its floors of precision and recall over all', () => {
    const all = count(judged, lawKinds);
    expect(precision(all)).toBeGreaterThanOrEqual(0.95);
    expect(recall(all)).toBeGreaterThanOrEqual(0.9);
  });

  test.each(lawKinds)('holds its floors for %s', (kind) => {
    const counted = count(judged, [kind]);
    expect(precision(counted)).toBeGreaterThanOrEqual(0.95);
    expect(recall(counted)).toBeGreaterThanOrEqual(0.88);
  });

  test('does not fall below what it reaches on wording it was not made for', () => {
    const unseen = count(heldOut, lawKinds);
    expect(precision(unseen)).toBeGreaterThanOrEqual(0.95);
    expect(recall(unseen)).toBeGreaterThanOrEqual(0.15);
  });

  test('flags no clean phrase', () => {
    expect(clean.filter(({ found }) => found.size > 0).map(({ text }) => text)).toEqual([]);
  });
});
