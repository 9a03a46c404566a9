import type { Database } from '#main/store/database.ts';
import { formulaSchema, type Formula } from '#shared/domain/formula/formula.ts';
import { processSchema, type Process } from '#shared/domain/process/process.ts';
import { relationSchema, type Relation } from '#shared/domain/relation/relation.ts';
import { citationColumns, citationOf, insertInto, type CitationColumns } from './columns.ts';
import type { Row } from './journal-repo.ts';

export interface RelationColumns extends CitationColumns {
  from_id: string;
  type: string;
  to_id: string;
  certainty: string;
}
const toRelation = (row: RelationColumns): Relation =>
  relationSchema.parse({ from: row.from_id, type: row.type, to: row.to_id, certainty: row.certainty, citation: citationOf(row) });

export const relationRow = (relation: Relation): RelationColumns & Row => ({
  from_id: relation.from,
  type: relation.type,
  to_id: relation.to,
  certainty: relation.certainty,
  ...citationColumns(relation.citation),
});

export function insertRelation(db: Database, relation: Relation): void {
  const row = relationRow(relation);
  db.prepare(insertInto('relation', Object.keys(row))).run(row);
}
export const listRelations = (db: Database): Relation[] =>
  db.prepare<[], RelationColumns>('SELECT * FROM relation ORDER BY id').all().map(toRelation);

export const listRelationsOf = (db: Database, recordId: string): Relation[] =>
  db
    .prepare<[string, string], RelationColumns>('SELECT * FROM relation WHERE from_id = ? OR to_id = ? ORDER BY id')
    .all(recordId, recordId)
    .map(toRelation);

export function findRelation(db: Database, id: number): Relation | null {
  const row = db.prepare<[number], RelationColumns>('SELECT * FROM relation WHERE id = ?').get(id);
  return row === undefined ? null : toRelation(row);
}

export const nextRelationId = (db: Database): number =>
  (db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM relation').pluck().get() ?? 0) + 1;

/** As `listRelationsOf`, each with its number in the store. */
export const listNumberedRelationsOf = (db: Database, recordId: string): { id: number; relation: Relation }[] =>
  db
    .prepare<[string, string], RelationColumns & { id: number }>('SELECT * FROM relation WHERE from_id = ? OR to_id = ? ORDER BY id')
    .all(recordId, recordId)
    .map((row) => ({ id: row.id, relation: toRelation(row) }));

interface ProcessColumns extends CitationColumns {
  id: string;
  record_id: string;
  name_zh: string;
  name_en: string;
}
interface StageColumns {
  process_id: string;
  ordinal: number;
  name_zh: string;
  name_en: string;
}
export function insertProcess(db: Database, process: Process): void {
  const row: ProcessColumns = {
    id: process.id,
    record_id: process.recordId,
    name_zh: process.name.zh,
    name_en: process.name.en,
    ...citationColumns(process.citation),
  };
  db.prepare(insertInto('process', Object.keys(row))).run(row);
  for (const stage of process.stages) {
    db.prepare('INSERT INTO process_stage (process_id, ordinal, name_zh, name_en) VALUES (?, ?, ?, ?)').run(
      process.id,
      stage.ordinal,
      stage.name.zh,
      stage.name.en,
    );
  }
}
export const listProcessesOf = (db: Database, recordId: string): Process[] =>
  db
    .prepare<[string], ProcessColumns>('SELECT * FROM process WHERE record_id = ? ORDER BY id')
    .all(recordId)
    .map((row) =>
      processSchema.parse({
        id: row.id,
        recordId: row.record_id,
        name: { zh: row.name_zh, en: row.name_en },
        stages: db
          .prepare<[string], StageColumns>('SELECT * FROM process_stage WHERE process_id = ? ORDER BY ordinal')
          .all(row.id)
          .map((stage) => ({ ordinal: stage.ordinal, name: { zh: stage.name_zh, en: stage.name_en } })),
        citation: citationOf(row),
      }),
    );

interface FormulaColumns extends CitationColumns {
  id: string;
  record_id: string;
  expression: string;
}
interface VariableColumns {
  formula_id: string;
  ordinal: number;
  symbol: string;
  name_zh: string;
  name_en: string;
  defined: number;
}
export function insertFormula(db: Database, formula: Formula): void {
  const row: FormulaColumns = {
    id: formula.id,
    record_id: formula.recordId,
    expression: formula.expression,
    ...citationColumns(formula.citation),
  };
  db.prepare(insertInto('formula', Object.keys(row))).run(row);
  formula.variables.forEach((variable, index) => {
    const columns: VariableColumns = {
      formula_id: formula.id,
      ordinal: index + 1,
      symbol: variable.symbol,
      name_zh: variable.name.zh,
      name_en: variable.name.en,
      defined: variable.defined ? 1 : 0,
    };
    db.prepare(insertInto('formula_variable', Object.keys(columns))).run(columns);
  });
}
export const listFormulasOf = (db: Database, recordId: string): Formula[] =>
  db
    .prepare<[string], FormulaColumns>('SELECT * FROM formula WHERE record_id = ? ORDER BY id')
    .all(recordId)
    .map((row) =>
      formulaSchema.parse({
        id: row.id,
        recordId: row.record_id,
        expression: row.expression,
        variables: db
          .prepare<[string], VariableColumns>('SELECT * FROM formula_variable WHERE formula_id = ? ORDER BY ordinal')
          .all(row.id)
          .map((variable) => ({
            symbol: variable.symbol,
            name: { zh: variable.name_zh, en: variable.name_en },
            defined: variable.defined === 1,
          })),
        citation: citationOf(row),
      }),
    );
