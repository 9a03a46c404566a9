import type { FullBilingual } from '#shared/lib/language.ts';
import type { Point } from './lay-out.ts';

/** How a scheme is drawn: a belt or corridor as one line from place to place, every other as a hub with rays. */
export type SchemeForm = 'line' | 'rays';

const lineWords = /带|廊|湾|轴|\bbelt|\bcorridor|\bbend/i;
const hubWords = /极|核|翼|区|\bpoles?\b|\bcore\b|\bzone\b/i;
/** By its own name: belts, bays and corridors are lines, poles, cores and zones have a middle. */
export const schemeForm = (name: FullBilingual): SchemeForm => {
  const text = `${name.zh} ${name.en}`;
  return lineWords.test(text) && !hubWords.test(text) ? 'line' : 'rays';
};

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The places in an order that goes from one to the nearest next, beginning at the westernmost. */
function inLine(points: readonly Point[]): Point[] {
  const rest = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const line = rest.splice(0, 1);
  while (rest.length > 0) {
    const from = line.at(-1);
    if (from === undefined) break;
    const next = rest.reduce((best, point, index) => (distance(point, from) < distance(rest[best] ?? point, from) ? index : best), 0);
    line.push(...rest.splice(next, 1));
  }
  return line;
}

export interface SchemeDrawing {
  path: string;
  /** Where its name stands. */
  label: Point;
  hub: Point | null;
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/**
 * The drawn relation between the places of a scheme. It says what belongs together, not where anything lies. Null with no place;
 * one place alone is ringed. `hubAt` moves a middle to where it is clear of names.
 */
export function drawScheme(
  form: SchemeForm,
  points: readonly Point[],
  hubAt: (middle: Point) => Point = (middle) => middle,
): SchemeDrawing | null {
  const [only] = points;
  if (only === undefined) return null;
  if (points.length === 1) {
    const r = 9;
    return {
      path: `M ${at({ x: only.x - r, y: only.y })} a ${r} ${r} 0 1 1 ${2 * r} 0 a ${r} ${r} 0 1 1 ${-2 * r} 0`,
      label: only,
      hub: null,
    };
  }
  if (form === 'line') {
    const line = inLine(points);
    const middle = line[Math.floor(line.length / 2)] ?? only;
    return { path: `M ${line.map(at).join(' L ')}`, label: middle, hub: null };
  }
  const hub = hubAt({
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  });
  return { path: points.map((point) => `M ${at(hub)} L ${at(point)}`).join(' '), label: hub, hub };
}
