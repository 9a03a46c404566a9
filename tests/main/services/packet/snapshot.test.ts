import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listConflicts } from '#main/repos/conflict-repo.ts';
import { freeze, takeSnapshot, type FreezeInput } from '#main/services/packet/freeze.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { templates } from '#shared/domain/packet/template.ts';
import { mayShow, sensitivities, type Sensitivity } from '#shared/domain/record/record.ts';
import { heron, seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();
const draft = (more: Partial<PacketDraft> = {}): PacketDraft => ({
  ...startDraft({
    investorId: 'i',
    template: 'pitch',
    language: 'zh-en',
    audience: 'public',
    parkIds: [],
    watermark: null,
    asOf: null,
    ...more,
  }),
});
const input = (more: Partial<PacketDraft> = {}, profile = heron()): FreezeInput => ({
  draft: draft(more),
  profile,
  today,
  applicationVersion: '0.0.0-test',
});

/** A level for each id, the same for the same seed; most things stay public. */
function levelOf(id: string, seed: number): Sensitivity {
  let hash = seed;
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sensitivities[[0, 0, 0, 1, 2][(hash >>> 8) % 5] ?? 0] ?? 'public';
}

/** What of the store that audience must not see, after giving everything a level of its own and writing HIDDEN over its texts. */
function hideSome(seed: number, audience: Sensitivity): string[] {
  const records = db.prepare<[], string>('SELECT id FROM record').pluck().all();
  const facts = db.prepare<[], { id: string; record_id: string }>('SELECT id, record_id FROM fact').all();
  const setRecord = db.prepare('UPDATE record SET sensitivity = ? WHERE id = ?');
  const setFact = db.prepare('UPDATE fact SET sensitivity = ? WHERE id = ?');
  for (const id of records) setRecord.run(levelOf(id, seed), id);
  for (const { id } of facts) setFact.run(levelOf(id, seed), id);
  const hiddenRecords = records.filter((id) => !mayShow(levelOf(id, seed), audience));
  const gone = new Set(hiddenRecords);
  const hiddenFacts = facts.filter((fact) => gone.has(fact.record_id) || !mayShow(levelOf(fact.id, seed), audience)).map((fact) => fact.id);
  for (const id of hiddenRecords) {
    db.prepare("UPDATE record SET name_zh = 'HIDDEN-记录-' || id, name_en = 'HIDDEN-record-' || id WHERE id = ?").run(id);
    db.prepare("UPDATE OR IGNORE alias SET name = 'HIDDEN-alias' WHERE record_id = ?").run(id);
    db.prepare("UPDATE clause SET name_zh = 'HIDDEN', summary_zh = 'HIDDEN', raw = '[\"HIDDEN\"]' WHERE incentive_id = ?").run(id);
    db.prepare("UPDATE process SET name_zh = 'HIDDEN', raw = '[\"HIDDEN\"]' WHERE record_id = ?").run(id);
    db.prepare('UPDATE relation SET raw = \'["HIDDEN"]\' WHERE from_id = ? OR to_id = ?').run(id, id);
  }
  const markFact = db.prepare(
    "UPDATE fact SET text_zh = 'HIDDEN', raw = '[\"HIDDEN\"]', note_zh = 'HIDDEN', base_note_zh = 'HIDDEN' WHERE id = ?",
  );
  for (const id of hiddenFacts) markFact.run(id);
  const hidden = new Set(hiddenFacts);
  for (const conflict of listConflicts(db))
    if (conflict.factIds.some((id) => hidden.has(id))) db.prepare("UPDATE conflict SET note_zh = 'HIDDEN' WHERE id = ?").run(conflict.id);
  return [...hiddenRecords, ...hiddenFacts];
}

/** Runs on a store that is put back afterwards. */
function undone<T>(work: () => T): T {
  db.exec('BEGIN');
  try {
    return work();
  } finally {
    db.exec('ROLLBACK');
  }
}

describe.each(sensitivities)('a snapshot for the audience “%s”', (audience) => {
  it('holds nothing above it: no text, no name, no id', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(...templates), (seed, template) => {
        const [hidden, snapshot] = undone(() => [hideSome(seed, audience), takeSnapshot(db, input({ audience, template }))] as const);
        expect(JSON.stringify(snapshot).includes('HIDDEN')).toBe(false);
        // The conditions of a shown clause name the industries and districts they speak of by key, and by key only.
        const json = JSON.stringify(snapshot, (key, value: unknown) => (key === 'conditions' ? null : value));
        expect(hidden.filter((id) => json.includes(`"${id}"`))).toEqual([]);
        expect(audience === 'internal').toBe(hidden.length === 0);
      }),
      { seed: 20260901, numRuns: 6 },
    );
  });

  it('of the starter data holds no record or fact above it', () => {
    const json = JSON.stringify(takeSnapshot(db, input({ audience })));
    const above = db
      .prepare<[], { id: string; sensitivity: Sensitivity }>(
        'SELECT id, sensitivity FROM record UNION ALL SELECT id, sensitivity FROM fact',
      )
      .all();
    expect(above.filter((entry) => !mayShow(entry.sensitivity, audience) && json.includes(`"${entry.id}"`))).toEqual([]);
  });

  it('takes a park of its own level or below, and refuses one above', () => {
    for (const level of sensitivities) {
      undone(() => {
        db.prepare("UPDATE record SET sensitivity = ? WHERE id = 'zizhu'").run(level);
        const take = () => takeSnapshot(db, input({ audience, parkIds: ['zizhu'] }));
        if (mayShow(level, audience)) expect(take().parks.map(({ record }) => record.id)).toEqual(['zizhu']);
        else expect(take).toThrow(expect.objectContaining({ code: 'preflight-blocked', where: 'parks' }));
      });
    }
  });
});

describe('what is known of the investor', () => {
  const secret = heron({ name: { zh: '真名医疗股份', en: 'Realname Medical SE' }, notes: '内部备注：底价三亿' });

  it('goes in without notes, and without its name before disclosure', () => {
    for (const disclosed of [undefined, false]) {
      const json = JSON.stringify(takeSnapshot(db, input({}, { ...secret, ...(disclosed === undefined ? {} : { disclosed }) })));
      for (const word of ['底价三亿', '真名医疗', 'Realname']) expect(json).not.toContain(word);
    }
  });

  it('goes in with its name once disclosed, and still without notes', () => {
    const snapshot = takeSnapshot(db, input({}, { ...secret, disclosed: true }));
    expect(snapshot.profile).toMatchObject({ name: secret.name });
    expect(JSON.stringify(snapshot)).not.toContain('底价三亿');
  });
});

describe('a frozen version', () => {
  it('is the same for the same input, in another copy of the store too', () => {
    const { db: other } = seededStore();
    const [first, again, elsewhere] = [db, db, other].map((from) => freeze(takeSnapshot(from, input())));
    expect([again, elsewhere]).toEqual([first, first]);
    expect(first?.id).toMatch(/^v-[0-9a-f]{12}$/);
    expect(JSON.parse(first?.json ?? '')).toEqual(first?.snapshot);
  });

  it('is another for another investor, draft, day or fact', () => {
    const plain = freeze(takeSnapshot(db, input())).id;
    const others = [
      freeze(takeSnapshot(db, input({}, heron({ rdSharePercent: 15 })))).id,
      freeze(takeSnapshot(db, input({ watermark: '讨论稿' }))).id,
      freeze(takeSnapshot(db, { ...input(), today: '2026-09-02' })).id,
      freeze(takeSnapshot(db, { ...input(), applicationVersion: '2' })).id,
    ];
    expect(new Set([plain, ...others]).size).toBe(5);
    const notes = freeze(takeSnapshot(db, input({}, heron({ notes: 'only inside' })))).id;
    expect(notes).toBe(plain);
  });

  it('is dated by the draft where the draft names a day', () => {
    expect([takeSnapshot(db, input()).date, takeSnapshot(db, input({ asOf: '2025-05-05' })).date]).toEqual([today, '2025-05-05']);
  });
});

describe('the parks of a packet', () => {
  it('are those chosen, in their order', () => {
    expect(takeSnapshot(db, input({ parkIds: ['zizhu', 'zero-bay'] })).parks.map(({ record }) => record.id)).toEqual(['zizhu', 'zero-bay']);
  });

  it('that are not there are refused by name', () => {
    for (const id of ['none', 'minhang'])
      expect(() => takeSnapshot(db, input({ parkIds: [id] }))).toThrow(
        expect.objectContaining({ code: 'not-found', message: expect.stringContaining(id) as unknown }),
      );
  });

  it('are chosen by match where none is named: two of one district at most, none of another field only', () => {
    const { parks } = takeSnapshot(db, input());
    expect(parks.length).toBe(3);
    const perDistrict = [...Map.groupBy(parks, ({ record }) => record.districtId).values()].map((group) => group.length);
    expect(Math.max(...perDistrict)).toBeLessThanOrEqual(2);
  });
});
