import type { Day } from '#shared/lib/date.ts';

/** The only way the core learns the time, so that tests and re-exports can name their day. */
export interface Clock {
  /** ISO 8601 with milliseconds, UTC. */
  now(): string;
  /** The calendar day in Shanghai. */
  today(): Day;
}

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in Shanghai of an ISO instant. */
export const shanghaiDayOf = (instant: string): Day => shanghaiDay.format(new Date(instant));

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => shanghaiDay.format(new Date()),
};
