import { isDay, parseAsOf, type Day } from '#shared/lib/date.ts';

/** A stretch of days, both ends included. */
export interface Period {
  from: Day;
  to: Day;
}

const quarterMonths: Record<string, readonly [string, string]> = { Q1: ['01', '03'], Q2: ['04', '06'], Q3: ['07', '09'], Q4: ['10', '12'] };

function spanOf(text: string): Period | null {
  const { from, to } = parseAsOf(text);
  return from === null || to === null ? null : { from, to };
}

/** The days that `2027`, `2027-Q2`, `2027-04` or `2027-04-15` may mean; null for text that names no day of the calendar. */
export function readPeriod(text: string): Period | null {
  if (isDay(text)) return { from: text, to: text };
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return spanOf(text);
  const months = /^\d{4}-Q[1-4]$/.test(text) ? quarterMonths[text.slice(5)] : undefined;
  if (months === undefined) return null;
  const year = text.slice(0, 4);
  return spanOf(`${year}-${months[0]}/${year}-${months[1]}`);
}
