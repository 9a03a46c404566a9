import { PNG } from 'pngjs';

/** An opaque PNG of one colour, of a size. */
export function pngOf(width: number, height: number, [red, green, blue] = [163, 35, 31]): Uint8Array {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at += 4) png.data.set([red ?? 0, green ?? 0, blue ?? 0, 255], at);
  return PNG.sync.write(png, { colorType: 2 });
}

export const svgOf = (inside: string, head = 'viewBox="0 0 240 60"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inside}</svg>`);
export const plainLogo = svgOf('<circle cx="30" cy="30" r="28" fill="#7a1f3d"/><rect x="72" y="20" width="160" height="20"/>');
