import { parseAsOf, partialDatePattern, type Day } from '#shared/lib/date.ts';

/** A stretch of days, both ends included. */
export interface Period {
  from: Day;
  to: Day;
}

const quarterPattern = /^(\d{4})-Q([1-4])$/;
const quarterMonths = [['01', '03'], ['04', '06'], ['07', '09'], ['10', '12']] as const;

function spanOf(text: string): Period | null {
  const { from, to } = parseAsOf(text);
  return from === null || to === null ? null : { from, to };
}

/** The days that `2027`, `2027-Q2`, `2027-04` or `2027-04-15` may mean; null for text that names no day of the calendar. */
export function readPeriod(text: string): Period | null {
  const [, year, quarter] = quarterPattern.exec(text) ?? [];
  if (year !== undefined) {
    const [first, last] = quarterMonths[Number(quarter) - 1] ?? ['01', '12'];
    return spanOf(`${year}-${first}/${year}-${last}`);
  }
  if (!partialDatePattern.test(text)) return null;
  const month = spanOf(text.slice(0, 7));
  if (text.length < 10) return month;
  return month !== null && text <= month.to ? { from: text, to: text } : null;
}
