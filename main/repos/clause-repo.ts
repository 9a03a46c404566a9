import type { Database } from '#main/store/database.ts';
import { clauseSchema, type Clause } from '#shared/domain/clause/clause.ts';
import { asOfOf, bilingual, citationColumns, citationOf, insertInto, type CitationColumns } from './columns.ts';
import type { Row } from './journal-repo.ts';

interface ClauseColumns extends CitationColumns {
  id: string;
  incentive_id: string;
  name_zh: string;
  name_en: string;
  offer: string;
  status: string;
  summary_zh: string;
  summary_en: string;
  object_zh: string | null;
  object_en: string | null;
  conditions: string | null;
  amount: string | null;
  window_zh: string | null;
  window_en: string | null;
  office_zh: string | null;
  office_en: string | null;
  phone: string | null;
  legal_basis_zh: string | null;
  legal_basis_en: string | null;
  wording: string | null;
  /** Group, stacking, exclusions, cap and version, as far as the clause has them. */
  terms: string | null;
  validity_from: string | null;
  validity_to: string | null;
  validity_precision: string;
}

const parsed = (json: string | null): unknown => (json === null ? null : JSON.parse(json));

const toClause = (row: ClauseColumns): Clause =>
  clauseSchema.parse({
    id: row.id,
    incentiveId: row.incentive_id,
    name: { zh: row.name_zh, en: row.name_en },
    offer: row.offer,
    status: row.status,
    summary: { zh: row.summary_zh, en: row.summary_en },
    object: bilingual(row.object_zh, row.object_en),
    conditions: parsed(row.conditions),
    amount: parsed(row.amount),
    window: bilingual(row.window_zh, row.window_en),
    office: bilingual(row.office_zh, row.office_en),
    phone: row.phone,
    legalBasis: bilingual(row.legal_basis_zh, row.legal_basis_en),
    wording: row.wording,
    validity: asOfOf(row.validity_from, row.validity_to, row.validity_precision),
    ...(row.terms === null ? {} : (JSON.parse(row.terms) as object)),
    citation: citationOf(row),
  });

/** A clause as its row. */
export function clauseRow(clause: Clause): ClauseColumns & Row {
  return {
    id: clause.id,
    incentive_id: clause.incentiveId,
    name_zh: clause.name.zh,
    name_en: clause.name.en,
    offer: clause.offer,
    status: clause.status,
    summary_zh: clause.summary.zh,
    summary_en: clause.summary.en,
    object_zh: clause.object?.zh ?? null,
    object_en: clause.object?.en ?? null,
    conditions: clause.conditions === null ? null : JSON.stringify(clause.conditions),
    amount: clause.amount === null ? null : JSON.stringify(clause.amount),
    window_zh: clause.window?.zh ?? null,
    window_en: clause.window?.en ?? null,
    office_zh: clause.office?.zh ?? null,
    office_en: clause.office?.en ?? null,
    phone: clause.phone,
    legal_basis_zh: clause.legalBasis?.zh ?? null,
    legal_basis_en: clause.legalBasis?.en ?? null,
    wording: clause.wording,
    terms: JSON.stringify({
      group: clause.group,
      stacksWith: clause.stacksWith,
      excludes: clause.excludes,
      cap: clause.cap,
      version: clause.version,
    }),
    validity_from: clause.validity.from,
    validity_to: clause.validity.to,
    validity_precision: clause.validity.precision,
    ...citationColumns(clause.citation),
  };
}

export function insertClause(db: Database, clause: Clause): void {
  const row = clauseRow(clause);
  db.prepare(insertInto('clause', Object.keys(row))).run(row);
}

export const listClauses = (db: Database): Clause[] =>
  db.prepare<[], ClauseColumns>('SELECT * FROM clause ORDER BY id').all().map(toClause);

export const listClausesOf = (db: Database, incentiveId: string): Clause[] =>
  db.prepare<[string], ClauseColumns>('SELECT * FROM clause WHERE incentive_id = ? ORDER BY id').all(incentiveId).map(toClause);

export const findClause = (db: Database, id: string): Clause | null => {
  const row = db.prepare<[string], ClauseColumns>('SELECT * FROM clause WHERE id = ?').get(id);
  return row === undefined ? null : toClause(row);
};

/** Changes that touched any of these clauses or the answers kept for them, newest first. */
export const listChangeIdsOfClauses = (db: Database, clauseIds: readonly string[]): string[] =>
  db
    .prepare<[{ ids: string }], string>(
      `SELECT DISTINCT r.change_id FROM change_row r JOIN change c ON c.id = r.change_id
       WHERE (r.table_name = 'clause' AND json_extract(r.row_key, '$.id') IN (SELECT value FROM json_each(@ids)))
          OR (r.table_name = 'rule_sample' AND json_extract(r.row_key, '$.clause_id') IN (SELECT value FROM json_each(@ids)))
       ORDER BY c.number DESC`,
    )
    .pluck()
    .all({ ids: JSON.stringify(clauseIds) });
