import { z } from 'zod';
import type { Database } from '#main/store/database.ts';
import { segmentSchema, sourceSchema, type Pack, type Segment, type Source } from '#shared/domain/source/source.ts';
import type { SourceRow } from '#shared/ipc/contracts/record-contract.ts';
import { bilingual, insertInto } from './columns.ts';
import type { Row } from './journal-repo.ts';

interface SourceColumns {
  id: string;
  file: string | null;
  title_zh: string | null;
  title_en: string | null;
  language: string;
  publisher_zh: string | null;
  publisher_en: string | null;
  published_on: string | null;
  grade: string;
  weight: string;
  note_zh: string | null;
  note_en: string | null;
  sha256: string | null;
  pack: string | null;
}
interface SegmentColumns {
  id: string;
  source_id: string;
  ordinal: number;
  line_from: number;
  line_to: number;
  title_zh: string | null;
  title_en: string | null;
  published_on: string | null;
  publisher_zh: string | null;
  publisher_en: string | null;
}

const toSegment = (row: SegmentColumns): Segment =>
  segmentSchema.parse({
    id: row.id,
    ordinal: row.ordinal,
    lineFrom: row.line_from,
    lineTo: row.line_to,
    title: { zh: row.title_zh, en: row.title_en },
    publishedOn: row.published_on,
    publisher: bilingual(row.publisher_zh, row.publisher_en),
  });

const toSource = (row: SourceColumns, segments: SegmentColumns[]): Source =>
  sourceSchema.parse({
    id: row.id,
    file: row.file,
    title: { zh: row.title_zh, en: row.title_en },
    language: row.language,
    publisher: bilingual(row.publisher_zh, row.publisher_en),
    publishedOn: row.published_on,
    grade: row.grade,
    weight: row.weight,
    note: bilingual(row.note_zh, row.note_en),
    sha256: row.sha256,
    pack: row.pack,
    segments: segments.filter((segment) => segment.source_id === row.id).map(toSegment),
  });

/** A source as its row; its items are rows of `segment`. */
export const sourceRow = (source: Source): SourceColumns & Row => ({
  id: source.id,
  file: source.file,
  title_zh: source.title.zh,
  title_en: source.title.en,
  language: source.language,
  publisher_zh: source.publisher?.zh ?? null,
  publisher_en: source.publisher?.en ?? null,
  published_on: source.publishedOn,
  grade: source.grade,
  weight: source.weight,
  note_zh: source.note?.zh ?? null,
  note_en: source.note?.en ?? null,
  sha256: source.sha256,
  pack: source.pack,
});

export const segmentRow = (sourceId: string, segment: Segment): SegmentColumns & Row => ({
  id: segment.id,
  source_id: sourceId,
  ordinal: segment.ordinal,
  line_from: segment.lineFrom,
  line_to: segment.lineTo,
  title_zh: segment.title.zh,
  title_en: segment.title.en,
  published_on: segment.publishedOn,
  publisher_zh: segment.publisher?.zh ?? null,
  publisher_en: segment.publisher?.en ?? null,
});

export function insertSource(db: Database, source: Source): void {
  const row = sourceRow(source);
  db.prepare(insertInto('source', Object.keys(row))).run(row);
  for (const segment of source.segments) {
    const columns = segmentRow(source.id, segment);
    db.prepare(insertInto('segment', Object.keys(columns))).run(columns);
  }
}

const allSegments = (db: Database): SegmentColumns[] =>
  db.prepare<[], SegmentColumns>('SELECT * FROM segment ORDER BY source_id, ordinal').all();

export function listSources(db: Database): Source[] {
  const segments = allSegments(db);
  return db
    .prepare<[], SourceColumns>('SELECT * FROM source ORDER BY id')
    .all()
    .map((row) => toSource(row, segments));
}

/** A source with its items, or null. */
export function findSource(db: Database, id: string): Source | null {
  const row = db.prepare<[string], SourceColumns>('SELECT * FROM source WHERE id = ?').get(id);
  if (row === undefined) return null;
  return toSource(row, db.prepare<[string], SegmentColumns>('SELECT * FROM segment WHERE source_id = ? ORDER BY ordinal').all(id));
}

/** Lines of an item that something in the registers is cited from; an entry of null is cited from the item as a whole. */
export const listCitedLines = (db: Database, segmentId: string): (number | null)[] =>
  ['fact', 'relation', 'process', 'formula', 'clause'].flatMap((table) =>
    db
      .prepare<[string, string], number | null>(
        `SELECT line FROM ${table} WHERE source_id = (SELECT source_id FROM segment WHERE id = ?) AND segment_id = ?`,
      )
      .pluck()
      .all(segmentId, segmentId),
  );

interface PackColumns {
  id: string;
  name_zh: string;
  name_en: string;
  checked_on: string;
}

export const insertPack = (db: Database, { id, name, checkedOn }: Pack): unknown =>
  db.prepare('INSERT INTO pack (id, name_zh, name_en, checked_on) VALUES (?, ?, ?, ?)').run(id, name.zh, name.en, checkedOn);

export const listPacks = (db: Database): Pack[] =>
  db
    .prepare<[], PackColumns>('SELECT * FROM pack ORDER BY id')
    .all()
    .map((row) => ({ id: row.id, name: { zh: row.name_zh, en: row.name_en }, checkedOn: row.checked_on }));

const countRow = z.object({ source_id: z.string(), facts: z.number(), records: z.number() });

export function listSourceRows(db: Database): SourceRow[] {
  const counts = z
    .array(countRow)
    .parse(
      db
        .prepare(
          'SELECT source_id, count(*) AS facts, count(DISTINCT record_id) AS records FROM fact WHERE superseded_by IS NULL AND withdrawn_on IS NULL GROUP BY source_id',
        )
        .all(),
    );
  return listSources(db).map((source) => {
    const count = counts.find((row) => row.source_id === source.id);
    return { ...source, facts: count?.facts ?? 0, records: count?.records ?? 0 };
  });
}

/** The lines of a document whose text the office took in; null where only its facts are kept. */
export function findSourceText(db: Database, sourceId: string): string[] | null {
  const lines = db.prepare<[string], string>('SELECT lines FROM source_text WHERE source_id = ?').pluck().get(sourceId);
  return lines === undefined ? null : z.array(z.string()).parse(JSON.parse(lines));
}
