import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, daySchema, isDay, isoAsOf, parseAsOf, shanghaiDayOf } from '#shared/lib/date.ts';

const fixed = { seed: 20260901 };
const two = (n: number): string => String(n).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const year = fc.integer({ min: 1900, max: 2099 });
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 }));
const day = month.chain(([y, m]) => fc.integer({ min: 1, max: daysIn(y, m) }).map((d) => `${y}-${two(m)}-${two(d)}`));
const single = fc.oneof(
  year.map(String),
  month.map(([y, m]) => `${y}-${two(m)}`),
  day,
);

describe('parseAsOf', () => {
  it.each([
    ['2017', { from: '2017-01-01', to: '2017-12-31', precision: 'year' }],
    ['2014-11', { from: '2014-11-01', to: '2014-11-30', precision: 'month' }],
    ['2024-02', { from: '2024-02-01', to: '2024-02-29', precision: 'month' }],
    ['2023-02', { from: '2023-02-01', to: '2023-02-28', precision: 'month' }],
    ['1900-02', { from: '1900-02-01', to: '1900-02-28', precision: 'month' }],
    ['2000-02', { from: '2000-02-01', to: '2000-02-29', precision: 'month' }],
    ['2024-06-11', { from: '2024-06-11', to: '2024-06-11', precision: 'day' }],
    ['2018/2020', { from: '2018-01-01', to: '2020-12-31', precision: 'period' }],
    ['2018-03/2020-05-07', { from: '2018-03-01', to: '2020-05-07', precision: 'period' }],
  ])('reads %s', (text, asOf) => {
    expect(parseAsOf(text)).toEqual(asOf);
  });

  it('keeps an undated statement undated', () => {
    expect(parseAsOf(null)).toEqual({ from: null, to: null, precision: 'unknown' });
  });

  it.each([
    '',
    ' ',
    '24',
    '2024-13',
    '2024-00',
    '2024-1',
    '2024-06-32',
    '2024-06-00',
    '2024/2025/2026',
    '2024/',
    '/2024',
    'June 2024',
    '2024年',
    '2024-06-11T00:00',
    ' 2024',
    '２０２４',
  ])('refuses %j and names it', (text) => {
    expect(() => parseAsOf(text)).toThrow(`"${text}"`);
  });

  it.each(['2023-02-29', '2023-02-30', '2024-04-31', '2018/2020-02-30'])('refuses %s, a day no calendar has', (text) => {
    expect(() => parseAsOf(text)).toThrow(text);
  });

  it('refuses a period that ends before it begins', () => {
    expect(() => parseAsOf('2020/2018')).toThrow('2020/2018');
  });

  it('gives every month its last day', () => {
    fc.assert(
      fc.property(month, ([y, m]) => {
        expect(parseAsOf(`${y}-${two(m)}`).to).toBe(`${y}-${two(m)}-${two(daysIn(y, m))}`);
      }),
      fixed,
    );
  });
});

describe('isoAsOf', () => {
  it('writes a year, month or day as it was read', () => {
    fc.assert(
      fc.property(single, (text) => {
        expect(isoAsOf(parseAsOf(text))).toBe(text);
      }),
      fixed,
    );
  });

  it('writes a period that reads back as the same days', () => {
    fc.assert(
      fc.property(single, single, (a, b) => {
        fc.pre((parseAsOf(a).from ?? '') <= (parseAsOf(b).from ?? ''));
        const asOf = parseAsOf(`${a}/${b}`);
        expect(parseAsOf(isoAsOf(asOf))).toEqual(asOf);
      }),
      fixed,
    );
  });

  it('writes whole years short', () => {
    expect(isoAsOf(parseAsOf('2018/2020'))).toBe('2018/2020');
  });

  it('writes nothing for an undated statement', () => {
    expect(isoAsOf(parseAsOf(null))).toBeNull();
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-15', 1, '2024-02-15'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2023-12-31', 12, '2024-12-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-12-05', 0, '2024-12-05'],
  ])('%s and %i months are %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('always lands on a day of the calendar, and later days never land earlier', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 120 }), (a, b, months) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        expect(isDay(addMonths(early, months))).toBe(true);
        expect(addMonths(early, months) <= addMonths(late, months)).toBe(true);
      }),
      fixed,
    );
  });
});

it.each(['2024-1-1', '2024-13-01', '20240101', '2024-01-01 ', '2024-02-30'])('%j is no day', (text) => {
  expect(daySchema.safeParse(text).success).toBe(false);
});

describe('the day in Shanghai', () => {
  it.each([
    ['2026-08-31T15:59:59.999Z', '2026-08-31'],
    ['2026-08-31T16:00:00.000Z', '2026-09-01'],
    ['2026-12-31T17:00:00+08:00', '2026-12-31'],
  ])('of %s is %s', (instant, expected) => {
    expect(shanghaiDayOf(instant)).toBe(expected);
  });

  it('is the one that the calendar of its time zone tells', () => {
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    fc.assert(
      fc.property(fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
        expect(shanghaiDayOf(date.toISOString())).toBe(calendar.format(date));
      }),
      fixed,
    );
  });
});
