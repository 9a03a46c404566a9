import type { ReactNode } from 'react';
import type { Point } from '#shared/domain/map/lay-out.ts';
import type { MapScheme } from '#shared/domain/map/map-view.ts';
import { drawScheme, schemeForm, type SchemeDrawing } from '#shared/domain/map/scheme-lines.ts';

/** A scheme with the number that stands for it in the drawing and in the list below. */
export interface NumberedScheme {
  number: number;
  scheme: MapScheme;
}

interface SchemeLayerProps {
  schemes: readonly NumberedScheme[];
  /** Where a member of a scheme is drawn; null where it is not in view. */
  pointOf: (member: MapScheme['members'][number]) => Point | null;
  /** The drawing's size: numbers stay inside it. */
  size: { width: number; height: number };
  /** Where a middle may stand clear of names, and how far below its place a number stands. */
  hubAt?: (middle: Point) => Point;
  numberBelow: number;
  /** Where a number may stand clear of names. */
  clear?: (number: Point, radius: number) => Point;
}

const looks = 6;
/** A colour and a line pattern each, so that schemes tell apart without colour. */
export const schemeLook = (number: number): string => `map-scheme map-scheme-${(number - 1) % looks}`;

const badge = 9;

const asItIs = (point: Point): Point => point;

/** Numbers stand beside their places, clear of each other, of names and of the edge. */
function badgePlaces(
  drawings: readonly SchemeDrawing[],
  { size: { width, height }, numberBelow, clear = asItIs }: Pick<SchemeLayerProps, 'size' | 'numberBelow' | 'clear'>,
): Point[] {
  const taken: Point[] = [];
  for (const { label } of drawings) {
    const y = Math.min(Math.max(label.y + numberBelow, badge + 2), height - badge - 2);
    const inTheWay = (point: Point): boolean =>
      taken.some((other) => Math.abs(other.x - point.x) < badge * 2 + 2 && Math.abs(other.y - point.y) < badge * 2 + 2);
    let at = clear({ x: Math.min(Math.max(label.x, badge + 2), width - badge - 2), y }, badge);
    while (inTheWay(at)) at = clear({ x: at.x + badge * 2 + 3, y }, badge);
    taken.push(at);
  }
  return taken;
}

/** The drawn relations of schemes: what belongs together, each with its number. */
export function SchemeLayer({ schemes, pointOf, size, hubAt, numberBelow, clear = asItIs }: SchemeLayerProps): ReactNode {
  const drawn = schemes.flatMap(({ number, scheme }) => {
    const points = scheme.members.flatMap((member) => pointOf(member) ?? []);
    const drawing = drawScheme(schemeForm({ zh: scheme.ref.name.zh ?? '', en: scheme.ref.name.en ?? '' }), points, hubAt);
    return drawing === null ? [] : [{ number, drawing }];
  });
  const places = badgePlaces(
    drawn.map(({ drawing }) => drawing),
    { size, numberBelow, clear },
  );
  return (
    <g className="map-schemes" aria-hidden>
      {drawn.map(({ number, drawing }) => (
        <g key={number} className={schemeLook(number)}>
          <path d={drawing.path} />
          {drawing.hub !== null && <circle className="map-hub" cx={drawing.hub.x} cy={drawing.hub.y} r={5} />}
        </g>
      ))}
      {drawn.map(({ number }, index) => {
        const at = places[index];
        return at === undefined ? null : (
          <g key={number} className={schemeLook(number)}>
            <circle className="map-badge" cx={at.x} cy={at.y} r={badge} />
            <text className="map-badge-number" x={at.x} y={at.y + 4} textAnchor="middle">
              {number}
            </text>
          </g>
        );
      })}
    </g>
  );
}
