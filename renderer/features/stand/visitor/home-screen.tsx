import type { ReactNode } from 'react';
import { tourGroups } from '#shared/domain/tour/tour.ts';
import type { StandHome } from '#shared/domain/stand/stand-view.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { useStandWords } from '../stand-words.ts';
import { TileMap } from './tile-map.tsx';
import { useStand, useVisit } from './visitor-context.ts';

/** Where a visitor chooses how to look around. */
export function HomeScreen({ home }: { home: StandHome }): ReactNode {
  const words = useStandWords();
  const language = useLanguage();
  const { visitor } = useStand();
  const group = useVisit((visit) => visit.group);
  const tours = home.tours.filter((tour) => tour.group === group);
  return (
    <div className="stand-home">
      <h1>{words.chooseTitle}</h1>
      <div className="stand-groups" role="tablist" aria-label={words.chooseTitle}>
        {tourGroups.map((entry) => (
          <button
            key={entry}
            type="button"
            role="tab"
            id={`stand-tab-${entry}`}
            aria-selected={entry === group}
            aria-controls="stand-tours"
            className="stand-group"
            onClick={() => visitor.choose(entry)}
          >
            <span className="stand-group-name">{words.groups[entry]}</span>
            <span className="stand-group-text">{words.groupText[entry]}</span>
          </button>
        ))}
      </div>
      <div id="stand-tours" role="tabpanel" aria-labelledby={`stand-tab-${group}`} className={`stand-tours stand-tours-${group}`}>
        {group === 'district' && <TileMap districts={home.districts} onOpen={(id) => visitor.openTour(id)} />}
        <ul className="stand-tour-list">
          {tours.map((tour) => (
            <li key={tour.id}>
              <button type="button" className="stand-tour-button" onClick={() => visitor.openTour(tour.id)}>
                <span className="stand-tour-name">{tour.name[language]}</span>
                <span className="stand-tour-stops">{words.stops(tour.stops)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
