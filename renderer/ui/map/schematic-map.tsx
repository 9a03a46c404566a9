import { useState, type ReactNode } from 'react';
import type { MapContent } from '#shared/domain/map/map-view.ts';
import { DistrictView } from './district-view.tsx';
import { useMapWords } from './map-words.ts';
import { Overview } from './overview.tsx';
import type { NumberedScheme } from './scheme-layer.tsx';
import { SchemeLegend } from './scheme-legend.tsx';
import './map.css';

interface SchematicMapProps {
  content: MapContent;
  /** Which schemes are drawn. */
  schemeIds: readonly string[];
  /** The district drawn large; null for the whole city. */
  district: string | null;
  onDistrict: (id: string | null) => void;
  onPark: (id: string) => void;
}

/** Whoever enters a district stands at the way back out of it. */
const focusOn = (element: HTMLElement | null): void => element?.focus();

/**
 * Our own schematic of the city: districts as tiles, parks as nodes, schemes as drawn relations; no boundary and no coordinate. It
 * needs nothing but its content, by pointer, touch or keys.
 */
export function SchematicMap({ content, schemeIds, district, onDistrict, onPark }: SchematicMapProps): ReactNode {
  const words = useMapWords();
  const [from, setFrom] = useState<string | null>(district);
  const schemes: NumberedScheme[] = content.schemes
    .filter(({ ref }) => schemeIds.includes(ref.id))
    .map((scheme, index) => ({ number: index + 1, scheme }));
  const parks = new Set(content.parks.filter((park) => park.districtId === district).map(({ ref }) => ref.id));
  const inView = district === null ? schemes : schemes.filter(({ scheme }) => scheme.members.some(({ ref }) => parks.has(ref.id)));
  const placed = new Set(content.parks.filter(({ districtId }) => districtId !== null).map(({ ref }) => ref.id));
  const unplaced = new Set(
    schemes
      .filter(({ scheme }) => !scheme.members.some(({ ref, place }) => place === 'district' || placed.has(ref.id)))
      .map(({ scheme }) => scheme.ref.id),
  );
  const [entered, setEntered] = useState(false);
  const open = (id: string): void => {
    setEntered(true);
    setFrom(id);
    onDistrict(id);
  };
  return (
    <div className="map-frame">
      {district === null ? (
        <Overview content={content} schemes={inView} from={from} onDistrict={open} />
      ) : (
        <>
          <button
            type="button"
            className="link-button map-back"
            ref={entered ? focusOn : undefined}
            onClick={() => onDistrict(null)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onDistrict(null);
            }}
          >
            ← {words.allDistricts}
          </button>
          <DistrictView content={content} districtId={district} schemes={inView} onPark={onPark} onBack={() => onDistrict(null)} />
        </>
      )}
      <SchemeLegend schemes={inView} unplaced={unplaced} />
      <p className="map-caption">
        <strong>{words.schematic}</strong> · {words.schematicText} {words.keys}
      </p>
    </div>
  );
}
