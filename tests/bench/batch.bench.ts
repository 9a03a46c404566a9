import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { onePagersOfParks, parksFor } from '#main/services/packet/batch/batch-items.ts';
import { runBatch } from '#main/services/packet/batch/run-batch.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { openStore } from '#main/store/open-store.ts';
import { investorProfileSchema } from '#shared/domain/investor/investor.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';

const root = path.resolve(import.meta.dirname, '../..');
const count = 100;
const assets = {
  templatesDir: path.join(root, 'assets/documents'),
  fontsDir: path.join(root, 'dist/fonts'),
  wasmFile: path.join(root, 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'),
  codeFile: path.join(root, 'dist/wasm/typst.code'),
  workerFile: path.join(root, 'main/documents/typst-worker.ts'),
};

/** A hundred one-pagers of the parks in the starter data, each frozen, set, checked, written and logged. */
export async function run(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-batch-'));
  const store = openStore(folder, { waitMs: 0 });
  const typesetter = createTypesetter(assets);
  try {
    seedStore(store.db, path.join(root, 'seeds'));
    const profile = investorProfileSchema.parse(JSON.parse(fs.readFileSync(path.join(root, 'seeds/samples/heron.json'), 'utf8')));
    const choice = { template: 'one-pager', language: 'zh', audience: 'public', parkIds: [], watermark: null, asOf: null } as const;
    const draft = startDraft({ investorId: 'bench', ...choice, parkIds: [] });
    const parks = parksFor(store.db, 'public', '2026-09-01');
    const ids = Array.from({ length: count }, (_unused, at) => parks[at % parks.length] ?? '');
    const items = onePagersOfParks(store.db, { packetId: null, draft, profile }, ids);
    await typesetter.warm();
    const used = process.cpuUsage();
    const summary = await runBatch(
      {
        db: store.db,
        clock: { now: () => new Date().toISOString(), today: () => '2026-09-01' },
        glyphs: createGlyphs(assets.fontsDir),
        typesetter,
      },
      { items, summaryFile: path.join(folder, 'summary.csv'), today: '2026-09-01', applicationVersion: 'bench' },
    );
    const { user, system } = process.cpuUsage(used);
    const seconds = summary.elapsedMs / 1000;
    console.log(`${parks.length} parks, load ${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} processors`);
    console.log(
      `  ${summary.written} of ${summary.asked} one-pagers in ${seconds.toFixed(1)} s: ${(summary.elapsedMs / summary.asked).toFixed(0)} ms each, processor ${((user + system) / 1000 / summary.asked).toFixed(0)} ms each`,
    );
    for (const { name, error } of summary.lines) if (error !== null) console.log(`  not written: ${name}: ${error.message}`);
  } finally {
    await typesetter.close();
    store.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
