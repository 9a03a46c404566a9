import type { Fact } from '#shared/domain/fact/fact.ts';
import { parseAsOf } from '#shared/lib/date.ts';

/** A fact with this printed number; everything else is plain. */
export const figure = (number: string, rest: Partial<Fact> & { at?: string } = {}): Fact => {
  const { at = null, ...fields } = rest;
  return {
    id: `fact-${number}-${fields.qualifier ?? 'exact'}-${at ?? ''}`,
    recordId: 'subject',
    attributeId: 'count',
    value: { number, min: null, max: null, text: null, base: number },
    qualifier: 'exact',
    unit: 'project',
    scale: '1',
    currency: null,
    baseNote: null,
    asOf: parseAsOf(at),
    polarity: 'actual',
    certainty: 'stated',
    grade: 'media',
    sensitivity: 'public',
    citation: { sourceId: '001', segmentId: '001-1', line: 1, raw: [number] },
    note: null,
    inputs: [],
    supersededBy: null,
    ...fields,
  };
};
