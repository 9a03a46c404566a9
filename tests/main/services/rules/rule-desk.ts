import path from 'node:path';
import { clauseRow, findClause } from '#main/repos/clause-repo.ts';
import { officeDir } from '#main/paths.ts';
import { saveClause, type ClauseSave, type SavedClause } from '#main/services/rules/save-clause.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import type { Database } from '#main/store/database.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { openTestStore, root, temporaryFolder, today } from '../../../support/core.ts';

export const who = { at: '2026-09-01T02:00:00.000Z', by: '张敏', today };
export const district = ['training-district'];
/** An investor of the training office that the clause fits, and the clause. */
export const egret = 'sample-egret';
export const centre = 'sample-rd-centre';

/** A store of the training office: incentives with every kind of amount, and investors. */
export function trainingDb(): Database {
  const { db } = openTestStore(temporaryFolder());
  seedStore(db, officeDir(path.join(root, 'seeds'), 'training'), 'training');
  return db;
}

export function clauseOf(db: Database, id: string): Clause {
  const clause = findClause(db, id);
  if (clause === null) throw new Error(`no clause ${id}`);
  return clause;
}

export const save = (db: Database, clause: Clause, more: Partial<ClauseSave> = {}): SavedClause =>
  saveClause(db, { clause, isNew: false, from: null, reason: null, confirmed: [], ...more }, who);

/** The same clause for firms with an impossible number of people. */
export const tightened = (clause: Clause): Clause => {
  const crowd: Rule = { op: 'at-least', field: 'headcount', value: '99999', id: 'crowd', text: { zh: '人数', en: 'People' } };
  return { ...clause, conditions: clause.conditions === null ? crowd : { op: 'all', of: [clause.conditions, crowd] } };
};

/** What an operation is refused with. */
export function refusal(work: () => unknown): { code: string; where: string | undefined; detail: unknown; message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, where: error.where, detail: error.detail, message: error.message };
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Every row that rules are written to, independent of order. */
export const ruleRows = (db: Database): unknown =>
  Object.fromEntries(
    ['clause', 'rule_sample', 'source', 'segment'].map((table) => [
      table,
      db
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  );

/** Puts a clause in as a seed would be: without a change of the journal. */
export function plant(db: Database, clause: Clause): void {
  const row = clauseRow(clause);
  const names = Object.keys(row);
  db.prepare(`INSERT INTO clause (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(row);
}
