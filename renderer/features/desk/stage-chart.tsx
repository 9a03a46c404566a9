import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { barChart, type BarItem } from '#shared/domain/chart/bar-chart.ts';
import type { ChartFrame } from '#shared/domain/chart/chart-plan.ts';
import type { DeskView } from '#shared/domain/desk/desk.ts';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { stageName } from '#shared/domain/ledger/stage.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { ChartFigure } from '../../ui/charts/chart-figure.tsx';
import { useDeskWords } from './desk-words.ts';
import { ledgerLink } from './links.ts';

/** Fewer stages than this are no comparison. */
const leastStages = 2;

/** How many projects stand at each stage, side by side; the numbers below the bars lead to the projects they count. */
export function StageChart({ desk: { pipeline, today } }: { desk: DeskView }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const { byStage } = pipeline;
  const items = useMemo(
    (): BarItem[] =>
      byStage.map(({ stage, recordIds }) => ({
        label: stageName(stage)[language],
        value: recordIds.length,
        valueText: String(recordIds.length),
      })),
    [byStage, language],
  );
  const plan = useMemo(() => (frame: ChartFrame) => barChart({ ...frame, items, unit: words.stageUnit }), [items, words]);
  const projects = byStage.reduce((sum, { recordIds }) => sum + recordIds.length, 0);
  const most = items.reduce<BarItem | null>((top, item) => ((item.value ?? 0) > (top?.value ?? 0) ? item : top), null);
  return (
    <div className="desk-stages">
      <h3>{words.byStage}</h3>
      <ChartFigure
        title={most === null ? words.byStage : words.stageTitle(most.label, most.valueText, String(projects))}
        caption={{
          measure: words.stageMeasure,
          unit: words.stageUnit,
          base: words.stageBase(String(projects)),
          asOf: formatDate(today, language),
          sources: [words.stageSource],
        }}
        table={{ heads: [words.stage, words.count], rows: items.map(({ label, valueText }) => [label, valueText]) }}
        summary={items.map(({ label, valueText }) => `${label} ${valueText}`).join('; ')}
        points={{ have: items.length, least: leastStages }}
        plan={plan}
      />
      <ul className="desk-stage-links" aria-label={words.stageLinks}>
        {byStage.map(({ stage, recordIds }) => (
          <li key={stage}>
            <Link to={ledgerLink({ stage })}>
              {stageName(stage)[language]}
              <strong>{recordIds.length}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <p className="muted small">{words.apart}</p>
    </div>
  );
}
