import type { Migration } from '../migration.ts';

/** The export log tells in which format a file was written, for whom, which copy it is, and who wrote it. Entries of before say nothing of that. */
export const outputs: Migration = {
  version: 7,
  name: 'outputs',
  sql: `
ALTER TABLE packet_export ADD COLUMN format TEXT NOT NULL DEFAULT 'pdf';
ALTER TABLE packet_export ADD COLUMN recipient TEXT;
ALTER TABLE packet_export ADD COLUMN copy_number INTEGER;
ALTER TABLE packet_export ADD COLUMN exported_by TEXT;
CREATE INDEX export_by_time ON packet_export(exported_at);
`,
};
