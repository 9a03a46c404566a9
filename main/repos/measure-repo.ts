import type { Database } from '#main/store/database.ts';

/** Live facts that say what is to be reached, as a figure, of records that are not archived. */
export const listTargetFactIds = (db: Database): string[] =>
  db
    .prepare<[], string>(
      `SELECT f.id FROM fact f JOIN record r ON r.id = f.record_id WHERE f.polarity = 'target' AND r.status <> 'archived'
         AND f.superseded_by IS NULL AND f.withdrawn_on IS NULL AND coalesce(f.number, f.min, f.max) IS NOT NULL
       ORDER BY f.source_id, f.line, f.id`,
    )
    .pluck()
    .all();

/** Live facts of this kind of statement, of whatever record. */
export const listFactIdsOfAttribute = (db: Database, attributeId: string): string[] =>
  db
    .prepare<[string], string>(
      'SELECT id FROM fact WHERE attribute_id = ? AND superseded_by IS NULL AND withdrawn_on IS NULL ORDER BY as_of_to DESC, id',
    )
    .pluck()
    .all(attributeId);

/** Measures that are not archived, in the order of their names. */
export const listMeasureIds = (db: Database): string[] =>
  db
    .prepare<[], string>("SELECT id FROM record WHERE kind = 'measure' AND status <> 'archived' ORDER BY class, coalesce(name_zh, name_en)")
    .pluck()
    .all();
