import type { ReactNode } from 'react';
import type { ProgrammePage } from '#shared/domain/programme/programme-page.ts';
import { programmePageNames } from '#shared/domain/programme/programme-page.ts';
import type { ProgrammeContent } from '#shared/domain/programme/programme-view.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useProgrammeWords } from './programme-words.ts';
import './programmes.css';

interface ProgrammeFrameProps {
  page: ProgrammePage;
  actions?: ReactNode;
  children: (content: ProgrammeContent) => ReactNode;
}

/** The page of a programme with what it is made from. */
export function ProgrammeFrame({ page, actions, children }: ProgrammeFrameProps): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const query = useQuery('programme.page', { page });
  return (
    <Page
      title={programmePageNames[page][language]}
      lead={words.pageTexts[page]}
      back={{ to: '/programmes', label: words.back }}
      actions={actions}
    >
      <Loaded query={query} rows={10}>
        {children}
      </Loaded>
    </Page>
  );
}
