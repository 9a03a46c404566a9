import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Investor } from '#shared/domain/investor/investor.ts';
import { useQuery } from '../../api/use-query.ts';
import { InvestorNav } from '../../ui/investor-nav.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import './matching.css';

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
      <InvestorNav investorId={id} />
      <Loaded query={investor}>{(value) => children(value)}</Loaded>
    </Page>
  );
}
