import type { ComputedView, TargetLineView } from '#shared/domain/measure/measure-view.ts';
import { readInterval } from '#shared/domain/measure/interval.ts';
import { shareText } from '#shared/domain/measure/share.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { Exact } from '#shared/lib/decimal.ts';
import type { Language } from '#shared/lib/language.ts';

type Ends = Pick<ComputedView, 'low' | 'high'>;
/** At most four decimals; every figure that was entered stays exact in its fact. */
const shown = (end: Exact): string => end.toDecimalPlaces(4).toFixed();

/** A computed value in words: bounds stay bounds. Null where neither end is known. */
export function computedText(value: Ends & { percent: boolean }, language: Language): string | null {
  const { low, high } = readInterval(value);
  if (value.percent) return shareText({ low, high }, language);
  if (low !== null && high !== null) return low.eq(high) ? shown(low) : `${shown(low)}–${shown(high)}`;
  if (low !== null) return language === 'zh' ? `至少${shown(low)}` : `at least ${shown(low)}`;
  return high === null ? null : language === 'zh' ? `至多${shown(high)}` : `at most ${shown(high)}`;
}

/** What stands for the actual of a target: the fact as printed, or the computed value. */
export function actualText({ actual }: Pick<TargetLineView, 'actual'>, language: Language): string | null {
  if (actual === null) return null;
  return actual.view === null ? computedText(actual, language) : formatFact(actual.view.fact, language).text;
}
