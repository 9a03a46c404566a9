import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { districtTiles, type Tile } from '#shared/domain/district/tiles.ts';
import { clearOfTileNames, mapSize, mostNodes, nextTile, nodePoint, tileBox, type Point } from '#shared/domain/map/lay-out.ts';
import type { MapContent, MapScheme } from '#shared/domain/map/map-view.ts';
import { usePlainText } from '../bilingual.tsx';
import { useMapWords } from './map-words.ts';
import { SchemeLayer, type NumberedScheme } from './scheme-layer.tsx';

interface OverviewProps {
  content: MapContent;
  schemes: readonly NumberedScheme[];
  /** The tile that was last looked at: the keys go on from it. */
  from: string | null;
  onDistrict: (id: string) => void;
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

const centre = (tile: Tile): Point => {
  const box = tileBox(tile);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 + 6 };
};

/** Where each park and district stands in the overview. */
function placesOf({ parks }: MapContent): (member: MapScheme['members'][number]) => Point | null {
  const tiles = new Map(districtTiles.map((tile) => [tile.id, tile]));
  const points = new Map<string, Point>();
  for (const [districtId, own] of Map.groupBy(parks, (park) => park.districtId)) {
    const tile = tiles.get(districtId ?? '');
    if (tile === undefined) continue;
    own.forEach((park, index) => points.set(park.ref.id, nodePoint(tileBox(tile), index) ?? centre(tile)));
  }
  return ({ ref, place }) => {
    const tile = tiles.get(ref.id);
    return place === 'district' && tile !== undefined ? centre(tile) : (points.get(ref.id) ?? null);
  };
}

interface DistrictTileProps {
  tile: Tile;
  content: MapContent;
  tabIndex: 0 | -1;
  onOpen: () => void;
  onKey: (event: KeyboardEvent) => void;
}

function DistrictTile({ tile, content, tabIndex, onOpen, onKey }: DistrictTileProps): ReactNode {
  const plain = usePlainText();
  const words = useMapWords();
  const district = content.districts.find(({ ref }) => ref.id === tile.id);
  const parks = content.parks.filter((park) => park.districtId === tile.id);
  if (district === undefined) return null;
  const box = tileBox(tile);
  const name = plain(district.ref.name);
  return (
    <g
      role="button"
      tabIndex={tabIndex}
      className="map-tile"
      data-district={tile.id}
      aria-label={words.tile(name, parks.length === 0 ? words.noParks : words.parks(parks.length))}
      onClick={onOpen}
      onKeyDown={onKey}
    >
      <rect {...box} rx={4} />
      {parks.map((park, index) => {
        const point = nodePoint(box, index);
        return point === null ? null : <circle key={park.ref.id} className="map-node" cx={point.x} cy={point.y} r={4} />;
      })}
      {parks.length > mostNodes && (
        <text className="map-tile-more" x={box.x + box.width - 8} y={box.y + box.height - 4} textAnchor="end">
          +{parks.length - mostNodes}
        </text>
      )}
    </g>
  );
}

/** The names stand above the lines, so that no line strikes one through. */
function TileNames({ content }: { content: MapContent }): ReactNode {
  const plain = usePlainText();
  return (
    <g className="map-names" aria-hidden>
      {districtTiles.map((tile) => {
        const district = content.districts.find(({ ref }) => ref.id === tile.id);
        const box = tileBox(tile);
        return district === undefined ? null : (
          <text key={tile.id} className="map-tile-name" x={box.x + 10} y={box.y + 23}>
            {plain(district.ref.name).replace(/ (?:District|New Area|Special Area)$/, '')}
          </text>
        );
      })}
    </g>
  );
}

/** All districts as tiles with their parks as nodes, and the schemes drawn over them. One tile is in the tab order; arrows go on from it. */
export function Overview({ content, schemes, from, onDistrict }: OverviewProps): ReactNode {
  const words = useMapWords();
  const [at, setAt] = useState(from ?? districtTiles[0]?.id ?? '');
  const drawing = useRef<SVGSVGElement>(null);
  const onKey = (tile: Tile, event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onDistrict(tile.id);
    }
    const arrow = arrows.find((key) => key === event.key);
    if (arrow === undefined) return;
    event.preventDefault();
    const next = nextTile(tile, arrow);
    if (next === null) return;
    setAt(next.id);
    drawing.current?.querySelector<SVGGElement>(`[data-district="${next.id}"]`)?.focus();
  };
  return (
    <svg ref={drawing} className="map" role="group" aria-label={words.map} viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}>
      {districtTiles.map((tile) => (
        <DistrictTile
          key={tile.id}
          tile={tile}
          content={content}
          tabIndex={tile.id === at ? 0 : -1}
          onOpen={() => onDistrict(tile.id)}
          onKey={(event) => onKey(tile, event)}
        />
      ))}
      <SchemeLayer
        schemes={schemes}
        pointOf={placesOf(content)}
        size={mapSize}
        hubAt={(middle) => clearOfTileNames(middle, 7)}
        numberBelow={21}
        clear={clearOfTileNames}
      />
      <TileNames content={content} />
    </svg>
  );
}
