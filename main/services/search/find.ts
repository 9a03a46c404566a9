import { listGlossaryWords } from '#main/repos/glossary-repo.ts';
import { listRecordIds, listThings, type ThingRow } from '#main/repos/search-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { Run } from '#shared/domain/search/fold.ts';
import { matchedFields, type SearchFilter, type SearchPage } from '#shared/domain/search/search.ts';
import type { Day } from '#shared/lib/date.ts';
import { andInto, countBits, eachBit, noBits, orInto, type Bits } from './bits.ts';
import { todayNumber } from './columns.ts';
import { facetCounts, emptyPage } from './facet-names.ts';
import { countFacets } from './facets.ts';
import { hitsOf, type Judged } from './hits.ts';
import { indexState, type IndexState } from './index-state.ts';
import { gradeOfRow, judge, placeOf, type Verdict } from './judge.ts';
import { lookUp, lookUpBeginning, lookUpWhole, readThrough, type Found } from './lookup.ts';
import { pickBest, type Matches } from './rank.ts';
import { readQuery, readSynonyms, type Query } from './read-query.ts';

export interface SearchOptions {
  filter: SearchFilter;
  limit: number;
  /** Decides what is stale. */
  today: Day;
  /** Up to so many possible matches are read through; beyond that, totals are upper bounds. */
  readAtMost?: number;
}

const usualReadThrough = 1500;

/** Things that hold every run of the phrase within the first `fields` fields. */
function phraseBits(state: IndexState, found: readonly Found[], fields: number): Bits {
  let all: Bits | null = null;
  for (const run of found) {
    const bits = noBits(state.blocks);
    for (const own of run.fields.slice(0, fields)) orInto(bits, own);
    if (all === null) all = bits;
    else andInto(all, bits);
  }
  return all ?? noBits(state.blocks);
}

/** Keeps of a field what these have too. */
function narrow(all: Bits[], field: number, bits: Bits): void {
  const before = all[field];
  if (before === undefined) all[field] = bits;
  else andInto(before, bits);
}

type Look = (run: Run) => Found;

/** What answers every part of the query, within the first field, within the first two, and so on. */
function combine(state: IndexState, { units }: Query, look: Look): Pick<Matches, 'within' | 'asTyped'> {
  const within: Bits[] = [];
  const asTyped: Bits[] = [];
  for (const { typed, synonyms } of units) {
    const own = typed.map(look);
    const others = synonyms.map((phrase) => phrase.map(look));
    for (const field of matchedFields.keys()) {
      const bits = phraseBits(state, own, field + 1);
      narrow(asTyped, field, Uint32Array.from(bits));
      for (const phrase of others) orInto(bits, phraseBits(state, phrase, field + 1));
      narrow(within, field, bits);
    }
  }
  return { within, asTyped };
}

const runsOf = ({ units }: Query): Run[] => units.flatMap(({ typed, synonyms }) => [...typed, ...synonyms.flat()]);
const keyOf = (run: Run): string => (run.whole === true ? `${run.text}=` : run.text);
const numbersOf = (bits: Bits | undefined): number[] => {
  const numbers: number[] = [];
  if (bits !== undefined) eachBit(bits, (at) => numbers.push(at));
  return numbers;
};
const all = ({ within }: Pick<Matches, 'within'>): Bits => within.at(-1) ?? noBits(0);

/** What answers the query; `exact` where none of it is left to doubt. */
function match(state: IndexState, query: Query, readAtMost: number): Matches & { exact: boolean } {
  const known = new Map([...new Map(runsOf(query).map((run) => [keyOf(run), run]))].map(([key, run]) => [key, lookUp(state, run)]));
  // Every run of the query was looked up.
  const look: Look = (run) => known.get(keyOf(run)) ?? lookUp(state, run);
  let matches = combine(state, query, look);
  const loose = [...known.values()].filter((run) => run.loose);
  const few = countBits(all(matches)) * loose.length <= readAtMost;
  if (loose.length > 0 && few) {
    const among = numbersOf(all(matches));
    for (const run of loose) known.set(keyOf(run.run), readThrough(state, run, among));
    matches = combine(state, query, look);
  }
  const [first] = query.units[0]?.typed ?? [];
  return {
    ...matches,
    exact: loose.length === 0 || few,
    beginning: first === undefined ? noBits(state.blocks) : lookUpBeginning(state, first),
    whole: first === undefined ? null : lookUpWhole(state, first),
    ideographs: query.units.some(({ typed }) => typed.some((run) => run.script === 'ideographs')),
  };
}

interface Ranked extends Judged {
  key: readonly number[];
}

function rankOne(
  state: IndexState,
  row: ThingRow,
  { query, verdict, ideographs }: { query: Query; verdict: Verdict; ideographs: boolean },
): Ranked {
  const lengths = state.columns.lengths[row.number] ?? 0xffff;
  const length = ideographs || verdict.field === 2 ? lengths & 0xff : lengths >>> 8;
  const place = placeOf(row, query, verdict.field);
  const status = state.columns.status[row.number] ?? 0;
  return { row, field: verdict.field, key: [verdict.field, gradeOfRow(row, query, verdict), place, length, status] };
}

function compare(a: Ranked, b: Ranked): number {
  for (const [at, key] of a.key.entries()) {
    const order = key - (b.key[at] ?? 0);
    if (order !== 0) return order;
  }
  return a.row.id < b.row.id ? -1 : 1;
}

function best(state: IndexState, kept: Bits, { query, matches, limit }: { query: Query; matches: Matches; limit: number }): Judged[] {
  const numbers = pickBest(state, kept, { matches, most: Math.max(limit * 2, 64) });
  const ranked = listThings(state.db, numbers).flatMap((row) => {
    const verdict = judge(row, query);
    return verdict === null ? [] : [rankOne(state, row, { query, verdict, ideographs: matches.ideographs })];
  });
  return ranked.toSorted(compare).slice(0, limit);
}

function answer(db: Database, text: string, readAtMost: number) {
  const state = indexState(db);
  // The column holds a JSON list of words.
  const groups = listGlossaryWords(db).map((words) => JSON.parse(words) as string[]);
  const query = readQuery(text, readSynonyms(groups));
  return state === null || query.units.length === 0 ? null : { state, query, matches: match(state, query, readAtMost) };
}

/** Ranked hits with counts for any text of one character and more; a text without letters and digits finds nothing. */
export function find(db: Database, text: string, { filter, limit, today, readAtMost }: SearchOptions): SearchPage {
  const found = answer(db, text, readAtMost ?? usualReadThrough);
  if (found === null) return emptyPage;
  const { state, query, matches } = found;
  const { kept, total, counts } = countFacets(state, all(matches), { filter, today: todayNumber(today) });
  const judged = best(state, kept, { query, matches, limit });
  return { hits: hitsOf(db, judged, query), total, exact: matches.exact, facets: facetCounts(db, counts) };
}

/** Keys of the records of any register that hold the text, for the filter of a list; null for a blank text, which filters nothing. */
export function findRecordIds(db: Database, text: string): string[] | null {
  if (text.trim() === '') return null;
  const found = answer(db, text, Number.POSITIVE_INFINITY);
  return found === null ? [] : listRecordIds(db, numbersOf(all(found.matches)));
}
