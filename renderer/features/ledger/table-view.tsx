import type { ReactNode } from 'react';
import { formatAsOf, formatDate } from '#shared/domain/fact/format-fact.ts';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { stageName } from '#shared/domain/ledger/stage.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { FactValue } from '../../ui/facts/fact-value.tsx';
import { useLedgerWords } from './ledger-words.ts';
import { MovementMark } from './movement-mark.tsx';
import { EntrySource } from './project-pane.tsx';

function Investment({ project }: { project: LedgerProject }): ReactNode {
  const words = useLedgerWords();
  if (project.investment !== null) return <FactValue fact={project.investment.fact} />;
  return <span className="muted">{project.severalInvestments ? words.several : words.unknown}</span>;
}

/** The commitment that is due next, or longest overdue. */
function NextDue({ project }: { project: LedgerProject }): ReactNode {
  const words = useLedgerWords();
  const language = useLanguage();
  const plain = usePlainText();
  const shared = useWords();
  const next = project.commitments.find(({ doneOn }) => doneOn === null);
  if (next === undefined) return <span className="muted">–</span>;
  return (
    <>
      {words.sides[next.side]}
      {shared.state.colon}
      {plain(next.words)}
      <span className="row-note">
        {next.dueOn === null ? words.noDue : words.due(formatDate(next.dueOn, language))}
        {next.overdue && <span className="mark mark-blocked ledger-due-mark">{words.overdue}</span>}
      </span>
    </>
  );
}

function useColumns(onOpen: (project: LedgerProject) => void): Column<LedgerProject>[] {
  const words = useLedgerWords();
  const language = useLanguage();
  const plain = usePlainText();
  return [
    {
      key: 'project',
      title: words.project,
      cell: (project) => (
        <button
          type="button"
          className="link-button ledger-name"
          aria-label={words.open(plain(project.record.name))}
          onClick={() => onOpen(project)}
        >
          <BilingualText quiet text={project.record.name} />
        </button>
      ),
    },
    { key: 'district', title: words.district, width: '10%', cell: ({ district }) => (district === null ? '–' : plain(district.name)) },
    { key: 'stage', title: words.stage, width: '10%', cell: ({ stage }) => stageName(stage)[language] },
    {
      key: 'since',
      title: words.since,
      width: '17%',
      cell: ({ current }) => (
        <>
          {current === null || current.asOf.from === null ? (
            <span className="muted">{words.undated}</span>
          ) : (
            formatAsOf(current.asOf, language)
          )}
          {current !== null && (
            <span className="row-note">
              <EntrySource entry={current} />
            </span>
          )}
        </>
      ),
    },
    { key: 'movement', title: words.movement, width: '15%', cell: ({ movement }) => <MovementMark movement={movement} /> },
    { key: 'investment', title: words.investment, width: '12%', cell: (project) => <Investment project={project} /> },
    { key: 'due', title: words.nextDue, width: '15%', cell: (project) => <NextDue project={project} /> },
  ];
}

export function TableView({ projects, onOpen }: { projects: LedgerProject[]; onOpen: (project: LedgerProject) => void }): ReactNode {
  const words = useLedgerWords();
  const columns = useColumns(onOpen);
  return <DataTable label={words.title} columns={columns} rows={projects} rowKey={({ record }) => record.id} onRow={onOpen} />;
}
