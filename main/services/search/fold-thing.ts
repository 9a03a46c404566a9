import { fold } from '#shared/domain/search/fold.ts';
import type { FoldedThing } from './grams.ts';
import { readingsOf } from './pinyin.ts';
import type { Thing } from './thing.ts';

const lines = (texts: readonly string[]): string =>
  texts
    .map(fold)
    .filter((text) => text !== '')
    .join('\n');

/** Chinese and English each keep their line, empty or not: their lengths rank the hits. */
const nameLines = ({ name }: Thing): string => `${fold(name.zh ?? '')}\n${fold(name.en ?? '')}`;

function spoken(thing: Thing): string {
  const names = [thing.name.zh, thing.name.en, ...thing.aliases].filter((name) => name !== null);
  const readings = names.flatMap(readingsOf).map((reading) => reading.map((part) => part.letters).join(' '));
  return [...new Set(readings)].join('\n');
}

/** A thing as the index keeps it. */
export const foldThing = (thing: Thing): FoldedThing => ({
  name: nameLines(thing),
  alias: lines(thing.aliases),
  pinyin: spoken(thing),
  text: lines(thing.texts),
  industries: thing.industries.join(' '),
});
