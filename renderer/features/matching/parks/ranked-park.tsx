import type { ReactNode } from 'react';
import { RightOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { ParkMatch, ScorePart } from '#shared/domain/match/match.ts';
import { knownShare, type Standing } from '#shared/domain/match/rank-parks.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../../ui/bilingual.tsx';
import { MatchMeters } from '../../../ui/match/match-meters.tsx';
import { MatchPlace } from '../../../ui/match/match-place.tsx';
import { ScoreParts } from '../../../ui/match/score-parts.tsx';

interface RankedParkProps {
  park: ParkMatch;
  standing: Standing | null;
  /** Places gained against the starting weights; negative where lost. */
  moved: number;
  open: boolean;
  onToggle: () => void;
  chosen: boolean;
  full: boolean;
  onChoose: (chosen: boolean) => void;
}

/** The known parts that weigh most. */
const reasons = (parts: readonly ScorePart[]): ScorePart[] =>
  parts
    .filter((part) => part.weight * knownShare(part) * (part.score ?? 0) > 0)
    .sort((a, b) => b.weight * knownShare(b) * (b.score ?? 0) - a.weight * knownShare(a) * (a.score ?? 0))
    .slice(0, 2);

/** One park in its place, with the reasons that weigh most; it opens to every part of its score. */
export function RankedPark({ park, standing, moved, open, onToggle, chosen, full, onChoose }: RankedParkProps): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const plain = usePlainText();
  const name = plain(park.name);
  return (
    <li className="match" data-row={park.id}>
      <div className="match-row">
        <button type="button" className="match-toggle" aria-expanded={open} aria-label={`${words.match.why} ${name}`} onClick={onToggle}>
          <RightOutlined aria-hidden className={open ? 'chevron open' : 'chevron'} />
        </button>
        <MatchPlace standing={standing} />
        <span className="match-moved">{moved !== 0 && <Moved places={moved} />}</span>
        <span className="match-name">
          <Link className="row-link" to={`/registers/park/${park.id}`}>
            <BilingualText quiet text={park.name} />
          </Link>
          <span className="match-why">
            {reasons(park.parts)
              .map((part) => part.because[language])
              .join(language === 'zh' ? '；' : '; ')}
          </span>
        </span>
        <MatchMeters match={park} />
        <input
          type="checkbox"
          className="match-choice"
          aria-label={words.matching.pick(name)}
          checked={chosen}
          disabled={full && !chosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
      </div>
      {open && <ScoreParts parkId={park.id} parts={park.parts} />}
    </li>
  );
}

function Moved({ places }: { places: number }): ReactNode {
  const words = useWords();
  const said = places > 0 ? words.matching.up(places) : words.matching.down(-places);
  return (
    <span className={places > 0 ? 'moved-up' : 'moved-down'} title={said}>
      <span aria-hidden>
        {places > 0 ? '↑' : '↓'}
        {Math.abs(places)}
      </span>
      <span className="visually-hidden">{said}</span>
    </span>
  );
}
