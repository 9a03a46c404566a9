import { expect, it } from 'vitest';
import { leadsByDay } from '#shared/domain/lead/leads-by-day.ts';

it('counts leads by the day of Shanghai, not by that of London', () => {
  const at = (takenAt: string) => ({ takenAt });
  const counts = leadsByDay([at('2026-08-01T15:59:59.000Z'), at('2026-08-01T16:00:00.000Z'), at('2026-08-02T01:00:00.000Z')]);
  expect([...counts]).toEqual([
    ['2026-08-01', 1],
    ['2026-08-02', 2],
  ]);
});
