import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../i18n/words.tsx';

const parts = ['parks', 'compare', 'clauses', 'chain', 'talent'] as const;

/** The pages of one investor: its match, part by part, its questions, and the manager's own page. */
export function InvestorNav({ investorId }: { investorId: string }): ReactNode {
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
      <NavLink to={`/questions?investor=${investorId}`}>{words.nav.questions}</NavLink>
      <NavLink to={`/investors/${investorId}/return`}>{words.investor.districtReturn}</NavLink>
    </nav>
  );
}
