import { z } from 'zod';

/** A calendar day as `YYYY-MM-DD`; date-only values never pass through `Date`. */
const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const daySchema = z.string().refine(isDay, 'a date of the calendar as YYYY-MM-DD');
export type Day = z.infer<typeof daySchema>;

/** True for a day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  return dayPattern.test(text) && year !== undefined && month !== undefined && day !== undefined && day <= lastDayOfMonth(year, month);
}

/** A year, month or day as ISO 8601 text; what is not known is left out. */
export const partialDatePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/**
 * When a statement was true. `unknown` is a value of its own: an undated fact keeps null bounds and
 * never borrows the day its page was published.
 */
export const asOfSchema = z.strictObject({
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  precision: z.enum(['day', 'month', 'year', 'period', 'unknown']),
});
export type AsOf = z.infer<typeof asOfSchema>;

export const unknownAsOf: AsOf = { from: null, to: null, precision: 'unknown' };

function lastDayOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}
const two = (n: number): string => String(n).padStart(2, '0');

function bounds(text: string): { from: Day; to: Day; precision: 'day' | 'month' | 'year' } {
  const [year = '', month, day] = text.split('-');
  if (day !== undefined) return { from: text, to: text, precision: 'day' };
  if (month !== undefined) {
    return { from: `${text}-01`, to: `${text}-${two(lastDayOfMonth(Number(year), Number(month)))}`, precision: 'month' };
  }
  return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
}

const isPartialDate = (text: string): boolean => partialDatePattern.test(text) && (text.length < 10 || isDay(text));

/**
 * Reads `2017`, `2014-11`, `2024-06-11` or a period `2018/2020`.
 * @throws Error naming the text when it has none of these forms.
 */
export function parseAsOf(text: string | null): AsOf {
  if (text === null) return unknownAsOf;
  const parts = text.split('/');
  const [first = '', second] = parts;
  const wrong =
    parts.length > 2 || parts.some((part) => !isPartialDate(part)) || (second !== undefined && bounds(second).to < bounds(first).from);
  if (wrong) throw new Error(`not an as-of date: "${text}" (write 2017, 2014-11, 2024-06-11 or 2018/2020)`);
  if (second === undefined) return bounds(first);
  return { from: bounds(first).from, to: bounds(second).to, precision: 'period' };
}

/** The as-of date as ISO text at its own precision, or null when unknown. */
export function isoAsOf(asOf: AsOf): string | null {
  if (asOf.from === null || asOf.to === null) return null;
  if (asOf.precision === 'day') return asOf.from;
  if (asOf.precision === 'month') return asOf.from.slice(0, 7);
  if (asOf.precision === 'year') return asOf.from.slice(0, 4);
  const trim = (day: Day, edge: 'from' | 'to'): string => {
    if (edge === 'from' && day.endsWith('-01-01')) return day.slice(0, 4);
    if (edge === 'to' && day.endsWith('-12-31')) return day.slice(0, 4);
    return day;
  };
  return `${trim(asOf.from, 'from')}/${trim(asOf.to, 'to')}`;
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(date, lastDayOfMonth(toYear, toMonth)))}`;
}

const shanghaiOffsetMs = 8 * 60 * 60 * 1000;

/** The calendar day in Shanghai of an ISO instant, wherever the machine stands; China keeps UTC+8 all year, since 1991. */
export const shanghaiDayOf = (instant: string): Day => new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 10);
