import type { ComputedView, TargetLineView } from '#shared/domain/measure/measure-view.ts';
import { readInterval } from '#shared/domain/measure/interval.ts';
import { shareText } from '#shared/domain/measure/share.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { actualWords } from '#shared/domain/desk/actual-words.ts';
import { units } from '#shared/domain/unit/unit.ts';
import { Exact } from '#shared/lib/decimal.ts';
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

/** The growth of a year with its sign, to one decimal. */
export function growthText({ low }: Ends, language: Language): string {
  const percent = new Exact(low ?? 0).times(100).toDecimalPlaces(1);
  const sign = percent.isNegative() ? '−' : percent.isZero() ? '' : '+';
  return `${sign}${percent.abs().toFixed()}${units['percent-per-year'].name[language]}`;
}

/** What stands for the actual of a target: the fact as printed, or the computed value. */
export function actualText(line: Pick<TargetLineView, 'actual' | 'target'>, language: Language): string | null {
  const { actual } = line;
  if (actual === null) return null;
  if (actual.perYear) return actualWords(line, language);
  return actual.view === null ? computedText(actual, language) : formatFact(actual.view.fact, language).text;
}
