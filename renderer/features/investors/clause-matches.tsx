import { useState, type ReactNode } from 'react';
import { RightOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { Link } from 'react-router';
import type { AmountOpen, ClauseMatch, Verdict } from '#shared/domain/match/match.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { AmountEnds } from '../../ui/amount-range.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { VerdictMark } from '../../ui/facts/marks.tsx';
import { Trace } from './clause-trace.tsx';

const verdicts: Verdict[] = ['fits', 'cannot-tell', 'does-not-fit'];
const shapes = { fits: '●', 'cannot-tell': '◐', 'does-not-fit': '○' } as const;

/** How many clauses are shown before the rest is asked for. */
const shownAtFirst = 15;

/** Clauses by verdict, what fits first; each opens to its conditions. */
export function ClauseMatches({ clauses }: { clauses: ClauseMatch[] }): ReactNode {
  const words = useWords();
  const [only, setOnly] = useState<Verdict | 'any'>('any');
  const [open, setOpen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  if (clauses.length === 0) return <p className="muted">{words.match.noClauses}</p>;
  const count = (verdict: Verdict): number => clauses.filter((clause) => clause.verdict === verdict).length;
  const ordered = [...clauses].sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
  const shown = ordered.filter((clause) => only === 'any' || clause.verdict === only);
  return (
    <>
      <Segmented
        aria-label={words.match.clauses}
        value={only}
        options={[
          { value: 'any', label: `${words.list.any} ${clauses.length}` },
          ...verdicts.map((verdict) => ({
            value: verdict,
            label: `${shapes[verdict]} ${words.match.verdicts[verdict]} ${count(verdict)}`,
          })),
        ]}
        onChange={(value) => setOnly(verdicts.find((verdict) => verdict === value) ?? 'any')}
      />
      <ul className="matches">
        {(all ? shown : shown.slice(0, shownAtFirst)).map((clause) => (
          <ClauseRow
            key={clause.id}
            clause={clause}
            open={open === clause.id}
            onToggle={() => setOpen(open === clause.id ? null : clause.id)}
          />
        ))}
      </ul>
      {shown.length > shownAtFirst && !all && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {words.home.showAll(shown.length)}
        </button>
      )}
      <p className="estimate">{words.match.estimate}</p>
    </>
  );
}

function ClauseRow({ clause, open, onToggle }: { clause: ClauseMatch; open: boolean; onToggle: () => void }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <li className="match">
      <div className="match-row">
        <button
          type="button"
          className="match-toggle"
          aria-expanded={open}
          aria-label={`${words.match.why} ${clause.name[language]}`}
          onClick={onToggle}
        >
          <RightOutlined aria-hidden className={open ? 'chevron open' : 'chevron'} />
        </button>
        <VerdictMark short verdict={clause.verdict} />
        <span className="match-name">
          <span className="match-title">{clause.name[language]}</span>
          <span className="match-why">
            <Link to={`/registers/incentive/${clause.incentiveId}`}>
              <BilingualText quiet text={clause.incentiveName} />
            </Link>
          </span>
        </span>
        {clause.flags.length > 0 && <span className="tag tag-warning">{words.match.flags}</span>}
        {clause.textNeeded && <span className="tag tag-warning">{words.match.textNeeded}</span>}
        <span className="match-amount">
          {clause.amount === null ? (
            <NoAmount open={clause.amountOpen} />
          ) : (
            <strong className="nowrap">
              <AmountEnds range={clause.amount} />
            </strong>
          )}
        </span>
      </div>
      {open && <Trace clause={clause} />}
    </li>
  );
}

/** Why there is no figure: none in the clause, none yet, or one to be agreed; never zero. */
function NoAmount({ open }: { open: AmountOpen | undefined }): ReactNode {
  const words = useWords();
  const { negotiated, openAmount } = words.matching.clauses;
  return <span className="muted">{open === undefined ? words.match.noAmount : open.reason === 'unknown' ? openAmount : negotiated}</span>;
}
