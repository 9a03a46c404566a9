import { baseValue } from '#shared/lib/decimal.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';

/** A plain fact of a park, with what a test wants otherwise. */
export const sampleFact = (more: Partial<Fact> = {}): Fact => ({
  id: 'f-1',
  recordId: 'zero-bay',
  attributeId: 'startup-projects',
  value: { number: '400', min: null, max: null, text: null, base: '400' },
  qualifier: 'exact',
  unit: 'project',
  scale: '1',
  currency: null,
  baseNote: null,
  asOf: { from: null, to: null, precision: 'unknown' },
  polarity: 'actual',
  certainty: 'stated',
  grade: 'media',
  sensitivity: 'public',
  citation: { sourceId: '000', segmentId: '000-1', line: 3, raw: ['400'] },
  note: null,
  inputs: [],
  supersededBy: null,
  ...more,
});

/** A fact that prints a number. */
export const numberFact = (number: string, more: Partial<Fact> = {}): Fact =>
  sampleFact({ value: { number, min: null, max: null, text: null, base: baseValue(number, more.scale ?? '1') }, ...more });

export const rangeFact = (min: string | null, max: string | null, more: Partial<Fact> = {}): Fact =>
  sampleFact({ value: { number: null, min, max, text: null, base: null }, qualifier: 'range', ...more });

export const textFact = (text: Bilingual, more: Partial<Fact> = {}): Fact =>
  sampleFact({ value: { number: null, min: null, max: null, text, base: null }, unit: null, ...more });
