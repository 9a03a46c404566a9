import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { createTypesetter } from '#main/documents/typesetter.ts';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { insertExport, insertPacket, insertVersion } from '#main/repos/packet-repo.ts';
import { issuePacket } from '#main/services/packet/issue-packet.ts';
import { issueVersion, sameBytesCheck } from '#main/services/packet/versions/issue-version.ts';
import { packetVersions } from '#main/services/packet/versions/read-version.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { ExportResult } from '#shared/domain/packet/packet.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { heron, rowCounts, seededStore, sha256Of, temporaryFolder, testClock, today, treeAssets } from '../../../../support/core.ts';

// A cold compiler on a busy machine takes seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 90_000 });

const run = promisify(execFile);
const store = seededStore();
const { db } = store;
const typesetter = createTypesetter(treeAssets);
afterAll(() => typesetter.close());
const dependencies = { db, clock: testClock, glyphs: createGlyphs(treeAssets.fontsDir), typesetter };

const draft = (more: Partial<PacketDraft> = {}): PacketDraft =>
  startDraft({
    investorId: 'investor-1',
    template: 'one-pager',
    language: 'zh-en',
    audience: 'partner',
    parkIds: [],
    watermark: '第 3 册',
    asOf: null,
    ...more,
  });
insertInvestor(db, { id: 'investor-1', profile: heron(), createdAt: testClock.now(), updatedAt: testClock.now() });
insertPacket(db, { id: 'packet-1', draft: draft(), at: testClock.now() });

const issue = (more: Partial<PacketDraft> = {}): Promise<ExportResult> =>
  issuePacket(dependencies, {
    draft: draft(more),
    profile: heron(),
    today,
    applicationVersion: '0.0.0-test',
    packetId: 'packet-1',
    target: () => Promise.resolve(path.join(temporaryFolder(), 'a.pdf')),
  });
const again = (versionId: string, target = path.join(temporaryFolder(), 'b.pdf')): Promise<ExportResult> =>
  issueVersion(dependencies, { versionId, applicationVersion: '9.9.9', target: () => Promise.resolve(target) });
async function refusal(versionId: string, target: string): Promise<UserError> {
  const error: unknown = await again(versionId, target).catch((thrown: unknown) => thrown);
  if (error instanceof UserError) return error;
  throw error instanceof Error ? error : new Error('issued');
}
/** A version written by hand: what an older application, or a broken disk, might leave. */
function plant(id: string, { snapshot, sha256 }: { snapshot: string; sha256: string }): void {
  insertVersion(db, { id, packetId: null, snapshot, sha256, at: testClock.now() });
}
const hashOf = (text: string): string => {
  const file = path.join(temporaryFolder(), 'text');
  fs.writeFileSync(file, text);
  return sha256Of(file);
};
const snapshotOf = (id: string): string => db.prepare('SELECT snapshot FROM packet_version WHERE id = ?').pluck().get(id) as string;

describe('a frozen version written again', () => {
  it('has the same bytes after the store has changed, and says so among its checks and in the log', async () => {
    const first = await issue();
    db.prepare("UPDATE record SET name_zh = name_zh || '改'").run();
    db.prepare("UPDATE investor SET profile = json_set(profile, '$.codeName', '别人')").run();
    const target = path.join(temporaryFolder(), 'b.pdf');
    const second = await again(first.export.versionId, target);
    db.prepare('UPDATE record SET name_zh = substr(name_zh, 1, length(name_zh) - 1)').run();
    expect([second.export.sha256, sha256Of(target)]).toEqual([first.export.sha256, first.export.sha256]);
    expect(second.export.checks.at(-1)).toEqual({ name: sameBytesCheck, ok: true, detail: `sha256 ${first.export.sha256}` });
    expect(packetVersions(db, 'packet-1')).toMatchObject([
      {
        id: first.export.versionId,
        template: 'one-pager',
        language: 'zh-en',
        audience: 'partner',
        recipient: { codeName: heron().codeName, watermark: '第 3 册' },
        applicationVersion: '0.0.0-test',
        exports: [{ id: second.export.id }, { id: first.export.id }],
      },
    ]);
  });

  it('has the same bytes on any machine: other time zone, language, user, home, folder and application', async () => {
    const first = await issue({ language: 'zh' });
    const places = [
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', USER: 'wang', LOGNAME: 'wang', HOME: temporaryFolder() },
      { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C', USER: 'smith', LOGNAME: 'smith', HOME: temporaryFolder() },
    ];
    const hashes = [];
    const others: string[][] = [];
    for (const place of places) {
      const folder = temporaryFolder();
      db.prepare('VACUUM INTO ?').run(path.join(folder, 'parkfolio.sqlite'));
      const script = path.join(import.meta.dirname, 'print-version-hash.ts');
      const args = [script, folder, first.export.versionId, path.join(folder, 'again.pdf')];
      const { stdout } = await run(process.execPath, args, { env: { PATH: process.env['PATH'], ...place }, cwd: folder });
      hashes.push(stdout.trim(), sha256Of(path.join(folder, 'again.pdf')));
      others.push(['pptx', 'xlsx', 'txt'].map((format) => sha256Of(path.join(folder, `again.${format}`))));
    }
    expect(hashes).toEqual(hashes.map(() => first.export.sha256));
    expect(others[1]).toEqual(others[0]);
  });
});

describe('a version that cannot be given as it was is refused, and no file is written', () => {
  it('where these are not the bytes in the log', async () => {
    const first = await issue({ watermark: '第 4 册' });
    const id = 'v-planted';
    const json = snapshotOf(first.export.versionId);
    plant(id, { snapshot: json, sha256: hashOf(json) });
    insertExport(db, { ...first.export, id: 'export-planted', versionId: id });
    const before = rowCounts(store);
    const target = path.join(temporaryFolder(), 'b.pdf');
    const error = await refusal(id, target);
    expect([error.code, fs.existsSync(target), rowCounts(store)]).toEqual(['check-failed', false, before]);
    expect(error.message).toContain('9.9.9');
  });

  it.each([
    ['of a name nobody knows', 'not-found', null, null],
    ['whose content lost its hash', 'store-damaged', '{"format":1}', 'ab'],
    ['of another format', 'refused', '{"format":2}', null],
    ['that an older application froze with less in it', 'refused', '{"format":1,"applicationVersion":"0.0.1"}', null],
  ])('%s', async (what, code, snapshot, sha256) => {
    const id = `v-${what}`;
    if (snapshot !== null) plant(id, { snapshot, sha256: sha256 ?? hashOf(snapshot) });
    const target = path.join(temporaryFolder(), 'b.pdf');
    const error = await refusal(id, target);
    expect([error.code, fs.existsSync(target)]).toEqual([code, false]);
  });
});
