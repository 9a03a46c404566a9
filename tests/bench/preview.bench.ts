import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { assetPaths } from '#main/paths.ts';
import { createPreviews } from '#main/services/packet/preview-packet.ts';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import { grownStore, profileOf, root, sizes, today, type PacketSize } from './grown-packet.ts';
import { highest, middle, within, type Took } from './measure.ts';

const assets = assetPaths(path.join(root, 'dist'));
const glyphs = createGlyphs(assets.fontsDir);
/** The compiler grows quick while it is used: letters typed before the count. */
const before = 8;
const letters = 40;

const typed = (draft: PacketDraft, count: number): PacketDraft => ({
  ...draft,
  sections: draft.sections.map((section) =>
    section.id === 'summary' ? { ...section, words: { zh: '字'.repeat(count), en: 'letter '.repeat(count) } } : section,
  ),
});

async function measure(size: PacketSize): Promise<{ pages: number; first: Took; rest: Took[] }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-preview-'));
  const typesetter = createTypesetter(assets);
  const profile = profileOf(size);
  try {
    const { store, draft } = grownStore(folder, size);
    const previews = createPreviews({ db: store.db, glyphs, typesetter });
    await typesetter.warm();
    let pages = 0;
    const preview = async (count: number): Promise<void> => {
      ({ pages } = await previews.make('bench', { draft: typed(draft, count), profile, today, applicationVersion: 'bench' }));
    };
    const first = await within(() => preview(1));
    const rest: Took[] = [];
    for (let count = 2; count < before + letters; count += 1) rest.push(await within(() => preview(count)));
    store.close();
    return { pages, first, rest: rest.slice(before) };
  } finally {
    await typesetter.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The core's part of a preview, letter by letter: store, document, preflight, pages, outline. */
export async function run(): Promise<void> {
  const most = Number(process.env['PARKFOLIO_BENCH_PAGES'] ?? 300);
  for (const size of sizes.filter(({ pages }) => pages <= most)) {
    const load = os.loadavg()[0]?.toFixed(1);
    const { pages, first, rest } = await measure(size);
    const clocks = rest.map(({ clock }) => clock);
    const processor = middle(rest.map((took) => took.processor));
    console.log(
      `  ${pages} pages: middle ${middle(clocks).toFixed(0)} ms, p95 ${highest(clocks, 0.95).toFixed(0)} ms, processor ${processor.toFixed(0)} ms; first ${first.clock.toFixed(0)} ms; load ${load} on ${os.availableParallelism()} processors`,
    );
  }
}
