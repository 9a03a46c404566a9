import type { ReactNode } from 'react';
import type { Standing } from '#shared/domain/match/rank-parks.ts';
import { useWords } from '../../i18n/words.tsx';

/** The number of a shared place stands in each of its rows; a park of which nothing is known has none. */
export function MatchPlace({ standing }: { standing: Standing | null }): ReactNode {
  const words = useWords();
  const place = standing?.place ?? null;
  const said = place === null ? words.matching.unranked : standing?.joint === true ? words.matching.joint : null;
  return (
    <>
      <span className="match-rank" {...(said === null ? {} : { title: said })}>
        {place ?? '–'}
      </span>
      {said !== null && <span className="visually-hidden">{said}</span>}
    </>
  );
}
