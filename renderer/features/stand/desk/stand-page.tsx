import type { ReactNode } from 'react';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '../../../ui/page.tsx';
import { useDeskWords } from '../stand-words.ts';
import { CopyPart } from './copy-part.tsx';
import { LeadsPart } from './leads-part.tsx';
import { ToursPart } from './tours-part.tsx';
import './desk.css';

const tabs = ['leads', 'tours', 'copy'] as const;

/** The stand in the office: leads taken in, tours, and the copy that goes out. */
export function StandPage(): ReactNode {
  const words = useDeskWords();
  const [params, setParams] = useSearchParams();
  const tab = tabs.find((entry) => entry === params.get('show')) ?? 'leads';
  return (
    <Page title={words.title} lead={words.lead}>
      <Segmented
        className="desk-tabs"
        aria-label={words.title}
        value={tab}
        options={tabs.map((value) => ({ value, label: words.tabs[value] }))}
        onChange={(value) => setParams({ show: value }, { replace: true })}
      />
      {tab === 'leads' && <LeadsPart />}
      {tab === 'tours' && <ToursPart />}
      {tab === 'copy' && <CopyPart />}
    </Page>
  );
}
