import { runsOf, type Run } from '#shared/domain/search/fold.ts';
import { initialOf, partsSpoken } from './pinyin.ts';

/** A thing as it is searched: folded texts a line each, readings as syllables with a space between. */
export interface FoldedThing {
  name: string;
  alias: string;
  pinyin: string;
  text: string;
  industries: string;
}

/** Longest beginning of a word, of a reading, and of initials that has a posting of its own. */
export const longest = { word: 4, reading: 6, initials: 4 };

/** First letter of a posting's token: what field it is about, and whether ideographs or words. */
export const prefixes = {
  name: { ideographs: 'n', word: 'N' },
  alias: { ideographs: 'a', word: 'A' },
  text: { ideographs: 't', word: 'T' },
} as const;
export type TextField = keyof typeof prefixes;

function addIdeographs(tokens: Set<string>, prefix: string, text: string): void {
  let before = '';
  for (const char of text) {
    tokens.add(prefix + char);
    if (before !== '') tokens.add(prefix + before + char);
    before = char;
  }
}

function addWord(tokens: Set<string>, prefix: string, word: string): void {
  for (let length = 1; length <= Math.min(longest.word, word.length); length += 1) tokens.add(prefix + word.slice(0, length));
  tokens.add(`${prefix}=${word}`);
}

/** What a name begins with, for ranking. */
function addBeginning(tokens: Set<string>, field: TextField, run: Run): void {
  const prefix = `${prefixes[field][run.script]}^`;
  const chars = run.script === 'ideographs' ? [...run.text].slice(0, 2) : Array.from(run.text.slice(0, longest.word));
  for (let length = 1; length <= chars.length; length += 1) tokens.add(prefix + chars.slice(0, length).join(''));
}

function addText(tokens: Set<string>, field: TextField, lines: string): void {
  if (lines === '') return;
  for (const line of lines.split('\n')) {
    for (const [at, run] of runsOf(line).entries()) {
      if (run.script === 'ideographs') addIdeographs(tokens, prefixes[field].ideographs, run.text);
      else addWord(tokens, prefixes[field].word, run.text);
      if (at === 0 && field !== 'text') addBeginning(tokens, field, run);
    }
  }
}

/** Beginnings at the start of each part, up to `most` letters, and windows of that length anywhere for what is longer. */
function addSpoken(tokens: Set<string>, pieces: readonly string[], { marks, most }: { marks: [string, string]; most: number }): void {
  const [anchored, anywhere] = marks;
  const whole = pieces.join('');
  let start = 0;
  for (const piece of pieces) {
    const last = Math.min(most, whole.length - start);
    for (let length = 1; length <= last; length += 1) tokens.add(anchored + whole.slice(start, start + length));
    start += piece.length;
  }
  for (let at = 0; at + most <= whole.length; at += 1) tokens.add(anywhere + whole.slice(at, at + most));
  for (let length = 1; length <= Math.min(most, whole.length); length += 1) tokens.add(`${anchored}^${whole.slice(0, length)}`);
}

function addReading(tokens: Set<string>, reading: string): void {
  const parts = reading.split(' ');
  addSpoken(tokens, parts, { marks: ['p', 'q'], most: longest.reading });
  addSpoken(tokens, parts.map(initialOf), { marks: ['i', 'j'], most: longest.initials });
}

export const industryPrefix = '#';

/** Every posting a thing stands in. */
export function tokensOf(thing: FoldedThing): Set<string> {
  const tokens = new Set<string>();
  addText(tokens, 'name', thing.name);
  addText(tokens, 'alias', thing.alias);
  addText(tokens, 'text', thing.text);
  if (thing.pinyin !== '') for (const reading of thing.pinyin.split('\n')) addReading(tokens, reading);
  if (thing.industries !== '') for (const industry of thing.industries.split(' ')) tokens.add(industryPrefix + industry);
  return tokens;
}

/** True when a reading of the thing is spoken so, in full or by initials. */
export const isSpoken = (pinyin: string, letters: string): boolean =>
  pinyin !== '' && pinyin.split('\n').some((reading) => partsSpoken(reading.split(' '), letters) !== null);
