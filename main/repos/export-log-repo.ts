import type { Database } from '#main/store/database.ts';
import type { ExportFilter, ExportLog, ExportLogRow } from '#shared/domain/packet/outputs/export-log.ts';
import { toExport, type ExportColumns } from './packet-repo.ts';

interface LogColumns extends ExportColumns {
  template: string;
  language: string;
  audience: string;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

interface Condition {
  where: string;
  values: Record<string, string>;
}

/** Conditions of a filter with their values by name. */
function conditions({ text, format, from, to }: ExportFilter): Condition {
  const words = text?.trim() ?? '';
  const columns = ['e.file_name', 'e.recipient', 'e.exported_by', 'e.version_id', 'e.sha256'];
  const found = [
    words === '' ? '' : `(${columns.map((column) => `ifnull(${column}, '') LIKE @text ESCAPE '\\'`).join(' OR ')})`,
    format === undefined ? '' : 'e.format = @format',
    from === undefined ? '' : 'substr(e.exported_at, 1, 10) >= @from',
    to === undefined ? '' : 'substr(e.exported_at, 1, 10) <= @to',
  ].filter((sql) => sql !== '');
  return {
    where: found.length === 0 ? '' : `WHERE ${found.join(' AND ')}`,
    values: { text: `%${escapeLike(words)}%`, format: format ?? '', from: from ?? '', to: to ?? '' },
  };
}

/** Entries of the export log, newest first, at most `limit`. */
export function readExportLog(db: Database, filter: ExportFilter, limit: number): ExportLog {
  const { where, values } = conditions(filter);
  const rows = db
    .prepare<[Record<string, string>], LogColumns>(
      `SELECT e.*, v.snapshot ->> '$.draft.template' AS template, v.snapshot ->> '$.draft.language' AS language,
         v.snapshot ->> '$.draft.audience' AS audience
       FROM packet_export e JOIN packet_version v ON v.id = e.version_id ${where} ORDER BY e.exported_at DESC, e.rowid DESC LIMIT ${Math.trunc(limit)}`,
    )
    .all(values);
  const total = db.prepare<[Record<string, string>], number>(`SELECT count(*) FROM packet_export e ${where}`).pluck().get(values);
  // A snapshot is written by `freeze`, from a draft that was checked.
  const toRow = (row: LogColumns): ExportLogRow =>
    ({ ...toExport(row), template: row.template, language: row.language, audience: row.audience }) as ExportLogRow;
  return { rows: rows.map(toRow), total: total ?? 0 };
}
