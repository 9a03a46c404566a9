import type { Database } from '#main/store/database.ts';
import { recordSchema, type Alias, type ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { insertInto } from './columns.ts';
import type { Row } from './journal-repo.ts';
import { statement } from './statement.ts';

export interface RecordColumns {
  id: string;
  kind: string;
  name_zh: string | null;
  name_en: string | null;
  name_is_label: number;
  class: string;
  district_id: string | null;
  parent_id: string | null;
  status: string;
  in_shanghai: number;
  sensitivity: string;
}

export const toRef = (row: Pick<RecordColumns, 'id' | 'kind' | 'name_zh' | 'name_en'>): RecordRef => ({
  id: row.id,
  kind: row.kind as RecordKind,
  name: { zh: row.name_zh, en: row.name_en },
});

const toRecord = (row: RecordColumns, aliases: Alias[], schemes: number[]): ParkfolioRecord =>
  recordSchema.parse({
    id: row.id,
    kind: row.kind,
    name: { zh: row.name_zh, en: row.name_en },
    nameIsLabel: row.name_is_label === 1,
    aliases,
    class: row.class,
    districtId: row.district_id,
    parentId: row.parent_id,
    status: row.status,
    inShanghai: row.in_shanghai === 1,
    sensitivity: row.sensitivity,
    schemes,
  });

/** A record as its row; other names and schemes have tables of their own. */
export const recordRow = (record: ParkfolioRecord): RecordColumns & Row => ({
  id: record.id,
  kind: record.kind,
  name_zh: record.name.zh,
  name_en: record.name.en,
  name_is_label: record.nameIsLabel ? 1 : 0,
  class: record.class,
  district_id: record.districtId,
  parent_id: record.parentId,
  status: record.status,
  in_shanghai: record.inShanghai ? 1 : 0,
  sensitivity: record.sensitivity,
});

export function insertRecord(db: Database, record: ParkfolioRecord): void {
  const row = recordRow(record);
  db.prepare(insertInto('record', Object.keys(row))).run(row);
  for (const alias of record.aliases) {
    statement<[string, string, string, string], never>(
      db,
      'INSERT OR IGNORE INTO alias (record_id, name, language, origin) VALUES (?, ?, ?, ?)',
    ).run(record.id, alias.name, alias.language, alias.origin);
  }
  for (const scheme of record.schemes)
    db.prepare('INSERT OR IGNORE INTO record_scheme (record_id, scheme) VALUES (?, ?)').run(record.id, scheme);
}

/** Every record that `where` selects, with its aliases; `where` is SQL over `record` with bound values only. */
function selectRecords(db: Database, where: string, values: string[]): ParkfolioRecord[] {
  const rows = db.prepare<string[], RecordColumns>(`SELECT * FROM record WHERE ${where} ORDER BY id`).all(...values);
  const aliases = db
    .prepare<string[], Alias & { record_id: string }>(`SELECT * FROM alias WHERE record_id IN (SELECT id FROM record WHERE ${where})`)
    .all(...values);
  const schemes = db
    .prepare<string[], { record_id: string; scheme: number }>(
      `SELECT * FROM record_scheme WHERE record_id IN (SELECT id FROM record WHERE ${where})`,
    )
    .all(...values);
  const aliasesBy = Map.groupBy(aliases, (alias) => alias.record_id);
  const schemesBy = Map.groupBy(schemes, (entry) => entry.record_id);
  return rows.map((row) =>
    toRecord(
      row,
      (aliasesBy.get(row.id) ?? []).map(({ name, language, origin }) => ({ name, language, origin })),
      (schemesBy.get(row.id) ?? []).map((entry) => entry.scheme),
    ),
  );
}

export const findRecord = (db: Database, id: string): ParkfolioRecord | null => selectRecords(db, 'id = ?', [id])[0] ?? null;

/** Names of the companies in the register of institutions, in both languages. */
export const listCompanyNames = (db: Database): string[] =>
  db
    .prepare<[], string>(
      `SELECT name_zh AS name FROM record WHERE kind = 'institution' AND class = 'company' AND name_zh IS NOT NULL
       UNION SELECT name_en FROM record WHERE kind = 'institution' AND class = 'company' AND name_en IS NOT NULL ORDER BY 1`,
    )
    .pluck()
    .all();

export const listAllRecords = (db: Database): ParkfolioRecord[] => selectRecords(db, "status <> 'archived'", []);

/** The code names of these records, by record. */
export function listCodeNames(db: Database, ids: readonly string[]): Map<string, Alias[]> {
  const rows = db
    .prepare<[string], Alias & { record_id: string }>(
      "SELECT record_id, name, language, origin FROM alias WHERE origin = 'code' AND record_id IN (SELECT value FROM json_each(?)) ORDER BY name",
    )
    .all(JSON.stringify(ids));
  const byRecord = new Map<string, Alias[]>();
  for (const { record_id: recordId, ...alias } of rows) byRecord.set(recordId, [...(byRecord.get(recordId) ?? []), alias]);
  return byRecord;
}

/** Records that go by a code name until their own is disclosed, archived ones too: their names may stand in texts. */
export const listCodeNamed = (db: Database): ParkfolioRecord[] =>
  selectRecords(db, "id IN (SELECT record_id FROM alias WHERE origin = 'code')", []);

export const listRefs = (db: Database, kind: RecordKind): RecordRef[] =>
  db
    .prepare<[string], RecordColumns>("SELECT * FROM record WHERE kind = ? AND status <> 'archived' ORDER BY coalesce(name_zh, name_en)")
    .all(kind)
    .map(toRef);

export function findRef(db: Database, id: string | null): RecordRef | null {
  if (id === null) return null;
  const row = db.prepare<[string], RecordColumns>('SELECT * FROM record WHERE id = ?').get(id);
  return row === undefined ? null : toRef(row);
}

/** The register of each record, archived ones too. */
export const listKinds = (db: Database): Map<string, RecordKind> =>
  new Map(
    db
      .prepare<[], Pick<RecordColumns, 'id' | 'kind'>>('SELECT id, kind FROM record')
      .all()
      .map((row) => [row.id, row.kind as RecordKind]),
  );

/** Records in the archive, by name. */
export const listArchived = (db: Database, kind: RecordKind): RecordRef[] =>
  db
    .prepare<[string], RecordColumns>("SELECT * FROM record WHERE kind = ? AND status = 'archived' ORDER BY coalesce(name_zh, name_en)")
    .all(kind)
    .map(toRef);

/** The record above each record that has one. */
export const listParents = (db: Database): Map<string, string> =>
  new Map(
    db
      .prepare<[], { id: string; parent_id: string }>(
        "SELECT id, parent_id FROM record WHERE parent_id IS NOT NULL AND status <> 'archived'",
      )
      .all()
      .map((row) => [row.id, row.parent_id]),
  );

export const listChildren = (db: Database, id: string): RecordRef[] =>
  db.prepare<[string], RecordColumns>("SELECT * FROM record WHERE parent_id = ? AND status <> 'archived' ORDER BY id").all(id).map(toRef);

export interface DistrictValidity {
  record_id: string;
  valid_from: string | null;
  valid_to: string | null;
  successor_id: string | null;
}
export const insertDistrictValidity = (db: Database, row: DistrictValidity): unknown =>
  db.prepare(insertInto('district_validity', Object.keys(row))).run(row);

export const findDistrictValidity = (db: Database, id: string): DistrictValidity | null =>
  db.prepare<[string], DistrictValidity>('SELECT * FROM district_validity WHERE record_id = ?').get(id) ?? null;
