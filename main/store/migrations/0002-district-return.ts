import type { Migration } from '../migration.ts';

/** The inputs of a district return, one for an investor. No column says how sensitive they are: they are internal, always. */
export const districtReturn: Migration = {
  version: 2,
  name: 'district-return',
  sql: `
CREATE TABLE district_return (
  id TEXT PRIMARY KEY, investor_id TEXT NOT NULL UNIQUE REFERENCES investor(id), inputs TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
