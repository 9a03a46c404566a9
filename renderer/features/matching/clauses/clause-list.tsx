import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { OfferedClause } from '#shared/ipc/contracts/match-contract.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { AmountEnds } from '../../../ui/amount-range.tsx';
import { BilingualText } from '../../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { VerdictMark } from '../../../ui/facts/marks.tsx';

interface ClauseListProps {
  clauses: OfferedClause[];
  traced: string | null;
  onTrace: (clauseId: string) => void;
}

/** How many more rows are shown at a time. */
const step = 20;

/** Clauses as a table; the verdict is the button that opens its trace. */
export function ClauseList({ clauses, traced, onTrace }: ClauseListProps): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const [shown, setShown] = useState(step);
  const columns: Column<OfferedClause>[] = [
    {
      key: 'verdict',
      title: words.matching.clauses.verdict,
      width: '132px',
      cell: ({ match }) => (
        <button type="button" className="verdict-button" aria-expanded={traced === match.id} onClick={() => onTrace(match.id)}>
          <VerdictMark verdict={match.verdict} />
        </button>
      ),
    },
    {
      key: 'name',
      title: words.matching.clauses.clause,
      cell: ({ match, clause }) => (
        <>
          <span className="match-title">{match.name[language]}</span>
          {match.textNeeded && <span className="tag tag-warning">{words.match.textNeeded}</span>}
          <span className="row-note">{clause.summary[language]}</span>
        </>
      ),
    },
    { key: 'offer', title: words.matching.clauses.offer, width: '96px', cell: ({ clause }) => words.matching.clauses.offers[clause.offer] },
    {
      key: 'incentive',
      title: words.nav.incentive,
      width: '22%',
      cell: ({ match, district }) => (
        <>
          <Link to={`/registers/incentive/${match.incentiveId}`}>
            <BilingualText quiet text={match.incentiveName} />
          </Link>
          {district !== null && (
            <span className="row-note">
              <BilingualText quiet text={district.name} />
            </span>
          )}
        </>
      ),
    },
    { key: 'amount', title: words.record.amount, width: '150px', align: 'right', cell: (entry) => <ClauseAmount entry={entry} /> },
  ];
  return (
    <>
      <DataTable
        label={words.matching.clauses.title}
        columns={columns}
        rows={clauses.slice(0, shown)}
        rowKey={({ match }) => match.id}
        selected={traced}
        onRow={({ match }) => onTrace(match.id)}
      />
      {clauses.length > shown && (
        <button type="button" className="link-button more-rows" onClick={() => setShown(shown + step)}>
          {words.matching.more(Math.min(step, clauses.length - shown))}
        </button>
      )}
    </>
  );
}

/** A figure, or why there is none; never zero for "not known". */
function ClauseAmount({ entry: { match } }: { entry: OfferedClause }): ReactNode {
  const words = useWords();
  const { amount, amountOpen } = match;
  if (amount !== null)
    return (
      <strong className="nowrap">
        <AmountEnds range={amount} />
      </strong>
    );
  if (amountOpen === undefined) return <span className="muted">{words.match.noAmount}</span>;
  return (
    <span className="muted">
      {amountOpen.reason === 'by-negotiation' ? words.matching.clauses.negotiated : words.matching.clauses.openAmount}
    </span>
  );
}
