import { dueDay } from '#shared/domain/fact/due.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Exact } from '#shared/lib/decimal.ts';
import type { AsOf, Day } from '#shared/lib/date.ts';
import { intervalOf, type Interval } from './interval.ts';

/** A value to hold against a target: a fact of the store, or a computed one with the facts it rests on. */
export interface Actual {
  origin: 'fact' | 'computed';
  value: Interval;
  unit: string | null;
  currency: string | null;
  asOf: AsOf;
  factIds: string[];
}

/** One target with what can be held against it. */
export interface TargetSubject {
  target: Fact;
  actuals: readonly Actual[];
}

/**
 * `met` and `missed` are said only of figures in the target's own unit; `under-way` is below the target before it is due;
 * `overdue` is a date passed without any actual, `missing` no actual and no date passed.
 */
export type TargetState = 'met' | 'under-way' | 'missed' | 'cannot-tell' | 'missing' | 'overdue';

export interface TargetLine {
  target: Fact;
  /** The day by which it is to be reached; null where the source names none. */
  due: Day | null;
  actual: Actual | null;
  state: TargetState;
}

export const actualOfFact = (fact: Fact): Actual | null => {
  const value = intervalOf(fact);
  return value === null ? null : { origin: 'fact', value, unit: fact.unit, currency: fact.currency, asOf: fact.asOf, factIds: [fact.id] };
};

/** Ratios and percentages are one measure; every other unit stands for itself, and so does every currency. */
function inUnitOf(target: Fact, actual: Actual): Interval | null {
  if (actual.currency !== target.currency) return null;
  if (actual.unit === target.unit) return actual.value;
  const scale =
    actual.unit === 'ratio' && target.unit === 'percent' ? 100 : actual.unit === 'percent' && target.unit === 'ratio' ? '0.01' : null;
  if (scale === null) return null;
  const scaled = (end: Exact | null): Exact | null => end?.times(scale) ?? null;
  return { low: scaled(actual.value.low), high: scaled(actual.value.high) };
}

/** Whether the value reaches the target; null where its bounds leave it open. "Over" is not reached at the figure itself. */
function reaches(target: Fact, { low, high }: Interval): boolean | null {
  const wanted = intervalOf(target);
  if (wanted === null) return null;
  if (target.qualifier === 'at-most' || (wanted.low === null && target.qualifier !== 'nearly')) {
    if (wanted.high === null) return null;
    if (high !== null && high.lte(wanted.high)) return true;
    return low !== null && low.gt(wanted.high) ? false : null;
  }
  const goal = wanted.low ?? wanted.high;
  if (goal === null) return null;
  const strict = target.qualifier === 'over';
  if (low !== null && (strict ? low.gt(goal) : low.gte(goal))) return true;
  return high !== null && (strict ? high.lte(goal) : high.lt(goal)) ? false : null;
}

const latest = (a: Actual, b: Actual): number => ((a.asOf.to ?? '') < (b.asOf.to ?? '') ? 1 : -1);

function line({ target, actuals }: TargetSubject, today: Day): TargetLine {
  const due = dueDay(target);
  const passed = due !== null && due < today;
  const comparable = actuals.filter((actual) => inUnitOf(target, actual) !== null).toSorted(latest);
  const [actual = actuals.toSorted(latest)[0] ?? null] = comparable;
  if (actual === null) return { target, due, actual, state: passed ? 'overdue' : 'missing' };
  const value = inUnitOf(target, actual);
  const reached = value === null ? null : reaches(target, value);
  if (reached === null) return { target, due, actual, state: 'cannot-tell' };
  if (reached) return { target, due, actual, state: 'met' };
  // A figure from before the last day says nothing of the last day.
  const final = passed && actual.asOf.to !== null && due !== null && actual.asOf.to >= due;
  return { target, due, actual, state: final ? 'missed' : passed ? 'overdue' : 'under-way' };
}

const order: readonly TargetState[] = ['overdue', 'missed', 'cannot-tell', 'under-way', 'missing', 'met'];

/** Every target with its latest actual and how the two stand on that day, what needs attention first. */
export const targetsAgainstActuals = (subjects: readonly TargetSubject[], today: Day): TargetLine[] =>
  subjects.map((subject) => line(subject, today)).toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
