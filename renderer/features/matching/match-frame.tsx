import type { ReactNode } from 'react';
import { NavLink, useParams } from 'react-router';
import type { Investor } from '#shared/domain/investor/investor.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import './matching.css';

const parts = ['parks', 'compare', 'clauses', 'chain', 'talent'] as const;
export type MatchPart = (typeof parts)[number];

/** The views of one investor's match, each a page of its own. */
export function MatchNav({ investorId }: { investorId: string }): ReactNode {
  const words = useWords();
  return (
    <nav className="match-nav" aria-label={words.matching.nav}>
      <NavLink end to={`/investors/${investorId}`}>
        {words.matching.parts.overview}
      </NavLink>
      {parts.map((part) => (
        <NavLink key={part} to={`/investors/${investorId}/${part}`}>
          {words.matching.parts[part]}
        </NavLink>
      ))}
    </nav>
  );
}

interface MatchFrameProps {
  title: string;
  lead: ReactNode;
  children: (investor: Investor) => ReactNode;
}

/** A page of the match: the investor it is about, the way to the others, and its own content. */
export function MatchFrame({ title, lead, children }: MatchFrameProps): ReactNode {
  const id = useParams()['id'] ?? '';
  const investor = useQuery('investor.get', { id });
  return (
    <Page title={title} lead={lead} back={{ to: `/investors/${id}`, label: investor.value?.profile.codeName ?? '\u00A0' }}>
      <MatchNav investorId={id} />
      <Loaded query={investor}>{(value) => children(value)}</Loaded>
    </Page>
  );
}
