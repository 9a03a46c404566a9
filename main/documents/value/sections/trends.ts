import { drawChart } from '#main/documents/charts/render-svg.ts';
import { leastTrendPoints, trendChart, type TrendPoint } from '#shared/domain/chart/trend-chart.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import type { ChartBlock } from '#shared/domain/packet/block.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';
import type { SectionContext } from '../section.ts';
import { paperWidth } from './paper-width.ts';

const mostOfOne = 2;

const perLanguage = (languages: Language[], make: (language: Language) => string): Partial<Record<Language, string>> =>
  Object.fromEntries(languages.map((language) => [language, make(language)]));

/** Only values of one measure make a trend: the same statement, unit, currency and base, actual, undisputed, of different dates. */
const measureOf = ({ fact }: FactView): string => [fact.attributeId, fact.unit, fact.currency, fact.baseNote?.zh ?? ''].join('\n');
const isPoint = ({ fact, conflictIds }: FactView): boolean =>
  fact.value.number !== null &&
  fact.polarity === 'actual' &&
  conflictIds.length === 0 &&
  fact.asOf.to !== null &&
  fact.asOf.precision !== 'period';

/** Series of at least three dated values, the longest first; fewer are a table, not a trend. */
export function trendSeries(facts: readonly FactView[]): FactView[][] {
  const groups = Map.groupBy(facts.filter(isPoint), measureOf);
  return [...groups.values()]
    .map((group) => {
      const byDate = new Map(group.map((view) => [view.fact.asOf.to, view]));
      return [...byDate.values()].sort((a, b) => ((a.fact.asOf.to ?? '') < (b.fact.asOf.to ?? '') ? -1 : 1));
    })
    .filter((series) => series.length >= leastTrendPoints)
    .sort((a, b) => b.length - a.length);
}

/** Points a year apart, so that the same length is the same time: years without a value stand empty. Other dates stand as they come. */
export function evenPoints(series: readonly FactView[], language: Language): TrendPoint[] {
  const points = series.map((view) => ({
    year: Number(view.fact.asOf.to?.slice(0, 4)),
    label: formatAsOf(view.fact.asOf, language),
    value: Number(view.fact.value.base),
    valueText: formatFact(view.fact, language).text,
  }));
  const yearly = series.every(({ fact }) => fact.asOf.precision === 'year');
  const [first = 0, last = 0] = [points[0]?.year, points.at(-1)?.year];
  if (!yearly || last - first > mostYears) return points;
  return Array.from({ length: last - first + 1 }, (_unused, index) => {
    const year = first + index;
    return (
      points.find((point) => point.year === year) ?? { label: language === 'zh' ? `${year}年` : String(year), value: null, valueText: '' }
    );
  });
}
const mostYears = 15;

/** Which way it went from the first date to the last, said without a judgement. */
function finding(first: FactView, last: FactView): FullBilingual {
  const [from, to] = [Number(first.fact.value.base), Number(last.fact.value.base)];
  const value = (view: FactView, language: Language): string => formatFact(view.fact, language).text;
  const verb = to > from ? { zh: '升至', en: 'up' } : to < from ? { zh: '降至', en: 'down' } : { zh: '持平于', en: 'level' };
  return {
    zh: `由${formatAsOf(first.fact.asOf, 'zh')}的${value(first, 'zh')}${verb.zh}${formatAsOf(last.fact.asOf, 'zh')}的${value(last, 'zh')}`,
    en: `${verb.en} from ${value(first, 'en')} (${formatAsOf(first.fact.asOf, 'en')}) to ${value(last, 'en')} (${formatAsOf(last.fact.asOf, 'en')})`,
  };
}

function trend(owner: PacketRecord, series: FactView[], { snapshot, write }: SectionContext): ChartBlock[] {
  const [first, last] = [series[0], series.at(-1)];
  if (first === undefined || last === undefined) return [];
  const name = shownName(owner.record);
  const { attribute, fact } = last;
  const said = finding(first, last);
  const marks = [...new Set(series.map((view) => write.markFact(view)))];
  const unit = (language: Language): string => {
    const { unit: own, figure } = formatFact(fact, language);
    // In English the currency stands before the figure.
    if (fact.currency !== null && language === 'en') return `${figure.split(/\s/)[0] ?? ''} ${own}`.trim();
    return own || (language === 'zh' ? '无单位' : 'no unit');
  };
  const base = (language: Language): string => fact.baseNote?.[language] ?? (language === 'zh' ? '来源未载' : 'not given in the source');
  const dates = (language: Language): string => `${formatAsOf(first.fact.asOf, language)}–${formatAsOf(last.fact.asOf, language)}`;
  return [
    {
      type: 'chart',
      id: `${owner.record.id}-${attribute.id}-trend`,
      title: write.say({ zh: `${name.zh}：${attribute.name.zh}${said.zh}`, en: `${name.en}: ${attribute.name.en} ${said.en}` }),
      caption: write.say(
        {
          zh: `单位：${unit('zh')}；口径：${base('zh')}；时点：${dates('zh')}，共 ${series.length} 个；来源见标记。`,
          en: `Unit: ${unit('en')}; base: ${base('en')}; as of: ${dates('en')}, ${series.length} values; sources as marked.`,
        },
        marks,
      ),
      alternative: write.say({
        zh: series.map((view) => `${formatAsOf(view.fact.asOf, 'zh')} ${formatFact(view.fact, 'zh').text}`).join('，'),
        en: series.map((view) => `${formatAsOf(view.fact.asOf, 'en')} ${formatFact(view.fact, 'en').text}`).join(', '),
      }),
      svg: Object.fromEntries(
        write.languages.map((language) => [
          language,
          drawChart(
            trendChart({
              language,
              width: paperWidth(snapshot),
              unit: unit(language),
              points: evenPoints(series, language),
            }),
            language,
          ),
        ]),
      ),
      bars: series.map((view) => ({
        label: perLanguage(write.languages, (language) => formatAsOf(view.fact.asOf, language)),
        value: Number(view.fact.value.base),
        text: perLanguage(write.languages, (language) => formatFact(view.fact, language).text),
      })),
    },
  ];
}

/** Charts of how figures of a record went over time; none where there are fewer than three dated values of one measure. */
export const trendBlocks = (owner: PacketRecord, context: SectionContext): ChartBlock[] =>
  trendSeries(owner.facts)
    .slice(0, mostOfOne)
    .flatMap((series) => trend(owner, series, context));
