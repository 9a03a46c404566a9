import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '#main/store/database.ts';
import { migrate, migrations, schemaVersion, storedVersion } from '#main/store/migrate.ts';
import { openStore } from '#main/store/open-store.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { openTestStore, rowCounts, seededFolder, sha256Of, temporaryFolder } from '../../support/core.ts';

const fileOf = (folder: string): string => path.join(folder, 'parkfolio.sqlite');

function refusal(folder: string): UserError {
  try {
    openStore(folder, { waitMs: 0 }).close();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('the store opened');
}

describe('a new data folder', () => {
  it('is made, with a store of the newest schema and a place for backups', () => {
    const folder = path.join(temporaryFolder(), 'deep', '数据 folder');
    const store = openTestStore(folder);
    expect([store.file, store.dataDir, storedVersion(store.db)]).toEqual([fileOf(folder), folder, schemaVersion]);
    expect(fs.existsSync(path.join(folder, 'backups'))).toBe(true);
  });

  it('holds no record and no backup before anything is in it', () => {
    const folder = temporaryFolder();
    const store = openTestStore(folder);
    expect(Object.values(rowCounts(store)).every((count) => count === 0)).toBe(true);
    expect(fs.readdirSync(path.join(folder, 'backups'))).toEqual([]);
  });

  it('that cannot be made is refused with its name', () => {
    const inTheWay = path.join(temporaryFolder(), 'file');
    fs.writeFileSync(inTheWay, 'x');
    expect(refusal(path.join(inTheWay, 'data'))).toMatchObject({ code: 'invalid-input', where: '--data' });
  });
});

describe('a connection', () => {
  it('writes ahead, syncs fully, follows references and waits when busy', () => {
    const { db } = openTestStore(temporaryFolder());
    const read = (name: string): unknown => db.pragma(name, { simple: true });
    expect([read('journal_mode'), read('synchronous'), read('foreign_keys'), read('busy_timeout')]).toEqual(['wal', 2, 1, 5000]);
  });

  it('refuses a reference that leads nowhere', () => {
    const { db } = openTestStore(temporaryFolder());
    expect(() =>
      db.prepare("INSERT INTO packet (id, investor_id, draft, created_at, updated_at) VALUES ('p', 'nobody', '{}', '', '')").run(),
    ).toThrow('FOREIGN KEY');
  });
});

describe('a store opened again', () => {
  it('holds what it held and makes no backup', () => {
    const folder = seededFolder();
    const first = openTestStore(folder);
    const before = rowCounts(first);
    first.close();
    const again = openTestStore(folder);
    expect(rowCounts(again)).toEqual(before);
    expect(before['record']).toBeGreaterThan(300);
    expect(fs.readdirSync(path.join(folder, 'backups'))).toEqual([]);
  });

  it('can be opened after it was closed, and only then', () => {
    const folder = temporaryFolder();
    const first = openTestStore(folder);
    expect(refusal(folder)).toMatchObject({ code: 'store-locked', where: folder });
    first.close();
    openTestStore(folder);
  });
});

describe('a store of a newer version', () => {
  it('is refused with both versions named, and its file is left as it is', () => {
    const folder = seededFolder();
    const db = connect(fileOf(folder));
    db.pragma('user_version = 99');
    db.close();
    const before = sha256Of(fileOf(folder));
    const error = refusal(folder);
    expect(error).toMatchObject({
      code: 'store-newer',
      message: expect.stringContaining(`schema 99, this program knows ${schemaVersion}`) as unknown,
    });
    expect(error.message).toMatch(/\p{Script=Han}/u);
    expect(sha256Of(fileOf(folder))).toBe(before);
    expect(fs.readdirSync(path.join(folder, 'backups'))).toEqual([]);
  });

  it('gives its lock back, so that the newer program can open it', () => {
    const folder = seededFolder();
    const db = connect(fileOf(folder));
    db.pragma('user_version = 99');
    db.close();
    refusal(folder);
    expect(refusal(folder).code).toBe('store-newer');
  });
});

describe('a damaged store', () => {
  const damage: [string, (file: string) => void][] = [
    ['that is no database', (file) => fs.writeFileSync(file, 'this is a letter, not a database\n'.repeat(400))],
    ['of which only the head is left', (file) => fs.truncateSync(file, 5000)],
    [
      'with pages overwritten',
      (file) => {
        const handle = fs.openSync(file, 'r+');
        for (let page = 3; page < 200; page += 2) fs.writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, page * 4096);
        fs.closeSync(handle);
      },
    ],
  ];
  it.each(damage)('%s is refused and left as it is', (_what, harm) => {
    const folder = seededFolder();
    harm(fileOf(folder));
    const before = sha256Of(fileOf(folder));
    expect(refusal(folder)).toMatchObject({
      code: 'store-damaged',
      where: fileOf(folder),
      message: expect.stringContaining('the file was left as it is') as unknown,
    });
    expect(sha256Of(fileOf(folder))).toBe(before);
    expect(refusal(folder).code).toBe('store-damaged');
  });
});

describe('the migrations', () => {
  it('are numbered from 1 without a gap', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_migration, index) => index + 1));
    expect(new Set(migrations.map((migration) => migration.name)).size).toBe(migrations.length);
  });

  it('set the version and need no copy in an empty store', () => {
    const db = connect(':memory:');
    const copies: number[] = [];
    migrate(db, (from) => copies.push(from));
    migrate(db, (from) => copies.push(from));
    expect([storedVersion(db), copies]).toEqual([schemaVersion, []]);
    db.close();
  });

  it.each(migrations.slice(0, -1).map((migration) => migration.version))(
    'bring a store of schema %i up to date, after a sound copy of it as it was',
    (version) => {
      const folder = temporaryFolder();
      const old = connect(fileOf(folder));
      for (const migration of migrations.slice(0, version)) old.exec(migration.sql);
      old.pragma(`user_version = ${version}`);
      old.prepare("INSERT INTO investor (id, profile, created_at, updated_at) VALUES ('i', '{}', '', '')").run();
      old.close();
      const store = openTestStore(folder);
      expect([storedVersion(store.db), rowCounts(store)['investor']]).toEqual([schemaVersion, 1]);
      const backups = fs.readdirSync(path.join(folder, 'backups'));
      expect(backups).toEqual([
        expect.stringMatching(new RegExp(`^before-schema-${version + 1}-\\d+\\.sqlite$`)),
        expect.stringMatching(/\.sqlite\.json$/),
      ]);
      const copy = connect(path.join(folder, 'backups', backups[0] ?? ''), { readonly: true });
      expect([storedVersion(copy), copy.pragma('integrity_check', { simple: true }), rowCounts({ db: copy })['investor']]).toEqual([
        version,
        'ok',
        1,
      ]);
      copy.close();
    },
  );

  it('that fail leave the store at the schema it had', () => {
    const folder = temporaryFolder();
    const old = connect(fileOf(folder));
    for (const migration of migrations.slice(0, -1)) old.exec(migration.sql);
    const [name] = /CREATE (?:TABLE|INDEX) (\w+)/.exec(migrations.at(-1)?.sql ?? '')?.slice(1) ?? [];
    old.exec(`CREATE TABLE "${name}" (in_the_way INTEGER)`);
    old.pragma(`user_version = ${schemaVersion - 1}`);
    old.close();
    expect(() => openStore(folder, { waitMs: 0 })).toThrow('already');
    const after = connect(fileOf(folder), { readonly: true });
    expect(storedVersion(after)).toBe(schemaVersion - 1);
    after.close();
  });

  it('make this schema', async () => {
    const db = connect(':memory:');
    migrate(db, () => undefined);
    const statements = db.prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name').pluck().all();
    db.close();
    await expect(`-- user_version ${schemaVersion}\n${statements.join(';\n')};\n`).toMatchFileSnapshot('schema.sql.snap');
  });

  it('keep every table strict', () => {
    const db = connect(':memory:');
    migrate(db, () => undefined);
    const loose = db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    db.close();
    expect(loose).toEqual([]);
  });
});
