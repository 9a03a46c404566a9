import { formatFact, type PrintedValue } from '#shared/domain/fact/format-fact.ts';
import type { TargetLineView } from '#shared/domain/measure/measure-view.ts';
import { Exact } from '#shared/lib/decimal.ts';
import type { Language } from '#shared/lib/language.ts';

/** What was reached, formatted as the target is; a computed value keeps its bounds, to one decimal. Null where nothing is known. */
export function actualWords({ actual, target }: Pick<TargetLineView, 'actual' | 'target'>, language: Language): string | null {
  if (actual === null) return null;
  if (actual.view !== null) return formatFact(actual.view.fact, language).text;
  const shown = (end: string | null): string | null =>
    end === null
      ? null
      : new Exact(end)
          .times(actual.percent ? 100 : 1)
          .toDecimalPlaces(1)
          .toFixed();
  const [low, high] = [shown(actual.low), shown(actual.high)];
  const isOne = low !== null && low === high;
  const value: PrintedValue = {
    value: { number: isOne ? low : null, min: isOne ? null : low, max: isOne ? null : high, text: null, base: null },
    qualifier: isOne ? 'exact' : 'range',
    // A value that is no rate of the target's kind is shown as the bare number it is.
    unit: actual.perYear || actual.percent || target.fact.unit === 'ratio' ? target.fact.unit : null,
    scale: '1',
    currency: target.fact.currency,
  };
  return formatFact(value, language).text;
}
