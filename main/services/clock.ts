import { shanghaiDayOf, type Day } from '#shared/lib/date.ts';

/** The only way the core learns the time, so that tests and re-exports can name their day. */
export interface Clock {
  /** ISO 8601 with milliseconds, UTC. */
  now(): string;
  /** The calendar day in Shanghai. */
  today(): Day;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => shanghaiDayOf(new Date().toISOString()),
};
