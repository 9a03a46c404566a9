import type { ReactNode } from 'react';
import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { bilingualLayoutSchema, type BilingualLayout } from '#shared/domain/packet/draft.ts';
import { packetLanguageSchema, type PacketLanguage } from '#shared/lib/language.ts';
import type { GalleryEntry } from '#shared/ipc/contracts/gallery-contract.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { ExamplePages } from './example-pages.tsx';
import { useGalleryWords } from './gallery-words.ts';
import './gallery.css';

interface Choice {
  id: string | null;
  language: PacketLanguage;
  layout: BilingualLayout;
}

/** What is looked at stands in the address. */
function useChoice(): [Choice, (change: Partial<Choice>) => void, (id: string) => string] {
  const [query, setQuery] = useSearchParams();
  const choice: Choice = {
    id: query.get('block'),
    language: packetLanguageSchema.safeParse(query.get('lang')).data ?? 'zh-en',
    layout: bilingualLayoutSchema.safeParse(query.get('layout')).data ?? 'side-by-side',
  };
  const search = (next: Choice): Record<string, string> => ({
    ...(next.id === null ? {} : { block: next.id }),
    ...(next.language === 'zh-en' ? {} : { lang: next.language }),
    ...(next.layout === 'side-by-side' ? {} : { layout: next.layout }),
  });
  return [
    choice,
    (change) => setQuery(search({ ...choice, ...change }), { replace: true }),
    (id) => `?${new URLSearchParams(search({ ...choice, id })).toString()}`,
  ];
}

/** Every block that pages are made of, each with an example set by the real typesetter. */
export function GalleryPage(): ReactNode {
  const words = useGalleryWords();
  const list = useQuery('gallery.list', {});
  const [choice, choose, linkTo] = useChoice();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: '/packets', label: words.back }}
      actions={<Choices choice={choice} onChoose={choose} />}
    >
      <Loaded query={list} rows={12}>
        {(entries) => {
          const shown = entries.find(({ id }) => id === choice.id) ?? entries[0];
          return (
            <div className="gallery">
              <BlockList entries={entries} shownId={shown?.id ?? null} linkTo={linkTo} />
              {shown !== undefined && <ExamplePages entry={shown} language={choice.language} layout={choice.layout} />}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Choices({ choice, onChoose }: { choice: Choice; onChoose: (change: Partial<Choice>) => void }): ReactNode {
  const words = useGalleryWords();
  const { investor } = useWords();
  return (
    <>
      {choice.language === 'zh-en' && (
        <Segmented<BilingualLayout>
          aria-label={words.layout}
          value={choice.layout}
          options={bilingualLayoutSchema.options.map((value) => ({ value, label: words.layouts[value] }))}
          onChange={(layout) => onChoose({ layout })}
        />
      )}
      <Segmented<PacketLanguage>
        aria-label={words.language}
        value={choice.language}
        options={packetLanguageSchema.options.map((value) => ({ value, label: investor.languages[value] }))}
        onChange={(language) => onChoose({ language })}
      />
    </>
  );
}

interface BlockListProps {
  entries: GalleryEntry[];
  shownId: string | null;
  linkTo: (id: string) => string;
}

function BlockList({ entries, shownId, linkTo }: BlockListProps): ReactNode {
  const words = useGalleryWords();
  const language = useLanguage();
  return (
    <nav className="gallery-list" aria-label={words.blocks}>
      <ul>
        {entries.map(({ id, name, text }) => (
          <li key={id}>
            <Link className="gallery-entry" to={{ search: linkTo(id) }} replace aria-current={id === shownId ? 'page' : undefined}>
              <span className="gallery-name">{name[language]}</span>
              <span className="gallery-text">{text[language]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
