import { useMemo, type ReactNode } from 'react';
import type { ChartFrame } from '#shared/domain/chart/chart-plan.ts';
import { targetChart, type TargetItem } from '#shared/domain/chart/target-chart.ts';
import { leastTrendPoints, trendChart, type TrendPoint } from '#shared/domain/chart/trend-chart.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import type { MeasureView, TargetLineView } from '#shared/domain/measure/measure-view.ts';
import { units, type UnitId } from '#shared/domain/unit/unit.ts';
import type { Language } from '#shared/lib/language.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { useMeasureWords } from './measure-words.ts';
import { actualText, computedText } from './value-text.ts';

const unitName = (unit: string | null, language: Language): string | null =>
  unit !== null && Object.hasOwn(units, unit) ? (units[unit as UnitId].name[language].split('|')[0] ?? null) : null;

const number = (text: string | null): number | null => (text === null ? null : Number(text));

/** Where the actual is drawn, in the unit of the target. */
const drawnActual = ({ actual }: TargetLineView): number | null => {
  if (actual === null) return null;
  const value = number(actual.low ?? actual.high);
  return value === null ? null : actual.origin === 'computed' && actual.percent ? value * 100 : value;
};
const drawnTarget = ({ target: { fact } }: TargetLineView): number | null => number(fact.value.base ?? fact.value.min ?? fact.value.max);

/** One target with its actual; without an actual the words say so and no bar is drawn. */
export function TargetFigure({ line, measure }: { line: TargetLineView; measure: MeasureView }): ReactNode {
  const language = useLanguage();
  const words = useMeasureWords();
  const plain = usePlainText();
  const { fact, ...view } = line.target;
  const name = plain(measure.ref.name);
  const item = useMemo((): TargetItem => {
    const comparable = line.state !== 'cannot-tell';
    return {
      label: plain(measure.ref.name),
      actual: comparable ? drawnActual(line) : null,
      actualText: actualText(line, language) ?? words.states.missing,
      target: drawnTarget(line),
      targetText: words.of(words.target, formatFact(line.target.fact, language).text),
    };
  }, [line, measure, language, words, plain]);
  const unit = unitName(fact.unit, language);
  const plan = useMemo(
    () => (frame: ChartFrame) => targetChart({ ...frame, items: [item], unit: unit === null || unit === '' ? words.units.ratio : unit }),
    [item, unit, words],
  );
  return (
    <ChartFigure
      title={words.chartTitle(name, words.states[line.state])}
      caption={{
        measure: name,
        unit: unit === '' ? words.units.ratio : unit,
        base: fact.baseNote === null ? null : plain(fact.baseNote),
        asOf: fact.asOf.from === null ? null : formatAsOf(fact.asOf, language),
        sources: [plain(view.source.title)],
      }}
      table={{ heads: [words.measure, words.actual, words.target], rows: [[item.label, item.actualText, formatFact(fact, language).text]] }}
      summary={`${item.label}: ${item.actualText}; ${item.targetText}`}
      points={{ have: item.target === null ? 0 : 1, least: 1 }}
      plan={plan}
    />
  );
}

/** The computed values of every time that has all its inputs. */
export function HistoryFigure({ measure }: { measure: MeasureView }): ReactNode {
  const language = useLanguage();
  const words = useMeasureWords();
  const plain = usePlainText();
  const points = useMemo(
    (): TrendPoint[] =>
      measure.history
        .filter(({ asOf }) => asOf.from !== null)
        .toReversed()
        .map((value) => ({
          label: formatAsOf(value.asOf, language),
          value: (number(value.low ?? value.high) ?? 0) * (value.percent ? 100 : 1),
          valueText: computedText(value, language) ?? '',
        })),
    [measure, language],
  );
  const unit = measure.computed?.percent === true ? '%' : words.units.ratio;
  const plan = useMemo(() => (frame: ChartFrame) => trendChart({ ...frame, points, unit }), [points, unit]);
  const name = plain(measure.ref.name);
  const used = new Set(measure.history.flatMap(({ inputs }) => inputs));
  const sources = measure.variables.flatMap(({ facts }) =>
    facts.filter(({ view }) => used.has(view.fact.id)).map(({ view }) => plain(view.source.title)),
  );
  return (
    <ChartFigure
      title={words.trendTitle(name)}
      caption={{
        measure: name,
        unit,
        base: measure.formula?.expression ?? null,
        asOf: points.map(({ label }) => label).join(words.comma) || null,
        sources,
      }}
      table={{ heads: [words.year, words.value], rows: points.map(({ label, valueText }) => [label, valueText]) }}
      summary={points.map(({ label, valueText }) => `${label} ${valueText}`).join('; ')}
      points={{ have: points.length, least: leastTrendPoints }}
      plan={plan}
    />
  );
}
