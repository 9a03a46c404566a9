import { useMemo, type ReactNode } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { ChartFrame } from '#shared/domain/chart/chart-plan.ts';
import { radarChart } from '#shared/domain/chart/radar-chart.ts';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { dimensionNames, dimensions, topScore } from '#shared/domain/programme/entry-parts.ts';
import { dimensionList, weakestLinks } from '#shared/domain/programme/readings.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../../ui/bilingual.tsx';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { GradeMark } from '../../../ui/facts/marks.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import type { AssessmentEntry } from './assessment-form.tsx';

interface ProjectSheetProps {
  record: RecordRef;
  /** The latest first; one at least. */
  entries: readonly [AssessmentEntry, ...AssessmentEntry[]];
  onAdd: () => void;
  onEdit: (entry: AssessmentEntry) => void;
  onRemove: (entry: AssessmentEntry) => void;
}

/** The latest scores as a radar, the ones before as a broken line; drawn when every dimension is scored. */
function ScoreRadar({ record, entries }: Pick<ProjectSheetProps, 'record' | 'entries'>): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const plain = usePlainText();
  const [latest, before] = entries;
  const weakest = weakestLinks(latest.body);
  const axes = useMemo(
    () =>
      dimensions.map((id) => ({
        label: dimensionNames[id][language],
        value: latest.body.scores[id] ?? 0,
        valueText: String(latest.body.scores[id] ?? ''),
        before: before?.body.scores[id] ?? null,
        marked: weakestLinks(latest.body).includes(id),
      })),
    [latest, before, language],
  );
  const plan = useMemo(() => (frame: ChartFrame) => radarChart({ ...frame, axes, max: topScore }), [axes]);
  const title = words.radarTitle(plain(record.name), dimensionList(weakest, language));
  return (
    <ChartFigure
      title={title}
      caption={{
        measure: words.radarMeasure,
        unit: words.radarUnit,
        base: words.radarBase,
        asOf: formatDate(latest.onDay, language),
        sources: [words.officerNote],
      }}
      table={{
        heads: [words.dimension, words.score, words.before],
        rows: dimensions.map((id) => [
          dimensionNames[id][language],
          String(latest.body.scores[id] ?? words.notScored),
          String(before?.body.scores[id] ?? ''),
        ]),
      }}
      summary={[title, ...axes.map(({ label, valueText }) => `${label} ${valueText}`)].join('; ')}
      points={{ have: dimensions.filter((id) => latest.body.scores[id] !== null).length, least: dimensions.length }}
      plan={plan}
    />
  );
}

function History({ entries, onEdit, onRemove }: Pick<ProjectSheetProps, 'entries' | 'onEdit' | 'onRemove'>): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const columns: Column<AssessmentEntry>[] = [
    { key: 'day', title: words.onDay, width: '118px', cell: ({ onDay }) => formatDate(onDay, language) },
    ...dimensions.map((id): Column<AssessmentEntry> => ({
      key: id,
      title: dimensionNames[id][language],
      align: 'right',
      width: '70px',
      cell: ({ body }) => body.scores[id] ?? <span className="muted">–</span>,
    })),
    { key: 'weakest', title: words.weakest, width: '14%', cell: ({ body }) => dimensionList(weakestLinks(body), language) },
    { key: 'action', title: words.action, cell: ({ body }) => body.action ?? <span className="muted">{words.noAction}</span> },
    { key: 'grade', title: words.grade, width: '90px', cell: () => <GradeMark grade="note" /> },
    {
      key: 'do',
      title: words.actions,
      width: '132px',
      cell: (entry) => (
        <span className="programme-actions">
          <Button size="small" aria-label={words.of(words.edit, entry.onDay)} onClick={() => onEdit(entry)}>
            {words.edit}
          </Button>
          <Button size="small" aria-label={words.of(words.remove, entry.onDay)} onClick={() => onRemove(entry)}>
            {words.remove}
          </Button>
        </span>
      ),
    },
  ];
  return <DataTable label={words.history} columns={columns} rows={[...entries]} rowKey={({ id }) => id} />;
}

/** One project: its weakest link with what is done about it, the radar, and every assessment so far. */
export function ProjectSheet(props: ProjectSheetProps): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const { record, entries, onAdd } = props;
  const [latest] = entries;
  return (
    <article className="programme-article">
      <div className="programme-record programme-record-row">
        <h3>
          <Link to={`/registers/${record.kind}/${record.id}`}>
            <BilingualText text={record.name} />
          </Link>
        </h3>
        <Button size="small" onClick={onAdd}>
          {words.addSheet}
        </Button>
      </div>
      <p className="programme-weakest">
        <strong>{words.of(words.weakest, dimensionList(weakestLinks(latest.body), language))}</strong>
        {' · '}
        {words.of(words.action, latest.body.action ?? words.noAction)}
      </p>
      <ScoreRadar record={record} entries={entries} />
      <History {...props} />
    </article>
  );
}
