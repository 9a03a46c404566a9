import type { Database } from '#main/store/database.ts';
import type { IssueRow } from '#shared/domain/desk/desk.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { sensitivitySchema } from '#shared/domain/record/record.ts';

interface IssueColumns {
  id: string;
  packet_id: string | null;
  version_id: string;
  file_name: string;
  exported_at: string;
  code_name: string;
  template: string;
  language: string;
  audience: string;
}

/** Files of packets written between two instants (the second left out), newest first, each with whom it was made for. */
export const listIssues = (db: Database, { from, to }: { from: string; to: string }): Omit<IssueRow, 'exportedOn'>[] =>
  db
    .prepare<[string, string], IssueColumns>(
      `SELECT e.id, e.packet_id, e.version_id, e.file_name, e.exported_at, v.snapshot ->> '$.profile.codeName' AS code_name,
         v.snapshot ->> '$.draft.template' AS template, v.snapshot ->> '$.draft.language' AS language, v.snapshot ->> '$.draft.audience' AS audience
       FROM packet_export e JOIN packet_version v ON v.id = e.version_id
       WHERE e.exported_at >= ? AND e.exported_at < ? ORDER BY e.exported_at DESC, e.rowid DESC`,
    )
    .all(from, to)
    .map((row) => ({
      exportId: row.id,
      packetId: row.packet_id,
      versionId: row.version_id,
      fileName: row.file_name,
      exportedAt: row.exported_at,
      codeName: row.code_name,
      template: row.template,
      language: packetLanguageSchema.parse(row.language),
      audience: sensitivitySchema.parse(row.audience),
    }));

/** Conflicts that officers entered between two instants (the second left out); those of the starter data have no day. */
export const listConflictsEntered = (db: Database, { from, to }: { from: string; to: string }): string[] =>
  db
    .prepare<[string, string], string>(
      `SELECT DISTINCT r.row_key ->> '$.id' FROM change_row r JOIN change c ON c.id = r.change_id
       WHERE r.table_name = 'conflict' AND r.before IS NULL AND c.made_at >= ? AND c.made_at < ? ORDER BY 1`,
    )
    .pluck()
    .all(from, to);
