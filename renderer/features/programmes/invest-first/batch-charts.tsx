import { useMemo, type ReactNode } from 'react';
import type { ChartFrame } from '#shared/domain/chart/chart-plan.ts';
import type { ChartCaption } from '#shared/domain/chart/caption.ts';
import { flowChart, leastFlows } from '#shared/domain/chart/flow-chart.ts';
import { funnelChart, leastFunnelStages, type FunnelStage } from '#shared/domain/chart/funnel-chart.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import { batchSteps, rateOf, type BatchFigures } from '#shared/domain/measure/batch.ts';
import { readInterval } from '#shared/domain/measure/interval.ts';
import { shareText } from '#shared/domain/measure/share.ts';
import type { BatchGroup } from '#shared/domain/programme/programme-view.ts';
import type { Language } from '#shared/lib/language.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import type { ProgrammeWords } from '../words-zh.ts';
import { batchFlows } from './batch-flows.ts';

interface BatchChartProps {
  name: string;
  figures: BatchFigures;
  facts: BatchGroup['facts'];
}

const drawn = (fact: Fact): number => Number(fact.value.base ?? fact.value.max ?? fact.value.min ?? 0);

function stagesOf({ steps }: BatchFigures, language: Language, words: ProgrammeWords): FunnelStage[] {
  return batchSteps.map((step) => {
    const fact = steps[step];
    const below = step === 'approved' || step === 'funded' ? steps.declared : step === 'shareholding' ? steps.approved : null;
    const rate = rateOf(fact, below);
    const share = rate === null ? null : shareText(readInterval(rate.value), language);
    const said = share === null ? null : step === 'shareholding' ? words.ofApproved(share) : words.ofDeclared(share);
    return {
      label: words.steps[step],
      value: fact === null ? null : drawn(fact),
      valueText: fact === null ? words.notGiven : formatFact(fact, language).text,
      shareText: said,
    };
  });
}

/** What stands below the charts of a batch: the times and documents of the figures drawn. */
function useCaption({ figures, facts }: Omit<BatchChartProps, 'name'>): ChartCaption {
  const language = useLanguage();
  const words = useProgrammeWords();
  const plain = usePlainText();
  const used = batchSteps.flatMap((step) => figures.steps[step] ?? []);
  const times = used.filter(({ asOf }) => asOf.from !== null).map(({ asOf }) => formatAsOf(asOf, language));
  const sources = facts.filter(({ fact }) => used.some(({ id }) => id === fact.id)).map(({ source }) => plain(source.title));
  return {
    measure: words.funnelMeasure,
    unit: words.unit,
    base: words.funnelBase,
    asOf: times.length === 0 ? null : [...new Set(times)].join(language === 'zh' ? '、' : ', '),
    sources,
  };
}

/** From declared to shareholding, as a funnel. */
export function BatchFunnel({ name, figures, facts }: BatchChartProps): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const stages = useMemo(() => stagesOf(figures, language, words), [figures, language, words]);
  const plan = useMemo(() => (frame: ChartFrame) => funnelChart({ ...frame, stages, unit: words.unit }), [stages, words]);
  const share = figures.selection === null ? null : shareText(readInterval(figures.selection.value), language);
  const title = words.funnelTitle(name, share);
  return (
    <ChartFigure
      title={title}
      caption={useCaption({ figures, facts })}
      table={{
        heads: [words.stage, words.count, words.share],
        rows: stages.map((stage) => [stage.label, stage.valueText, stage.shareText ?? '']),
      }}
      summary={[
        title,
        ...stages.map((stage) => [stage.label, stage.valueText, stage.shareText].filter((text) => text !== null).join(' ')),
      ].join('; ')}
      points={{ have: stages.filter(({ value }) => value !== null).length, least: leastFunnelStages }}
      plan={plan}
    />
  );
}

/** What became of the projects declared, as flows; differences of bounds are bounds. */
export function BatchFlows({ name, figures, facts }: BatchChartProps): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const { nodes, flows } = useMemo(() => batchFlows(figures, language, words), [figures, language, words]);
  const plan = useMemo(() => (frame: ChartFrame) => flowChart({ ...frame, nodes, flows }), [nodes, flows]);
  return (
    <ChartFigure
      title={words.flowTitle(name)}
      caption={useCaption({ figures, facts })}
      table={{ heads: [words.stage, words.count], rows: nodes.map((node) => [node.name, node.figure]) }}
      summary={nodes.map((node) => node.label).join('; ')}
      points={{ have: flows.length, least: leastFlows }}
      plan={plan}
    />
  );
}
