import { randomUUID } from 'node:crypto';
import {
  clearIndex,
  clearStale,
  countStale,
  findColumn,
  findPosting,
  findState,
  findThing,
  insertDistrictPlace,
  listDistrictPlaces,
  listStale,
  markStale,
  nextThingNumber,
  putColumn,
  putPosting,
  putState,
  putThing,
  removeThing,
  thingTypes,
  type ThingKey,
  type ThingRow,
} from '#main/repos/search-repo.ts';
import { writeBeside } from '#main/repos/content-mark.ts';
import { listThingIds } from '#main/repos/search-things-repo.ts';
import type { Database } from '#main/store/database.ts';
import { blockSize, changeBlock, newBlock, type BlockChange } from './bits.ts';
import { columnBlock, writeFigures, type ThingFigures } from './columns.ts';
import { foldThing } from './fold-thing.ts';
import { tokensOf } from './grams.ts';
import type { Thing } from './thing.ts';
import { readThings } from './things.ts';

/** The form of the index. A new reading, token or column makes a new number, and every store's index is made anew. */
export const indexVersion = 1;

/** Things made ready at once; bounds memory, and fills whole blocks when a store is indexed anew. */
const batch = blockSize;

interface Work {
  db: Database;
  next: number;
  districts: Map<string, number>;
  postings: Map<string, number[]>;
  columns: Map<number, [number, ThingFigures | null][]>;
}

const startWork = (db: Database): Work => ({
  db,
  next: nextThingNumber(db),
  districts: new Map(listDistrictPlaces(db).map(({ id, place }) => [id, place])),
  postings: new Map(),
  columns: new Map(),
});

function districtPlace({ db, districts }: Work, id: string | null): number {
  if (id === null) return 0;
  const place = districts.get(id) ?? insertDistrictPlace(db, id);
  districts.set(id, place);
  return place;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** A number and whether it comes or goes, as one. */
const coming = (number: number): number => number * 2;
const going = (number: number): number => number * 2 + 1;

const figuresOf = (work: Work, thing: Thing, row: Omit<ThingRow, 'number'>): ThingFigures => ({
  kind: thing.kind,
  status: thing.status,
  sensitivity: thing.sensitivity,
  district: districtPlace(work, thing.districtId),
  due: thing.due,
  lengthZh: thing.name.zh === null ? 255 : (row.name.split('\n')[0] ?? '').length,
  lengthEn: thing.name.en === null ? 255 : (row.name.split('\n').at(-1) ?? '').length,
});

function putOne(work: Work, thing: Thing, before: ThingRow | null): void {
  const folded = foldThing(thing);
  const number = before?.number ?? work.next;
  if (before === null) work.next += 1;
  const old = before === null ? new Set<string>() : tokensOf(before);
  const now = tokensOf(folded);
  for (const token of now) if (!old.has(token)) push(work.postings, token, coming(number));
  for (const token of old) if (!now.has(token)) push(work.postings, token, going(number));
  const row = { ...folded, type: thing.type, id: thing.id, number };
  putThing(work.db, row);
  push(work.columns, Math.floor(number / columnBlock), [number, figuresOf(work, thing, row)]);
}

function dropOne(work: Work, before: ThingRow): void {
  for (const token of tokensOf(before)) push(work.postings, token, going(before.number));
  push(work.columns, Math.floor(before.number / columnBlock), [before.number, null]);
  removeThing(work.db, before.number);
}

function blocksOf(entries: readonly number[]): Map<number, BlockChange> {
  const blocks = new Map<number, BlockChange>();
  for (const entry of entries) {
    const number = entry >>> 1;
    const block = Math.floor(number / blockSize);
    const change = blocks.get(block) ?? { add: [], drop: [] };
    blocks.set(block, change);
    (entry % 2 === 0 ? change.add : change.drop).push(number % blockSize);
  }
  return blocks;
}

/** Writes what was gathered. `fresh` when no posting of these blocks can be there yet. */
function write(work: Work, fresh: boolean): void {
  const { db } = work;
  for (const token of [...work.postings.keys()].toSorted()) {
    for (const [block, change] of blocksOf(work.postings.get(token) ?? [])) {
      const things = fresh ? newBlock(change.add) : changeBlock(findPosting(db, token, block), change);
      putPosting(db, { token, block, things });
    }
  }
  for (const [block, figures] of work.columns) putColumn(db, { block, data: writeFigures(findColumn(db, block), figures) });
  work.postings.clear();
  work.columns.clear();
}

const sealIndex = (db: Database): unknown => putState(db, { version: indexVersion, generation: randomUUID() });

/** Makes the index of a whole store anew. */
export function indexStore(db: Database): void {
  db.transaction(() => {
    clearIndex(db);
    const work = startWork(db);
    for (const type of thingTypes) {
      const ids = listThingIds(db, type);
      for (let at = 0; at < ids.length;) {
        // A block that is full is written at once and never read back.
        const room = batch - (work.next % batch);
        const some = ids.slice(at, at + room);
        for (const thing of readThings(db, { type, ids: some })) putOne(work, thing, null);
        at += some.length;
        if (work.next % batch === 0) write(work, true);
      }
    }
    write(work, true);
    sealIndex(db);
  })();
}

/** Takes up to `batch` keys of one type and brings their part of the index up to date. */
function refreshSome(work: Work, type: ThingKey['type'], ids: readonly string[]): void {
  const things = new Map(readThings(work.db, { type, ids }).map((thing) => [thing.id, thing]));
  for (const id of ids) {
    const before = findThing(work.db, { type, id });
    const thing = things.get(id);
    if (thing !== undefined) putOne(work, thing, before);
    else if (before !== null) dropOne(work, before);
  }
  write(work, false);
}

/** Up to so many things are indexed within the command that wrote them; more, as after an import, a slice at a time after it. */
const mostAtOnce = 500;
const sliceSize = 1000;

function flush(db: Database, stale: readonly ThingKey[]): void {
  const state = findState(db);
  if (state === null || state.version !== indexVersion) {
    indexStore(db);
    return;
  }
  if (stale.length === 0) return;
  db.transaction(() => {
    const work = startWork(db);
    for (const [type, keys] of Map.groupBy(stale, (key) => key.type)) {
      for (let at = 0; at < keys.length; at += batch) {
        const some = keys.slice(at, at + batch);
        refreshSome(
          work,
          type,
          some.map((key) => key.id),
        );
      }
    }
    clearStale(db, stale);
    sealIndex(db);
  })();
}

/** Makes the index right for everything written since it last was; does nothing when nothing was. */
export const flushIndex = (db: Database): void => writeBeside(db, () => flush(db, listStale(db)));

/** Brings a slice of what was written since into the index; false when nothing is left. */
export function flushSlice(db: Database): boolean {
  writeBeside(db, () => flush(db, listStale(db, sliceSize)));
  return countStale(db, 1) > 0;
}

/**
 * Makes the index right for these records and for everything else written since it last was; called inside the transaction
 * that changed them. After a large change the marks stand, and whoever searches before they are worked off waits for it: no
 * search ever answers from an index that is not right.
 */
export function refreshIndex(db: Database, recordIds: Iterable<string>): void {
  for (const id of recordIds) markStale(db, { type: 'record', id });
  if (countStale(db, mostAtOnce + 1) <= mostAtOnce) flushIndex(db);
}

/**
 * Works off what a large change left to be indexed, in slices between other work; a small rest at once.
 * @param report hears of a slice that failed; its marks stay, and the next search tries again.
 */
export function flushInSlices(db: Database, report: (error: unknown) => void): void {
  if (countStale(db, mostAtOnce + 1) <= mostAtOnce) {
    flushIndex(db);
    return;
  }
  setImmediate(() => {
    try {
      if (db.open && flushSlice(db)) flushInSlices(db, report);
    } catch (error) {
      report(error);
    }
  });
}
