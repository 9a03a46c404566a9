import { describe, expect, it, test } from 'vitest';
import { readPicture } from '#main/services/theme/read-picture.ts';
import { plainLogo, pngOf, svgOf } from './pictures.ts';

/** The least that is a JPEG of a size: a frame, a scan and the end. */
const jpeg = (end: number[]): Uint8Array =>
  Uint8Array.from(
    [
      [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
      [0xff, 0xc2, 0, 11, 8, 0x01, 0x90, 0x04, 0xd8, 1, 1, 0x11, 0],
      [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34],
      end,
    ].flat(),
  );

test('a picture is known by its bytes, whatever its name says', () => {
  const found = [
    readPicture(pngOf(40, 20), 'logo.jpg'),
    readPicture(jpeg([0xff, 0xd9]), 'cover.png'),
    readPicture(plainLogo, 'logo'),
    readPicture(svgOf('<path d="M0 0h9v9z"/>', 'width="90mm" height="30"'), 'x'),
  ];
  expect(found.map(({ picture: { type, name, width, height } }) => ({ type, name, width, height }))).toEqual([
    { type: 'png', name: 'logo.jpg', width: 40, height: 20 },
    { type: 'jpg', name: 'cover.png', width: 1240, height: 400 },
    { type: 'svg', name: 'logo', width: 240, height: 60 },
    { type: 'svg', name: 'x', width: 90, height: 30 },
  ]);
});

test('comments of a drawing are not kept, so nothing can hide in them', () => {
  const { bytes } = readPicture(svgOf('<!-- <script>1</script> --><rect width="9" height="9"/>'), 'x');
  expect(new TextDecoder().decode(bytes)).toBe(new TextDecoder().decode(svgOf('<rect width="9" height="9"/>')));
});

describe('refused with a reason', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '<script>'],
    ['an act', '<rect onload="x()" width="1" height="1"/>', 'onload='],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>', '<image>'],
    ['a link', '<a href="#x"><rect/></a>', '<a>'],
    ['a use of another file', '<use href="other.svg#a"/>', 'href'],
    ['a use of another file in the old way', '<use xlink:href="//example.org/a"/>', 'href'],
    ['a fill from elsewhere', '<rect fill="url(https://example.org/#a)"/>', 'url()'],
    ['a style sheet', '<style>@import "x.css";</style>', '@import'],
    ['text that needs a font', '<text x="1" y="1">园区</text>', '<text>'],
    ['foreign matter', '<foreignObject><div/></foreignObject>', '<foreignObject>'],
    ['a comment that opens in an attribute', '<g id="<!--"/><script>1</script><!-- -->', null],
  ])('a drawing with %s', (_name, inside, what) => {
    const read = (): unknown => readPicture(svgOf(inside), 'x');
    if (what === null) expect(new TextDecoder().decode(readPicture(svgOf(inside), 'x').bytes)).not.toContain('script');
    else expect(read).toThrow(`（${what}）`);
  });

  it.each([
    ['no picture', new TextEncoder().encode('%PDF-1.7'), /不是 PNG、JPEG 或 SVG/u],
    ['a JPEG cut off in the middle', jpeg([]), /不是 PNG、JPEG 或 SVG/u],
    ['a line', pngOf(400, 2), /长边不超过短边的 20 倍/u],
    ['too many bytes', new Uint8Array(1_000_001), /超过 1 MB/u],
    ['a drawing with entities', new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 9 9"/>'), /DOCTYPE/u],
    ['a drawing without a size', svgOf('<rect/>', ''), /viewBox/u],
  ])('%s', (_name, bytes, message) => {
    expect(() => readPicture(bytes, 'x')).toThrow(message);
  });
});
