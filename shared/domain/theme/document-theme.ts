import type { Language } from '#shared/lib/language.ts';
import { contrast, mix } from './colour.ts';
import { leastContrast, type Theme, type ThemePicture } from './theme.ts';

/** The looks of a document: colours by role, and pictures by the path under which the compiler sees them. */
export interface DocumentTheme {
  colours: Record<'ink' | 'accent' | 'accentOnInk' | 'paleOnInk' | 'motif' | 'motifOffered' | 'motifSmall', string>;
  logo: DocumentPicture | null;
  cover: DocumentPicture | null;
}
export interface DocumentPicture {
  path: string;
  sha256: string;
  /** Width by height. */
  ratio: number;
  alternative: Partial<Record<Language, string>>;
}

const white = '#FFFFFF';

/** The accent, as light as it takes to be read on the ink. */
function readableOn(ink: string, accent: string): string {
  const shares = [0.45, 0.55, 0.65, 0.75, 0.85];
  const light = shares.map((share) => mix(accent, white, share)).find((colour) => contrast(colour, ink) >= leastContrast);
  return light ?? white;
}

const pathOf = ({ sha256, type }: ThemePicture): string => `/theme/${sha256}.${type}`;
const picture = (held: ThemePicture | null, alternative: DocumentPicture['alternative']): DocumentPicture | null =>
  held === null ? null : { path: pathOf(held), sha256: held.sha256, ratio: Number((held.width / held.height).toFixed(4)), alternative };

const logoWords: Record<Language, (office: string) => string> = {
  zh: (office) => (office === '' ? '本机构标志' : `${office}标志`),
  en: (office) => (office === '' ? 'Logo of the office' : `Logo of ${office}`),
};
const coverWords: Record<Language, string> = { zh: '封面图片', en: 'Cover picture' };

export interface ThemeWords {
  office: Record<Language, string>;
  languages: readonly Language[];
}

/** A theme as a document takes it, in the languages of the document. */
export function documentTheme({ accent, ink, logo, cover, coverAlt }: Theme, { office, languages }: ThemeWords): DocumentTheme {
  const say = (words: (language: Language) => string): DocumentPicture['alternative'] =>
    Object.fromEntries(languages.map((language) => [language, words(language)]));
  return {
    colours: {
      ink,
      accent,
      accentOnInk: readableOn(ink, accent),
      paleOnInk: mix(ink, white, 0.78),
      motif: mix(ink, white, 0.06),
      motifOffered: mix(ink, accent, 0.55),
      motifSmall: mix(ink, white, 0.16),
    },
    logo: picture(
      logo,
      say((language) => logoWords[language](office[language])),
    ),
    cover: picture(
      cover,
      say((language) => coverAlt[language].trim() || coverWords[language]),
    ),
  };
}
