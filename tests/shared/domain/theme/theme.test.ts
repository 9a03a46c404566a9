import { describe, expect, it, test } from 'vitest';
import { contrast, mix } from '#shared/domain/theme/colour.ts';
import { documentTheme } from '#shared/domain/theme/document-theme.ts';
import { printDpi } from '#shared/domain/theme/print-size.ts';
import { houseTheme, leastContrast, themeSchema, type ThemePicture } from '#shared/domain/theme/theme.ts';

const picture = (more: Partial<ThemePicture> = {}): ThemePicture => ({
  sha256: 'a'.repeat(64),
  type: 'png',
  name: 'x.png',
  width: 1240,
  height: 400,
  ...more,
});

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#0B6E6E', '#ffffff', 6.05],
    ['#10243E', '#FFFFFF', 15.63],
  ])('of %s on %s is %s', (one, other, ratio) => {
    expect([contrast(one, other), contrast(other, one)].map((value) => Math.round(value * 100) / 100)).toEqual([ratio, ratio]);
  });
});

test('a mixture lies between its two colours', () => {
  expect([mix('#000000', '#ffffff', 0), mix('#000000', '#FFFFFF', 0.5), mix('#102030', '#ffffff', 1)]).toEqual([
    '#000000',
    '#808080',
    '#FFFFFF',
  ]);
});

describe('a theme', () => {
  it('of the house is a theme', () => {
    expect(themeSchema.parse(houseTheme)).toEqual(houseTheme);
  });

  it.each([
    ['accent', '#9FD3D3', /主色在白纸上太浅.*1\.6.*accent is too pale/u],
    ['ink', '#8A8A8A', /墨色在白纸上太浅.*3\.4.*ink is too pale/u],
    ['ink', 'navy', /六位数.*six digits/u],
  ])('is refused for its %s %s', (role, colour, message) => {
    const parsed = themeSchema.safeParse({ ...houseTheme, [role]: colour });
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([expect.stringMatching(message)]);
  });

  it('takes a drawing for a logo but not for the cover', () => {
    const drawing = picture({ type: 'svg' });
    expect([{ logo: drawing }, { cover: drawing }].map((more) => themeSchema.safeParse({ ...houseTheme, ...more }).success)).toEqual([
      true,
      false,
    ]);
  });
});

describe('colours of a document', () => {
  it.each(['#0B6E6E', '#A3231F', '#1A1A1A', '#5B2A86', '#7A5C00'])('made of the accent %s can be read on ink', (accent) => {
    for (const ink of ['#10243E', '#3A1020', '#4A4A4A', '#5A5A00']) {
      const { colours } = documentTheme({ ...houseTheme, accent, ink }, { office: { zh: '', en: '' }, languages: ['zh'] });
      expect(contrast(colours.accentOnInk, ink), ink).toBeGreaterThanOrEqual(leastContrast);
      expect(contrast(colours.paleOnInk, ink), ink).toBeGreaterThanOrEqual(leastContrast);
    }
  });
});

test('every picture of a document has words in each of its languages', () => {
  const theme = {
    ...houseTheme,
    logo: picture({ type: 'svg', width: 240, height: 60 }),
    cover: picture(),
    coverAlt: { zh: '江边的园区', en: ' ' },
  };
  const { logo, cover } = documentTheme(theme, { office: { zh: '促进中心', en: 'Promotion Centre' }, languages: ['zh', 'en'] });
  expect([logo, cover]).toEqual([
    {
      path: `/theme/${'a'.repeat(64)}.svg`,
      sha256: 'a'.repeat(64),
      ratio: 4,
      alternative: { zh: '促进中心标志', en: 'Logo of Promotion Centre' },
    },
    { path: `/theme/${'a'.repeat(64)}.png`, sha256: 'a'.repeat(64), ratio: 3.1, alternative: { zh: '江边的园区', en: 'Cover picture' } },
  ]);
});

test('dots per inch are those of the side that is stretched most on the cover, and of the side that decides for a logo', () => {
  expect([
    printDpi(picture({ width: 1240, height: 378 }), 'cover'),
    printDpi(picture({ width: 4000, height: 200 }), 'cover'),
    printDpi(picture({ width: 300, height: 100 }), 'logo'),
    printDpi(picture({ type: 'svg', width: 10, height: 10 }), 'logo'),
  ]).toEqual([149, 79, 181, Number.POSITIVE_INFINITY]);
});
