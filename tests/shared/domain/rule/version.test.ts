import { describe, expect, it } from 'vitest';
import { inEffect, versionSchema, versionsOn } from '#shared/domain/rule/version.ts';

const version = (effectiveFrom: string | null, effectiveTo: string | null, more: object = {}) =>
  versionSchema.parse({ number: 1, effectiveFrom, effectiveTo, ...more });

describe('a dated version', () => {
  it.each([
    ['without dates', undefined, undefined, 'true'],
    ['without a day to judge for', version('2024-01-01', null), undefined, 'unknown'],
    ['on its first day', version('2024-01-01', '2024-12-31'), '2024-01-01', 'true'],
    ['on its last day', version('2024-01-01', '2024-12-31'), '2024-12-31', 'true'],
    ['before', version('2024-01-01', null), '2023-12-31', 'false'],
    ['after', version(null, '2024-12-31'), '2025-01-01', 'false'],
  ])('%s', (_what, given, day, expected) => {
    expect(inEffect(given, day)).toBe(expected);
  });

  it('does not end before it begins', () => {
    expect(versionSchema.safeParse({ number: 1, effectiveFrom: '2025-01-01', effectiveTo: '2024-01-01' }).success).toBe(false);
  });

  it('gives way to its successor on the successor’s first day', () => {
    const clauses = [
      { id: 'old', version: version('2020-01-01', null) },
      { id: 'new', version: version('2024-07-01', null, { number: 2, supersedes: 'old' }) },
      { id: 'undated' },
    ];
    const on = (day: string): string[] => versionsOn(clauses, day).map(({ id }) => id);
    expect([on('2019-12-31'), on('2024-06-30'), on('2024-07-01')]).toEqual([['undated'], ['old', 'undated'], ['new', 'undated']]);
  });
});
