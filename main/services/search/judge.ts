import type { ThingRow } from '#main/repos/search-repo.ts';
import { holds } from '#shared/domain/search/contains.ts';
import { runsOf, type Run } from '#shared/domain/search/fold.ts';
import { isSpoken } from './grams.ts';
import { initialOf } from './pinyin.ts';
import { gradeOf } from './rank.ts';
import type { Phrase, Query } from './read-query.ts';

/** How a thing answers a query. */
export interface Verdict {
  /** Place in `matchedFields` of the worst of what was looked for. */
  field: number;
  /** The same without words of the glossary; beyond the last field where it is not found so. */
  typedField: number;
  /** Found as typed within that field, without a word that means the same. */
  asTyped: boolean;
}

const nowhere = 4;

function fieldOf(row: ThingRow, run: Run): number {
  if (holds(row.name, run)) return 0;
  if (holds(row.alias, run)) return 1;
  if (run.script === 'word' && run.whole !== true && isSpoken(row.pinyin, run.text)) return 2;
  return holds(row.text, run) ? 3 : nowhere;
}

const phraseField = (row: ThingRow, phrase: Phrase): number => Math.max(...phrase.map((run) => fieldOf(row, run)));

/** Reads the thing's own texts; null when it does not answer the query after all. */
export function judge(row: ThingRow, { units }: Query): Verdict | null {
  let field = 0;
  let typedField = 0;
  for (const { typed, synonyms } of units) {
    const own = phraseField(row, typed);
    typedField = Math.max(typedField, own);
    field = Math.max(field, Math.min(own, ...synonyms.map((phrase) => phraseField(row, phrase))));
  }
  return field === nowhere ? null : { field, typedField, asTyped: typedField <= field };
}

const beginsReading = (pinyin: string, letters: string): 0 | 1 | 2 => {
  let best: 0 | 1 | 2 = 2;
  for (const reading of pinyin.split('\n')) {
    const parts = reading.split(' ');
    for (const whole of [parts.join(''), parts.map(initialOf).join('')]) {
      if (whole === letters) return 0;
      if (whole.startsWith(letters)) best = 1;
    }
  }
  return best;
};

/** See `gradeOf`: whether the first word typed is a word of its own in a name. */
export function gradeOfRow(row: ThingRow, { units }: Query, verdict: Verdict): number {
  const run = units[0]?.typed[0];
  const words = (): Set<string> => new Set(runsOf(`${row.name}\n${row.alias}`).map(({ text }) => text));
  const whole = run === undefined || run.script === 'ideographs' || verdict.field > 1 || words().has(run.text);
  return gradeOf(verdict.asTyped, whole);
}

/** 0 where a name is the whole query, 1 where one begins with it, 2 else. */
export function placeOf(row: ThingRow, { folded }: Query, field: number): 0 | 1 | 2 {
  if (field === 3) return 2;
  if (field === 2) return beginsReading(row.pinyin, folded.replaceAll(' ', ''));
  const names = (field === 0 ? row.name : `${row.name}\n${row.alias}`).split('\n');
  if (names.includes(folded)) return 0;
  return names.some((name) => name.startsWith(folded)) ? 1 : 2;
}
