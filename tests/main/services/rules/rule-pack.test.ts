import { describe, expect, it } from 'vitest';
import { listChanges } from '#main/repos/change-repo.ts';
import { listClauses } from '#main/repos/clause-repo.ts';
import { listRuleSamples, listRuleSamplesOf } from '#main/repos/rule-sample-repo.ts';
import { undoChange } from '#main/services/changes/change.ts';
import { applyPack, planPack } from '#main/services/rules/apply-pack.ts';
import { listClauseRows } from '#main/services/rules/clause-sheets.ts';
import { makePack } from '#main/services/rules/export-pack.ts';
import { keepSample } from '#main/services/rules/keep-sample.ts';
import { packHash, readPack } from '#main/services/rules/pack-file.ts';
import type { Database } from '#main/store/database.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { versionsOn } from '#shared/domain/rule/version.ts';
import type { RulePack } from '#shared/domain/rule-sheet/rule-pack.ts';
import type { PackPlan } from '#shared/ipc/contracts/rule-contract.ts';
import { seededStore, today } from '../../../support/core.ts';
import { centre, clauseOf, district, egret, refusal, ruleRows, save, tightened, trainingDb, who } from './rule-desk.ts';

const packOf = (db: Database): RulePack => makePack(db, { incentiveIds: null, today, applicationVersion: '0.1.0' });
const textOf = (pack: RulePack): string => JSON.stringify(pack);
/** A pack as its maker would have sent it: with the hash of what it holds. */
const sealed = (pack: RulePack): string => textOf({ ...pack, hash: packHash(pack) });
const changedIn = (pack: RulePack, id: string, change: (clause: Clause) => Clause): RulePack => ({
  ...pack,
  clauses: pack.clauses.map((clause) => (clause.id === id ? change(clause) : clause)),
});
const plan = (db: Database, text: string, onConflict: 'ask' | 'keep' | 'take' = 'ask'): PackPlan =>
  planPack(db, text, { onConflict, today });
const apply = (db: Database, text: string, more: { onConflict?: 'ask' | 'keep' | 'take'; reason?: string } = {}) =>
  applyPack(db, text, { onConflict: 'ask', reason: null, ...more, ...who });
const withSample = (): Database => {
  const db = trainingDb();
  keepSample(db, { clauseId: centre, investorId: egret, districts: district }, who);
  return db;
};
const outcomes = ({ rows }: PackPlan): [string, string][] =>
  rows.flatMap(({ clauseId, outcome }) => (outcome === 'same' ? [] : [[clauseId, outcome]]));

describe('a rule pack', () => {
  it('holds the clauses that count, what they hang on and kept answers from which no investor can be told', () => {
    const db = withSample();
    const pack = packOf(db);
    expect(readPack(textOf(pack))).toEqual(pack);
    expect([pack.clauses.length, pack.samples.length, pack.sources.length]).toEqual([versionsOn(listClauses(db), today).length + 1, 1, 1]);
    expect(pack.samples[0]).toMatchObject({
      clauseId: centre,
      profile: { codeName: '样本 Sample 1', homeCountry: 'DE' },
      expected: { verdict: 'fits' },
    });
    expect(/egret|白鹭|"CTO"/i.test(textOf(pack))).toBe(false);
    // The same store gives the same pack, and finds nothing new in it.
    expect(plan(db, textOf(pack))).toMatchObject({ newSamples: 0, newSources: 0, counts: { same: pack.clauses.length } });
    expect(packOf(db)).toEqual(pack);
  });

  it('leaves out incentives that are internal, and takes those named only', () => {
    const db = trainingDb();
    const { incentiveId } = clauseOf(db, centre);
    const own = makePack(db, { incentiveIds: [incentiveId], today, applicationVersion: '0.1.0' });
    expect([...new Set(own.clauses.map((clause) => clause.incentiveId))]).toEqual([incentiveId]);
    db.prepare("UPDATE record SET sensitivity = 'internal' WHERE id = ?").run(incentiveId);
    expect(packOf(db).clauses.some((clause) => clause.incentiveId === incentiveId)).toBe(false);
  });

  it('of the starter data is read back whole', () => {
    const { db } = seededStore();
    const pack = packOf(db);
    expect([pack.clauses.length > 80, readPack(textOf(pack)).hash]).toEqual([true, pack.hash]);
    expect(outcomes(plan(db, textOf(pack)))).toEqual([]);
    // Ended versions stay at home; the list has them all.
    expect(listClauseRows(db, today).length).toBeGreaterThan(pack.clauses.length);
  });
});

describe('a file that is no sound pack is refused with what to mend', () => {
  const db = trainingDb();
  const pack = packOf(db);
  const at = pack.clauses.findIndex(({ id }) => id === centre);
  const raw = (change: (value: { clauses: { conditions: { of: object[] } }[] } & Record<string, unknown>) => void): string => {
    const value = JSON.parse(textOf(pack)) as Parameters<typeof change>[0];
    change(value);
    return JSON.stringify(value);
  };
  const condition = (change: object): string => raw((value) => Object.assign(value.clauses[at]?.conditions.of[2] ?? {}, change));
  it.each<[string, string, string]>([
    ['not JSON', '{"format": "parkfolio', 'pack'],
    ['an empty list', '[]', 'format'],
    ['null', 'null', 'format'],
    ['another file', '{"format": "something"}', 'format'],
    ['another version', raw((value) => (value['version'] = 2)), 'version'],
    ['a changed figure', condition({ value: '1' }), 'hash'],
    ['a changed hash', raw((value) => (value['hash'] = 'f'.repeat(64))), 'hash'],
    ['a field unknown to rules', condition({ field: 'landAcres' }), `clauses.${at}.conditions.of.2.field`],
    ['an operation unknown to rules', condition({ op: 'eval' }), `clauses.${at}.conditions.of.2.op`],
    ['a figure in words', condition({ value: '5千万' }), `clauses.${at}.conditions.of.2.value`],
    ['a property of no clause', raw((value) => (value['script'] = 'x')), ''],
    [
      'another currency',
      raw((value) => Object.assign(value.clauses[at] ?? {}, { amount: { low: '1', high: null, currency: 'GBP', per: null } })),
      `clauses.${at}.amount.currency`,
    ],
    ['more than 5 MB', 'x'.repeat(5_000_001), 'pack'],
  ])('%s', (_, text, where) => {
    const before = ruleRows(db);
    expect(refusal(() => plan(db, text))).toMatchObject({ code: 'invalid-input', where });
    expect(refusal(() => apply(db, text))).toMatchObject({ code: 'invalid-input', where });
    expect(ruleRows(db)).toEqual(before);
  });
});

describe('importing a pack', () => {
  const target = clauseOf(trainingDb(), centre);

  it('first says what it would do, and writes nothing', () => {
    const db = trainingDb();
    const before = ruleRows(db);
    const more: Clause = { ...target, id: 'brought-along', name: { zh: '新条款', en: 'New one' } };
    const pack = changedIn(packOf(db), centre, (clause) => ({ ...clause, wording: '第一条' }));
    const shown = plan(
      db,
      sealed({
        ...changedIn(pack, 'sample-fixed-window', tightened),
        clauses: [...changedIn(pack, 'sample-fixed-window', tightened).clauses, more],
      }),
    );
    expect(outcomes(shown).toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
      ['brought-along', 'new'],
      ['sample-fixed-window', 'changed'],
      [centre, 'changed'],
    ]);
    expect([shown.counts.same, ruleRows(db), listChanges(db, { limit: 9, offset: 0 })]).toEqual([pack.clauses.length - 2, before, []]);
  });

  it('writes all of it as one change, which one undo takes back', () => {
    const source = withSample();
    const pack = changedIn(packOf(source), 'sample-fixed-window', tightened);
    const db = trainingDb();
    const before = ruleRows(db);
    const { changeId, plan: done } = apply(db, sealed(pack));
    expect([done.counts, done.newSamples]).toEqual([{ new: 0, changed: 1, same: pack.clauses.length - 1, conflict: 0, refused: 0 }, 1]);
    expect(clauseOf(db, 'sample-fixed-window-v2').version).toMatchObject({
      number: 2,
      effectiveFrom: '2026-03-01',
      supersedes: 'sample-fixed-window',
    });
    expect(listRuleSamplesOf(db, centre)).toMatchObject([{ profile: { codeName: '样本 Sample 1' } }]);
    // The same pack once more finds nothing to do.
    expect(outcomes(plan(db, sealed(pack)))).toEqual([]);
    expect(apply(db, sealed(pack)).changeId).toBeNull();
    undoChange(db, changeId ?? '', who);
    expect(ruleRows(db)).toEqual(before);
  });

  it('brings the sources along that clauses are cited from', () => {
    const pack = packOf(trainingDb());
    const db = trainingDb();
    const [source] = pack.sources;
    if (source === undefined) throw new Error('no source in the pack');
    const cited = { ...target, id: 'brought-along', citation: { ...target.citation, sourceId: 'their-source', segmentId: 'their-item' } };
    const theirs = {
      ...source,
      id: 'their-source',
      segments: source.segments.slice(0, 1).map((segment) => ({ ...segment, id: 'their-item' })),
    };
    const more = { ...pack, clauses: [...pack.clauses, cited] };
    expect(plan(db, sealed(more)).rows.at(-1)).toMatchObject({ outcome: 'refused' });
    const whole = sealed({ ...more, sources: [source, theirs] });
    expect(apply(db, whole).plan).toMatchObject({ newSources: 1, counts: { new: 1, refused: 0 } });
    expect(clauseOf(db, 'brought-along').citation.segmentId).toBe('their-item');
  });

  it('is refused as a whole when one clause cannot be taken', () => {
    const db = trainingDb();
    const pack = packOf(db);
    const lost = { ...target, id: 'lost', incentiveId: 'no-such-incentive' };
    const text = sealed({ ...changedIn(pack, centre, tightened), clauses: [...changedIn(pack, centre, tightened).clauses, lost] });
    const before = ruleRows(db);
    const { code, detail } = refusal(() => apply(db, text));
    expect([code, (detail as PackPlan).counts.refused, ruleRows(db)]).toEqual(['refused', 1, before]);
  });

  it('leaves the choice to the officer where both sides changed a clause', () => {
    const db = trainingDb();
    const text = sealed(changedIn(packOf(db), centre, tightened));
    save(db, { ...clauseOf(db, centre), status: 'ended' });
    expect(outcomes(plan(db, text))).toEqual([[centre, 'conflict']]);
    expect(refusal(() => apply(db, text))).toMatchObject({ code: 'refused', where: 'pack' });
    expect(apply(db, text, { onConflict: 'keep' }).changeId).toBeNull();
    expect(outcomes(plan(db, text, 'take'))).toEqual([[centre, 'changed']]);
    apply(db, text, { onConflict: 'take' });
    expect(clauseOf(db, `${centre}-v3`)).toMatchObject({ status: 'in-force', version: { supersedes: `${centre}-v2` } });
  });

  it('is refused where its own answers do not come out, and asks for a reason where it changes answers kept here', () => {
    const wrong = packOf(withSample());
    const [sample] = wrong.samples;
    if (sample === undefined) throw new Error('no sample in the pack');
    const text = sealed({ ...wrong, samples: [{ ...sample, expected: { ...sample.expected, verdict: 'does-not-fit' } }] });
    expect(plan(trainingDb(), text).counts.refused).toBe(1);
    const db = withSample();
    const tighter = sealed({ ...changedIn(packOf(trainingDb()), centre, tightened) });
    expect(plan(db, tighter).differences.map(({ sampleId }) => sampleId)).toEqual([egret]);
    expect(refusal(() => apply(db, tighter))).toMatchObject({ code: 'refused', where: 'pack' });
    apply(db, tighter, { reason: '市里统一收紧' });
    expect(listRuleSamples(db).map(({ clauseId, expected }) => [clauseId, expected.verdict])).toEqual([
      [centre, 'fits'],
      [`${centre}-v2`, 'does-not-fit'],
    ]);
    expect(listChanges(db, { limit: 1, offset: 0 })[0]).toMatchObject({ command: 'rule.applyPack', reason: '市里统一收紧' });
  });
});
