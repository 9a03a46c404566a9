import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { AssetPaths } from '#main/paths.ts';
import type { Clock } from '#main/services/clock.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { openStore, type Store } from '#main/store/open-store.ts';
import { investorProfileSchema, type InvestorProfile } from '#shared/domain/investor/investor.ts';

export const root = path.resolve(import.meta.dirname, '../..');
export const today = '2026-09-01';
export const testClock: Clock = { now: () => '2026-09-01T02:00:00.000Z', today: () => today };

/** The working tree's own templates, seeds and compiler; fonts as the build copies them. */
export const treeAssets: AssetPaths = {
  rendererDir: path.join(root, 'dist/renderer'),
  seedsDir: path.join(root, 'seeds'),
  templatesDir: path.join(root, 'assets/documents'),
  fontsDir: path.join(root, 'dist/fonts'),
  wasmFile: path.join(root, 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'),
  codeFile: path.join(root, 'dist/wasm/typst.code'),
  workerFile: path.join(root, 'main/documents/typst-worker.ts'),
};

/** The investor of the samples, anew for each caller to change. */
export const heron = (more: Partial<InvestorProfile> = {}): InvestorProfile => ({
  ...investorProfileSchema.parse(JSON.parse(fs.readFileSync(path.join(root, 'seeds/samples/heron.json'), 'utf8'))),
  ...more,
});

const folders: string[] = [];
const stores: Store[] = [];
afterAll(() => {
  for (const store of stores) if (store.db.open) store.close();
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own below the system's temporary one; gone after the file's last test. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-core-'));
  folders.push(folder);
  return folder;
}

let template: string | null = null;
/** A data folder with the starter data in it; seeded once a file, then copied. */
export function seededFolder(): string {
  if (template === null) {
    template = temporaryFolder();
    const store = openStore(template, { waitMs: 0 });
    seedStore(store.db, treeAssets.seedsDir);
    store.close();
  }
  const folder = temporaryFolder();
  fs.copyFileSync(path.join(template, 'parkfolio.sqlite'), path.join(folder, 'parkfolio.sqlite'));
  return folder;
}

/** An open store, closed after the file's last test. */
export function openTestStore(folder: string): Store {
  const store = openStore(folder, { waitMs: 0 });
  stores.push(store);
  return store;
}

export const seededStore = (): Store => openTestStore(seededFolder());

export const sha256Of = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** How many rows each table holds. */
export function rowCounts({ db }: Pick<Store, 'db'>): Record<string, number> {
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all();
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]));
}
