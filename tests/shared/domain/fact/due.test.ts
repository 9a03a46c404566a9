import { expect, it } from 'vitest';
import { dueDay } from '#shared/domain/fact/due.ts';
import { parseAsOf } from '#shared/lib/date.ts';
import { numberFact, sampleFact } from '../sample-fact.ts';

const aim = { value: { number: null, min: null, max: null, text: { zh: '建成生态圈', en: null }, base: null } };

it.each([
  ['a stated figure by a year', { polarity: 'target', asOf: parseAsOf('2025') }, '2025-12-31'],
  ['an aim of a plan', { ...aim, polarity: 'target', asOf: parseAsOf('2018/2020') }, '2020-12-31'],
  ['an aim that a report of a year tells of', { ...aim, polarity: 'target', asOf: parseAsOf('2014') }, null],
  ['a figure counted from such aims', { polarity: 'target', certainty: 'derived', asOf: parseAsOf('2014') }, null],
  ['an undated target', { polarity: 'target', asOf: parseAsOf(null) }, null],
  ['an actual figure', { polarity: 'actual', asOf: parseAsOf('2025') }, null],
] as const)('%s', (_what, more, due) => {
  expect(dueDay(sampleFact({ ...numberFact('20'), ...more }))).toBe(due);
});
