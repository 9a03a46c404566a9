import type { Day } from '#shared/lib/date.ts';
import type { ApplyWindow } from './apply-window.ts';

/** A line of whole months from the month of the packet, long enough for the day the investor wants to start. */
export interface Timeline {
  /** First day. */
  from: Day;
  months: number;
}

const daysPerMonth = 31;
/** Months since the year 0, with the day as a part of one. */
function monthsOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year * 12 + (month - 1) + (date - 1) / daysPerMonth;
}

const shortest = 12;
const longest = 48;

/** First and last day that a wish such as 2027, 2027-Q2, 2027-04 or 2027-04-15 may mean. */
export function startBounds(start: string): { from: Day; to: Day } {
  const [year = '', part, day] = start.split('-');
  if (part === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (part.startsWith('Q')) {
    const first = (Number(part.slice(1)) - 1) * 3 + 1;
    return {
      from: `${year}-${String(first).padStart(2, '0')}-01`,
      to: `${year}-${String(first + 2).padStart(2, '0')}-${first === 1 || first === 10 ? 31 : 30}`,
    };
  }
  return day === undefined ? { from: `${year}-${part}-01`, to: `${year}-${part}-28` } : { from: start, to: start };
}

/** A line that begins with the month of `today` and reaches past `last`: a year at least, four at most, in whole quarters. */
export function timelineFrom(today: Day, last: Day | null): Timeline {
  const from = `${today.slice(0, 7)}-01`;
  const wanted = last === null ? shortest : Math.ceil(monthsOf(last) - monthsOf(from)) + 1;
  return { from, months: Math.min(longest, Math.max(shortest, Math.ceil(wanted / 3) * 3)) };
}

export interface Span {
  from: number;
  to: number;
}

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** Where two days stand on the line, 0 to 1; none where they lie beside it. */
export function spanOf(line: Timeline, from: Day, to: Day): Span[] {
  const place = (day: Day): number => (monthsOf(day) - monthsOf(line.from)) / line.months;
  const span = { from: place(from), to: place(to) + 1 / daysPerMonth / line.months };
  return span.to <= 0 || span.from >= 1 ? [] : [{ from: within(span.from), to: within(span.to) }];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Where one may apply, in each year that the line crosses. */
export function windowSpans(line: Timeline, window: ApplyWindow): Span[] {
  if (window.kind !== 'yearly') return [{ from: 0, to: 1 }];
  const first = Number(line.from.slice(0, 4));
  const { from, to } = window;
  const turns = to.month < from.month || (to.month === from.month && to.day < from.day);
  return Array.from({ length: Math.ceil(line.months / 12) + 2 }, (_unused, index) => first - 1 + index).flatMap((year) =>
    spanOf(line, `${year}-${two(from.month)}-${two(from.day)}`, `${turns ? year + 1 : year}-${two(to.month)}-${two(to.day)}`),
  );
}

/** The quarters or half-years the line is cut into, each with its year and month. */
export function timelineTicks(line: Timeline): { year: number; month: number }[] {
  const each = line.months <= 24 ? 3 : 6;
  const start = Math.round(monthsOf(line.from));
  return Array.from({ length: Math.ceil(line.months / each) }, (_unused, index) => {
    const at = start + index * each;
    return { year: Math.floor(at / 12), month: (at % 12) + 1 };
  });
}
