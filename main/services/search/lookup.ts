import { listHolding, listPostings, listPostingsFrom, listReadings } from '#main/repos/search-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { Run } from '#shared/domain/search/fold.ts';
import { andInto, hasBit, isEmpty, noBits, orInto, readBlock, setBit, type Bits } from './bits.ts';
import { isSpoken, longest, prefixes, type TextField } from './grams.ts';

/** Things that hold a run, field by field in the order of `matchedFields`. */
export interface Found {
  run: Run;
  fields: Bits[];
  /** True where some of these may not hold the run: their pieces are there, perhaps not together. */
  loose: boolean;
}

/** Reads postings of one state of the index. */
export interface Lookup {
  db: Database;
  /** How many blocks the numbers of the things take. */
  blocks: number;
}

function bitsOf({ db, blocks }: Lookup, token: string): Bits {
  const bits = noBits(blocks);
  for (const { block, things } of listPostings(db, token)) readBlock(things, block, bits);
  return bits;
}

function allOf(lookup: Lookup, tokens: readonly string[]): Bits {
  const [first = '', ...rest] = tokens;
  const bits = bitsOf(lookup, first);
  for (const token of rest) {
    if (isEmpty(bits)) break;
    andInto(bits, bitsOf(lookup, token));
  }
  return bits;
}

/** Things with a word in the field that begins so. */
function wordBits(lookup: Lookup, prefix: string, word: string): Bits {
  if (word.length <= longest.word) return bitsOf(lookup, prefix + word);
  const bits = noBits(lookup.blocks);
  for (const { block, things } of listPostingsFrom(lookup.db, `${prefix}=${word}`)) readBlock(things, block, bits);
  return bits;
}

function ideographBits(lookup: Lookup, prefix: string, text: string): Bits {
  const chars = [...text];
  if (chars.length === 1) return bitsOf(lookup, prefix + text);
  return allOf(lookup, [...new Set(chars.slice(1).map((char, at) => `${prefix}${chars[at] ?? ''}${char}`))]);
}

/** Windows of a length that together cover the text, the last one at its end. */
function windows(text: string, length: number): string[] {
  const places = new Set<number>([text.length - length]);
  for (let at = 2; at + length < text.length; at += 2) places.add(at);
  return [...places].map((at) => text.slice(at, at + length));
}

function spokenBits(lookup: Lookup, letters: string, { marks, most }: { marks: [string, string]; most: number }): Bits {
  const [anchored, anywhere] = marks;
  if (letters.length <= most) return bitsOf(lookup, anchored + letters);
  return allOf(lookup, [anchored + letters.slice(0, most), ...windows(letters, most).map((window) => anywhere + window)]);
}

/** What can be a reading: typed letters, not a word of the glossary. */
const isLetters = (run: Run): boolean => run.script === 'word' && run.whole !== true && /^[a-z0-9]+$/.test(run.text);

function readingBits(lookup: Lookup, run: Run): { bits: Bits; loose: boolean } {
  if (!isLetters(run)) return { bits: noBits(lookup.blocks), loose: false };
  const full = spokenBits(lookup, run.text, { marks: ['p', 'q'], most: longest.reading });
  const initials = spokenBits(lookup, run.text, { marks: ['i', 'j'], most: longest.initials });
  const looseFull = run.text.length > longest.reading && !isEmpty(full);
  const looseInitials = run.text.length > longest.initials && !isEmpty(initials);
  orInto(full, initials);
  return { bits: full, loose: looseFull || looseInitials };
}

function textBits(lookup: Lookup, field: TextField, run: Run): Bits {
  if (run.whole === true) return bitsOf(lookup, `${prefixes[field].word}=${run.text}`);
  return run.script === 'word'
    ? wordBits(lookup, prefixes[field].word, run.text)
    : ideographBits(lookup, prefixes[field].ideographs, run.text);
}

/** Where a run is found, by what the postings say. */
export function lookUp(lookup: Lookup, run: Run): Found {
  const reading = readingBits(lookup, run);
  const fields = [textBits(lookup, 'name', run), textBits(lookup, 'alias', run), reading.bits, textBits(lookup, 'text', run)];
  return { run, fields, loose: reading.loose || (run.script === 'ideographs' && [...run.text].length > 2) };
}

/** The same among these things, after reading them. */
export function readThrough({ db, blocks }: Lookup, found: Found, among: readonly number[]): Found {
  const { run } = found;
  if (!found.loose) return found;
  const [name = noBits(blocks), alias = noBits(blocks), reading = noBits(blocks), text = noBits(blocks)] = found.fields;
  if (run.script === 'word') {
    const spoken = noBits(blocks);
    const unsure = among.filter((at) => hasBit(reading, at));
    for (const { number, pinyin } of listReadings(db, unsure)) if (isSpoken(pinyin, run.text)) setBit(spoken, number);
    return { run, fields: [name, alias, spoken, text], loose: false };
  }
  const fields = [noBits(blocks), noBits(blocks), reading, noBits(blocks)];
  for (const row of listHolding(db, run.text, among)) {
    for (const [field, holds] of [row.name, row.alias, 0, row.text].entries()) {
      const bits = fields[field];
      if (holds === 1 && bits !== undefined) setBit(bits, row.number);
    }
  }
  return { run, fields, loose: false };
}

/** Things with the run in a name as a word of its own; ideographs are always so. Null when there is nothing to tell apart. */
export function lookUpWhole(lookup: Lookup, run: Run): Bits | null {
  if (run.script === 'ideographs') return null;
  const bits = bitsOf(lookup, `${prefixes.name.word}=${run.text}`);
  orInto(bits, bitsOf(lookup, `${prefixes.alias.word}=${run.text}`));
  return bits;
}

/** Things of which a name begins with the run, or with as much of it as is indexed. */
export function lookUpBeginning(lookup: Lookup, run: Run): Bits {
  const chars = run.script === 'word' ? run.text.slice(0, longest.word) : [...run.text].slice(0, 2).join('');
  const bits = bitsOf(lookup, `${prefixes.name[run.script]}^${chars}`);
  orInto(bits, bitsOf(lookup, `${prefixes.alias[run.script]}^${chars}`));
  if (isLetters(run)) {
    orInto(bits, bitsOf(lookup, `p^${run.text.slice(0, longest.reading)}`));
    orInto(bits, bitsOf(lookup, `i^${run.text.slice(0, longest.initials)}`));
  }
  return bits;
}
