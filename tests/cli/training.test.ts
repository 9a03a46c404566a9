import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createApplication, type Application } from '#main/app.ts';
import { readPdf, type PdfPage } from '#main/export/pdf-text.ts';
import { startPlaces } from '#main/shells/start-places.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import type { Investor } from '#shared/domain/investor/investor.ts';
import { root, seededFolder, sha256Of, temporaryFolder, testClock, treeAssets } from '../support/core.ts';
import { runCli } from '../support/command-line.ts';

/** A data folder whose real store is there before the training office comes. */
const data = seededFolder();
const storeIn = (folder: string): string => path.join(folder, 'parkfolio.sqlite');
const ownStore = storeIn(data);
const trainingStore = storeIn(path.join(data, 'training'));
const investorFile = (name: string): string => path.join(root, `seeds/training/investors/sample-${name}.json`);
type Rows = Record<string, unknown>[];

async function answered(...args: string[]): Promise<Record<string, unknown>> {
  const { code, answer, stderr } = await runCli(...args, '--data', data);
  expect([code, answer['ok']], stderr).toEqual([0, true]);
  return answer;
}
const training = (...args: string[]): Promise<Record<string, unknown>> => answered(...args, '--training');

const holds = ({ text, artifacts }: PdfPage, words: string): boolean => `${text}${artifacts}`.replace(/\s+/gu, '').includes(words);
const pagesOf = async (file: string): Promise<PdfPage[]> => (await readPdf(fs.readFileSync(file))).pages;

describe('--training on the command line', () => {
  it('opens a store of its own below the data folder and leaves the real one as it is', async () => {
    const before = sha256Of(ownStore);
    expect(await training('status')).toMatchObject({
      office: 'training',
      store: trainingStore,
      counts: { park: 6, talentPolicy: 4, investor: 5 },
    });
    expect(sha256Of(ownStore)).toBe(before);
    const own = await answered('status');
    expect(own).toMatchObject({ office: 'own', store: ownStore, counts: { investor: 0 } });
    expect(own['counts']).not.toMatchObject({ park: 6 });
  });

  it('holds for every verb, and no verb without it meets a training record', async () => {
    const invented = /^(sample|training)-/;
    const facts = async (run: typeof training): Promise<string[]> => ((await run('facts'))['facts'] as Rows).map(({ id }) => String(id));
    const [theirs, own] = [await facts(training), await facts(answered)];
    expect(theirs.length).toBeGreaterThan(100);
    expect([theirs.filter((id) => !invented.test(id)), own.filter((id) => invented.test(id))]).toEqual([[], []]);
    const hits = async (run: typeof training): Promise<unknown[]> =>
      ((await run('search', '示例河谷园区'))['hits'] as Rows).map(({ id }) => id);
    expect([(await hits(training))[0], await hits(answered)]).toEqual([
      'sample-river-park',
      expect.not.arrayContaining(['sample-river-park']),
    ]);
    expect(await training('show', 'park', 'sample-river-park')).toMatchObject({ record: { id: 'sample-river-park' } });
    expect((await runCli('show', 'park', 'zero-bay', '--data', data, '--training')).code).toBe(2);
    expect(await training('check')).toMatchObject({ file: trainingStore, integrity: 'ok' });
  });

  it('matches as the expected answers say', async () => {
    const expected = JSON.parse(fs.readFileSync(path.join(root, 'seeds/training/expected.json'), 'utf8')) as {
      investors: { investor: string; clauses: Record<string, { verdict: string; amount?: object }> }[];
    };
    const wanted = expected.investors.find(({ investor }) => investor === 'sample-egret')?.clauses;
    const clauses = (await training('match', '--investor', investorFile('egret'), '--parks', 'sample-river-park'))['clauses'] as Rows;
    expect(Object.fromEntries(clauses.map(({ id, verdict }) => [id, verdict]))).toEqual(
      Object.fromEntries(Object.entries(wanted ?? {}).map(([id, { verdict }]) => [id, verdict])),
    );
    expect(clauses.find(({ id }) => id === 'sample-rd-centre')).toMatchObject({ amount: wanted?.['sample-rd-centre']?.amount });
  });
});

describe('a folder of the other office', () => {
  const refused = (where: string): unknown => ({ ok: false, error: expect.objectContaining({ code: 'refused', where }) as unknown });

  it('a real store is not opened as training, and stays as it is', async () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'training'));
    fs.copyFileSync(ownStore, storeIn(path.join(folder, 'training')));
    const before = sha256Of(ownStore);
    const { code, answer } = await runCli('status', '--training', '--data', folder);
    expect([code, answer]).toEqual([2, refused('--training')]);
    expect(sha256Of(storeIn(path.join(folder, 'training')))).toBe(before);
  });

  it('a training store is not opened as a real one, wherever it was copied to', async () => {
    await training('status');
    const folder = temporaryFolder();
    fs.copyFileSync(trainingStore, storeIn(folder));
    const { code, answer } = await runCli('status', '--data', folder);
    expect([code, answer]).toEqual([2, refused('--data')]);
    expect(sha256Of(storeIn(folder))).toBe(sha256Of(trainingStore));
  });

  it('the training folder is not opened without the option, and nothing is made in one that is empty', async () => {
    await training('status');
    const empty = path.join(temporaryFolder(), 'Training');
    for (const folder of [path.join(data, 'training'), empty]) {
      const { code, answer } = await runCli('status', '--data', folder);
      expect([code, answer]).toEqual([2, refused(folder)]);
    }
    expect(fs.existsSync(empty)).toBe(false);
  });
});

describe('a packet of the training office', () => {
  it.each([
    ['pine', 'pitch', 'zh-en', []],
    ['egret', 'one-pager', 'en', ['--watermark', 'FINAL']],
  ])('for %s, %s %s, carries the mark on every page, whatever watermark is asked for (%j)', async (name, template, lang, more) => {
    const out = path.join(temporaryFolder(), 'packet.pdf');
    const ask = ['packet', '--investor', investorFile(name), '--template', template, '--lang', lang, '--out', out, ...more];
    const answer = await training(...ask);
    const pages = await pagesOf(out);
    expect(pages.length).toBe(answer['pages']);
    expect(pages.map((page) => [holds(page, '示例TRAINING'), holds(page, 'FINAL')])).toEqual(pages.map(() => [true, false]));
    expect(answer['checks']).toContainEqual({ name: 'watermark', ok: true, detail: `on ${pages.length} pages` });
  });

  it('of the real store carries no such mark', async () => {
    const out = path.join(temporaryFolder(), 'packet.pdf');
    await answered(
      'packet',
      '--investor',
      path.join(root, 'seeds/samples/heron.json'),
      '--template',
      'one-pager',
      '--lang',
      'en',
      '--out',
      out,
    );
    expect((await pagesOf(out)).some((page) => holds(page, 'TRAINING') || holds(page, '示例'))).toBe(false);
  });
});

describe('the window on the training office', () => {
  const base = temporaryFolder();
  const { dataDir, exportDir, profileDir } = startPlaces(['--data', base, '--training'], 'chromium', '/default');
  const names: string[] = [];
  let application: Application | null = null;
  afterAll(() => application?.close());

  async function call<T>(operation: string, input: object): Promise<T> {
    const reply = await application?.host.dispatch(operation, input);
    if (reply?.ok !== true) throw new Error(`${operation}: ${JSON.stringify(reply)}`);
    return reply.value as T;
  }

  it('keeps store, exports and profile below a folder of its own', () => {
    const own = startPlaces(['--data', base], 'chromium', '/default');
    expect([dataDir, exportDir, profileDir].every((place) => place.startsWith(path.join(base, 'training')))).toBe(true);
    expect([own.dataDir, own.exportDir, own.profileDir].some((place) => place.includes('training'))).toBe(false);
    expect(startPlaces(['--training=no', '--trainings'], 'chromium', '/default').dataDir).toBe('/default');
  });

  it('says so in its status, marks a draft that asks for no watermark, and suggests a file name that tells', async () => {
    application = await createApplication({ dataDir, assets: treeAssets, clock: testClock });
    application.attach({
      emit: () => undefined,
      saveFile: (name) => {
        names.push(name);
        return Promise.resolve(path.join(base, name));
      },
      open: () => Promise.resolve(),
      openBeside: () => Promise.resolve(),
    });
    expect(await call('store.status', {})).toMatchObject({ office: 'training' });
    const [investor] = await call<Investor[]>('investor.list', {});
    const choice = { investorId: investor?.id, template: 'one-pager', language: 'zh', audience: 'public' };
    const { id, draft } = await call<Packet>('packet.create', choice);
    await call('packet.update', { id, draft: { ...draft, watermark: null } });
    await call('packet.export', { id, jobId: 'job' });
    expect(names).toEqual([expect.stringMatching(/^TRAINING-示例.*one-pager-zh-2026-09-01\.pdf$/)]);
    const pages = await pagesOf(path.join(base, names[0] ?? ''));
    expect(pages.map((page) => holds(page, '示例TRAINING'))).toEqual(pages.map(() => true));
  });

  it('is refused where its folder holds a real store', async () => {
    const folder = path.join(temporaryFolder(), 'training');
    fs.mkdirSync(folder);
    fs.copyFileSync(ownStore, storeIn(folder));
    await expect(createApplication({ dataDir: folder, assets: treeAssets })).rejects.toMatchObject({
      code: 'refused',
      where: '--training',
    });
  });
});
