import type { Database } from '#main/store/database.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { FactColumns } from './fact-repo.ts';
import type { RecordColumns } from './record-repo.ts';

/** All records of a register, the archived too: an import must not make them a second time. */
export const listRecordRows = (db: Database, kind: RecordKind): RecordColumns[] =>
  db.prepare<[string], RecordColumns>('SELECT * FROM record WHERE kind = ? ORDER BY id').all(kind);

export const listAliasRows = (db: Database, kind: RecordKind): { record_id: string; name: string }[] =>
  db
    .prepare<[string], { record_id: string; name: string }>(
      'SELECT a.record_id, a.name FROM alias a JOIN record r ON r.id = a.record_id WHERE r.kind = ? ORDER BY a.record_id, a.name',
    )
    .all(kind);

/** Live facts of a register, in the order in which they are shown. */
export const listFactRows = (db: Database, kind: RecordKind): FactColumns[] =>
  db
    .prepare<[string], FactColumns>(
      `SELECT f.* FROM fact f JOIN record r ON r.id = f.record_id
       WHERE r.kind = ? AND f.superseded_by IS NULL AND f.withdrawn_on IS NULL ORDER BY f.record_id, f.source_id, f.line, f.id`,
    )
    .all(kind);

/** Attributes whose facts are figures. */
export const listFigureAttributes = (db: Database): Set<string> =>
  new Set(
    db
      .prepare<[], string>(
        `SELECT attribute_id FROM fact GROUP BY attribute_id HAVING sum(number IS NOT NULL OR min IS NOT NULL) * 2 > count(*)`,
      )
      .pluck()
      .all(),
  );

export const hasId = (db: Database, table: 'record' | 'fact' | 'source' | 'conflict', id: string): boolean =>
  db.prepare<[string], number>(`SELECT 1 FROM ${table} WHERE id = ?`).pluck().get(id) === 1;

/** Successors of district names that are no more. */
export const listSuccessors = (db: Database): Map<string, string> =>
  new Map(
    db
      .prepare<[], { record_id: string; successor_id: string }>(
        'SELECT record_id, successor_id FROM district_validity WHERE successor_id IS NOT NULL',
      )
      .all()
      .map((row) => [row.record_id, row.successor_id]),
  );

/** How many rows this connection has written; the same number means that nothing was written meanwhile. */
export const writesSoFar = (db: Database): number => db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;

export interface NamedId {
  id: string;
  kind: string;
  name_zh: string | null;
  name_en: string | null;
}
/** Every id of every register with its names. */
export const listNamedIds = (db: Database): NamedId[] => db.prepare<[], NamedId>('SELECT id, kind, name_zh, name_en FROM record').all();

export const countFactsOfSource = (db: Database, sourceId: string): number =>
  db.prepare<[string], number>('SELECT count(*) FROM fact WHERE source_id = ?').pluck().get(sourceId) ?? 0;

/** Live facts of each item of a document that stand on one of the levels, record and fact both. */
export const countVisibleFacts = (db: Database, levels: readonly Sensitivity[]): Map<string, number> =>
  new Map(
    db
      .prepare<[{ levels: string }], { segment_id: string; n: number }>(
        `SELECT f.segment_id, count(*) AS n FROM fact f JOIN record r ON r.id = f.record_id
         WHERE f.superseded_by IS NULL AND f.withdrawn_on IS NULL AND f.sensitivity IN (SELECT value FROM json_each(@levels))
           AND r.sensitivity IN (SELECT value FROM json_each(@levels)) GROUP BY f.segment_id`,
      )
      .all({ levels: JSON.stringify(levels) })
      .map(({ segment_id: id, n }) => [id, n]),
  );
