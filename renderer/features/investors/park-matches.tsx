import { useMemo, useState, type ReactNode } from 'react';
import { RightOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { ParkMatch, ScorePart } from '#shared/domain/match/match.ts';
import { knownFirst, knownShare, placesInOrder, type Standing } from '#shared/domain/match/rank-parks.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { MatchPlace } from '../../ui/match/match-place.tsx';
import { ScoreParts } from '../../ui/match/score-parts.tsx';
import { MatchMeters } from '../../ui/match/match-meters.tsx';

/** How many parks are shown before the rest is asked for. */
const shownAtFirst = 10;

export function ParkMatches({ parks }: { parks: ParkMatch[] }): ReactNode {
  const words = useWords();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const ranked = useMemo(() => knownFirst(parks), [parks]);
  const places = useMemo(() => placesInOrder(ranked), [ranked]);
  return (
    <>
      <ol className="matches">
        {(all ? ranked : ranked.slice(0, shownAtFirst)).map((park, at) => (
          <ParkRow
            key={park.id}
            park={park}
            standing={places[at] ?? null}
            open={open === park.id}
            onToggle={() => setOpen(open === park.id ? null : park.id)}
          />
        ))}
      </ol>
      {parks.length > shownAtFirst && !all && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {words.home.showAll(parks.length)}
        </button>
      )}
    </>
  );
}

const weightOf = (part: ScorePart): number => part.weight * knownShare(part) * (part.score ?? 0);

/** The known parts that weigh most, in words. */
const reasons = (parts: ScorePart[]): ScorePart[] =>
  [...parts]
    .filter((part) => weightOf(part) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, 2);

interface ParkRowProps {
  park: ParkMatch;
  standing: Standing | null;
  open: boolean;
  onToggle: () => void;
}

function ParkRow({ park, standing, open, onToggle }: ParkRowProps): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const plain = usePlainText();
  return (
    <li className="match">
      <div className="match-row">
        <button
          type="button"
          className="match-toggle"
          aria-expanded={open}
          aria-label={`${words.match.why} ${plain(park.name)}`}
          onClick={onToggle}
        >
          <RightOutlined aria-hidden className={open ? 'chevron open' : 'chevron'} />
        </button>
        <MatchPlace standing={standing} />
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
      </div>
      {open && <ScoreParts parkId={park.id} parts={park.parts} />}
    </li>
  );
}
