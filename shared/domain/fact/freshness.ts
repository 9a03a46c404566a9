import { addMonths, type Day } from '#shared/lib/date.ts';
import type { Attribute } from './attribute.ts';
import { dueDay } from './due.ts';
import type { Fact } from './fact.ts';

/**
 * `fresh` within its review period, `stale` after it, `undated` when the source gives no date and none may be assumed,
 * `historical` for statements that cannot age (a founding year, a finished event) once their last day has passed.
 */
export type Freshness = 'fresh' | 'stale' | 'undated' | 'historical';

/** True from the day after the review period ends. The store's lists use this same rule. */
export const isPastReview = (asOfTo: Day, reviewMonths: number, today: Day): boolean => today > addMonths(asOfTo, reviewMonths);

/** @param today the day to judge by, passed in; no clock is read here. */
export function freshness(fact: Fact, attribute: Attribute, today: Day): Freshness {
  if (attribute.reviewMonths === null) return fact.asOf.to !== null && fact.asOf.to >= today ? 'fresh' : 'historical';
  if (fact.asOf.to === null) return 'undated';
  return isPastReview(fact.asOf.to, attribute.reviewMonths, today) ? 'stale' : 'fresh';
}

/** A target whose last day has passed and of which no actual is known. */
export const isOverdue = (fact: Fact, today: Day): boolean => {
  const due = dueDay(fact);
  return due !== null && due < today;
};
