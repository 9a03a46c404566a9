import { beforeEach, describe, expect, it } from 'vitest';
import { findExport, insertExport, insertVersion } from '#main/repos/packet-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { PacketExport } from '#shared/domain/packet/packet.ts';
import { openTestStore, temporaryFolder } from '../../support/core.ts';

const entry: PacketExport = {
  id: 'export-1',
  packetId: null,
  versionId: 'v-1',
  fileName: 'a.pdf',
  path: '/tmp/a.pdf',
  sha256: 'aa',
  bytes: 5,
  pages: 1,
  format: 'pdf',
  recipient: '苍鹭',
  copyNumber: 3,
  exportedBy: '张敏',
  exportedAt: '2026-09-01T00:00:00.000Z',
  checks: [],
  overrides: [],
};
let db: Database;
beforeEach(() => {
  ({ db } = openTestStore(temporaryFolder()));
  insertVersion(db, { id: 'v-1', packetId: null, snapshot: '{"format":1}', sha256: 'aa', at: '2026-09-01T00:00:00.000Z' });
  insertExport(db, entry);
});

describe('a frozen version and the export log', () => {
  it.each([
    "UPDATE packet_version SET snapshot = '{}'",
    "UPDATE packet_version SET packet_id = NULL WHERE id = 'v-1'",
    'DELETE FROM packet_version',
    "INSERT OR REPLACE INTO packet_version (id, snapshot, sha256, created_at) VALUES ('v-1', '{}', 'bb', '')",
    "REPLACE INTO packet_export (id, version_id, file_name, sha256, bytes, pages, checks, overrides, exported_at) VALUES ('export-1', 'v-1', 'b.pdf', 'bb', 1, 1, '[]', '[]', '')",
    "INSERT INTO packet_version (id, snapshot, sha256, created_at) VALUES ('v-1', '{}', 'bb', '') ON CONFLICT (id) DO UPDATE SET snapshot = excluded.snapshot",
    "UPDATE packet_export SET path = '/elsewhere'",
    'DELETE FROM packet_export',
  ])('withstand %s', (sql) => {
    expect(() => db.prepare(sql).run()).toThrow(/never/);
    expect([db.prepare('SELECT snapshot FROM packet_version').pluck().all(), findExport(db, 'export-1')]).toEqual([
      ['{"format":1}'],
      entry,
    ]);
  });

  it('take the same version a second time as the same version', () => {
    insertVersion(db, { id: 'v-1', packetId: null, snapshot: '{"format":1}', sha256: 'aa', at: 'later' });
    expect(db.prepare('SELECT count(*), min(created_at) FROM packet_version').raw().get()).toEqual([1, '2026-09-01T00:00:00.000Z']);
  });

  it('log no export of a version that is not there', () => {
    expect(() => insertExport(db, { ...entry, id: 'export-2', versionId: 'v-none' })).toThrow('FOREIGN KEY');
  });
});
