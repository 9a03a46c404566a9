import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createGlyphs } from '#main/documents/glyphs.ts';
import { documentValue } from '#main/documents/value/document-value.ts';
import { writeChoices } from '#main/repos/choices-repo.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { noChoices } from '#shared/domain/match/choices.ts';
import type { CoverBlock } from '#shared/domain/packet/block.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { heron, openTestStore, seededStore, temporaryFolder, today, treeAssets } from '../../../support/core.ts';

const { db } = seededStore();
const glyphs = createGlyphs(treeAssets.fontsDir);
const draftOf = (more: Partial<PacketDraft> = {}): PacketDraft => ({
  ...startDraft({ investorId: 'i', template: 'pitch', language: 'zh', audience: 'public', parkIds: [], watermark: null, asOf: null }),
  ...more,
});
const input = (draft: PacketDraft, profile = heron()) => ({ draft, profile, today, applicationVersion: '0.0.0-test' });
const coverOf = (snapshot: PacketSnapshot): CoverBlock | undefined =>
  documentValue(snapshot, 'v')
    .sections.flatMap(({ blocks }) => blocks)
    .find((block): block is CoverBlock => block.type === 'cover');
/** Runs with changes to the store that are taken back afterwards. */
function undone<T>(run: () => T): T {
  db.exec('BEGIN');
  try {
    return run();
  } finally {
    db.exec('ROLLBACK');
  }
}

it('answers that an officer got about a person place that person in the packet, and nobody who stands there instead', () => {
  const permits = (profile = heron()) =>
    takeSnapshot(db, input(draftOf({ investorId: 'asked' }), profile)).match.talent.map(({ permit }) => permit?.possible);
  const [before] = permits();
  writeChoices(db, 'asked', { ...noChoices, talent: [{ at: 0, role: 'CTO', answers: { talentProgramme: true } }] });
  expect([before?.length, permits()[0]]).toEqual([2, ['A']]);
  const [first, ...others] = heron().people ?? [];
  const replaced = heron({ people: [{ ...first, role: 'Chief engineer' }, ...others] });
  expect(permits(replaced)[0]).toEqual(before);
});

it('a park archived after it was chosen is refused as archived, for every audience', () => {
  undone(() => {
    db.prepare("UPDATE record SET status = 'archived' WHERE id = 'zizhu'").run();
    for (const audience of ['public', 'internal'] as const) {
      expect(() => takeSnapshot(db, input(draftOf({ audience, parkIds: ['zizhu'] })))).toThrow(/已归档.*is archived/u);
    }
  });
});

describe('a district that is gone', () => {
  const parkIds = ['shibei-hi-tech-park'];

  it('stands as the one that took its place, on the cover too', () => {
    const snapshot = takeSnapshot(db, input(draftOf({ parkIds })));
    expect([snapshot.parks[0]?.record.districtId, snapshot.parks[0]?.district?.id]).toEqual(['zhabei', 'jingan']);
    const cover = coverOf(snapshot);
    expect(cover?.tiles.filter(({ offered }) => offered).map(({ id }) => id)).toEqual(['jingan']);
    expect(cover?.places.map(({ tile }) => tile === null)).toEqual([false]);
  });

  it.each(['zhabei', 'jingan'])('brings the park the clauses of a policy kept under %s', (districtId) => {
    undone(() => {
      const offered = () => takeSnapshot(db, input(draftOf({ parkIds }))).clauses.map(({ incentive }) => incentive.id);
      const before = offered();
      db.prepare('UPDATE record SET district_id = ? WHERE id = ?').run(districtId, 'foreign-rd-open-platform');
      expect([before.includes('foreign-rd-open-platform'), offered().includes('foreign-rd-open-platform')]).toEqual([false, true]);
    });
  });
});

it('the official wording of a law that the office pasted is no finding of the check; the same words of the officer are', () => {
  undone(() => {
    const wording = '国家需要重点扶持的高新技术企业，减按15%的税率征收企业所得税；按纳税额给予奖励。';
    db.prepare("UPDATE clause SET wording = ? WHERE id = 'statutory-hte-cit'").run(wording);
    const lawFindings = (draft: PacketDraft) =>
      preparePacket(db, input(draft), glyphs).findings.filter(({ law, severity }) => law !== undefined && severity !== 'info');
    const draft = draftOf({ parkIds: ['zizhu'] });
    expect(JSON.stringify(preparePacket(db, input(draft), glyphs).value)).toContain(wording);
    expect(lawFindings(draft)).toEqual([]);
    const sections = draft.sections.map((section) =>
      section.id === 'summary' ? { ...section, words: { zh: '按纳税额给予奖励。', en: '' } } : section,
    );
    expect(lawFindings({ ...draft, sections }).length).toBeGreaterThan(0);
  });
});

it('an invented district of the training office stands on no schematic of Shanghai', () => {
  const training = openTestStore(temporaryFolder());
  seedStore(training.db, path.join(treeAssets.seedsDir, 'training'), 'training');
  const cover = coverOf(takeSnapshot(training.db, input(draftOf({ parkIds: ['sample-river-park'] }))));
  expect([cover?.tiles, cover?.places.map(({ tile }) => tile)]).toEqual([[], [null]]);
  expect(coverOf(takeSnapshot(db, input(draftOf({ parkIds: ['zizhu'] }))))?.tiles.length).toBe(17);
});
