import type { ReactNode } from 'react';
import type { ParkMatch } from '#shared/domain/match/match.ts';
import { useWords } from '../../i18n/words.tsx';
import { Meter } from '../meter.tsx';

interface MatchMetersProps {
  match: Pick<ParkMatch, 'score' | 'confidence'>;
  /** Without the labels in sight. */
  bare?: boolean;
}

/** Score and confidence of a match; a park of which nothing is known has no score, which is not a score of zero. */
export function MatchMeters({ match: { score, confidence }, bare = false }: MatchMetersProps): ReactNode {
  const words = useWords();
  return (
    <>
      <Meter bare={bare} label={words.match.score} share={confidence === 0 ? null : score} />
      <Meter bare={bare} quiet label={words.match.confidence} share={confidence} />
    </>
  );
}
