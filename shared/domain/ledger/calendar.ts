import type { AsOf, Day } from '#shared/lib/date.ts';

/** Days since a fixed day long ago, by the calendar alone. */
function dayNumber(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // March opens the year, so that a leap day is its last.
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * m + 2) / 5) + date - 1;
}

/** Days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The same day so many days later. */
export function addDays(day: Day, days: number): Day {
  const wanted = dayNumber(day) + days;
  // The year is found by estimate and the month by search: both end after a few steps.
  let year = Math.floor(wanted / 365.2425);
  while (dayNumber(`${year + 1}-01-01`) <= wanted) year += 1;
  while (dayNumber(`${year}-01-01`) > wanted) year -= 1;
  const at = (month: number, date: number): Day => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  let month = 12;
  while (dayNumber(at(month, 1)) > wanted) month -= 1;
  return at(month, wanted - dayNumber(at(month, 1)) + 1);
}

/** Both days belong to it. */
export interface Period {
  from: Day;
  to: Day;
}

/** `maybe`: the date is too rough to tell, as a year for a week. An unknown date is never in a period. */
export type Fit = 'in' | 'maybe' | 'out';

export function fitOf(asOf: AsOf, { from, to }: Period): Fit {
  if (asOf.from === null || asOf.to === null || asOf.to < from || asOf.from > to) return 'out';
  return asOf.from >= from && asOf.to <= to ? 'in' : 'maybe';
}

export const isInPeriod = (day: Day | null, { from, to }: Period): boolean => day !== null && day >= from && day <= to;
