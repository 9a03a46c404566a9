import { expect, test, vi } from 'vitest';
import { contentMark } from '#main/repos/content-mark.ts';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { insertPacket, updateDraft } from '#main/repos/packet-repo.ts';
import { writeSettings } from '#main/repos/setting-repo.ts';
import { takeSnapshot, type FreezeInput } from '#main/services/packet/freeze.ts';
import { createKeptSnapshots } from '#main/services/packet/kept-matter.ts';
import { flushIndex } from '#main/services/search/index-records.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { heron, seededStore, testClock, today } from '../../../support/core.ts';

// Each snapshot matches a whole store.
vi.setConfig({ testTimeout: 90_000 });

const { db } = seededStore();
const at = testClock.now();
const draft = (more: Partial<PacketDraft> = {}, words = ''): PacketDraft => {
  const start = startDraft({
    investorId: 'i',
    template: 'one-pager',
    language: 'zh',
    audience: 'public',
    parkIds: [],
    watermark: null,
    asOf: null,
  });
  return { ...start, sections: start.sections.map((section) => ({ ...section, words: { zh: words, en: '' } })), ...more };
};
const input = (more: Partial<PacketDraft> = {}, words = ''): FreezeInput => ({
  draft: draft(more, words),
  profile: heron(),
  today,
  applicationVersion: 'test',
});

test('a kept snapshot is the one the store would give, whatever was written in between', () => {
  const kept = createKeptSnapshots(db);
  const same = (asked: FreezeInput): void => expect(kept(asked)).toEqual(takeSnapshot(db, asked));
  same(input());
  same(input({}, '新的一句话'));
  same(input({ watermark: '讨论稿' }));
  same(input({ parkIds: ['zizhu'] }));
  same({ ...input(), profile: heron({ rdSharePercent: 15 }) });
  const before = kept(input());
  db.prepare("UPDATE record SET name_zh = '改名的园区' WHERE id = ?").run(before.parks[0]?.record.id);
  same(input());
  expect(kept(input()).parks[0]?.record.name.zh).toBe('改名的园区');
  writeSettings(db, { ...startSettings, office: { ...startSettings.office, phone: '021' } });
  same(input());
  expect(kept(input()).office.phone).toBe('021');
});

test('an officer’s typing leaves what was taken from the store as it is', () => {
  insertInvestor(db, { id: 'i', profile: heron(), createdAt: at, updatedAt: at });
  insertPacket(db, { id: 'p', draft: draft(), at });
  flushIndex(db);
  const [mark, kept] = [contentMark(db), createKeptSnapshots(db)];
  const { parks } = kept(input());
  updateDraft(db, { id: 'p', draft: draft({}, '又一句'), at });
  flushIndex(db);
  expect(contentMark(db)).toBe(mark);
  expect(kept(input({}, '又一句')).parks).toBe(parks);
  writeSettings(db, startSettings);
  expect(contentMark(db)).not.toBe(mark);
});
