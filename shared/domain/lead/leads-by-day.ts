import type { Day } from '#shared/lib/date.ts';
import type { LeadView } from './lead-view.ts';

/** China keeps one time the whole year. */
const shanghaiMs = 8 * 3_600_000;

/** How many visitors left word on each day of Shanghai; a day without any has no entry. */
export function leadsByDay(leads: readonly Pick<LeadView, 'takenAt'>[]): Map<Day, number> {
  const counts = new Map<Day, number>();
  for (const { takenAt } of leads) {
    const day = new Date(Date.parse(takenAt) + shanghaiMs).toISOString().slice(0, 10);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}
