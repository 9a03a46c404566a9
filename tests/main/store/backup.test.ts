import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupStore } from '#main/store/backup.ts';
import { openStore } from '#main/store/open-store.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { openTestStore, rowCounts, seededStore, sha256Of, temporaryFolder } from '../../support/core.ts';

const store = seededStore();

describe('a backup', () => {
  it('is a whole store that opens by itself, with size and hash told', () => {
    const folder = temporaryFolder();
    const target = path.join(folder, 'parkfolio.sqlite');
    expect(backupStore(store.db, target)).toEqual({ path: target, bytes: fs.statSync(target).size, sha256: sha256Of(target) });
    expect(fs.readdirSync(folder)).toEqual(['parkfolio.sqlite']);
    const copy = openTestStore(folder);
    expect(rowCounts(copy)).toEqual(rowCounts(store));
  });

  it('holds what was written a moment ago', () => {
    const source = seededStore();
    source.db.prepare("INSERT INTO investor (id, profile, created_at, updated_at) VALUES ('i', '{}', '', '')").run();
    const folder = temporaryFolder();
    backupStore(source.db, path.join(folder, 'parkfolio.sqlite'));
    expect(rowCounts(openTestStore(folder))['investor']).toBe(1);
  });

  it('takes the place of an older one', () => {
    const target = path.join(temporaryFolder(), '备份.sqlite');
    fs.writeFileSync(target, 'older');
    backupStore(store.db, target);
    expect(fs.readFileSync(target).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('into a folder that does not exist is refused with its name', () => {
    const folder = path.join(temporaryFolder(), 'none');
    expect(() => backupStore(store.db, path.join(folder, 'copy.sqlite'))).toThrow(
      expect.objectContaining({ code: 'invalid-input', where: folder }),
    );
    expect(fs.existsSync(folder)).toBe(false);
  });

  it('onto a folder leaves nothing behind', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'copy.sqlite'));
    expect(() => backupStore(store.db, path.join(folder, 'copy.sqlite'))).toThrow('copy.sqlite');
    expect(fs.readdirSync(folder)).toEqual(['copy.sqlite']);
  });

  it('onto a folder, or into a file, is something the officer can mend', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'copy.sqlite'));
    fs.writeFileSync(path.join(folder, 'file'), 'x');
    for (const target of [path.join(folder, 'copy.sqlite'), path.join(folder, 'file', 'copy.sqlite')])
      expect(() => backupStore(store.db, target)).toThrow(UserError);
  });

  it('never replaces the store it is made from', () => {
    const own = seededStore();
    expect(() => backupStore(own.db, own.file)).toThrow(UserError);
    expect(own.db.pragma('quick_check(1)', { simple: true })).toBe('ok');
    own.db.prepare("INSERT INTO investor (id, profile, created_at, updated_at) VALUES ('i', '{}', '', '')").run();
    own.close();
    const again = openStore(own.dataDir, { waitMs: 0 });
    expect(rowCounts(again)['investor']).toBe(1);
    again.close();
  });
});
