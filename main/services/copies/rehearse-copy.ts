import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { storeOffice } from '#main/services/seeding/seed-store.ts';
import { hashFile, tableCounts } from '#main/store/backup.ts';
import { connect, type Database } from '#main/store/database.ts';
import { migrate, schemaVersion, storedVersion } from '#main/store/migrate.ts';
import { readSeal, type Seal } from '#main/store/sealed-copy.ts';
import type { CopyCounts, Rehearsal, RehearsalStep } from '#shared/domain/copies/copy.ts';
import type { Office } from '#shared/domain/training/office.ts';
import { UserError } from '#shared/ipc/reply.ts';

/** Ends a rehearsal at a step that failed. */
class FailedStep extends Error {
  override readonly name = 'FailedStep';
  readonly step: RehearsalStep;
  constructor(step: RehearsalStep) {
    super(step.detail.en);
    this.step = step;
  }
}

type Note = (name: RehearsalStep['name'], zh: string, en: string) => void;
const fail = (name: RehearsalStep['name'], zh: string, en: string): never => {
  throw new FailedStep({ name, ok: false, detail: { zh, en } });
};

function checkHash(sha256: string, seal: Seal | 'unreadable' | null, note: Note): void {
  if (seal === 'unreadable') fail('hash', '备份的校验文件读不出来', 'The seal beside the copy cannot be read');
  else if (seal === null) note('hash', '没有校验文件，只能核对结构', 'No seal beside it: only its structure can be checked');
  else if (seal.sha256 !== sha256) fail('hash', '内容与备份时不同', 'The contents differ from what was copied');
  else note('hash', '内容与备份时一致', 'The contents are those that were copied');
}

function open(file: string): Database {
  try {
    return connect(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('open', `打不开（${reason}）`, `It cannot be opened (${reason})`);
  }
}

/** SQLite throws on pages it cannot follow; here that is an answer like any other. */
function ask<T>(step: RehearsalStep['name'], question: () => T): T {
  try {
    return question();
  } catch (error) {
    if (error instanceof FailedStep || error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return fail(step, `读不通（${reason}）`, `It cannot be read through (${reason})`);
  }
}

function checkContents(db: Database, office: Office, note: Note): void {
  ask('integrity', () => {
    const answer = String(db.pragma('integrity_check(3)', { simple: true }));
    if (answer !== 'ok') fail('integrity', `结构有损坏（${answer}）`, `The structure is damaged (${answer})`);
  });
  note('integrity', '结构完好', 'The structure is sound');
  ask('references', () => {
    const broken = (db.pragma('foreign_key_check') as unknown[]).length;
    if (broken > 0) fail('references', `断开的引用 ${broken} 处`, `${broken} references lead nowhere`);
  });
  note('references', '引用齐全', 'Every reference leads somewhere');
  if (ask('office', () => storeOffice(db)) !== office)
    fail('office', '这是另一个区（正式或培训）的数据', 'It belongs to the other office (own or training)');
  note('office', '属于本区', 'It belongs to this office');
}

function countAndMigrate(db: Database, seal: Seal | null, note: Note): CopyCounts {
  const counts = ask('rows', () => tableCounts(db));
  if (seal !== null && JSON.stringify(seal.counts) !== JSON.stringify(counts))
    fail('rows', '行数与备份时不同', 'It counts other rows than were copied');
  note('rows', `记录 ${counts.record}，事实 ${counts.fact}`, `${counts.record} records, ${counts.fact} facts`);
  const from = storedVersion(db);
  if (from > schemaVersion) fail('schema', `由更新的版本写成（结构 ${from}）`, `It was written by a newer version (schema ${from})`);
  ask('schema', () => migrate(db, () => undefined));
  note('schema', `结构 ${from} → ${schemaVersion}`, `schema ${from} → ${schemaVersion}`);
  return counts;
}

/**
 * Opens a copy of the copy in a temporary folder, checks it, counts it and brings it to the newest schema there. The file
 * itself is only read. What is wrong is in the answer; only a file that is not there, or a full disk, throws.
 */
export function rehearseCopy(file: string, office: Office): Rehearsal {
  const started = performance.now();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-rehearsal-'));
  const steps: RehearsalStep[] = [];
  const note: Note = (name, zh, en) => void steps.push({ name, ok: true, detail: { zh, en } });
  const copy = path.join(folder, 'parkfolio.sqlite');
  let db: Database | null = null;
  let counts: CopyCounts | null = null;
  try {
    fs.copyFileSync(file, copy);
    fs.chmodSync(copy, 0o600);
    const sha256 = hashFile(copy);
    const bytes = fs.statSync(copy).size;
    try {
      const seal = readSeal(file);
      checkHash(sha256, seal, note);
      db = open(copy);
      note('open', '可以打开', 'It opens');
      checkContents(db, office, note);
      counts = countAndMigrate(db, seal === 'unreadable' ? null : seal, note);
    } catch (error) {
      if (!(error instanceof FailedStep)) throw error;
      steps.push(error.step);
    }
    return { ok: steps.every((step) => step.ok), bytes, sha256, steps, counts, tookMs: Math.round(performance.now() - started) };
  } finally {
    db?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
