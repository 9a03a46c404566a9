/** A text as it is compared, and for each of its characters the place in the text as written. */
export interface FoldedText {
  text: string;
  /** Start in the written text (UTF-16) of each character of `text`. */
  at: number[];
}

const scriptWithoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const blank = /\s/u;
const apostrophes = new Set(["'", '\u2018', '\u2019', '\u201b', '\u2032', '\u02bc', '\uff07', '`']);

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** True for a character of a script written without spaces, which is searched character by character. */
export function isIdeograph(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x1100) return false;
  return isBasicHan(code) || scriptWithoutSpaces.test(char);
}

const isBasicHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isSmallWord = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

function isLatin(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (code >= 0xc0 && code < 0x250) || (code >= 0x1e00 && code < 0x1f00);
}

/** One character as compared: width and case folded, accents of Latin letters left out; empty for a mark of its own. */
function foldCharacter(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (isBasicHan(code)) return char;
  if (code < 0x80) return char.toLowerCase();
  let folded = '';
  // A compatible form first: the sign of the ångström is the letter Å, whose mark goes like any other.
  for (const part of char.normalize('NFKC').toLowerCase()) folded += isLatin(part) ? part.normalize('NFKD').toLowerCase() : part;
  return folded.replace(/[\p{M}\p{Cf}]/gu, '');
}

interface Folding {
  text: string;
  /** Null where nobody asks for the places. */
  at: number[] | null;
  /** What stands between the last kept character and the next: nothing, blanks only, or other signs. */
  gap: '' | 'blank' | 'sign';
  lastIsIdeograph: boolean;
}

function put(folding: Folding, char: string, place: number): void {
  const ideograph = isIdeograph(char);
  const joined = folding.gap === 'blank' && folding.lastIsIdeograph && ideograph;
  if (folding.gap !== '' && folding.text !== '' && !joined) {
    folding.text += ' ';
    folding.at?.push(place);
  }
  folding.text += char;
  folding.lastIsIdeograph = ideograph;
  folding.gap = '';
  if (folding.at === null) return;
  for (let unit = 0; unit < char.length; unit += 1) folding.at.push(place);
}

/** Signs within a word or number that are not read: `lin'gang`, `1,200`; a decimal point stays. */
function foldSign(folding: Folding, sign: string, around: { next: string; place: number }): void {
  if (apostrophes.has(sign) && folding.gap === '') return;
  const inNumber = folding.gap === '' && isDigit(folding.text.at(-1)) && isDigit(around.next);
  if (inNumber && sign === ',') return;
  if (inNumber && sign === '.') {
    folding.text += '.';
    folding.at?.push(around.place);
  } else if (!blank.test(sign)) folding.gap = 'sign';
  else if (folding.gap === '') folding.gap = 'blank';
}

function foldRare(folding: Folding, char: string, around: { next: string; place: number }): void {
  for (const part of foldCharacter(char)) {
    if (isIdeograph(part) || letterOrDigit.test(part)) put(folding, part, around.place);
    else foldSign(folding, part, around);
  }
}

function foldAll(text: string, at: number[] | null): string {
  const folding: Folding = { text: '', at, gap: '', lastIsIdeograph: false };
  for (let place = 0; place < text.length;) {
    const code = text.charCodeAt(place);
    if (isBasicHan(code) || isSmallWord(code)) {
      put(folding, text.charAt(place), place);
      place += 1;
    } else if (code === 0x20) {
      if (folding.gap === '') folding.gap = 'blank';
      place += 1;
    } else {
      const char = String.fromCodePoint(text.codePointAt(place) ?? 0);
      const next = text[place + char.length];
      foldRare(folding, char, { next: next === undefined ? '' : foldCharacter(next), place });
      place += char.length;
    }
  }
  return folding.text;
}

/**
 * A text in the one spelling of search: width, case and accents folded; punctuation a space; no space between
 * ideographs that only blanks part; apostrophes and thousands separators left out. Its runs are folded for good.
 */
export const fold = (text: string): string => foldAll(text, null);

export function foldWithPlaces(text: string): FoldedText {
  const at: number[] = [];
  return { text: foldAll(text, at), at };
}

/** A stretch of one script: ideographs are matched anywhere, a word from its start. */
export interface Run {
  script: 'ideographs' | 'word';
  text: string;
  /** The word must end where the run does: what was not typed is not the beginning of something longer. */
  whole?: true;
}

const runPattern =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)|([^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)/gu;

/** The runs of a folded text, in order. */
export const runsOf = (folded: string): Run[] =>
  [...folded.matchAll(runPattern)].map((found) =>
    found[1] === undefined ? { script: 'word', text: found[2] ?? '' } : { script: 'ideographs', text: found[1] },
  );
