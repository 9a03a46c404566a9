import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ProgrammeContent } from '#shared/domain/programme/programme-view.ts';
import { isProgrammePage, programmePageNames } from '#shared/domain/programme/programme-page.ts';
import { schemePage, type Scheme } from '#shared/domain/programme/schemes.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useOpenFact } from '../../ui/facts/open-fact.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useProgrammeWords } from './programme-words.ts';
import { RecordFacts } from './record-facts.tsx';
import './programmes.css';

function Body({ content }: { content: ProgrammeContent }): ReactNode {
  const fact = useOpenFact(
    content.records.flatMap(({ facts }) => facts),
    [],
  );
  return (
    <>
      <RecordFacts records={content.records} open={fact.open} opened={fact.opened} />
      {fact.inspector}
    </>
  );
}

/** One scheme of the documents: what they say of it, what they leave out, and the page that goes further. */
export function SchemePage({ scheme }: { scheme: Scheme }): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const query = useQuery('programme.scheme', { number: scheme.number });
  const further = schemePage(scheme);
  const { page } = scheme;
  const name = page === null ? '' : isProgrammePage(page) ? programmePageNames[page][language] : words[page];
  return (
    <Page
      title={scheme.name[language]}
      lead={words.scheme(scheme.number)}
      back={{ to: '/programmes', label: words.back }}
      actions={further === null ? undefined : <Link to={further}>{words.page(name)}</Link>}
    >
      {scheme.gap !== null && (
        <p className="notice notice-warning">
          {words.of(words.gap, '')}
          {scheme.gap[language]}
        </p>
      )}
      <Loaded query={query} rows={10}>
        {(content) => <Body content={content} />}
      </Loaded>
    </Page>
  );
}
