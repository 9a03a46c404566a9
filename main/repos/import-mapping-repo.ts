import { mappingSchema, type Mapping } from '#shared/domain/exchange/column-key.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { Database } from '#main/store/database.ts';

interface MappingColumns {
  headers: string;
  mapping: string;
}

/** Every heading that was given a meaning in this register, the latest meaning of each. */
export function savedMapping(db: Database, kind: RecordKind): Mapping {
  const rows = db
    .prepare<[string], MappingColumns>('SELECT headers, mapping FROM import_mapping WHERE kind = ? ORDER BY updated_at, id')
    .all(kind);
  return Object.assign({}, ...rows.map(({ mapping }) => mappingSchema.parse(JSON.parse(mapping)))) as Mapping; // Parts were parsed one by one.
}

/** Keeps what the headings of a sheet meant; the same headings again replace it. */
export function saveMapping(db: Database, { kind, mapping, at }: { kind: RecordKind; mapping: Mapping; at: string }): void {
  const headers = JSON.stringify(Object.keys(mapping).toSorted());
  db.prepare(
    `INSERT INTO import_mapping (id, kind, headers, mapping, updated_at) VALUES (@id, @kind, @headers, @mapping, @at)
     ON CONFLICT (id) DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at`,
  ).run({ id: `${kind}:${headers}`, kind, headers, mapping: JSON.stringify(mapping), at });
}
