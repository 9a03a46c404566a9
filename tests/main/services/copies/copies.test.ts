import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeDailyCopy } from '#main/services/copies/daily-copy.ts';
import { copyFile, listCopies } from '#main/services/copies/list-copies.ts';
import { rehearseCopy } from '#main/services/copies/rehearse-copy.ts';
import { orderRestore, orderRestoreOffline } from '#main/services/copies/restore-copy.ts';
import type { Clock } from '#main/services/clock.ts';
import { sealOf } from '#main/store/backup.ts';
import { connect } from '#main/store/database.ts';
import { openStore, type Store } from '#main/store/open-store.ts';
import { copiesFolder, makeSealedCopy } from '#main/store/sealed-copy.ts';
import { writeCopySettings } from '#main/repos/copy-setting-repo.ts';
import { openTestStore, rowCounts, seededFolder, seededStore, sha256Of, temporaryFolder } from '../../../support/core.ts';

const at = '2026-09-01T02:00:00.000Z';
const clockAt = (now: string): Clock => ({ now: () => now, today: () => now.slice(0, 10) });

function copyOf(store: Store, name = 'parkfolio-a.sqlite'): string {
  return makeSealedCopy(store.db, path.join(copiesFolder(store.dataDir), name), { reason: 'by-hand', madeAt: at }).path;
}
const addInvestor = ({ db }: Pick<Store, 'db'>, id: string): unknown =>
  db.prepare("INSERT INTO investor (id, profile, created_at, updated_at) VALUES (?, '{}', '', '')").run(id);
const order = (store: Pick<Store, 'dataDir'>, file: string) => ({ file, dataDir: store.dataDir, office: 'own' as const, at });
const failedStep = (file: string): string | null => rehearseCopy(file, 'own').steps.find((step) => !step.ok)?.name ?? null;

/** Turns one bit inside a text that the file certainly holds, so that SQLite's own check sees nothing. */
function flipBitInText(file: string, text: string): void {
  const bytes = fs.readFileSync(file);
  const place = bytes.indexOf(Buffer.from(text));
  if (place < 0) throw new Error(`${text} is not in the file`);
  bytes[place + 1] = (bytes[place + 1] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
}

function unsealed(file: string, text: string): void {
  fs.rmSync(sealOf(file));
  fs.writeFileSync(file, text);
}

describe('the list of copies', () => {
  it('tells reason, time, size, counts and state, the newest first', () => {
    const store = seededStore();
    copyOf(store);
    makeSealedCopy(store.db, path.join(copiesFolder(store.dataDir), 'daily-b.sqlite'), {
      reason: 'daily',
      madeAt: '2026-09-02T02:00:00.000Z',
    });
    const { record = 0, fact = 0, source = 0, investor = 0 } = rowCounts(store);
    expect(listCopies(store.dataDir)).toEqual([
      expect.objectContaining({ name: 'daily-b.sqlite', reason: 'daily', state: 'sealed' }) as unknown,
      {
        name: 'parkfolio-a.sqlite',
        reason: 'by-hand',
        madeAt: at,
        bytes: fs.statSync(path.join(copiesFolder(store.dataDir), 'parkfolio-a.sqlite')).size,
        schema: store.db.pragma('user_version', { simple: true }),
        counts: { record, fact, source, investor, packet: 0, packet_version: 0 },
        state: 'sealed',
      },
    ]);
  });

  it('knows a cut, a copy without seal and a broken seal for what they are, and half files for none', () => {
    const store = seededStore();
    const [cut, bare, odd] = ['cut', 'bare', 'odd'].map((name) => copyOf(store, `${name}.sqlite`));
    fs.truncateSync(cut ?? '', 40_960);
    fs.rmSync(sealOf(bare ?? ''));
    fs.writeFileSync(sealOf(odd ?? ''), '{"reason":');
    fs.writeFileSync(path.join(copiesFolder(store.dataDir), '.daily-x.sqlite.123.part'), 'half');
    expect(Object.fromEntries(listCopies(store.dataDir).map(({ name, state }) => [name, state]))).toEqual({
      'cut.sqlite': 'damaged',
      'bare.sqlite': 'unsealed',
      'odd.sqlite': 'damaged',
    });
  });

  it.each(['../parkfolio.sqlite', 'none.sqlite', '', 'parkfolio-a.sqlite.json'])('names no file for %j', (name) => {
    const store = seededStore();
    copyOf(store);
    expect(() => copyFile(store.dataDir, name)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('a rehearsal', () => {
  it('opens a sound copy elsewhere, counts it, and leaves file and temporary folder as they were', () => {
    const store = seededStore();
    const file = copyOf(store);
    const before = sha256Of(file);
    const temporary = temporaryFolder();
    vi.stubEnv('TMPDIR', temporary);
    const answer = rehearseCopy(file, 'own');
    vi.unstubAllEnvs();
    expect([answer.ok, answer.steps.map(({ name, ok }) => [name, ok])]).toEqual([
      true,
      ['hash', 'open', 'integrity', 'references', 'office', 'rows', 'schema'].map((name) => [name, true]),
    ]);
    expect(answer.counts?.fact).toBe(rowCounts(store)['fact']);
    expect([sha256Of(file), fs.existsSync(`${file}-wal`)]).toEqual([before, false]);
    expect(fs.readdirSync(temporary)).toEqual([]);
  });

  it('finds one bit turned in a text, which SQLite itself does not', () => {
    const store = seededStore();
    const file = copyOf(store);
    flipBitInText(file, '零号湾');
    expect(failedStep(file)).toBe('hash');
    fs.rmSync(sealOf(file));
    expect(failedStep(file)).toBe(null);
  });

  it.each<[string, (file: string) => void, string]>([
    ['a file cut short', (file) => fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2)), 'hash'],
    [
      'a cut file without its seal',
      (file) => {
        fs.rmSync(sealOf(file));
        fs.truncateSync(file, Math.floor(fs.statSync(file).size / 8192) * 4096);
      },
      'open',
    ],
    ['a letter', (file) => unsealed(file, 'no database at all\n'.repeat(500)), 'open'],
    ['an empty file', (file) => unsealed(file, ''), 'office'],
    ['a broken seal', (file) => fs.writeFileSync(sealOf(file), 'x'), 'hash'],
  ])('stops at %s', (_what, harm, step) => {
    const file = copyOf(seededStore());
    harm(file);
    expect(failedStep(file)).toBe(step);
  });

  it('refuses a copy of a newer program and one of the other office', () => {
    const store = seededStore();
    const newer = copyOf(store);
    fs.rmSync(sealOf(newer));
    const db = connect(newer);
    db.pragma('user_version = 99');
    db.close();
    expect(failedStep(newer)).toBe('schema');
    expect(rehearseCopy(copyOf(store, 'b.sqlite'), 'training').steps.at(-1)).toMatchObject({ name: 'office', ok: false });
  });
});

describe('a restore', () => {
  it('brings back what was copied, once the store is opened again, and keeps what was there before', () => {
    const store = openStore(seededFolder(), { waitMs: 0 });
    addInvestor(store, 'early');
    const file = copyOf(store);
    addInvestor(store, 'late');
    const { before } = orderRestore(store.db, order(store, file));
    store.close();
    const again = openTestStore(store.dataDir);
    const ids = again.db.prepare("SELECT id FROM investor WHERE id IN ('early', 'late')").pluck().all();
    expect(ids).toEqual(['early']);
    again.close();
    const kept = connect(path.join(copiesFolder(store.dataDir), before), { readonly: true });
    expect(kept.prepare("SELECT id FROM investor WHERE id IN ('early', 'late') ORDER BY id").pluck().all()).toEqual(['early', 'late']);
    kept.close();
  });

  it('never plays the old log into the new store', () => {
    const folder = seededFolder();
    const store = openStore(folder, { waitMs: 0 });
    const file = copyOf(store);
    orderRestore(store.db, order(store, file));
    // As after a kill: the old store's log is still beside it when the next start completes the restore.
    addInvestor(store, 'after-order');
    const log = fs.readFileSync(`${store.file}-wal`);
    store.close();
    fs.writeFileSync(`${store.file}-wal`, log);
    const again = openTestStore(folder);
    expect([
      again.db.prepare("SELECT id FROM investor WHERE id = 'after-order'").get(),
      again.db.pragma('integrity_check', { simple: true }),
    ]).toEqual([undefined, 'ok']);
  });

  it('of a damaged copy touches nothing', () => {
    const store = seededStore();
    const file = copyOf(store);
    flipBitInText(file, '零号湾');
    const names = fs.readdirSync(store.dataDir);
    expect(() => orderRestore(store.db, order(store, file))).toThrow(expect.objectContaining({ code: 'store-damaged', where: file }));
    expect([fs.readdirSync(store.dataDir), listCopies(store.dataDir).length]).toEqual([names, 1]);
  });

  it('is refused for the store itself, a missing file and a store in use', () => {
    const store = seededStore();
    addInvestor(store, 'x');
    const elsewhere = seededStore();
    addInvestor(elsewhere, 'x');
    expect(() => orderRestore(store.db, order(store, store.file))).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(() => orderRestore(store.db, order(store, `${store.file}x`))).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => orderRestore(store.db, order(store, elsewhere.file))).toThrow(expect.objectContaining({ code: 'refused' }));
  });

  it('works where the present store no longer opens, and puts that one aside byte for byte', () => {
    const folder = seededFolder();
    const store = openStore(folder, { waitMs: 0 });
    const file = copyOf(store);
    const facts = rowCounts(store)['fact'];
    store.close();
    fs.writeFileSync(store.file, 'not a database, but long enough to look at\n'.repeat(100));
    const damaged = sha256Of(store.file);
    expect(orderRestoreOffline(order(store, file), 0).before).toBe(null);
    const again = openTestStore(folder);
    expect(rowCounts(again)['fact']).toBe(facts);
    const aside = fs.readdirSync(copiesFolder(folder)).filter((name) => name.startsWith('damaged-'));
    expect(aside.map((name) => sha256Of(path.join(copiesFolder(folder), name)))).toEqual([damaged]);
    expect(listCopies(folder).map(({ name }) => name)).toEqual(['parkfolio-a.sqlite']);
  });

  it('into a new data folder needs no store there', () => {
    const source = seededStore();
    const file = copyOf(source);
    const dataDir = path.join(temporaryFolder(), 'new');
    expect(orderRestoreOffline({ ...order({ dataDir }, file) }, 0).before).toBe(null);
    expect(rowCounts(openTestStore(dataDir))).toEqual(rowCounts(source));
  });

  it('waits for nobody: a store that is open elsewhere is locked', () => {
    const store = seededStore();
    expect(() => orderRestoreOffline(order(store, copyOf(store)), 0)).toThrow(expect.objectContaining({ code: 'store-locked' }));
  });
});

describe('the daily copy', () => {
  it('is made at the first opening of a day and not again', () => {
    const store = seededStore();
    const first = makeDailyCopy(store, clockAt('2026-09-01T02:00:00.000Z'));
    const second = makeDailyCopy(store, clockAt('2026-09-01T09:00:00.000Z'));
    const next = makeDailyCopy(store, clockAt('2026-09-02T02:00:00.000Z'));
    expect([first.made, second.made, next.made]).toEqual([
      'daily-2026-09-01T02-00-00-000Z.sqlite',
      null,
      'daily-2026-09-02T02-00-00-000Z.sqlite',
    ]);
  });

  it('is made again where the one of today was cut short', () => {
    const store = seededStore();
    const { made } = makeDailyCopy(store, clockAt('2026-09-01T02:00:00.000Z'));
    fs.truncateSync(path.join(copiesFolder(store.dataDir), made ?? ''), 4096);
    expect(makeDailyCopy(store, clockAt('2026-09-01T03:00:00.000Z')).made).toBe('daily-2026-09-01T03-00-00-000Z.sqlite');
  });

  it('is left out where the office turned it off', () => {
    const store = seededStore();
    writeCopySettings(store.db, { daily: false, keepDaily: 7, keepWeekly: 4, keepMonthly: 12 });
    expect(makeDailyCopy(store, clockAt(at))).toEqual({ made: null, removed: [] });
  });

  it('clears spent automatic copies and half files, and never one made by hand', () => {
    const store = seededStore();
    writeCopySettings(store.db, { daily: true, keepDaily: 2, keepWeekly: 0, keepMonthly: 0 });
    copyOf(store, 'parkfolio-by-hand.sqlite');
    fs.writeFileSync(path.join(copiesFolder(store.dataDir), '.daily-x.sqlite.123.part'), 'half');
    for (const day of ['01', '02', '03']) makeDailyCopy(store, clockAt(`2026-09-${day}T02:00:00.000Z`));
    expect(fs.readdirSync(copiesFolder(store.dataDir)).toSorted()).toEqual(
      ['daily-2026-09-02T02-00-00-000Z.sqlite', 'daily-2026-09-03T02-00-00-000Z.sqlite', 'parkfolio-by-hand.sqlite'].flatMap((name) => [
        name,
        `${name}.json`,
      ]),
    );
  });
});
