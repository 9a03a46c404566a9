import { describe, expect, it } from 'vitest';
import { parseAsOf } from '#shared/lib/date.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import { freshness, isOverdue } from '#shared/domain/fact/freshness.ts';
import { sampleFact } from '../sample-fact.ts';

const attribute = (reviewMonths: number | null): Attribute => ({
  id: 'resident-firms',
  name: { zh: '入驻企业', en: 'Resident firms' },
  topic: 'scale',
  reviewMonths,
});

describe('freshness', () => {
  it.each([
    ['an undated fact', null, 12, 'undated'],
    ['a founding year', '1986', null, 'historical'],
    ['an undated founding', null, null, 'historical'],
    ['a period that has ended', '2021/2025', null, 'historical'],
    ['a period that has not ended', '2026/2030', null, 'fresh'],
    ['a fact of last month', '2026-08', 12, 'fresh'],
    ['a fact on the day its period ends', '2025-09-01', 12, 'fresh'],
    ['a fact one day past its period', '2025-08-31', 12, 'stale'],
    ['a fact of long ago', '2014-11', 24, 'stale'],
    ['a target still to come', '2030', 12, 'fresh'],
  ] as const)('%s', (_what, asOf, months, expected) => {
    expect(freshness(sampleFact({ asOf: parseAsOf(asOf) }), attribute(months), '2026-09-01')).toBe(expected);
  });
});

describe('isOverdue', () => {
  it.each([
    ['a target of a past year', 'target', '2025', true],
    ['a target that ends today', 'target', '2026-09-01', false],
    ['a target to come', 'target', '2030', false],
    ['an undated target', 'target', null, false],
    ['an actual figure of a past year', 'actual', '2025', false],
  ] as const)('%s', (_what, polarity, asOf, expected) => {
    expect(isOverdue(sampleFact({ polarity, asOf: parseAsOf(asOf) }), '2026-09-01')).toBe(expected);
  });
});
