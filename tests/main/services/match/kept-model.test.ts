import { describe, expect, it } from 'vitest';
import { insertVersion } from '#main/repos/packet-repo.ts';
import { runChange, type ChangeNote } from '#main/services/changes/change.ts';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import type { Database } from '#main/store/database.ts';
import { seededStore } from '../../../support/core.ts';

const note: ChangeNote = {
  at: '2026-11-22T08:00:00.000Z',
  by: '张敏',
  command: 'test',
  summary: { zh: '改名', en: 'rename' },
  reason: null,
};
const rename = (db: Database, name: string): unknown =>
  runChange(db, note, (journal) => journal.update('record', { id: 'zero-bay' }, { name_zh: name }));
const nameIn = (db: Database): string | null | undefined => loadMatchModel(db, 'public', '2026-11-22').records.get('zero-bay')?.name.zh;

describe('the match model', () => {
  it('is read once until the store changes, for each audience and day', () => {
    const { db } = seededStore();
    const first = loadMatchModel(db, 'public', '2026-11-22');
    insertVersion(db, { id: 'v-1', packetId: null, snapshot: '{}', sha256: 'aa', at: note.at });
    expect(loadMatchModel(db, 'public', '2026-11-22')).toBe(first);
    expect(loadMatchModel(db, 'internal', '2026-11-22')).not.toBe(first);
    expect(loadMatchModel(db, 'public', '2026-11-23')).not.toBe(first);
    rename(db, '新名');
    expect(nameIn(db)).toBe('新名');
  });

  it('keeps nothing of what was rolled back', () => {
    const { db } = seededStore();
    const before = nameIn(db);
    const undone = (): unknown =>
      db.transaction(() => {
        rename(db, '不算数');
        expect(nameIn(db)).toBe('不算数');
        throw new Error('rolled back');
      })();
    expect(undone).toThrow('rolled back');
    expect(nameIn(db)).toBe(before);
  });
});
