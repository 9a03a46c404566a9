import { useState, type ReactNode } from 'react';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import type { ConflictView, ProposedConflict } from '#shared/domain/conflict/conflict-view.ts';
import { useQuery, type Query } from '../../api/use-query.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { CardList } from './card-list.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { useConflictWords } from './conflict-words.ts';
import { ProposalCard } from './proposal-card.tsx';
import './conflicts.css';

const shows = ['open', 'found', 'settled'] as const;
type Show = (typeof shows)[number];
const checks = ['values', 'share', 'total', 'derived', 'base'] as const;
type Check = (typeof checks)[number];

const conflictId = ({ conflict }: ConflictView): string => conflict.id;
const proposalKey = ({ key }: ProposedConflict): string => key;

interface StoredProps {
  query: Query<ConflictView[]>;
  wanted: string | null;
  empty: { title: string; text: string };
}

function Stored({ query, wanted, empty }: StoredProps): ReactNode {
  return (
    <Loaded query={query}>
      {(views) =>
        views.length === 0 ? (
          <EmptyState {...empty} />
        ) : (
          <CardList
            items={views}
            keyOf={conflictId}
            wanted={wanted}
            card={(view, onLeave) => <ConflictCard view={view} onLeave={onLeave} />}
          />
        )
      }
    </Loaded>
  );
}

/** What the checks found, narrowed to one of them where there are several. */
function Found({ query, onAccepted }: { query: Query<ProposedConflict[]>; onAccepted: (conflictId: string) => void }): ReactNode {
  const words = useConflictWords();
  const [check, setCheck] = useState<Check | 'all'>('all');
  return (
    <Loaded query={query}>
      {(proposals) => {
        if (proposals.length === 0) return <EmptyState title={words.noneFound} text={words.noneFoundText} />;
        const present = checks.filter((each) => proposals.some((proposal) => proposal.check === each));
        const chosen = check !== 'all' && present.includes(check) ? check : 'all';
        const shown = chosen === 'all' ? proposals : proposals.filter((proposal) => proposal.check === chosen);
        return (
          <>
            {present.length > 1 && (
              <Segmented<Check | 'all'>
                className="conflict-checks"
                aria-label={words.check}
                value={chosen}
                options={[
                  { value: 'all', label: words.withCount(words.everyCheck, proposals.length) },
                  ...present.map((each) => ({
                    value: each,
                    label: words.withCount(words.checks[each], proposals.filter((proposal) => proposal.check === each).length),
                  })),
                ]}
                onChange={setCheck}
              />
            )}
            <CardList
              key={chosen}
              items={shown}
              keyOf={proposalKey}
              card={(proposal, onLeave) => <ProposalCard proposal={proposal} onAccepted={onAccepted} onLeave={onLeave} />}
            />
          </>
        );
      }}
    </Loaded>
  );
}

/** What disagrees and waits for a decision, what the checks found, and what was decided. */
export function ConflictsPage(): ReactNode {
  const words = useConflictWords();
  const [params, setParams] = useSearchParams();
  const show: Show = shows.find((each) => each === params.get('show')) ?? 'open';
  const open = useQuery('conflict.list', { state: 'open' });
  const settled = useQuery('conflict.list', { state: 'settled' });
  const found = useQuery('conflict.proposals', {});
  const counts: Record<Show, number | undefined> = {
    open: open.value?.length,
    found: found.value?.length,
    settled: settled.value?.length,
  };
  const wanted = params.get('conflict');
  return (
    <Page title={words.title} lead={words.lead}>
      <Segmented<Show>
        className="conflict-shows"
        aria-label={words.show}
        value={show}
        options={shows.map((value) => {
          const count = counts[value];
          return { value, label: count === undefined ? words.shows[value] : words.withCount(words.shows[value], count) };
        })}
        onChange={(next) => setParams(next === 'open' ? {} : { show: next }, { replace: true })}
      />
      {show === 'open' && counts.found !== undefined && counts.found > 0 && (
        <p className="notice">
          {words.foundMore(counts.found)}{' '}
          <button type="button" className="link-button" onClick={() => setParams({ show: 'found' }, { replace: true })}>
            {words.look}
          </button>
        </p>
      )}
      {show === 'open' && <Stored key="open" query={open} wanted={wanted} empty={{ title: words.noneOpen, text: words.noneOpenText }} />}
      {show === 'found' && <Found query={found} onAccepted={(id) => setParams({ conflict: id }, { replace: true })} />}
      {show === 'settled' && (
        <Stored key="settled" query={settled} wanted={wanted} empty={{ title: words.noneSettled, text: words.noneSettledText }} />
      )}
    </Page>
  );
}
