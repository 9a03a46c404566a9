import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import { actualWords } from '#shared/domain/desk/actual-words.ts';
import { selectionWords } from '#shared/domain/desk/batch-words.ts';
import type { BatchRow, DeskView } from '#shared/domain/desk/desk.ts';
import type { TargetLineView } from '#shared/domain/measure/measure-view.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { FactValue } from '../../ui/facts/fact-value.tsx';
import { Section } from '../../ui/page.tsx';
import { useDeskWords } from './desk-words.ts';
import { factLink, recordLink } from './links.ts';

/** A figure that leads to its fact, with source and date. */
export function FactFigure({ view, record }: { view: FactView | null; record: RecordRef }): ReactNode {
  const words = useDeskWords();
  if (view === null) return <span className="muted">{words.unknown}</span>;
  return (
    <Link className="desk-fact-link" to={factLink(record, view.fact.id)}>
      <FactValue fact={view.fact} />
    </Link>
  );
}

const alarming: ReadonlySet<TargetLineView['state']> = new Set(['missed', 'overdue']);

/** A stated actual leads to its fact, a computed one to the record with its inputs. */
function ActualFigure({ line }: { line: TargetLineView }): ReactNode {
  const language = useLanguage();
  if (line.actual === null || line.actual.view !== null) return <FactFigure view={line.actual?.view ?? null} record={line.record} />;
  return (
    <Link className="desk-fact-link" to={recordLink(line.record)}>
      {actualWords(line, language)}
    </Link>
  );
}

export function TargetsPart({ desk: { targets } }: { desk: DeskView }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const columns: Column<TargetLineView>[] = [
    {
      key: 'measure',
      title: words.measure,
      cell: ({ record, target }) => (
        <Link className="row-link" to={recordLink(record)}>
          <BilingualText quiet text={record.name} />
          <span className="row-note">{target.attribute.name[language]}</span>
        </Link>
      ),
    },
    { key: 'target', title: words.target, width: '17%', cell: ({ record, target }) => <FactFigure view={target} record={record} /> },
    { key: 'due', title: words.due, width: '16%', cell: ({ target }) => formatAsOf(target.fact.asOf, language) },
    { key: 'actual', title: words.actual, width: '17%', cell: (line) => <ActualFigure line={line} /> },
    {
      key: 'state',
      title: words.state,
      width: '18%',
      cell: ({ state }) => <span className={alarming.has(state) ? 'mark mark-warning' : 'mark'}>{words.states[state]}</span>,
    },
  ];
  return (
    <Section title={words.targets}>
      {targets.length === 0 ? (
        <p className="muted">{words.noTargets}</p>
      ) : (
        <DataTable label={words.targets} columns={columns} rows={targets} rowKey={({ target }) => target.fact.id} />
      )}
    </Section>
  );
}

/** The share selected, leading to the fact where a source gives one, or else to the batch. */
function SelectionFigure({ row }: { row: BatchRow }): ReactNode {
  const language = useLanguage();
  const text = selectionWords(row, language);
  if (text === null) return <FactFigure view={null} record={row.programme} />;
  return (
    <Link className="desk-fact-link" to={row.rate === null ? recordLink(row.programme) : factLink(row.programme, row.rate.fact.id)}>
      <strong>{text}</strong>
    </Link>
  );
}

export function BatchesPart({ desk: { batches } }: { desk: DeskView }): ReactNode {
  const words = useDeskWords();
  const plain = usePlainText();
  if (batches.length === 0) return null;
  const figure = (key: 'declared' | 'approved' | 'rate' | 'support' | 'holding'): Column<BatchRow> => ({
    key,
    title: words[key],
    width: '15%',
    cell: (row) => (key === 'rate' ? <SelectionFigure row={row} /> : <FactFigure view={row[key]} record={row.programme} />),
  });
  const columns: Column<BatchRow>[] = [
    {
      key: 'batch',
      title: words.batch,
      cell: ({ programme }) => (
        <Link className="row-link" to={recordLink(programme)}>
          {plain(programme.name)}
        </Link>
      ),
    },
    ...(['declared', 'approved', 'rate', 'support', 'holding'] as const).map(figure),
  ];
  return (
    <Section title={words.batches}>
      <DataTable label={words.batches} columns={columns} rows={batches} rowKey={({ programme }) => programme.id} />
    </Section>
  );
}
