import type { Database } from '#main/store/database.ts';
import type { BriefExport, BriefVersion } from '#shared/domain/brief/brief.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';

interface VersionColumns {
  id: string;
  from_day: string;
  to_day: string;
  language: string;
  sha256: string;
  created_at: string;
}
interface ExportColumns {
  id: string;
  version_id: string;
  file_name: string;
  path: string;
  sha256: string;
  bytes: number;
  pages: number;
  checks: string;
  exported_at: string;
}

const toExport = (row: ExportColumns): BriefExport => ({
  id: row.id,
  versionId: row.version_id,
  fileName: row.file_name,
  path: row.path,
  sha256: row.sha256,
  bytes: row.bytes,
  pages: row.pages,
  // What `insertBriefExport` wrote.
  checks: JSON.parse(row.checks) as BriefExport['checks'],
  exportedAt: row.exported_at,
});

export interface FrozenBriefRow {
  id: string;
  from: string;
  to: string;
  language: string;
  /** Letter for letter as it was hashed. */
  snapshot: string;
  sha256: string;
  at: string;
}

/** A frozen brief is written once; the same content again is the same version. */
export const insertBriefVersion = (db: Database, version: FrozenBriefRow): unknown =>
  db
    .prepare(
      'INSERT OR IGNORE INTO brief_version (id, from_day, to_day, language, snapshot, sha256, created_at) VALUES (@id, @from, @to, @language, @snapshot, @sha256, @at)',
    )
    .run(version);

export const findBriefSnapshot = (db: Database, id: string): { snapshot: string; sha256: string } | null =>
  db.prepare<[string], { snapshot: string; sha256: string }>('SELECT snapshot, sha256 FROM brief_version WHERE id = ?').get(id) ?? null;

export const exportsOfBrief = (db: Database, versionId: string): BriefExport[] =>
  db
    .prepare<[string], ExportColumns>('SELECT * FROM brief_export WHERE version_id = ? ORDER BY exported_at DESC, rowid DESC')
    .all(versionId)
    .map(toExport);

export const findBriefExport = (db: Database, id: string): BriefExport | null => {
  const row = db.prepare<[string], ExportColumns>('SELECT * FROM brief_export WHERE id = ?').get(id);
  return row === undefined ? null : toExport(row);
};

export const insertBriefExport = (db: Database, entry: BriefExport): unknown =>
  db
    .prepare(
      `INSERT INTO brief_export (id, version_id, file_name, path, sha256, bytes, pages, checks, exported_at)
       VALUES (@id, @versionId, @fileName, @path, @sha256, @bytes, @pages, @checks, @exportedAt)`,
    )
    .run({ ...entry, checks: JSON.stringify(entry.checks) });

/** Newest first, each with its files. */
export const listBriefVersions = (db: Database): BriefVersion[] =>
  db
    .prepare<[], VersionColumns>(
      'SELECT id, from_day, to_day, language, sha256, created_at FROM brief_version ORDER BY created_at DESC, rowid DESC',
    )
    .all()
    .map((row) => ({
      id: row.id,
      period: { from: row.from_day, to: row.to_day },
      language: packetLanguageSchema.parse(row.language),
      sha256: row.sha256,
      createdAt: row.created_at,
      exports: exportsOfBrief(db, row.id),
    }));
