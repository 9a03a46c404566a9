import { z } from 'zod';
import type { FullBilingual } from '#shared/lib/language.ts';
import { colourSchema, contrast } from './colour.ts';

/** A picture of the office: its bytes lie in the store under their hash, and are never changed. */
export const themePictureSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(['png', 'jpg', 'svg']),
  /** Of the file it came from. */
  name: z.string().max(120),
  /** Of an SVG, the size of its view box. */
  width: z.number().positive(),
  height: z.number().positive(),
});
export type ThemePicture = z.infer<typeof themePictureSchema>;

/** What a print must keep for its small type: the least contrast on white, as WCAG 2.2 AA asks. */
export const leastContrast = 4.5;

const inkOnPaper = (name: FullBilingual) =>
  colourSchema.superRefine((colour, ctx) => {
    const ratio = contrast(colour, '#ffffff');
    if (ratio >= leastContrast) return;
    const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
    ctx.addIssue({
      code: 'custom',
      message: `${name.zh}在白纸上太浅（对比度 ${shown}，至少 ${leastContrast}），请选深一些。The ${name.en} is too pale on white paper (contrast ${shown}, at least ${leastContrast}): choose a darker one.`,
    });
  });

/** How an office's pages look. It changes no word and no figure of them. */
export const themeSchema = z.strictObject({
  /** Rules, links, source marks. */
  accent: inkOnPaper({ zh: '主色', en: 'accent' }),
  /** Headings and the cover. */
  ink: inkOnPaper({ zh: '墨色', en: 'ink' }),
  logo: themePictureSchema.nullable(),
  cover: themePictureSchema.refine(({ type }) => type !== 'svg', '封面图用 PNG 或 JPEG。The cover takes a PNG or a JPEG.').nullable(),
  /** What the cover picture shows, for those who hear the page; empty says that it is a picture. */
  coverAlt: z.strictObject({ zh: z.string().max(120), en: z.string().max(120) }),
});
export type Theme = z.infer<typeof themeSchema>;

/** What pages look like without a theme of the office. */
export const houseTheme: Theme = { accent: '#0B6E6E', ink: '#10243E', logo: null, cover: null, coverAlt: { zh: '', en: '' } };

/** Largest picture, in bytes. */
export const pictureLimit = 1_000_000;
