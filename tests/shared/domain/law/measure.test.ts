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
  const tuned = judged.filter((phrase) => !phrase.heldOut);

  test('holds its floors of precision and recall on what it was made for', () => {
    const all = count(tuned, lawKinds);
    expect(precision(all)).toBeGreaterThanOrEqual(0.99);
    expect(recall(all)).toBeGreaterThanOrEqual(0.97);
  });

  test.each(lawKinds)('holds its floors for %s', (kind) => {
    const counted = count(tuned, [kind]);
    expect(precision(counted)).toBeGreaterThanOrEqual(0.97);
    expect(recall(counted)).toBeGreaterThanOrEqual(0.93);
  });

  /** Two blind sets, and one written before the rules were widened: what each reaches is printed in docs/law-check.md. */
  test.each([
    ['h', 0.25],
    ['n', 0.93],
    ['s', 0.28],
  ])('does not fall below what it reaches on the held-out set %s', (set, floor) => {
    const unseen = count(
      heldOut.filter(({ id }) => id.startsWith(set)),
      lawKinds,
    );
    expect(precision(unseen)).toBeGreaterThanOrEqual(0.97);
    expect(recall(unseen)).toBeGreaterThanOrEqual(floor);
  });

  test('flags no clean phrase', () => {
    expect(clean.filter(({ found }) => found.size > 0).map(({ text }) => text)).toEqual([]);
  });
});
