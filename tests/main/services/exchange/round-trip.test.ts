import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFile } from '#main/services/exchange/export-list.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import type { Database } from '#main/store/database.ts';
import type { ExportFormat } from '#shared/domain/exchange/export-list.ts';
import { recordKinds, type RecordKind } from '#shared/domain/record/register.ts';
import type { Language } from '#shared/lib/language.ts';
import { openTestStore, seededStore, temporaryFolder, today, treeAssets } from '../../../support/core.ts';
import { doImport, tryImport } from '../../../support/import-sheet.ts';

const own = seededStore().db;
const training = (() => {
  const { db } = openTestStore(temporaryFolder());
  seedStore(db, path.join(treeAssets.seedsDir, 'training'), 'training');
  return db;
})();

const stores: [string, Database][] = [
  ['own', own],
  ['training', training],
];
const exported = (
  db: Database,
  kind: RecordKind,
  how: { format: ExportFormat; language: Language },
): { name: string; bytes: Uint8Array; rows: number } => ({
  ...listFile(db, { kind, ...how, ids: null, audience: 'internal', today }),
  name: `list.${how.format}`,
});

describe.each(stores)('the %s office', (_, db) => {
  const kinds = recordKinds.filter((kind) => exported(db, kind, { format: 'csv', language: 'zh' }).rows > 0);

  test.each(kinds)('%s: every line of its own export is unchanged, in either format and language', async (kind) => {
    for (const format of ['xlsx', 'csv'] as const) {
      for (const language of ['zh', 'en'] as const) {
        const file = exported(db, kind, { format, language });
        const { plan, answer } = await tryImport(db, file, { kind, source: { title: 'again', asOf: '2026-09' } });
        const others = plan.lines
          .filter(({ outcome }) => outcome !== 'unchanged')
          .map(({ line, outcome, name, reasons }) => ({ line, outcome, name, reasons }));
        expect(others).toEqual([]);
        expect([plan.lines.length, plan.facts, answer.columns.filter(({ key }) => key === 'skip').map(({ heading }) => heading)]).toEqual([
          file.rows,
          0,
          [],
        ]);
      }
    }
  });
});

test('applying one’s own export writes nothing and leaves nothing to undo', async () => {
  const { db } = seededStore();
  const applied = await doImport(db, exported(db, 'park', { format: 'xlsx', language: 'zh' }), { kind: 'park' });
  expect([applied.changeId, db.prepare('SELECT count(*) FROM change').pluck().get()]).toEqual([null, 0]);
});
