import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { captionText, type ChartCaption } from '#shared/domain/chart/caption.ts';
import type { ChartFrame, ChartPlan } from '#shared/domain/chart/chart-plan.ts';
import type { ChartTable } from '#shared/domain/chart/chart-table.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { isDark } from '../../styles/theme-store.ts';
import { darkTokens, lightTokens } from '../../styles/tokens.ts';
import { DataTable } from '../data-table.tsx';
import { useWindowStores } from '../window-stores.ts';
import { screenLook } from './chart-look.ts';
import { useChartWords } from './chart-words.ts';
import { useWidth } from '../use-width.ts';
import { useChart } from './use-chart.ts';
import './charts.css';

export interface ChartFigureProps {
  /** What the figures say, as a sentence. */
  title: string;
  caption: ChartCaption;
  table: ChartTable;
  /** What a reader who does not see the drawing is told of it. */
  summary: string;
  /** How many points there are, and how many the chart needs: with fewer it is not drawn. */
  points: { have: number; least: number };
  /** The option function that paper uses too. It is the same function from one drawing to the next, or the chart is drawn anew. */
  plan: (frame: ChartFrame) => ChartPlan;
}

function Drawing({ plan, summary, width }: Pick<ChartFigureProps, 'plan' | 'summary'> & { width: number }): ReactNode {
  const language = useLanguage();
  const dark = useStore(useWindowStores().theme, isDark);
  const drawn = useMemo(() => {
    const look = screenLook(dark ? darkTokens : lightTokens, dark, getComputedStyle(document.body).fontFamily);
    return { plan: plan({ language, width, look }), look };
  }, [plan, language, width, dark]);
  const option = useMemo(
    () => ({
      animation: false,
      textStyle: { fontFamily: drawn.look.font, fontSize: drawn.look.fontSize },
      aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
      ...drawn.plan.option,
    }),
    [drawn],
  );
  const place = useChart(option);
  return <div ref={place} role="img" aria-label={summary} style={{ height: drawn.plan.height }} />;
}

function Table({ title, table: { heads, rows } }: Pick<ChartFigureProps, 'title' | 'table'>): ReactNode {
  return (
    <DataTable
      label={title}
      rows={rows}
      rowKey={(row) => row.join('|')}
      columns={heads.map((head, index) => ({
        key: String(index),
        title: head,
        ...(index === 0 ? {} : { align: 'right' as const }),
        cell: (row: string[]) => row[index] ?? '',
      }))}
    />
  );
}

/** A chart with its finding, its caption and its figures: the table is one key away, and a reader without sight hears what it says. */
export function ChartFigure({ title, caption, table, summary, points, plan }: ChartFigureProps): ReactNode {
  const language = useLanguage();
  const words = useChartWords();
  const [asTable, setAsTable] = useState(false);
  const [place, width] = useWidth();
  const id = useId();
  const enough = points.have >= points.least;
  const figure = useRef<HTMLElement>(null);
  // Whoever stands in the figure turns it over by one key.
  useEffect(() => {
    const element = figure.current;
    if (element === null || !enough) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setAsTable((shown) => !shown);
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [enough]);
  return (
    <figure className="chart-figure" aria-labelledby={id} ref={figure}>
      <div className="chart-head">
        <p id={id} className="chart-title">
          {title}
        </p>
        {enough && (
          <button
            type="button"
            className="link-button chart-turn"
            title={words.keyHint}
            aria-keyshortcuts={words.key}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {words.table} <kbd aria-hidden>{words.key}</kbd>
          </button>
        )}
      </div>
      <div ref={place}>
        {enough && !asTable && width > 0 && <Drawing plan={plan} summary={summary} width={width} />}
        {enough && asTable && <Table title={title} table={table} />}
        {!enough && <p className="chart-short muted">{words.tooFew(points.have, points.least)}</p>}
      </div>
      <figcaption className="chart-caption">{captionText(caption, language)}</figcaption>
    </figure>
  );
}
