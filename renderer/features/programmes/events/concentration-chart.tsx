import { useMemo, type ReactNode } from 'react';
import type { ChartFrame } from '#shared/domain/chart/chart-plan.ts';
import { shareChart, type ShareItem } from '#shared/domain/chart/share-chart.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import { intervalOf, pointOf, type Interval } from '#shared/domain/measure/interval.ts';
import { shareText } from '#shared/domain/measure/share.ts';
import type { ProgrammeRecord } from '#shared/domain/programme/programme-view.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { useProgrammeWords } from '../programme-words.ts';

/** What the others have of the whole, as a bound where the largest is one. */
const rest = ({ low, high }: Interval): Interval => ({
  low: high === null ? null : new Exact(1).minus(high),
  high: low === null ? null : new Exact(1).minus(low),
});
const share = (percent: Interval): Interval => ({ low: percent.low?.div(100) ?? null, high: percent.high?.div(100) ?? null });
const size = ({ low, high }: Interval): number => (high ?? low ?? new Exact(0)).toNumber();

function Drawn({ view }: { view: FactView }): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const plain = usePlainText();
  const largest = useMemo(() => share(intervalOf(view.fact) ?? pointOf(new Exact(0))), [view]);
  const items = useMemo((): ShareItem[] => {
    const parts = [largest, rest(largest)];
    return parts.map((part, index) => ({
      label: index === 0 ? words.largest : words.others,
      value: index === 0 ? size(part) : 1 - size(largest),
      valueText: shareText(part, language) ?? '',
    }));
  }, [largest, language, words]);
  const plan = useMemo(() => (frame: ChartFrame) => shareChart({ ...frame, items }), [items]);
  const title = words.shareTitle(items[0]?.valueText ?? '');
  return (
    <ChartFigure
      title={title}
      caption={{
        measure: words.shareMeasure,
        unit: '%',
        base: view.fact.baseNote === null ? words.shareBase : plain(view.fact.baseNote),
        asOf: view.fact.asOf.from === null ? null : formatAsOf(view.fact.asOf, language),
        sources: [plain(view.source.title)],
      }}
      table={{ heads: [words.name, '%'], rows: items.map(({ label, valueText }) => [label, valueText]) }}
      summary={items.map(({ label, valueText }) => `${label} ${valueText}`).join('; ')}
      points={{ have: items.length, least: 2 }}
      plan={plan}
    />
  );
}

/** How much of what was signed is one project, where the sources say so; a bound stays a bound. */
export function ConcentrationChart({ record }: { record: ProgrammeRecord }): ReactNode {
  const view = record.facts.find(({ fact }) => fact.attributeId === 'largest-project-share' && intervalOf(fact) !== null);
  return view === undefined ? null : <Drawn view={view} />;
}
