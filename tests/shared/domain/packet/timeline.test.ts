import { describe, expect, it } from 'vitest';
import { readApplyWindow } from '#shared/domain/packet/apply-window.ts';
import { spanOf, startBounds, timelineFrom, timelineTicks, windowSpans } from '#shared/domain/packet/timeline.ts';

describe('the window of a clause', () => {
  it.each([
    ['备案全年开放', { kind: 'all-year' }],
    ['常年受理', { kind: 'all-year' }],
    ['每月', { kind: 'monthly' }],
    ['每年3月1日至4月30日', { kind: 'yearly', from: { month: 3, day: 1 }, to: { month: 4, day: 30 } }],
    ['每年9月至11月', { kind: 'yearly', from: { month: 9, day: 1 }, to: { month: 11, day: 31 } }],
    ['每年5月10日-20日', { kind: 'yearly', from: { month: 5, day: 10 }, to: { month: 5, day: 20 } }],
    ['每年13月至14月', null],
    ['分批征集：首批2022年，第二批2023年底签约；后续批次未说明', null],
    ['定期，频次未说明', null],
    ['', null],
  ])('"%s" is read as far as it gives dates', (text, window) => {
    expect(readApplyWindow(text)).toEqual(window);
  });
});

describe('the line of time', () => {
  it.each([
    [null, 12],
    ['2026-10-01', 12],
    ['2028-01-31', 18],
    ['2040-01-01', 48],
  ])('to %s has %d months', (last, months) => {
    expect(timelineFrom('2026-09-15', last)).toEqual({ from: '2026-09-01', months });
  });

  it.each([
    ['2027', '2027-01-01', '2027-12-31'],
    ['2027-Q1', '2027-01-01', '2027-03-31'],
    ['2027-Q2', '2027-04-01', '2027-06-30'],
    ['2027-02', '2027-02-01', '2027-02-28'],
    ['2027-04-15', '2027-04-15', '2027-04-15'],
  ])('a start of %s lies between %s and %s', (start, from, to) => {
    expect(startBounds(start)).toEqual({ from, to });
  });

  it('places days in their share, and none beside it', () => {
    const line = timelineFrom('2026-09-15', null);
    const [span] = spanOf(line, '2026-12-01', '2027-02-28');
    expect([span?.from, Math.round((span?.to ?? 0) * 100)]).toEqual([0.25, 49]);
    expect([spanOf(line, '2025-01-01', '2025-12-31'), spanOf(line, '2030-01-01', '2030-02-01')]).toEqual([[], []]);
    expect(spanOf(line, '2020-01-01', '2040-01-01')).toEqual([{ from: 0, to: 1 }]);
  });

  it('repeats a yearly window, also one over the turn of the year', () => {
    const line = timelineFrom('2026-09-15', '2028-08-01');
    const yearly = (from: number, to: number) =>
      windowSpans(line, { kind: 'yearly', from: { month: from, day: 1 }, to: { month: to, day: 28 } });
    expect([yearly(3, 4).length, yearly(12, 1).length, windowSpans(line, { kind: 'all-year' })]).toEqual([2, 2, [{ from: 0, to: 1 }]]);
  });

  it('is cut into quarters, a long one into half-years', () => {
    expect(timelineTicks({ from: '2026-11-01', months: 12 }).map(({ year, month }) => `${year}-${month}`)).toEqual([
      '2026-11',
      '2027-2',
      '2027-5',
      '2027-8',
    ]);
    expect(timelineTicks({ from: '2026-09-01', months: 48 })).toHaveLength(8);
  });
});
