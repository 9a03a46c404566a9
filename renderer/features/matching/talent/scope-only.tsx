import type { ReactNode } from 'react';
import { useQuery } from '../../../api/use-query.ts';
import { Loaded } from '../../../ui/states.tsx';
import { TalentMatches } from '../../../ui/talent-matches.tsx';

/** Without the national rules: what the store's own sources say of each person. */
export function ScopeOnly({ investorId }: { investorId: string }): ReactNode {
  const match = useQuery('investor.match', { id: investorId });
  return <Loaded query={match}>{({ talent }) => <TalentMatches talent={talent} />}</Loaded>;
}
