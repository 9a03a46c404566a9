import type { Day } from '#shared/lib/date.ts';
import type { Fact } from './fact.ts';

/**
 * The day by which a target is to be reached: the last one of its date. Null where the source names none: the date of an aim in
 * words, and of a figure counted from such words, is the date of the statement ("in 2014 the park aims at …"), unless it is a period.
 */
export function dueDay({ polarity, asOf, value, certainty }: Pick<Fact, 'polarity' | 'asOf' | 'value' | 'certainty'>): Day | null {
  const isStatedFigure = value.text === null && certainty !== 'derived';
  return polarity === 'target' && (isStatedFigure || asOf.precision === 'period') ? asOf.to : null;
}
