import { recordIdSchema } from '#shared/domain/record/record.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { LineCells } from './line-cells.ts';
import { nameKey, slugOf, soundKey } from './name-keys.ts';
import type { Snapshot } from './snapshot.ts';

/** Whose line it is: a record of the store, a new one, or a case an officer has to settle. */
export type Identity =
  | { type: 'known'; id: string; by: 'id' | 'name' }
  | { type: 'new'; id: string }
  | { type: 'unclear'; id: string | null; reason: FullBilingual }
  | { type: 'rejected'; reason: FullBilingual };

/** What earlier lines of the sheet are about. */
export interface Earlier {
  /** Names of new records → their ids and lines. */
  names: Map<string, { id: string; line: number }>;
  sounds: Map<string, { id: string; line: number; name: string }>;
  ids: Set<string>;
}

/** Ids of every register: new ids must be new to all of them. */
export interface IdBook {
  /** The register of an id, null for a free one. */
  kindOf(id: string): string | null;
}

const named = ({ records }: Snapshot, id: string): string => {
  const row = records.get(id)?.row;
  return row?.name_zh ?? row?.name_en ?? id;
};

const namesIn = ({ record }: LineCells): string[] => [record.nameZh, record.nameEn].filter((name) => name !== undefined);

/** An id an officer writes has a letter: bare numbers are the running number of the sheet. */
const writtenId = ({ record }: LineCells): string | null => {
  const id = record.id ?? '';
  return /[a-z]/.test(id) && recordIdSchema.safeParse(id).success ? id : null;
};

function byName(cells: LineCells, snapshot: Snapshot): Identity | null {
  const found = new Set(namesIn(cells).flatMap((name) => snapshot.names.get(nameKey(name)) ?? []));
  const [only, ...others] = found;
  if (only === undefined) return null;
  if (others.length === 0) return { type: 'known', id: only, by: 'name' };
  const list = [...found].map((id) => `${named(snapshot, id)}（${id}）`);
  return {
    type: 'unclear',
    id: null,
    reason: {
      zh: `与库中多条记录同名：${list.join('、')}；请在“编号”列写明`,
      en: `Several records have this name: ${list.join(', ')}; give the ID`,
    },
  };
}

function bySound(cells: LineCells, snapshot: Snapshot, earlier: Earlier): Identity | null {
  for (const name of namesIn(cells)) {
    const sound = soundKey(name) ?? (/^[\sa-z-]{6,}$/i.test(name) ? nameKey(name) : null);
    if (sound === null) continue;
    const [id] = snapshot.sounds.get(sound) ?? [];
    if (id !== undefined) {
      const like = named(snapshot, id);
      return {
        type: 'unclear',
        id,
        reason: {
          zh: `与库中“${like}”（${id}）读音相同，可能是同一条；是则改名或填编号 ${id}，不是则在“编号”列写一个新编号`,
          en: `Sounds like “${like}” (${id}) in the store; if it is the same, give its name or ID, if not, write a new ID`,
        },
      };
    }
    const twin = earlier.sounds.get(sound);
    if (twin !== undefined)
      return {
        type: 'unclear',
        id: null,
        reason: {
          zh: `与第${twin.line}行“${twin.name}”读音相同，可能是同一条；请核对，或在“编号”列写一个新编号`,
          en: `Sounds like “${twin.name}” in row ${twin.line}; check it, or write a new ID`,
        },
      };
  }
  return null;
}

function newRecord(cells: LineCells, id: string, earlier: Earlier): Identity {
  earlier.ids.add(id);
  for (const name of namesIn(cells)) {
    const key = nameKey(name);
    if (!earlier.names.has(key)) earlier.names.set(key, { id, line: cells.line });
    const sound = soundKey(name);
    if (sound !== null && !earlier.sounds.has(sound)) earlier.sounds.set(sound, { id, line: cells.line, name });
  }
  return { type: 'new', id };
}

function freshId(cells: LineCells, books: { earlier: Earlier; ids: IdBook }): string {
  const stem = slugOf(cells.record.nameEn ?? cells.record.nameZh ?? '') || 'record';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${count}`;
    if (!books.earlier.ids.has(id) && books.ids.kindOf(id) === null) return id;
  }
}

/** Finds whose line it is; a new record is noted in `earlier`, so that later lines find it. */
export function identify(cells: LineCells, snapshot: Snapshot, books: { earlier: Earlier; ids: IdBook }): Identity {
  const { earlier, ids } = books;
  const id = writtenId(cells);
  if (id !== null && snapshot.records.has(id)) return { type: 'known', id, by: 'id' };
  if (namesIn(cells).length === 0)
    return { type: 'rejected', reason: { zh: '没有名称：请填中文或英文名称', en: 'No name: give one in Chinese or English' } };
  if (id !== null && ids.kindOf(id) !== null)
    return {
      type: 'rejected',
      reason: { zh: `编号 ${id} 属于别的登记簿，请换一个`, en: `The ID ${id} belongs to another register; choose another` },
    };
  if (id !== null) return earlier.ids.has(id) ? { type: 'known', id, by: 'id' } : newRecord(cells, id, earlier);
  const known = byName(cells, snapshot);
  if (known !== null) return known;
  const before = namesIn(cells).flatMap((name) => earlier.names.get(nameKey(name)) ?? [])[0];
  if (before !== undefined) return { type: 'known', id: before.id, by: 'name' };
  return bySound(cells, snapshot, earlier) ?? newRecord(cells, freshId(cells, books), earlier);
}
