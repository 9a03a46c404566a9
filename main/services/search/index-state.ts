import { countStale, findState, listColumns, listDistrictPlaces, listPostingsFrom, nextThingNumber } from '#main/repos/search-repo.ts';
import type { Database } from '#main/store/database.ts';
import { blockSize, eachBit, noBits, readBlock, type Bits } from './bits.ts';
import { joinColumns, type ThingColumns } from './columns.ts';
import { industryPrefix } from './grams.ts';
import { flushIndex } from './index-records.ts';
import type { Lookup } from './lookup.ts';

/** What every query needs of one state of the index, kept until the index changes. */
export interface IndexState extends Lookup {
  generation: string;
  columns: ThingColumns;
  /** By the number that stands for them in the columns; the first is none. */
  districts: string[];
  industries: Industries;
}

/** The industries of each thing: those of thing `at` stand in `of` from `starts[at]` to `starts[at + 1]`, as places in `ids`. */
export interface Industries {
  ids: string[];
  starts: Uint32Array;
  of: Uint16Array;
}

const states = new WeakMap<Database, IndexState>();

function readIndustries(db: Database, blocks: number): Industries {
  const industries = new Map<string, Bits>();
  for (const { token, block, things } of listPostingsFrom(db, industryPrefix)) {
    const id = token.slice(industryPrefix.length);
    const bits = industries.get(id) ?? noBits(blocks);
    industries.set(id, bits);
    readBlock(things, block, bits);
  }
  return byThing(industries, blocks * blockSize);
}

function byThing(industries: ReadonlyMap<string, Bits>, size: number): Industries {
  const starts = new Uint32Array(size + 1);
  for (const bits of industries.values()) eachBit(bits, (at) => (starts[at + 1] = (starts[at + 1] ?? 0) + 1));
  for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const of = new Uint16Array(starts[size] ?? 0);
  const next = starts.slice();
  for (const [place, bits] of [...industries.values()].entries()) {
    eachBit(bits, (at) => {
      of[next[at] ?? 0] = place;
      next[at] = (next[at] ?? 0) + 1;
    });
  }
  return { ids: [...industries.keys()], starts, of };
}

/**
 * The index as it is now, made right first where something waits for it; null before it was made. The generation tells one state
 * from every other, also after a rollback.
 */
export function indexState(db: Database): IndexState | null {
  if (countStale(db, 1) > 0) flushIndex(db);
  const state = findState(db);
  if (state === null) return null;
  const known = states.get(db);
  if (known?.generation === state.generation) return known;
  const blocks = Math.ceil(nextThingNumber(db) / blockSize);
  const districts: string[] = [''];
  for (const { place, id } of listDistrictPlaces(db)) districts[place] = id;
  const fresh: IndexState = {
    db,
    blocks,
    generation: state.generation,
    columns: joinColumns(listColumns(db)),
    districts,
    industries: readIndustries(db, blocks),
  };
  states.set(db, fresh);
  return fresh;
}
