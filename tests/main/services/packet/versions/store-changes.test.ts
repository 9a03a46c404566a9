import { describe, expect, it } from 'vitest';
import { listFactsOfRecord } from '#main/repos/fact-repo.ts';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { insertPacket, insertVersion, updateDraft } from '#main/repos/packet-repo.ts';
import { readSettings, writeSettings } from '#main/repos/setting-repo.ts';
import { chooseFact, createConflict, letAllStand } from '#main/services/conflicts/settle-conflict.ts';
import { archiveRecord } from '#main/services/editing/archive-record.ts';
import type { Desk } from '#main/services/editing/desk.ts';
import { withdrawFact } from '#main/services/editing/past-fact.ts';
import { saveFact } from '#main/services/editing/save-fact.ts';
import { freeze, takeSnapshot } from '#main/services/packet/freeze.ts';
import { changesSince } from '#main/services/packet/versions/store-changes.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { StoreChange } from '#shared/domain/packet/version.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import { heron, testClock, today } from '../../../../support/core.ts';
import { factInput, newDesk } from '../../editing/desk-support.ts';

const draftFor = (audience: Sensitivity): PacketDraft =>
  startDraft({
    investorId: 'investor-1',
    template: 'pitch',
    language: 'zh',
    audience,
    parkIds: ['zero-bay', 'zhangjiang-hitech-park'],
    watermark: null,
    asOf: null,
  });

interface Frozen {
  desk: Desk;
  id: string;
  snapshot: PacketSnapshot;
}

function frozen(audience: Sensitivity = 'public', prepare: (desk: Desk) => void = () => undefined): Frozen {
  const desk = newDesk();
  const { db } = desk;
  prepare(desk);
  const draft = draftFor(audience);
  insertInvestor(db, { id: 'investor-1', profile: heron(), createdAt: testClock.now(), updatedAt: testClock.now() });
  insertPacket(db, { id: 'packet-1', draft, at: testClock.now() });
  const version = freeze(takeSnapshot(db, { draft, profile: heron(), today, applicationVersion: '0.0.0-test' }));
  insertVersion(db, { id: version.id, packetId: 'packet-1', snapshot: version.json, sha256: version.sha256, at: testClock.now() });
  return { desk, id: version.id, snapshot: version.snapshot };
}

const factIdOf = ({ snapshot }: Frozen, text: string): string => {
  const found = snapshot.parks.flatMap(({ facts }) => facts).find(({ fact }) => formatFact(fact, 'zh').text === text);
  if (found === undefined) throw new Error(`the version tells no "${text}"`);
  return found.fact.id;
};
const since = ({ desk, id }: Frozen, day = today): StoreChange[] => changesSince(desk.db, { versionId: id, today: day }).changes;
const brief = ({ kind, of, record, id }: StoreChange): string[] => [kind, of, record.id, id];

describe('what the store says otherwise than a version', () => {
  it.each(['public', 'partner', 'internal'] as const)('is nothing right after it was frozen for the audience “%s”', (audience) => {
    const version = frozen(audience);
    expect(changesSince(version.desk.db, { versionId: version.id, today })).toEqual({ versionId: version.id, changes: [], beside: [] });
  });

  it('is a fact renewed, with the value it had and the one it has', () => {
    const version = frozen('public', (desk) => saveFact(desk, factInput()));
    const id = factIdOf(version, '超过400家');
    saveFact(version.desk, factInput({ replaces: id, entered: { text: '超过612家' }, asOf: '2026-06' }));
    const changes = since(version);
    expect(changes.map(brief)).toEqual([['renewed', 'fact', 'zero-bay', id]]);
    expect([changes[0]?.before?.zh, changes[0]?.after?.zh]).toEqual(['超过400家（2025年）', '超过612家（2026年6月）']);
  });

  it('is a fact withdrawn', () => {
    const version = frozen();
    const id = version.snapshot.parks[0]?.facts[0]?.fact.id ?? '';
    withdrawFact(version.desk, { factId: id, reason: '来源更正' });
    expect(since(version).map(brief)).toEqual([['withdrawn', 'fact', 'zero-bay', id]]);
  });

  it('is a fact that was added to an offered park, and none that the audience may not see', () => {
    const version = frozen();
    saveFact(version.desk, factInput({ entered: { text: '超过700家' }, asOf: '2026', sensitivity: 'internal' }));
    expect(since(version)).toEqual([]);
    saveFact(version.desk, factInput({ entered: { text: '超过701家' }, asOf: '2026' }));
    expect(since(version).map(({ kind, record, after }) => [kind, record.id, after?.zh])).toEqual([
      ['added', 'zero-bay', '超过701家（2026年）'],
    ]);
  });

  it('is a conflict found since, and its end', () => {
    const version = frozen();
    const views = version.snapshot.parks[0]?.facts.filter((view) => view.conflictIds.length === 0) ?? [];
    const ids = views.slice(0, 2).map((view) => view.fact.id);
    const [first = '', second = ''] = ids;
    const note = { zh: '两处不一', en: 'Two places differ' };
    createConflict(version.desk, { command: 'conflict.create', factIds: ids, type: 'sources', note, dismissal: null });
    expect(since(version).map((change) => [...brief(change), change.after?.zh])).toEqual([
      ['conflicting', 'fact', 'zero-bay', first, '两处不一'],
      ['conflicting', 'fact', 'zero-bay', second, '两处不一'],
    ]);
    const conflictId = version.desk.db.prepare("SELECT id FROM conflict WHERE note_zh = '两处不一'").pluck().get() as string;
    chooseFact(version.desk, { conflictId, factId: first, reason: '较新' });
    expect(since(version).map(brief)).toEqual([['settled', 'fact', 'zero-bay', second]]);
  });

  it('is the end of a conflict that the version told', () => {
    const version = frozen('public', (desk) => {
      const factIds = listFactsOfRecord(desk.db, 'zero-bay')
        .filter(({ sensitivity }) => sensitivity === 'public')
        .slice(0, 2)
        .map(({ id }) => id);
      createConflict(desk, { command: 'conflict.create', factIds, type: 'sources', note: { zh: '甲', en: 'A' }, dismissal: null });
    });
    // The store comes with conflicts of its own, and the number of this one is drawn by lot: it is found by its note, never by its place.
    const conflict = version.snapshot.conflicts.find(({ note }) => note.zh === '甲');
    if (conflict === undefined) throw new Error('the version does not tell the conflict');
    expect(since(version)).toEqual([]);
    letAllStand(version.desk, { conflictId: conflict.id, reason: '口径不同' });
    expect(since(version).map(({ kind, id }) => [kind, id])).toEqual(conflict.factIds.map((id) => ['settled', id]));
  });

  it('is a park in the archive, told once and not for each of its facts', () => {
    const version = frozen();
    archiveRecord(version.desk, { id: 'zero-bay', reason: '停止招商' });
    expect(
      since(version)
        .filter(({ record }) => record.id === 'zero-bay')
        .map(brief),
    ).toEqual([['archived', 'record', 'zero-bay', 'zero-bay']]);
  });

  it('is a record renamed or raised above the audience', () => {
    const version = frozen();
    version.desk.db.prepare("UPDATE record SET name_zh = '零号湾新城' WHERE id = 'zero-bay'").run();
    version.desk.db.prepare("UPDATE record SET sensitivity = 'internal' WHERE id = 'zhangjiang-hitech-park'").run();
    expect(since(version).map((change) => [...brief(change), change.after?.zh ?? null])).toEqual([
      ['renamed', 'record', 'zero-bay', 'zero-bay', '零号湾新城'],
      ['above-audience', 'record', 'zhangjiang-hitech-park', 'zhangjiang-hitech-park', null],
    ]);
  });

  it('is a clause ended, reworded or gone', () => {
    const version = frozen();
    const [first, second, third] = version.snapshot.clauses
      .filter(({ clause }) => clause.status === 'in-force')
      .map(({ clause }) => clause.id);
    const { db } = version.desk;
    db.prepare("UPDATE clause SET status = 'ended' WHERE id = ?").run(first);
    db.prepare("UPDATE clause SET summary_zh = '改写了' WHERE id = ?").run(second);
    db.prepare("UPDATE clause SET validity_to = '2026-08-31', validity_precision = 'day' WHERE id = ?").run(third);
    const told = since(version).map(({ kind, id, after }) => `${kind} ${id} ${after?.zh ?? ''}`);
    expect(new Set(told)).toEqual(new Set([`ended ${first} `, `reworded ${second} 改写了`, `ended ${third} `]));
  });

  it('is time itself: facts past their review date', () => {
    const version = frozen();
    const changes = since(version, '2029-09-01').filter(({ of }) => of === 'fact');
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['stale']));
  });

  it('is also the profile, the office and the draft', () => {
    const version = frozen();
    const { db } = version.desk;
    const beside = (): string[] => changesSince(db, { versionId: version.id, today }).beside;
    db.prepare("UPDATE investor SET profile = json_set(profile, '$.notes', '只在本机')").run();
    expect(beside()).toEqual([]);
    db.prepare("UPDATE investor SET profile = json_set(profile, '$.headcount', json('{\"min\":777}'))").run();
    const settings = readSettings(db);
    writeSettings(db, { ...settings, office: { ...settings.office, phone: '021-2' } });
    updateDraft(db, { id: 'packet-1', draft: { ...draftFor('public'), watermark: '样稿' }, at: testClock.now() });
    expect(beside()).toEqual(['profile', 'office', 'draft']);
  });
});
