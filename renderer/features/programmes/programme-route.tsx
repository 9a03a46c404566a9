import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { isProgrammePage, type ProgrammePage } from '#shared/domain/programme/programme-page.ts';
import { schemeOf } from '#shared/domain/programme/schemes.ts';
import { useWords } from '../../i18n/words.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { AssessmentPage } from './assessment/assessment-page.tsx';
import { CommitmentsPage } from './commitments-page.tsx';
import { ConsortiumPage } from './consortium/consortium-page.tsx';
import { EventsPage } from './events/events-page.tsx';
import { FundsPage } from './funds-page.tsx';
import { InvestFirstPage } from './invest-first/invest-first-page.tsx';
import { ProofPage } from './proof/proof-page.tsx';
import { SchemePage } from './scheme-page.tsx';
import { TalentPage } from './talent-page.tsx';

const pages: Record<ProgrammePage, () => ReactNode> = {
  'invest-first': InvestFirstPage,
  'proof-of-concept': ProofPage,
  assessment: AssessmentPage,
  consortium: ConsortiumPage,
  funds: FundsPage,
  talent: TalentPage,
  events: EventsPage,
  commitments: CommitmentsPage,
};

/** A programme by its own page, or by its number. */
export function ProgrammeRoute(): ReactNode {
  const words = useWords();
  const { page = '' } = useParams();
  const scheme = /^\d+$/.test(page) ? schemeOf(Number(page)) : null;
  if (scheme !== null) return <SchemePage key={scheme.number} scheme={scheme} />;
  if (!isProgrammePage(page)) return <EmptyState title={words.state.pageLost} text={words.state.pageLostText} />;
  const Own = pages[page];
  return <Own key={page} />;
}
