/** A numbered step of the schema; once released it never changes. */
export interface Migration {
  version: number;
  name: string;
  sql: string;
}
