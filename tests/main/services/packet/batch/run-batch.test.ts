import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { readExportLog } from '#main/repos/export-log-repo.ts';
import { itemsForInvestors, onePagersOfParks, parksFor } from '#main/services/packet/batch/batch-items.ts';
import { runBatch, type BatchItem } from '#main/services/packet/batch/run-batch.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { heron, seededStore, sha256Of, temporaryFolder, testClock, today, treeAssets } from '../../../../support/core.ts';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 90_000 });

const { db } = seededStore();
const typesetter = createTypesetter(treeAssets);
afterAll(() => typesetter.close());
const dependencies = { db, clock: testClock, glyphs: createGlyphs(treeAssets.fontsDir), typesetter };
const draft = startDraft({
  investorId: 'i',
  template: 'one-pager',
  language: 'zh',
  audience: 'public',
  parkIds: [],
  watermark: null,
  asOf: null,
});
const base = { packetId: null, draft, profile: heron() };
const parks = parksFor(db, 'public', today).slice(0, 3);
const onePagers = (): BatchItem[] => onePagersOfParks(db, base, parks);
const run = (items: readonly BatchItem[], folder: string, more: { signal?: AbortSignal; onItem?: (done: number) => void } = {}) =>
  runBatch(dependencies, { items, summaryFile: path.join(folder, 'summary.csv'), today, applicationVersion: 'test', ...more });

describe('a batch', () => {
  it('writes a file for each park, tells how far it is, and sums up beside the files', async () => {
    const folder = temporaryFolder();
    const told: number[] = [];
    const summary = await run(onePagers(), folder, { onItem: (done) => told.push(done) });
    expect(summary).toMatchObject({ asked: 3, written: 3, failed: 0, cancelled: false });
    expect(told).toEqual([1, 2, 3]);
    expect(new Set(summary.lines.map(({ file }) => file)).size).toBe(3);
    for (const { file, sha256 } of summary.lines) expect(sha256Of(path.join(folder, file ?? ''))).toBe(sha256);
    const table = fs.readFileSync(path.join(folder, 'summary.csv'), 'utf8');
    for (const { name, sha256 } of summary.lines) {
      expect(table).toContain(`${name},完成 written`);
      expect(table).toContain(sha256);
    }
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.part') || name.endsWith('.older'))).toEqual([]);
  });

  it('goes on where one cannot be issued, and says why in the summary', async () => {
    const folder = temporaryFolder();
    const [one, two, three] = onePagers();
    if (one === undefined || two === undefined || three === undefined) throw new Error('three parks are needed');
    const broken = { ...two, draft: { ...two.draft, parkIds: ['no-such-park'] } };
    const summary = await run([one, broken, three], folder);
    expect(summary.lines.map(({ error }) => error?.code ?? null)).toEqual([null, 'not-found', null]);
    expect([summary.written, summary.failed]).toEqual([2, 1]);
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
    expect(fs.readFileSync(path.join(folder, 'summary.csv'), 'utf8')).toContain('no-such-park');
  });

  it('stops when it is told to: whole files stay, no part of another', async () => {
    const folder = temporaryFolder();
    const stop = new AbortController();
    const many = [...onePagers(), ...onePagers(), ...onePagers()];
    const summary = await run(many, folder, { signal: stop.signal, onItem: () => stop.abort() });
    expect(summary.cancelled).toBe(true);
    expect(summary.lines.length).toBeLessThan(many.length);
    const files = fs.readdirSync(folder).filter((name) => name !== 'summary.csv');
    expect(files.toSorted()).toEqual(summary.lines.flatMap(({ file }) => file ?? []).toSorted());
  });

  it('never writes over a file that stands in the folder', async () => {
    const folder = temporaryFolder();
    const [one] = onePagers();
    if (one === undefined) throw new Error('a park is needed');
    const first = await run([one, one], folder);
    const second = await run([one], folder);
    const files = [...first.lines, ...second.lines].map(({ file }) => file);
    expect(new Set(files).size).toBe(3);
    expect(new Set([...first.lines, ...second.lines].map(({ sha256 }) => sha256)).size).toBe(1);
  });

  it('refuses a folder that is not there before anything is written', async () => {
    await expect(run(onePagers(), path.join(temporaryFolder(), 'none'))).rejects.toMatchObject({ code: 'export-failed' });
  });

  it('addresses, numbers and marks the copies for many investors, without the words meant for the first', async () => {
    const folder = temporaryFolder();
    for (const [at, codeName] of ['白鹭', '夜鹭'].entries())
      insertInvestor(db, { id: `egret-${at}`, profile: heron({ codeName }), createdAt: testClock.now(), updatedAt: testClock.now() });
    const words = { zh: `致${heron().codeName}`, en: '' };
    const written = {
      ...base,
      draft: { ...draft, sections: draft.sections.map((section) => (section.id === 'summary' ? { ...section, words } : section)) },
    };
    const items = itemsForInvestors(db, written, { investorIds: ['egret-0', 'egret-1'], numbered: true, watermarked: true });
    expect(items.map((item) => [item.draft.watermark, item.draft.copyNumber, item.draft.recipient])).toEqual([
      ['白鹭 1', 1, '白鹭'],
      ['夜鹭 2', 2, '夜鹭'],
    ]);
    expect(JSON.stringify(items.map((item) => item.draft.sections))).not.toContain(heron().codeName);
    const summary = await run(items, folder);
    expect(summary.written).toBe(2);
    expect(readExportLog(db, { text: '夜鹭' }, 5).rows).toMatchObject([{ recipient: '夜鹭', copyNumber: 2 }]);
  });
});
