import type { Database } from '#main/store/database.ts';
import { attributeSchema, type Attribute } from '#shared/domain/fact/attribute.ts';
import { factSchema, type Fact } from '#shared/domain/fact/fact.ts';
import { asOfOf, bilingual, citationColumns, citationOf, insertInto, type CitationColumns } from './columns.ts';
import type { Row } from './journal-repo.ts';
import { statement } from './statement.ts';

export interface FactColumns extends CitationColumns {
  id: string;
  record_id: string;
  attribute_id: string;
  number: string | null;
  min: string | null;
  max: string | null;
  text_zh: string | null;
  text_en: string | null;
  base: string | null;
  qualifier: string;
  unit: string | null;
  scale: string;
  currency: string | null;
  base_note_zh: string | null;
  base_note_en: string | null;
  as_of_from: string | null;
  as_of_to: string | null;
  as_of_precision: string;
  polarity: string;
  certainty: string;
  grade: string;
  sensitivity: string;
  note_zh: string | null;
  note_en: string | null;
  superseded_by: string | null;
  /** The day an officer withdrew it; such a fact is not live. */
  withdrawn_on: string | null;
}

const toFact = (row: FactColumns, inputs: string[]): Fact =>
  factSchema.parse({
    id: row.id,
    recordId: row.record_id,
    attributeId: row.attribute_id,
    value: { number: row.number, min: row.min, max: row.max, text: bilingual(row.text_zh, row.text_en), base: row.base },
    qualifier: row.qualifier,
    unit: row.unit,
    scale: row.scale,
    currency: row.currency,
    baseNote: bilingual(row.base_note_zh, row.base_note_en),
    asOf: asOfOf(row.as_of_from, row.as_of_to, row.as_of_precision),
    polarity: row.polarity,
    certainty: row.certainty,
    grade: row.grade,
    sensitivity: row.sensitivity,
    citation: citationOf(row),
    note: bilingual(row.note_zh, row.note_en),
    inputs,
    supersededBy: row.superseded_by,
  });

/** A fact from a row of the journal; what it was computed from stands elsewhere. */
export const factOfRow = (row: Row): Fact =>
  // The journal keeps whole rows of the table.
  toFact(row as unknown as FactColumns, []);

/** A fact as its row; `fact_input` holds what it was computed from. */
export const factRow = (fact: Fact): FactColumns & Row => ({
  id: fact.id,
  record_id: fact.recordId,
  attribute_id: fact.attributeId,
  number: fact.value.number,
  min: fact.value.min,
  max: fact.value.max,
  text_zh: fact.value.text?.zh ?? null,
  text_en: fact.value.text?.en ?? null,
  base: fact.value.base,
  qualifier: fact.qualifier,
  unit: fact.unit,
  scale: fact.scale,
  currency: fact.currency,
  base_note_zh: fact.baseNote?.zh ?? null,
  base_note_en: fact.baseNote?.en ?? null,
  as_of_from: fact.asOf.from,
  as_of_to: fact.asOf.to,
  as_of_precision: fact.asOf.precision,
  polarity: fact.polarity,
  certainty: fact.certainty,
  grade: fact.grade,
  sensitivity: fact.sensitivity,
  ...citationColumns(fact.citation),
  note_zh: fact.note?.zh ?? null,
  note_en: fact.note?.en ?? null,
  superseded_by: fact.supersededBy,
  withdrawn_on: null,
});

export function insertFact(db: Database, fact: Fact): void {
  const row = factRow(fact);
  db.prepare(insertInto('fact', Object.keys(row))).run(row);
  for (const input of fact.inputs)
    statement<[string, string], never>(db, 'INSERT INTO fact_input (fact_id, input_id) VALUES (?, ?)').run(fact.id, input);
}

/** Neither replaced by a newer fact nor withdrawn. */
const live = 'f.superseded_by IS NULL AND f.withdrawn_on IS NULL';

/** Facts that `where` selects; `where` is SQL over `fact f` with bound values only. */
function selectFacts(db: Database, where: string, values: string[]): Fact[] {
  const rows = db.prepare<string[], FactColumns>(`SELECT f.* FROM fact f WHERE ${where} ORDER BY f.source_id, f.line, f.id`).all(...values);
  const inputs = db
    .prepare<string[], { fact_id: string; input_id: string }>(
      `SELECT * FROM fact_input WHERE fact_id IN (SELECT f.id FROM fact f WHERE ${where})`,
    )
    .all(...values);
  const inputsBy = Map.groupBy(inputs, (entry) => entry.fact_id);
  return rows.map((row) =>
    toFact(
      row,
      (inputsBy.get(row.id) ?? []).map((entry) => entry.input_id),
    ),
  );
}

export const listFactsOfRecord = (db: Database, recordId: string): Fact[] => selectFacts(db, `${live} AND f.record_id = ?`, [recordId]);
export const listFactsOfSource = (db: Database, sourceId: string): Fact[] => selectFacts(db, `${live} AND f.source_id = ?`, [sourceId]);
export const listFacts = (db: Database): Fact[] => selectFacts(db, live, []);

/**
 * Live facts that the checks for conflicts read: figures, of records that are not archived, whose kind of statement the record
 * has more than one of or that belong to a share, a total or a computation. The rest of a large store stays unread.
 */
export const listCheckedFacts = (db: Database, related: readonly string[]): Fact[] =>
  selectFacts(
    db,
    `${live} AND coalesce(f.number, f.min, f.max) IS NOT NULL AND f.record_id IN (SELECT id FROM record WHERE status <> 'archived')
     AND (f.attribute_id IN (SELECT value FROM json_each(?)) OR f.id IN (SELECT fact_id FROM fact_input UNION SELECT input_id FROM fact_input)
       OR (f.record_id, f.attribute_id, f.polarity) IN (SELECT g.record_id, g.attribute_id, g.polarity FROM fact g
           WHERE g.superseded_by IS NULL AND g.withdrawn_on IS NULL AND coalesce(g.number, g.min, g.max) IS NOT NULL
           GROUP BY g.record_id, g.attribute_id, g.polarity HAVING count(*) > 1))`,
    [JSON.stringify(related)],
  );

/** A fact whether live or not. */
export const findFact = (db: Database, id: string): Fact | null => selectFacts(db, 'f.id = ?', [id])[0] ?? null;

/** Each fact that a newer one took the place of, with the newer one. */
export const listReplacements = (db: Database): { id: string; by: string }[] =>
  db
    .prepare<[], { id: string; by: string }>('SELECT id, superseded_by AS "by" FROM fact WHERE superseded_by IS NOT NULL ORDER BY id')
    .all();

const lifeOf = (db: Database, id: string): Pick<FactColumns, 'superseded_by' | 'withdrawn_on'> | undefined =>
  db.prepare<[string], FactColumns>('SELECT superseded_by, withdrawn_on FROM fact WHERE id = ?').get(id);
export function isLiveFact(db: Database, id: string): boolean {
  const life = lifeOf(db, id);
  return life !== undefined && life.superseded_by === null && life.withdrawn_on === null;
}
export const isWithdrawn = (db: Database, id: string): boolean => (lifeOf(db, id)?.withdrawn_on ?? null) !== null;

interface AttributeColumns {
  id: string;
  name_zh: string;
  name_en: string;
  topic: string;
  review_months: number | null;
}
export const attributeRow = (attribute: Attribute): AttributeColumns & Row => ({
  id: attribute.id,
  name_zh: attribute.name.zh,
  name_en: attribute.name.en,
  topic: attribute.topic,
  review_months: attribute.reviewMonths,
});
export function insertAttribute(db: Database, attribute: Attribute): void {
  const row = attributeRow(attribute);
  db.prepare(insertInto('attribute', Object.keys(row))).run(row);
}
export const listAttributes = (db: Database): Attribute[] =>
  db
    .prepare<[], AttributeColumns>('SELECT * FROM attribute')
    .all()
    .map((row) =>
      attributeSchema.parse({ id: row.id, name: { zh: row.name_zh, en: row.name_en }, topic: row.topic, reviewMonths: row.review_months }),
    );

/** How many live facts each kind of statement has; one without any is left out. */
export const countFactsByAttribute = (db: Database): Map<string, number> =>
  new Map(
    db
      .prepare<[], { attribute_id: string; n: number }>(
        `SELECT f.attribute_id, count(*) AS n FROM fact f WHERE ${live} GROUP BY f.attribute_id`,
      )
      .all()
      .map((row) => [row.attribute_id, row.n]),
  );
