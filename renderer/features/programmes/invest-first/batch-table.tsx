import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import { batchSteps, type BatchFigures, type BatchRate, type BatchStep } from '#shared/domain/measure/batch.ts';
import { readInterval } from '#shared/domain/measure/interval.ts';
import { shareText } from '#shared/domain/measure/share.ts';
import type { BatchGroup } from '#shared/domain/programme/programme-view.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { BilingualText } from '../../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { FactValue } from '../../../ui/facts/fact-value.tsx';
import { useProgrammeWords } from '../programme-words.ts';

interface Row {
  key: string;
  name: ReactNode;
  figures: BatchFigures;
}

function FigureCell({ fact, open }: { fact: Fact | null; open: (factId: string) => void }): ReactNode {
  const words = useProgrammeWords();
  if (fact === null) return <span className="muted">{words.notGiven}</span>;
  return (
    <button type="button" className="fact-open" onClick={() => open(fact.id)}>
      <FactValue fact={fact} />
    </button>
  );
}

function RateCell({ rate }: { rate: BatchRate | null }): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const text = rate === null ? null : shareText(readInterval(rate.value), language);
  return text === null ? <span className="muted">{words.notGiven}</span> : <strong>{text}</strong>;
}

/** A figure with its bound and unit stays on one line, in English too. */
const stepWidths: Record<BatchStep, string> = { declared: '14%', approved: '10%', funded: '9%', shareholding: '14%' };

/** Declared, approved, funded, shareholding, batch by batch; every figure leads to its source, every rate is computed. */
export function BatchTable({ group, open }: { group: BatchGroup; open: (factId: string) => void }): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const rows: Row[] = [
    ...group.batches.map(({ ref, figures }) => ({
      key: ref.id,
      name: (
        <Link className="row-link" to={`/registers/${ref.kind}/${ref.id}`}>
          <BilingualText text={ref.name} />
        </Link>
      ),
      figures,
    })),
    ...(group.total === null ? [] : [{ key: 'total', name: words.total, figures: group.total }]),
  ];
  const asOf = ({ figures }: Row): string => {
    const dated = [figures.steps.declared, figures.steps.approved, figures.amount].find((fact) => fact !== null && fact.asOf.from !== null);
    return dated === undefined || dated === null ? words.notGiven : formatAsOf(dated.asOf, language);
  };
  const columns: Column<Row>[] = [
    {
      key: 'batch',
      title: words.batch,
      width: '15%',
      cell: (row) => (
        <>
          {row.name}
          <span className="row-note">{asOf(row)}</span>
        </>
      ),
    },
    ...batchSteps.map((step): Column<Row> => ({
      key: step,
      title: words.steps[step],
      width: stepWidths[step],
      align: 'right',
      cell: ({ figures }) => <FigureCell fact={figures.steps[step]} open={open} />,
    })),
    {
      key: 'amount',
      title: words.amount,
      width: '14%',
      align: 'right',
      cell: ({ figures }) => <FigureCell fact={figures.amount} open={open} />,
    },
    {
      key: 'selection',
      title: words.selection,
      width: '12%',
      align: 'right',
      cell: ({ figures }) => <RateCell rate={figures.selection} />,
    },
    { key: 'sharing', title: words.sharing, width: '12%', align: 'right', cell: ({ figures }) => <RateCell rate={figures.shareholding} /> },
  ];
  return (
    <>
      <DataTable label={words.batches} columns={columns} rows={rows} rowKey={({ key }) => key} />
      <p className="muted small programme-note">{words.rateNote}</p>
    </>
  );
}
