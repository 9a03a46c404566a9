import type { ThemePicture } from './theme.ts';

/** Below this a print shows its dots. */
export const leastDpi = 150;
const mmPerInch = 25.4;

/** Places on the page, in millimetres: the cover picture fills its place, the logo stands within it. */
export const places = { cover: { width: 210, height: 64 }, logo: { width: 60, height: 14 } } as const;

/** Dots per inch of a picture at its size in print; infinite for a drawing. */
export function printDpi({ type, width, height }: ThemePicture, place: keyof typeof places): number {
  if (type === 'svg') return Number.POSITIVE_INFINITY;
  const across = width / (places[place].width / mmPerInch);
  const down = height / (places[place].height / mmPerInch);
  return Math.floor(place === 'cover' ? Math.min(across, down) : Math.max(across, down));
}
