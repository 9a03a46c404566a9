import type { ReactNode } from 'react';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '../../ui/page.tsx';
import { useFreshnessWords } from './freshness-words.ts';
import { QueuePart } from './queue-part.tsx';
import { RulesPart } from './rules-part.tsx';
import './freshness.css';

type Show = 'queue' | 'rules';

/** What is to be renewed, and the rules that say when. */
export function FreshnessPage(): ReactNode {
  const words = useFreshnessWords();
  const [query, setQuery] = useSearchParams();
  const show: Show = query.get('show') === 'rules' ? 'rules' : 'queue';
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Segmented<Show>
          aria-label={words.show}
          value={show}
          options={(['queue', 'rules'] as const).map((value) => ({ value, label: words.shows[value] }))}
          onChange={(next) => setQuery(next === 'rules' ? { show: next } : {}, { replace: true })}
        />
      }
    >
      {show === 'queue' ? <QueuePart /> : <RulesPart />}
    </Page>
  );
}
