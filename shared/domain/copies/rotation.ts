import type { Day } from '#shared/lib/date.ts';
import type { CopySettings } from './copy.ts';

/** An automatic copy and the calendar day it stands for. */
export interface DatedCopy {
  name: string;
  madeAt: string;
  day: Day;
}

/** The Monday of a day's week. */
function weekOf(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
const monthOf = (day: Day): string => day.slice(0, 7);

/** The newest copy of each of the newest `count` periods. */
function newestOf(copies: DatedCopy[], periodOf: (day: Day) => string, count: number): string[] {
  const newest = new Map<string, string>();
  for (const copy of copies) if (!newest.has(periodOf(copy.day))) newest.set(periodOf(copy.day), copy.name);
  return [...newest.values()].slice(0, count);
}

/**
 * The automatic copies that may go: all but the newest of each of the last days, weeks and months that the settings keep.
 * The newest copy of all always stays.
 */
export function spentCopies(copies: readonly DatedCopy[], settings: CopySettings): string[] {
  const newestFirst = copies.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const kept = new Set([
    ...newestOf(newestFirst, (day) => day, Math.max(1, settings.keepDaily)),
    ...newestOf(newestFirst, weekOf, settings.keepWeekly),
    ...newestOf(newestFirst, monthOf, settings.keepMonthly),
  ]);
  return newestFirst.flatMap(({ name }) => (kept.has(name) ? [] : [name]));
}
