import { useMemo, type ReactNode } from 'react';
import type { Investor } from '#shared/domain/investor/investor.ts';
import { startWeights, type ParkMatch } from '#shared/domain/match/match.ts';
import { knownFirst, rank, sameWeights, type Weights } from '#shared/domain/match/rank-parks.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/words.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { MatchFrame } from '../match-frame.tsx';
import { useChoices } from '../use-choices.ts';
import { RankedParks } from './ranked-parks.tsx';
import { WeightsPanel } from './weights-panel.tsx';

/** Parks by weights that the officer sets. */
export function ParksPage(): ReactNode {
  const words = useWords();
  return (
    <MatchFrame title={words.matching.parts.parks} lead={words.matching.rankingText}>
      {(investor) => <Weighed key={investor.id} investor={investor} />}
    </MatchFrame>
  );
}

function Weighed({ investor }: { investor: Investor }): ReactNode {
  const match = useQuery('investor.match', { id: investor.id });
  return (
    <Loaded query={match} rows={12}>
      {({ parks }) => <Ranking parks={parks} investorId={investor.id} />}
    </Loaded>
  );
}

/** The parks come once; every movement of a slider is reckoned here, in the page. */
function Ranking({ parks, investorId }: { parks: ParkMatch[]; investorId: string }): ReactNode {
  const { choices, loaded, set, keep } = useChoices(investorId);
  const weights: Weights = choices.weights ?? startWeights;
  const start = useMemo(() => new Map(knownFirst(rank(parks, startWeights)).map(({ id }, at) => [id, at])), [parks]);
  const ranked = useMemo(() => knownFirst(rank(parks, weights)), [parks, weights]);
  const rest = (next: Weights): void => {
    const stored = sameWeights(next, startWeights) ? null : next;
    keep({ weights: stored });
  };
  return (
    <div className="weighing">
      <WeightsPanel weights={weights} onMove={(next) => set({ weights: next })} onRest={rest} />
      {loaded && <RankedParks parks={ranked} start={start} investorId={investorId} />}
    </div>
  );
}
