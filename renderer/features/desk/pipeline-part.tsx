import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { DeskView } from '#shared/domain/desk/desk.ts';
import type { PipelineRow } from '#shared/domain/desk/pipeline.ts';
import { shareWords, totalWords } from '#shared/domain/ledger/total-words.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Section } from '../../ui/page.tsx';
import { useDeskWords } from './desk-words.ts';
import { ledgerLink, noneGiven, projectsLink, recordLink } from './links.ts';
import { StageChart } from './stage-chart.tsx';

function CountLink({ ids, to, label }: { ids: readonly string[]; to: string; label: string }): ReactNode {
  if (ids.length === 0) return <span className="muted">0</span>;
  return (
    <Link to={to} aria-label={`${label} ${ids.length}`}>
      {ids.length}
    </Link>
  );
}

function CounterTable({
  rows,
  of,
  filter,
  note,
}: {
  rows: PipelineRow[];
  of: string;
  filter: 'district' | 'industry';
  note?: string;
}): ReactNode {
  const words = useDeskWords();
  const plain = usePlainText();
  const name = (row: PipelineRow): string => (row.of === null ? words.notGiven : plain(row.of.name));
  const counter = (key: 'intents' | 'signings' | 'others'): Column<PipelineRow> => ({
    key,
    title: words[key],
    width: '19%',
    align: 'right',
    cell: (row) => (
      <CountLink
        ids={row.counters[key].recordIds}
        to={ledgerLink({ [filter]: row.of?.id ?? noneGiven, only: key })}
        label={`${name(row)} ${words[key]}`}
      />
    ),
  });
  const columns: Column<PipelineRow>[] = [
    { key: 'of', title: of, cell: name },
    ...(['intents', 'signings', 'others'] as const).map(counter),
  ];
  return (
    <div>
      <DataTable label={of} columns={columns} rows={rows} rowKey={(row) => row.of?.id ?? noneGiven} />
      {note !== undefined && <p className="muted small">{note}</p>}
    </div>
  );
}

function Money({ desk: { pipeline, concentrations } }: { desk: DeskView }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const plain = usePlainText();
  const totals = [
    ...pipeline.signedMoney.map((total) => ({ total, say: words.signedMoney })),
    ...pipeline.intendedMoney.map((total) => ({ total, say: words.intendedMoney })),
  ];
  return (
    <div className="desk-money">
      <h3>{words.money}</h3>
      <ul className="plain-list">
        {totals.map(({ total, say }) => (
          <li key={say(total.currency, '')}>
            <Link to={projectsLink(total.recordIds)}>{say(totalWords(total, language), String(total.recordIds.length))}</Link>
          </li>
        ))}
        {pipeline.withoutMoney.length > 0 && (
          <li>
            <Link to={projectsLink(pipeline.withoutMoney)}>{words.withoutMoney(String(pipeline.withoutMoney.length))}</Link>
          </li>
        )}
        {concentrations.map(({ whole, project, part, total, share }) => (
          <li key={whole.id}>
            <Link to={recordLink(whole)}>
              {words.concentration({
                whole: plain(whole.name),
                project: plain(project.name),
                part: formatFact(part.fact, language).text,
                total: formatFact(total.fact, language).text,
                share: shareWords(share, language),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The projects in hand by stage, district and sector; intents and signings in columns of their own. */
export function PipelinePart({ desk }: { desk: DeskView }): ReactNode {
  const words = useDeskWords();
  const { pipeline } = desk;
  return (
    <Section title={words.pipeline}>
      <div className="desk-pipeline">
        <StageChart desk={desk} />
        <Money desk={desk} />
        <CounterTable rows={pipeline.byDistrict} of={words.byDistrict} filter="district" />
        <CounterTable rows={pipeline.bySector} of={words.bySector} filter="industry" note={words.overlap} />
      </div>
    </Section>
  );
}
