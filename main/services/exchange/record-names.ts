import { listNamedIds } from '#main/repos/exchange-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { IdBook } from './identify.ts';
import { nameKey } from './name-keys.ts';
import type { RecordNames } from './record-cells.ts';

/** The names and ids of every register, for cells that point at another record. */
export function loadRecordNames(db: Database): { names: RecordNames; ids: IdBook } {
  const rows = new Map(listNamedIds(db).map((row) => [row.id, row]));
  const found = new Map<string, string[]>();
  for (const { id, name_zh: zh, name_en: en } of rows.values()) {
    for (const key of new Set([zh, en].filter((name) => name !== null).map(nameKey))) {
      const ids = found.get(key);
      if (ids === undefined) found.set(key, [id]);
      else ids.push(id);
    }
  }
  return {
    names: {
      cell: (id, language) => {
        const row = rows.get(id);
        const name = (language === 'zh' ? (row?.name_zh ?? row?.name_en) : (row?.name_en ?? row?.name_zh)) ?? id;
        return (found.get(nameKey(name))?.length ?? 0) > 1 ? id : name;
      },
      find: (text) => (rows.has(text.trim()) ? [text.trim()] : (found.get(nameKey(text)) ?? [])),
    },
    ids: { kindOf: (id) => rows.get(id)?.kind ?? null },
  };
}
