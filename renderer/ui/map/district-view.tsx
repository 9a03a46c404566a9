import type { KeyboardEvent, ReactNode } from 'react';
import { clearOfNames, districtPlan } from '#shared/domain/map/lay-out.ts';
import type { MapContent, MapPark } from '#shared/domain/map/map-view.ts';
import { usePlainText } from '../bilingual.tsx';
import { useMapWords } from './map-words.ts';
import { SchemeLayer, type NumberedScheme } from './scheme-layer.tsx';

interface DistrictViewProps {
  content: MapContent;
  districtId: string;
  schemes: readonly NumberedScheme[];
  onPark: (id: string) => void;
  onBack: () => void;
}

/** A name in at most two lines; what is longer ends in an ellipsis and is whole in its label. */
function linesOf(name: string, room: number): string[] {
  const wide = /[\u2e80-\u9fff]/u.test(name);
  const most = Math.floor(room / (wide ? 13 : 7));
  if (name.length <= most) return [name];
  const cut = wide ? most : Math.max(name.lastIndexOf(' ', most), 8);
  const rest = name.slice(cut).trim();
  return [name.slice(0, cut).trim(), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}

function ParkNode({
  park,
  at,
  onPark,
  onBack,
}: {
  park: MapPark;
  at: { x: number; y: number; room: number };
  onPark: (id: string) => void;
  onBack: () => void;
}): ReactNode {
  const name = usePlainText()(park.ref.name);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onBack();
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPark(park.ref.id);
  };
  return (
    <g
      role="link"
      tabIndex={0}
      className="map-park"
      aria-label={name}
      data-park={park.ref.id}
      onClick={() => onPark(park.ref.id)}
      onKeyDown={onKey}
    >
      <title>{name}</title>
      <rect x={at.x - 14} y={at.y - 20} width={at.room + 22} height={48} rx={4} />
      <circle className="map-node" cx={at.x} cy={at.y} r={6} />
      {linesOf(name, at.room).map((line, index) => (
        <text key={line} x={at.x + 14} y={at.y + 5 + index * 17}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** One district drawn large: every park with its name, and the schemes that pass through. */
export function DistrictView({ content, districtId, schemes, onPark, onBack }: DistrictViewProps): ReactNode {
  const plain = usePlainText();
  const words = useMapWords();
  const district = content.districts.find(({ ref }) => ref.id === districtId);
  const parks = content.parks.filter((park) => park.districtId === districtId);
  if (district === undefined) return null;
  const plan = districtPlan(parks.length);
  const points = new Map(parks.map((park, index) => [park.ref.id, plan.points[index] ?? null]));
  const name = plain(district.ref.name);
  return (
    <svg
      className="map map-large"
      role="group"
      aria-label={words.tile(name, words.parks(parks.length))}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
    >
      <rect className="map-ground" width={plan.width} height={plan.height} rx={6} />
      <text className="map-large-name" x={18} y={34}>
        {name}
      </text>
      <text className="map-tile-more" x={plan.width - 18} y={34} textAnchor="end">
        {parks.length === 0 ? words.noParks : words.parks(parks.length)}
      </text>
      <SchemeLayer schemes={schemes} pointOf={({ ref }) => points.get(ref.id) ?? null} size={plan} hubAt={clearOfNames} numberBelow={-17} />
      {parks.map((park) => {
        const point = points.get(park.ref.id) ?? null;
        return point === null ? null : (
          <ParkNode key={park.ref.id} park={park} at={{ ...point, room: plan.cell.width - 44 }} onPark={onPark} onBack={onBack} />
        );
      })}
    </svg>
  );
}
