import type { ReactNode } from 'react';
import { usePlainText } from '../bilingual.tsx';
import { useMapWords } from './map-words.ts';
import { schemeLook, type NumberedScheme } from './scheme-layer.tsx';

/** The numbers of the drawing with their names, line patterns and places; what lies outside the city is named here. */
export function SchemeLegend({
  schemes,
  unplaced,
}: {
  schemes: readonly NumberedScheme[];
  /** Ids of schemes of which no place is known: they have no mark in the drawing. */
  unplaced: ReadonlySet<string>;
}): ReactNode {
  const plain = usePlainText();
  const words = useMapWords();
  if (schemes.length === 0) return null;
  return (
    <ul className="map-legend">
      {schemes.map(({ number, scheme }) => {
        const places = scheme.members.map((member) => plain(member.ref.name)).join(words.comma);
        const outside = scheme.members.filter((member) => member.place === 'outside').map((member) => plain(member.ref.name));
        return (
          <li key={scheme.ref.id}>
            <svg className={schemeLook(number)} width={46} height={20} aria-hidden>
              <path d="M 20 10 L 46 10" />
              <circle className="map-badge" cx={10} cy={10} r={9} />
              <text className="map-badge-number" x={10} y={14} textAnchor="middle">
                {number}
              </text>
            </svg>
            <span>
              {plain(scheme.ref.name)}
              {unplaced.has(scheme.ref.id) && <span className="muted"> {words.unplaced}</span>}
              {outside.length > 0 && <span className="muted"> {words.outside(outside.join(words.comma))}</span>}
              <span className="visually-hidden">{words.scheme(plain(scheme.ref.name), places)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
