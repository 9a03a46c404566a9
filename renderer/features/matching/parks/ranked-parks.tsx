import { useMemo, useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { mostCompared } from '#shared/domain/match/compare-parks.ts';
import type { ParkMatch } from '#shared/domain/match/match.ts';
import { placesInOrder } from '#shared/domain/match/rank-parks.ts';
import { useWords } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { useMovingRows } from '../use-moving-rows.ts';
import { useParkChoice } from '../use-park-choice.ts';
import { RankedPark } from './ranked-park.tsx';

/** How many more rows are laid out at a time: what is out of sight costs no frame. */
const step = 20;

interface RankedParksProps {
  parks: ParkMatch[];
  /** Places by the starting weights. */
  start: ReadonlyMap<string, number>;
  investorId: string;
}

export function RankedParks({ parks, start, investorId }: RankedParksProps): ReactNode {
  const words = useWords();
  const plain = usePlainText();
  const navigate = useNavigate();
  const { parkIds, setParkIds } = useParkChoice();
  const [shown, setShown] = useState(step);
  const [open, setOpen] = useState<string | null>(null);
  const visible = parks.slice(0, shown);
  const places = useMemo(() => placesInOrder(parks), [parks]);
  const list = useMovingRows(visible.map(({ id }) => id).join(' '));
  const [first] = parks;
  return (
    <section className="ranked" aria-label={words.matching.ranking}>
      <p className="visually-hidden" role="status">
        {first === undefined ? '' : words.matching.first(plain(first.name))}
      </p>
      <ol className="matches" ref={list}>
        {visible.map((park, at) => (
          <RankedPark
            key={park.id}
            park={park}
            standing={places[at] ?? null}
            moved={(start.get(park.id) ?? at) - at}
            open={open === park.id}
            onToggle={() => setOpen(open === park.id ? null : park.id)}
            chosen={parkIds.includes(park.id)}
            full={parkIds.length >= mostCompared}
            onChoose={(chosen) => setParkIds(chosen ? [...parkIds, park.id] : parkIds.filter((id) => id !== park.id))}
          />
        ))}
      </ol>
      {parks.length > shown && (
        <button type="button" className="link-button more-rows" onClick={() => setShown(shown + step)}>
          {words.matching.more(Math.min(step, parks.length - shown))}
        </button>
      )}
      <footer className="pane-foot">
        <Button
          type="primary"
          disabled={parkIds.length < 2}
          onClick={() => void navigate(`/investors/${investorId}/compare?parks=${parkIds.join(',')}`)}
        >
          {words.matching.compareNow(`${parkIds.length} / ${mostCompared}`)}
        </Button>
      </footer>
    </section>
  );
}
