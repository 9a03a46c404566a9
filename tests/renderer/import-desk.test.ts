import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createImportDesk, type ImportDesk } from '#renderer/features/exchange/import-desk.ts';
import type { DryRun, OutcomeCounts } from '#shared/domain/exchange/outcome.ts';
import { createFakeClient, settle, type Call, type FakeClient } from './fake-client.ts';

const none: OutcomeCounts = { create: 0, update: 0, unchanged: 0, conflict: 0, rejected: 0, skipped: 0 };
const dry = (more: Partial<DryRun> = {}): DryRun => ({
  kind: 'park',
  sheet: '一',
  headerRow: 1,
  columns: [],
  mapping: {},
  summary: { ...none, create: 1 },
  facts: 2,
  notes: [],
  ...more,
});
const view = { fileId: 'file-1', name: 'a.xlsx', sheets: [], notes: [] };

let client: FakeClient;
let desk: ImportDesk;
/** How many calls were looked at. */
let seen = 0;
beforeEach(() => {
  seen = 0;
  client = createFakeClient();
  desk = createImportDesk(client);
});
afterEach(() => {
  vi.useRealTimers();
});

const paths = (): string[] => client.calls.map(({ path }) => path);
/** The next call of this operation; calls are answered one after the other. */
async function next(path: string): Promise<Call> {
  // Reading a part of a file takes a turn of the machine's own.
  await vi.waitFor(() => expect(paths().slice(seen)).toContain(path));
  seen = paths().indexOf(path, seen) + 1;
  const call = client.calls[seen - 1];
  if (call === undefined) throw new Error('no call');
  return call;
}
async function taken(bytes = 10): Promise<void> {
  void desk.take(new File([new Uint8Array(bytes).fill(65)], 'a.xlsx'));
  (await next('exchange.begin')).answer({ fileId: 'file-1' });
  for (let at = 0; at < bytes; at += 480_000) (await next('exchange.send')).answer({ received: Math.min(bytes, at + 480_000) });
  (await next('exchange.inspect')).answer(view);
}
async function tried(answer = dry()): Promise<void> {
  (await next('exchange.dryRun')).answer(answer);
  (await next('exchange.lines')).answer({ lines: [], total: 1 });
  await settle();
}

describe('a sheet on its way in', () => {
  it('is carried over in parts, read, and tried before anything is asked', async () => {
    await taken(1_000_000);
    await tried();
    const sent = client.calls.filter(({ path }) => path === 'exchange.send').map(({ input }) => input as { at: number; base64: string });
    expect(sent.map(({ at, base64 }) => [at, atob(base64).length])).toEqual([
      [0, 480_000],
      [480_000, 480_000],
      [960_000, 40_000],
    ]);
    expect(desk.store.getState()).toMatchObject({ file: view, dry: dry(), outdated: false, busy: null, lineTotal: 1 });
  });

  it('tells how far its own job is, and hears of no other', async () => {
    await taken();
    const { input } = await next('exchange.dryRun');
    const { jobId } = input as { jobId: string };
    client.emit({ type: 'exchange', jobId: 'other', phase: 'compare', done: 9, total: 10 });
    expect(desk.store.getState().busy).toMatchObject({ phase: 'read' });
    client.emit({ type: 'exchange', jobId, phase: 'compare', done: 3, total: 10 });
    expect(desk.store.getState().busy).toEqual({ jobId, phase: 'compare', done: 3, total: 10 });
  });

  it('is tried again from the newest choice alone; the run under way is stopped', async () => {
    await taken();
    const first = await next('exchange.dryRun');
    client.emit({ type: 'exchange', jobId: (first.input as { jobId: string }).jobId, phase: 'compare', done: 1, total: 2 });
    void desk.choose({ headerRow: 2 });
    void desk.choose({ headerRow: 3 });
    await settle();
    const stops = client.calls.filter(({ path }) => path === 'job.cancel');
    expect(stops.length).toBeGreaterThan(0);
    for (const stop of stops) stop.answer(null);
    first.refuse('cancelled');
    await settle();
    await tried();
    const runs = client.calls.filter(({ path }) => path === 'exchange.dryRun');
    expect(runs.map(({ input }) => (input as { choices: { headerRow?: number } }).choices.headerRow)).toEqual([undefined, 3]);
    expect(desk.store.getState()).toMatchObject({ cancelled: false, error: null });
  });

  it('is never written while a newer word about it was not tried', async () => {
    await taken();
    await tried();
    vi.useFakeTimers();
    desk.setSource({ asOf: '2026' });
    expect(desk.store.getState().outdated).toBe(true);
    await desk.apply();
    expect(paths()).not.toContain('exchange.apply');
    desk.setSource({ asOf: '2026-06' });
    await vi.advanceTimersByTimeAsync(500);
    const runs = client.calls.filter(({ path }) => path === 'exchange.dryRun');
    expect(runs.map(({ input }) => (input as { choices: { source: { asOf?: string } } }).choices.source.asOf)).toEqual([
      undefined,
      '2026-06',
    ]);
    vi.useRealTimers();
    await tried();
    expect(desk.store.getState().outdated).toBe(false);
    void desk.apply();
    (await next('exchange.apply')).answer({ changeId: 'c-1', summary: { ...none, create: 1 }, facts: 2 });
    await settle();
    expect(desk.store.getState()).toMatchObject({ file: null, dry: null, applied: { changeId: 'c-1', kind: 'park', undone: false } });
    void desk.undo();
    const undo = await next('change.undo');
    expect(undo.input).toEqual({ changeId: 'c-1' });
    undo.answer({ id: 'c-1', changeId: 'c-2' });
    await settle();
    expect(desk.store.getState().applied?.undone).toBe(true);
  });

  it('keeps nothing of a run that failed, and says why', async () => {
    await taken();
    await tried();
    void desk.choose({ headerRow: 9 });
    (await next('exchange.dryRun')).refuse('invalid-input');
    await settle();
    expect(desk.store.getState()).toMatchObject({ dry: null, lines: [], busy: null, error: { code: 'invalid-input' } });
  });

  it('is given up between two parts, and let go of', async () => {
    void desk.take(new File([new Uint8Array(1_000_000)], 'a.xlsx'));
    (await next('exchange.begin')).answer({ fileId: 'file-1' });
    const part = await next('exchange.send');
    await desk.cancel();
    part.answer({ received: 480_000 });
    (await next('exchange.release')).answer(null);
    await settle();
    expect(desk.store.getState()).toMatchObject({ busy: null, cancelled: true, file: null });
  });

  it('forgets columns and headings with the register or the sheet they belong to', async () => {
    await desk.choose({ mapping: { 甲: 'nameZh' }, headerRow: 2 });
    await desk.choose({ sheet: '二' });
    expect(desk.store.getState().form).toMatchObject({ sheet: '二', headerRow: null, mapping: {} });
    await desk.choose({ sheet: '二', headerRow: 4 });
    await desk.choose({ kind: 'event' });
    expect(desk.store.getState().form).toMatchObject({ kind: 'event', sheet: null, headerRow: null, mapping: {} });
  });
});
