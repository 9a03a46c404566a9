import { pinyin } from 'pinyin-pro';
import { placeReadings } from './place-readings.ts';

/** A syllable, or letters and digits that stand together, and where they stand in the name. */
export interface Spoken {
  letters: string;
  from: number;
  to: number;
}
/** One way to read a name. */
export type Reading = Spoken[];

const hasIdeograph = /\p{Script=Han}/u;
const longestPlace = Math.max(...Object.keys(placeReadings).map((name) => name.length));

/** A syllable a character, as a general dictionary reads the whole; other characters stand as they are. */
const generalSyllables = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true }).map((part) => part.toLowerCase());

/** The same with the place names of the list read as they are spoken there. */
function localSyllables(text: string, general: readonly string[]): string[] {
  const syllables = [...general];
  let at = 0;
  while (at < text.length) {
    let length = Math.min(longestPlace, text.length - at);
    while (length > 0 && placeReadings[text.slice(at, at + length)] === undefined) length -= 1;
    if (length > 0) syllables.splice(at, length, ...(placeReadings[text.slice(at, at + length)] ?? '').split(' '));
    at += Math.max(length, 1);
  }
  return syllables;
}

/** Joins letters and digits that stand together; drops every other sign. */
function joinLetters(text: string, syllables: readonly string[]): Reading {
  const reading: Reading = [];
  let open: Spoken | null = null;
  for (const [at, char] of [...text].entries()) {
    const letters = (syllables[at] ?? '').replace(/[^a-z0-9]/g, '');
    const spoken = hasIdeograph.test(char);
    if (letters === '') open = null;
    else if (!spoken && open !== null) {
      open.letters += letters;
      open.to = at + 1;
    } else {
      const part: Spoken = { letters, from: at, to: at + 1 };
      reading.push(part);
      open = spoken ? null : part;
    }
  }
  return reading;
}

/** Full-width forms narrowed and rare characters left unread, each still one place long. */
const plain = (name: string): string =>
  [...name]
    .map((char) => {
      const folded = char.normalize('NFKC');
      return char.length === 1 && folded.length === 1 ? folded : ' '.repeat(char.length);
    })
    .join('');

export const fullOf = (reading: Reading): string => reading.map((part) => part.letters).join('');
/** A number is read as a whole. */
export const initialOf = (letters: string): string => (/^\d/.test(letters) ? letters : letters.charAt(0));
export const initialsOf = (reading: Reading): string => reading.map((part) => initialOf(part.letters)).join('');

/**
 * Every way to read a name: as it is spoken on the spot first, then as a general dictionary reads it, for those who do not
 * know the place. Empty for a name without Chinese.
 */
export function readingsOf(name: string): Reading[] {
  if (!hasIdeograph.test(name)) return [];
  const text = plain(name);
  const general = generalSyllables(text);
  const local = joinLetters(text, localSyllables(text, general));
  const common = joinLetters(text, general);
  const readings = fullOf(local) === fullOf(common) ? [local] : [local, common];
  return readings.filter((reading) => reading.length > 0);
}

/** Full pinyin without tones and blanks, and the initials: 莘庄 → `xinzhuang`, `xz`. Null for a text without Chinese. */
export function pinyinOf(text: string): { full: string; initials: string } | null {
  const [reading] = readingsOf(text);
  return reading === undefined ? null : { full: fullOf(reading), initials: initialsOf(reading) };
}

/** How many parts from `start` the letters take, or 0 where they do not begin there. */
function taken(pieces: readonly string[], start: number, letters: string): number {
  let rest = letters;
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    if (piece.startsWith(rest)) return at - start + 1;
    if (!rest.startsWith(piece)) return 0;
    rest = rest.slice(piece.length);
  }
  return 0;
}

/** Where in a reading the letters stand, in full from a syllable on or as initials; null when they do not. */
export function partsSpoken(parts: readonly string[], letters: string): { from: number; count: number; byInitials: boolean } | null {
  const initials = parts.map(initialOf);
  for (const [pieces, byInitials] of [
    [parts, false],
    [initials, true],
  ] as const) {
    for (let from = 0; from < pieces.length; from += 1) {
      const count = taken(pieces, from, letters);
      if (count > 0) return { from, count, byInitials };
    }
  }
  return null;
}
