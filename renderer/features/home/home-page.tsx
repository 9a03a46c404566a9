import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { grouped } from '../../ui/numbers.ts';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { AttentionPart } from './attention-part.tsx';
import { HoldingsPart } from './holdings-part.tsx';
import { RecentPart } from './recent-part.tsx';

/** Counts, what needs a hand, what went out lately. */
export function HomePage(): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const query = useQuery('store.home', {});
  const counts = query.value?.counts;
  return (
    <Page
      title={words.home.title}
      lead={counts === undefined ? '\u00A0' : words.home.lead(grouped(counts.fact), grouped(counts.source))}
      actions={
        <>
          <Button onClick={() => void navigate('/investors/new')}>{words.home.newInvestor}</Button>
          <Button type="primary" onClick={() => void navigate('/packets/new')}>
            {words.home.newPacket}
          </Button>
        </>
      }
    >
      <Loaded query={query} rows={12}>
        {(summary) => (
          <>
            <HoldingsPart counts={summary.counts} />
            <div className="home-columns">
              <AttentionPart summary={summary} />
              <RecentPart packets={summary.recentPackets} />
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
