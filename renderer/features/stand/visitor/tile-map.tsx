import type { ReactNode } from 'react';
import { districtTiles } from '#shared/domain/district/tiles.ts';
import type { StandDistrict } from '#shared/domain/stand/stand-view.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import { useStandWords } from '../stand-words.ts';

interface TileMapProps {
  districts: readonly StandDistrict[];
  /** Left out, the map is a picture. */
  onOpen?: (tourId: string) => void;
  /** A district to point at. */
  at?: string | null;
}

/** Four depths of colour; the number itself stands in the tile. */
const stepOf = (parks: number): number => (parks === 0 ? 0 : parks < 4 ? 1 : parks < 10 ? 2 : 3);

/** The districts as tiles, roughly as they lie, with how many parks each has. */
export function TileMap({ districts, onOpen, at }: TileMapProps): ReactNode {
  const words = useStandWords();
  const language = useLanguage();
  return (
    <figure className="stand-map" aria-label={words.map}>
      <div className="stand-tiles">
        {districtTiles.flatMap(({ id, column, row }) => {
          const district = districts.find((candidate) => candidate.id === id);
          if (district === undefined) return [];
          const name = readText(district.name, language)?.text ?? id;
          const short =
            language === 'zh' ? name.replace(/^上海|(新片区|新区|区)$/g, '') : name.replace(/ (New Area|District|Special Area)$/i, '');
          const inside = (
            <>
              <span className="stand-tile-name" lang={language === 'zh' ? 'zh-CN' : 'en'}>
                {short}
              </span>
              <span className="stand-tile-count">
                {district.parks === 0 ? '–' : district.parks}
                <span className="stand-unseen">{district.parks === 0 ? words.noParks : words.parksWord}</span>
              </span>
            </>
          );
          const look = {
            className: 'stand-tile',
            style: { gridColumn: column + 1, gridRow: row + 1 },
            'data-step': stepOf(district.parks),
            'data-at': at === id,
          };
          const { tourId } = district;
          return onOpen === undefined || tourId === null ? (
            <div key={id} {...look}>
              {inside}
            </div>
          ) : (
            <button key={id} type="button" {...look} onClick={() => onOpen(tourId)}>
              {inside}
            </button>
          );
        })}
      </div>
      <figcaption>{words.mapNote}</figcaption>
    </figure>
  );
}
