import type { ReactNode } from 'react';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '../../ui/page.tsx';
import { useExchangeWords } from './exchange-words.ts';
import { ExportPart } from './export-part.tsx';
import { ImportPart } from './import-part.tsx';
import { TemplatesPart } from './templates-part.tsx';
import './exchange.css';

const shows = ['import', 'export', 'templates'] as const;
type Show = (typeof shows)[number];

/** Spreadsheets in and out. */
export function ExchangePage(): ReactNode {
  const words = useExchangeWords();
  const [query, setQuery] = useSearchParams();
  const show: Show = shows.find((each) => each === query.get('show')) ?? 'import';
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Segmented<Show>
          aria-label={words.show}
          value={show}
          options={shows.map((value) => ({ value, label: words.shows[value] }))}
          onChange={(next) => setQuery(next === 'import' ? {} : { show: next }, { replace: true })}
        />
      }
    >
      {show === 'import' && <ImportPart />}
      {show === 'export' && <ExportPart />}
      {show === 'templates' && <TemplatesPart />}
    </Page>
  );
}
