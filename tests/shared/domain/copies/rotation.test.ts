import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startCopySettings } from '#shared/domain/copies/copy.ts';
import { spentCopies, type DatedCopy } from '#shared/domain/copies/rotation.ts';

const dayAfter = (start: string, days: number): string => new Date(Date.parse(`${start}T04:00:00Z`) + days * 86_400_000).toISOString();
const copy = (instant: string): DatedCopy => ({ name: `daily-${instant}`, madeAt: instant, day: instant.slice(0, 10) });
const daysOf = (copies: DatedCopy[], spent: string[]): string[] => copies.filter(({ name }) => !spent.includes(name)).map(({ day }) => day);

it('keeps seven days, four weeks and twelve months of a year of days', () => {
  const year = Array.from({ length: 400 }, (_, index) => copy(dayAfter('2025-10-01', index)));
  const kept = daysOf(year, spentCopies(year, startCopySettings));
  // Twelve ends of months, four ends of weeks of which two are Sundays that nothing else keeps, seven days.
  const months = '2025-12-31 2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31 2026-08-31 2026-09-30'.split(' ');
  const weeks = ['2026-10-18', '2026-10-25'];
  const days = '2026-10-29 2026-10-30 2026-10-31 2026-11-01 2026-11-02 2026-11-03 2026-11-04'.split(' ');
  expect(kept).toEqual([...months, ...weeks, ...days]);
});

it('keeps the newest, at least as many days as asked for, and nothing beyond the three counts', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 120 });
  const count = fc.integer({ min: 0, max: 15 });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 15 }), count, count, (offsets, keepDaily, keepWeekly, keepMonthly) => {
      const copies = offsets.map((offset) => copy(dayAfter('2024-01-01', offset)));
      const spent = spentCopies(copies, { daily: true, keepDaily, keepWeekly, keepMonthly });
      const kept = daysOf(copies, spent);
      const newest = copies
        .map(({ day }) => day)
        .toSorted()
        .toReversed()
        .slice(0, keepDaily);
      expect(kept).toEqual(expect.arrayContaining(newest));
      expect(kept.length).toBeLessThanOrEqual(keepDaily + keepWeekly + keepMonthly);
      expect(kept.length + spent.length).toBe(copies.length);
    }),
    { seed: 20261122, numRuns: 400 },
  );
});

it('keeps one copy of a day that has several, the latest', () => {
  const copies = ['2026-09-01T01:00:00.000Z', '2026-09-01T09:00:00.000Z'].map(copy);
  expect(spentCopies(copies, startCopySettings)).toEqual(['daily-2026-09-01T01:00:00.000Z']);
});
