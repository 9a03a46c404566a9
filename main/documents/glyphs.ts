import path from 'node:path';
import { openSync } from 'fontkit';
import { fontFiles } from './font-files.ts';

export interface Glyphs {
  /**
   * The characters of a text that would print as a box, each once, in order of appearance: what none of the shipped
   * fonts has (emoji, 𠮷), control characters and lone surrogates. Line feeds and tabs are layout, not characters.
   */
  missingGlyphs(text: string): string[];
}

const layout = new Set(['\n', '\t', '\r']);
/** Typst sets nothing for these, or treats them as spaces: no glyph is needed. */
const invisible = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;
const control = /^[\p{Cc}\p{Cs}\p{Co}\p{Cn}]$/u;

/** Reads the fonts' character maps at the first question (about 50 ms), then answers from a bit field. */
export function createGlyphs(fontsDir: string): Glyphs {
  let known: Uint8Array | null = null;
  return {
    missingGlyphs(text) {
      known ??= readCharacters(fontsDir);
      const bits = known;
      const missing = [...text].filter(
        (char) => !layout.has(char) && !invisible.test(char) && (control.test(char) || !has(bits, char.codePointAt(0) ?? 0)),
      );
      return [...new Set(missing)];
    },
  };
}

const has = (bits: Uint8Array, code: number): boolean => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;

/** What regular and bold of one family both have, joined over the families: a heading must not lose what a paragraph shows. */
function readCharacters(fontsDir: string): Uint8Array {
  const fonts = fontFiles.map((font) => openSync(path.join(fontsDir, font.file)));
  const families = new Map<string, Uint8Array[]>();
  for (const font of fonts) families.set(font.familyName, [...(families.get(font.familyName) ?? []), bitsOf(font.characterSet)]);
  const joined = new Uint8Array(0x110000 / 8);
  for (const weights of families.values()) {
    joined.forEach((byte, index) => (joined[index] = byte | weights.reduce((both, bits) => both & (bits[index] ?? 0), 0xff)));
  }
  return joined;
}

function bitsOf(codes: readonly number[]): Uint8Array {
  const bits = new Uint8Array(0x110000 / 8);
  for (const code of codes) bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  return bits;
}
