import type { Language } from '#shared/lib/language.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { isPoint, type Interval } from './interval.ts';

const places = 1;
const percent = (ratio: Exact, rounding: 0 | 1 | 4): string => ratio.times(100).toDecimalPlaces(places, rounding).toFixed();

/**
 * A ratio as a percentage with one decimal. A bound stays a bound and is rounded away from what it promises: an upper one up, a
 * lower one down. Null where neither end is known.
 */
export function shareText(ratio: Interval, language: Language): string | null {
  const { low, high } = ratio;
  const low1 = low === null ? null : percent(low, Exact.ROUND_DOWN);
  const high1 = high === null ? null : percent(high, Exact.ROUND_UP);
  if (low !== null && isPoint(ratio)) return `${percent(low, Exact.ROUND_HALF_UP)}%`;
  if (low1 !== null && high1 !== null) return low1 === high1 ? `${low1}%` : `${low1}%–${high1}%`;
  if (high1 !== null) return language === 'zh' ? `至多${high1}%` : `at most ${high1}%`;
  if (low1 !== null) return language === 'zh' ? `至少${low1}%` : `at least ${low1}%`;
  return null;
}
