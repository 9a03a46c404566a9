import type { Database } from '#main/store/database.ts';
import { insertClause } from '#main/repos/clause-repo.ts';
import { insertConflict } from '#main/repos/conflict-repo.ts';
import { insertAttribute, insertFact } from '#main/repos/fact-repo.ts';
import { insertGlossaryEntry } from '#main/repos/glossary-repo.ts';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { insertDistrictValidity, insertRecord } from '#main/repos/record-repo.ts';
import { insertFormula, insertProcess, insertRelation } from '#main/repos/relation-repo.ts';
import { insertPack, insertSource } from '#main/repos/source-repo.ts';
import { systemClock } from '#main/services/clock.ts';
import { indexStore } from '#main/services/search/index-records.ts';
import { officeSchema, type Office } from '#shared/domain/training/office.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { packFolders, readSampleInvestors, readSeeds } from './seed-files.ts';
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
  for (const entry of seeds.glossary) insertGlossaryEntry(db, entry);
}

/** Which office a store was made for: the marker is written with the starter data and never after; a store without one is the office's own. */
export const storeOffice = (db: Database): Office =>
  officeSchema.parse(db.prepare("SELECT value FROM setting WHERE key = 'office'").pluck().get() ?? 'own');

function refuseOtherOffice(db: Database, office: Office): void {
  if (storeOffice(db) === office) return;
  throw office === 'training'
    ? new UserError(
        'refused',
        '这是正式的数据库，不能作为培训区打开。This store is the office’s own and is not opened as the training office.',
        {
          where: '--training',
        },
      )
    : new UserError(
        'refused',
        '这是培训区的数据库，内容全是示例，不能当作正式的打开。This store is the training office’s, all invented, and is not opened as a real one.',
        {
          where: '--data',
        },
      );
}

/**
 * Puts the starter data into a store that holds no record yet, all or nothing, and marks it with its office; a store with
 * records is left alone.
 * @throws Error naming the first problem when the starter data do not hold together.
 * @throws UserError `refused` for a store of the other office.
 */
export function seedStore(db: Database, seedsDir: string, office: Office = 'own'): void {
  if (db.prepare('SELECT 1 FROM record LIMIT 1').get() !== undefined) {
    refuseOtherOffice(db, office);
    return;
  }
  const seeds = readSeeds(seedsDir, packFolders(seedsDir));
  const [problem] = seeds.problems;
  if (problem !== undefined) throw new Error(`starter data: ${problem}`);
  const investors = readSampleInvestors(seedsDir);
  const at = systemClock.now();
  db.transaction(() => {
    insertSeeds(db, seeds);
    for (const investor of investors) insertInvestor(db, { ...investor, createdAt: at, updatedAt: at });
    if (office !== 'own') db.prepare("INSERT INTO setting (key, value) VALUES ('office', ?)").run(office);
    indexStore(db);
  })();
}
