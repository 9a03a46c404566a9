import type { Database } from '#main/store/database.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import type { Facet, RecordPage, RecordRow } from '#shared/domain/record/record-view.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { asOfOf } from './columns.ts';
import { listCodeNames, toRef, type RecordColumns } from './record-repo.ts';

interface ListColumns extends RecordColumns {
  d_id: string | null;
  d_kind: string | null;
  d_zh: string | null;
  d_en: string | null;
  facts: number;
  stale: number;
  conflicts: number;
  as_of_from: string | null;
  as_of_to: string | null;
  as_of_precision: string | null;
}

// The months in force, as `reviewMonthsOf` says: a rule of its own, else the register's rule unless it is history, else its own.
const statsSql = `
  SELECT f.record_id, count(*) AS facts, sum(past_review(f.as_of_to, CASE
    WHEN own.months IS NOT NULL THEN nullif(own.months, 0)
    WHEN every.months IS NOT NULL AND a.review_months IS NOT NULL THEN nullif(every.months, 0)
    ELSE a.review_months END, @today)) AS stale
  FROM fact f JOIN attribute a ON a.id = f.attribute_id
  LEFT JOIN review_rule own ON own.kind = @kind AND own.attribute_id = f.attribute_id
  LEFT JOIN review_rule every ON every.kind = @kind AND every.attribute_id = '*'
  WHERE f.superseded_by IS NULL AND f.withdrawn_on IS NULL GROUP BY f.record_id`;

// SQLite takes the bare columns from the row that holds the maximum.
const datedSql = `
  SELECT record_id, as_of_from, max(as_of_to) AS as_of_to, as_of_precision FROM fact
  WHERE superseded_by IS NULL AND withdrawn_on IS NULL AND polarity = 'actual' AND as_of_to IS NOT NULL AND as_of_from <= @today GROUP BY record_id`;

// Open conflicts, as `conflictState` says: nobody decided, and two of their facts live still, or the only one.
const conflictsSql = `
  SELECT f.record_id, count(DISTINCT cf.conflict_id) AS conflicts
  FROM conflict_fact cf JOIN (
    SELECT c.id FROM conflict c JOIN conflict_fact t ON t.conflict_id = c.id JOIN fact tf ON tf.id = t.fact_id
    WHERE c.chosen_fact_id IS NULL AND c.reason IS NULL GROUP BY c.id
    HAVING sum(tf.superseded_by IS NULL AND tf.withdrawn_on IS NULL) >= min(2, count(*))
  ) o ON o.id = cf.conflict_id
  JOIN fact f ON f.id = cf.fact_id WHERE f.superseded_by IS NULL AND f.withdrawn_on IS NULL GROUP BY f.record_id`;

type ListInput = InputOf<'record.list'>;

export interface ListScope {
  /** Decides what is stale. */
  today: string;
  /** Keys of the records that hold the text of the filter; null where there is none. */
  found: readonly string[] | null;
}

function conditions(input: ListInput, found: ListScope['found']): { where: string; values: Record<string, string> } {
  const where = ['r.kind = @kind', "r.status <> 'archived'"];
  const values: Record<string, string> = { kind: input.kind };
  if (found !== null) {
    where.push('r.id IN (SELECT value FROM json_each(@found))');
    values['found'] = JSON.stringify(found);
  }
  if (input.class !== undefined) {
    where.push('r.class = @class');
    values['class'] = input.class;
  }
  if (input.district !== undefined) {
    where.push('r.district_id = @district');
    values['district'] = input.district;
  }
  if (input.industry !== undefined) {
    where.push("r.id IN (SELECT from_id FROM relation WHERE type = 'focuses-on' AND to_id = @industry)");
    values['industry'] = input.industry;
  }
  if (input.only === 'stale') where.push('s.stale > 0');
  if (input.only === 'conflicting') where.push('k.conflicts > 0');
  return { where: where.join(' AND '), values };
}

const toRow = (row: ListColumns, codeNames: RecordRow['codeNames']): RecordRow => ({
  ...toRef(row),
  class: row.class,
  status: row.status as RecordRow['status'],
  district: row.d_id === null ? null : { id: row.d_id, kind: 'district', name: { zh: row.d_zh, en: row.d_en } },
  codeNames,
  sensitivity: row.sensitivity as RecordRow['sensitivity'],
  facts: row.facts,
  stale: row.stale,
  conflicts: row.conflicts,
  asOf: asOfOf(row.as_of_from, row.as_of_to, row.as_of_precision ?? 'unknown'),
});

interface FacetColumns {
  value: string;
  name_zh: string | null;
  name_en: string | null;
  n: number;
}

function facets(db: Database, kind: RecordKind): RecordPage['facets'] {
  const count = (sql: string): Facet[] =>
    db
      .prepare<[string], FacetColumns>(sql)
      .all(kind)
      .map((row) => ({ value: row.value, name: { zh: row.name_zh, en: row.name_en }, count: row.n }));
  const live = "r.kind = ? AND r.status <> 'archived'";
  const classes = registers[kind].classes;
  return {
    class: count(
      `SELECT class AS value, NULL AS name_zh, NULL AS name_en, count(*) AS n FROM record r WHERE ${live} GROUP BY class ORDER BY n DESC, value`,
    ).map((facet) => ({ ...facet, name: classes[facet.value] ?? { zh: facet.value, en: facet.value } })),
    district: count(
      `SELECT d.id AS value, d.name_zh, d.name_en, count(*) AS n FROM record r JOIN record d ON d.id = r.district_id WHERE ${live} GROUP BY d.id ORDER BY n DESC, value`,
    ),
    industry: count(
      `SELECT i.id AS value, i.name_zh, i.name_en, count(DISTINCT r.id) AS n FROM record r JOIN relation t ON t.from_id = r.id AND t.type = 'focuses-on'
       JOIN record i ON i.id = t.to_id WHERE ${live} GROUP BY i.id ORDER BY n DESC, value`,
    ),
  };
}

/** One page of a register with counts for its filters. */
export function listRecordPage(db: Database, input: ListInput, { today, found }: ListScope): RecordPage {
  const { where, values } = conditions(input, found);
  const from = `FROM record r LEFT JOIN record d ON d.id = r.district_id LEFT JOIN (${statsSql}) s ON s.record_id = r.id LEFT JOIN (${conflictsSql}) k ON k.record_id = r.id LEFT JOIN (${datedSql}) n ON n.record_id = r.id WHERE ${where}`;
  const rows = db
    .prepare<[Record<string, string | number>], ListColumns>(
      `SELECT r.*, d.id AS d_id, d.kind AS d_kind, d.name_zh AS d_zh, d.name_en AS d_en, coalesce(s.facts, 0) AS facts,
        coalesce(s.stale, 0) AS stale, coalesce(k.conflicts, 0) AS conflicts, n.as_of_from, n.as_of_to, n.as_of_precision ${from}
       ORDER BY (r.status = 'historical'), facts DESC, r.id LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, today, limit: input.limit, offset: input.offset });
  const total = db
    .prepare<[Record<string, string>], number>(`SELECT count(*) ${from}`)
    .pluck()
    .get({ ...values, today }) as number;
  const codes = listCodeNames(
    db,
    rows.map((row) => row.id),
  );
  return { rows: rows.map((row) => toRow(row, codes.get(row.id) ?? [])), total, facets: facets(db, input.kind) };
}
