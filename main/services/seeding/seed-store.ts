import type { Database } from '#main/store/database.ts';
import { insertClause } from '#main/repos/clause-repo.ts';
import { insertConflict } from '#main/repos/conflict-repo.ts';
import { insertAttribute, insertFact } from '#main/repos/fact-repo.ts';
import { insertDistrictValidity, insertRecord } from '#main/repos/record-repo.ts';
import { insertFormula, insertProcess, insertRelation } from '#main/repos/relation-repo.ts';
import { insertPack, insertSource } from '#main/repos/source-repo.ts';
import { indexStore } from '#main/services/search/search-terms.ts';
import { packFolders, readSeeds } from './seed-files.ts';
import type { Seeds } from './seeds.ts';

function insertSeeds(db: Database, seeds: Seeds): void {
  for (const pack of seeds.packs) insertPack(db, pack);
  for (const source of seeds.sources) insertSource(db, source);
  for (const attribute of seeds.attributes) insertAttribute(db, attribute);
  for (const record of seeds.records) insertRecord(db, record);
  for (const { id, validFrom, validTo, successor } of seeds.districts) {
    insertDistrictValidity(db, { record_id: id, valid_from: validFrom, valid_to: validTo, successor_id: successor });
  }
  for (const fact of seeds.facts) insertFact(db, fact);
  for (const relation of seeds.relations) insertRelation(db, relation);
  for (const process of seeds.processes) insertProcess(db, process);
  for (const formula of seeds.formulas) insertFormula(db, formula);
  for (const clause of seeds.clauses) insertClause(db, clause);
  for (const conflict of seeds.conflicts) insertConflict(db, conflict);
}

/**
 * Puts the starter data into a store that holds no record yet, all or nothing; a store with records is left alone.
 * @throws Error naming the first problem when the starter data do not hold together.
 */
export function seedStore(db: Database, seedsDir: string): void {
  if (db.prepare('SELECT 1 FROM record LIMIT 1').get() !== undefined) return;
  const seeds = readSeeds(seedsDir, packFolders(seedsDir));
  const [problem] = seeds.problems;
  if (problem !== undefined) throw new Error(`starter data: ${problem}`);
  db.transaction(() => {
    insertSeeds(db, seeds);
    indexStore(db);
  })();
}
