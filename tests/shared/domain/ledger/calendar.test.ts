import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween, fitOf } from '#shared/domain/ledger/calendar.ts';
import { parseAsOf, unknownAsOf } from '#shared/lib/date.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

it('counts days as the calendar does', () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 86_400_000);
    }),
  );
});

it('finds the day so many days on, and back again', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
      const to = addDays(from, days);
      expect([to, addDays(to, -days)]).toEqual([new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10), from]);
    }),
  );
});

const august = { from: '2026-08-01', to: '2026-08-31' };
it.each([
  ['2026-08-20', 'in'],
  ['2026-08', 'in'],
  ['2026', 'maybe'],
  ['2026-07/2026-08', 'maybe'],
  ['2026-09-01', 'out'],
  [null, 'out'],
])('%s is %s a period of August 2026', (text, fit) => {
  expect(fitOf(text === null ? unknownAsOf : parseAsOf(text), august)).toBe(fit);
});
