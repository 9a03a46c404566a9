import { UserError } from '#shared/ipc/reply.ts';
import type { PixelSize } from './pixel-size.ts';

/** Shapes and what paints them. Everything else could load, run, or print with fonts that the pages do not have. */
const elements = new Set(
  'svg g defs title desc path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask use symbol style'.split(
    ' ',
  ),
);

const refuse = (what: string): UserError =>
  new UserError(
    'invalid-input',
    `SVG 里有不能收的内容（${what}）；请在绘图软件里把文字转为轮廓，另存为“纯 SVG”，或改用 PNG。The SVG holds what is not accepted (${what}): turn text into outlines and save it as plain SVG, or use a PNG.`,
    { where: 'picture' },
  );

/** Throws for anything that reaches outside the file or acts. */
function stopAtLive(text: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw refuse('DOCTYPE');
  if (/<!\[CDATA\[/i.test(text)) throw refuse('CDATA');
  if (/<\?(?!xml[\s?])/i.test(text)) throw refuse('<?…?>');
  const strange = [...text.matchAll(/<\/?([^\s/>!?]+)/g)].map(([, name]) => name ?? '').find((name) => !elements.has(name));
  if (strange !== undefined) throw refuse(`<${strange}>`);
  const event = /[\s"']on[a-z]+\s*=/i.exec(text);
  if (event !== null) throw refuse(event[0].trim());
  for (const [, value] of text.matchAll(/href\s*=\s*["']?\s*([^"'\s>]*)/gi)) if (value?.startsWith('#') !== true) throw refuse('href');
  for (const [, value] of text.matchAll(/url\s*\(\s*["']?\s*([^"')\s]*)/gi)) if (value?.startsWith('#') !== true) throw refuse('url()');
  if (/@import|javascript:|&#/i.test(text)) throw refuse('@import');
}

const length = (text: string | undefined): number | null => {
  const found = /^\s*([0-9.]+)\s*(px|pt|mm|cm|in)?\s*$/.exec(text ?? '');
  return found === null ? null : Number(found[1]);
};

/** An SVG without its comments, which say nothing on the page. */
export interface SvgPicture {
  size: PixelSize;
  /** The bytes that were examined. */
  bytes: Uint8Array;
}

/**
 * An SVG, sized by its view box, else by its width and height; null for bytes that are none.
 * @throws UserError for one with scripts, links, text or anything else beside shapes.
 */
export function readSvg(bytes: Uint8Array): SvgPicture | null {
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
  const bare = text.replace(/<!--[\s\S]*?-->/g, '').trimStart();
  if (!/<svg\b/i.test(bare)) return null;
  const root = /^(?:<\?xml[^>]*\?>\s*)?<svg\b([^>]*)>/.exec(bare)?.[1];
  if (root === undefined) throw refuse('DOCTYPE');
  stopAtLive(bare);
  const attribute = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1];
  const box = attribute('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [box?.[2] ?? length(attribute('width')), box?.[3] ?? length(attribute('height'))];
  if (width === null || height === null || !(width > 0) || !(height > 0)) throw refuse('viewBox');
  return { size: { width, height }, bytes: new TextEncoder().encode(bare) };
}
