import { describe, expect, it } from 'vitest';
import { listChangesOfRecord } from '#main/repos/change-repo.ts';
import { listClauses } from '#main/repos/clause-repo.ts';
import { listRuleSamplesOf } from '#main/repos/rule-sample-repo.ts';
import { undoChange } from '#main/services/changes/change.ts';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import { clauseSheetView, listClauseRows, startClause } from '#main/services/rules/clause-sheets.ts';
import { tryClause } from '#main/services/rules/judge-samples.ts';
import { dropSample, keepSample } from '#main/services/rules/keep-sample.ts';
import type { SampleDifference } from '#shared/ipc/contracts/rule-contract.ts';
import { today } from '../../../support/core.ts';
import { centre, clauseOf, district, egret, plant, refusal, ruleRows, save, tightened, trainingDb, who } from './rule-desk.ts';

const idsOn = (db: Parameters<typeof loadMatchModel>[0], day: string): string[] =>
  loadMatchModel(db, 'internal', day).clauses.flatMap(({ id }) => (id.startsWith(centre) ? [id] : []));

describe('saving a clause', () => {
  it('makes a new version from its day on, and leaves the old one as it was until then', () => {
    const db = trainingDb();
    const old = clauseOf(db, centre);
    const saved = save(db, { ...old, status: 'ended' }, { from: '2027-01-01', reason: '到期' });
    expect(saved).toEqual({ clauseId: `${centre}-v2`, changeId: 'change-1', kind: 'rule' });
    expect(clauseOf(db, centre)).toEqual(old);
    expect(clauseOf(db, saved.clauseId)).toMatchObject({
      status: 'ended',
      version: { number: (old.version?.number ?? 1) + 1, effectiveFrom: '2027-01-01', effectiveTo: null, supersedes: centre },
    });
    expect([idsOn(db, '2026-12-31'), idsOn(db, '2027-01-01')]).toEqual([[centre], [saved.clauseId]]);
    expect(listChangesOfRecord(db, old.incentiveId).map(({ by, command, reason }) => [by, command, reason])).toEqual([
      ['张敏', 'rule.save', '到期'],
    ]);
    const view = clauseSheetView(db, saved.clauseId);
    expect([view.versions.map(({ id }) => id), view.before?.id, view.history.map(({ made }) => made)]).toEqual([
      [centre, saved.clauseId],
      centre,
      [[saved.clauseId]],
    ]);
  });

  it('without a day takes the place of the old one on all its days', () => {
    const db = trainingDb();
    const { clauseId } = save(db, tightened(clauseOf(db, centre)));
    expect([idsOn(db, '2026-06-01'), idsOn(db, '2030-01-01')]).toEqual([[clauseId], [clauseId]]);
  });

  it('keeps words in the version they belong to, wording and all, and the journal has them as they were', () => {
    const db = trainingDb();
    const old = clauseOf(db, centre);
    const before = ruleRows(db);
    const saved = save(db, { ...old, wording: '第一条 正文', phone: '021-1' });
    expect([saved.clauseId, saved.kind, clauseOf(db, centre).wording]).toEqual([centre, 'words', '第一条 正文']);
    undoChange(db, saved.changeId ?? '', who);
    expect(ruleRows(db)).toEqual(before);
  });

  it('writes nothing where nothing was changed', () => {
    const db = trainingDb();
    expect(save(db, clauseOf(db, centre))).toEqual({ clauseId: centre, changeId: null, kind: 'none' });
  });

  it('refuses an older version, a day before the present one began, and a last day before the first', () => {
    const db = trainingDb();
    const { clauseId } = save(db, tightened(clauseOf(db, centre)), { from: '2027-01-01' });
    expect(refusal(() => save(db, { ...clauseOf(db, centre), status: 'ended' }))).toMatchObject({ code: 'refused', where: centre });
    const own = clauseOf(db, clauseId);
    expect(refusal(() => save(db, { ...own, status: 'ended' }, { from: '2026-12-31' }))).toMatchObject({ code: 'refused', where: 'from' });
    const until = { number: 2, effectiveFrom: null, supersedes: null, effectiveTo: '2027-02-01' };
    expect(refusal(() => save(db, { ...own, version: until }, { from: '2027-03-01' }))).toMatchObject({ code: 'refused', where: 'until' });
    expect(listClauses(db).filter(({ id }) => id.startsWith(centre)).length).toBe(2);
  });

  it('lets partners and exclusions of the old version hold for the new one', () => {
    const db = trainingDb();
    const other = { ...clauseOf(db, centre), id: 'partner-clause', stacksWith: [centre], excludes: [centre] };
    plant(db, other);
    const { clauseId } = save(db, tightened(clauseOf(db, centre)));
    expect(clauseOf(db, 'partner-clause')).toMatchObject({ stacksWith: [centre, clauseId], excludes: [centre, clauseId] });
  });

  it('takes a new clause of any incentive, known by its name only, which yields neither verdict nor amount until it is filled in', () => {
    const db = trainingDb();
    const { incentiveId } = clauseOf(db, centre);
    const { id, citation } = startClause(db, incentiveId);
    const { conditions, amount } = clauseOf(db, centre);
    const named = {
      ...clauseOf(db, centre),
      id,
      citation,
      conditions: null,
      status: 'text-needed' as const,
      name: { zh: '新办法', en: 'A new measure' },
    };
    expect(save(db, named, { isNew: true })).toEqual({ clauseId: id, changeId: 'change-1', kind: 'new' });
    const answer = (clauseId: string) => {
      const clause = clauseOf(db, clauseId);
      return tryClause(db, { clause, keptFor: null, districts: district, today }).find(({ sampleId }) => sampleId === egret)?.match;
    };
    expect(answer(id)).toMatchObject({ verdict: 'cannot-tell', textNeeded: true, amount: null });
    // Conditions alone do not make it judged: its status has to say so as well.
    const filled = save(db, { ...clauseOf(db, id), conditions, amount }, { from: '2026-09-01' }).clauseId;
    expect(answer(filled)).toMatchObject({ verdict: 'cannot-tell', amount: null });
    const inForce = save(db, { ...clauseOf(db, filled), status: 'in-force' }, { from: '2026-09-01' }).clauseId;
    expect(answer(inForce)).toMatchObject({ verdict: 'fits', amount: { low: '14000000' } });
    expect(refusal(() => save(db, named, { isNew: true }))).toMatchObject({ code: 'refused', where: id });
  });

  it('refuses what hangs on nothing', () => {
    const db = trainingDb();
    const clause = clauseOf(db, centre);
    const fresh = { ...clause, id: 'a-new-one' };
    expect(refusal(() => save(db, { ...fresh, incentiveId: 'no-such' }, { isNew: true }))).toMatchObject({
      code: 'not-found',
      where: 'no-such',
    });
    const citation = { ...clause.citation, segmentId: 'no-such' };
    expect(refusal(() => save(db, { ...fresh, citation }, { isNew: true }))).toMatchObject({ code: 'refused', where: 'citation' });
    expect(refusal(() => save(db, fresh))).toMatchObject({ code: 'not-found', where: 'a-new-one' });
  });
});

describe('kept answers', () => {
  const kept = (): ReturnType<typeof trainingDb> => {
    const db = trainingDb();
    keepSample(db, { clauseId: centre, investorId: egret, districts: district }, who);
    return db;
  };
  const expected = { verdict: 'fits', amount: { low: '14000000', base: '15750000', high: '16000000', currency: 'CNY' }, open: null };

  it('keep the verdict, the amount, and of the card only what rules read', () => {
    const db = kept();
    const [sample] = listRuleSamplesOf(db, centre);
    expect(sample).toMatchObject({ sampleId: egret, districts: district, expected });
    expect(Object.keys(sample?.profile ?? {}).filter((key) => ['name', 'notes', 'people', 'questions'].includes(key))).toEqual([]);
  });

  it('stop a change that alters them, with the old and the new answer, and nothing is written', () => {
    const db = kept();
    const before = ruleRows(db);
    const { code, where, detail } = refusal(() => save(db, tightened(clauseOf(db, centre)), { reason: '收紧' }));
    expect([
      code,
      where,
      (detail as SampleDifference[]).map((difference) => [difference.sampleId, difference.expected, difference.now]),
    ]).toEqual(['refused', 'samples', [[egret, expected, { verdict: 'does-not-fit', amount: null, open: null }]]]);
    expect(ruleRows(db)).toEqual(before);
  });

  it('a new answer is confirmed as it is and with a reason, which the journal keeps; one undo takes all of it back', () => {
    const db = kept();
    const before = ruleRows(db);
    const clause = tightened(clauseOf(db, centre));
    const answer = { verdict: 'does-not-fit' as const, amount: null, open: null };
    const other = { sampleId: egret, answer: { ...answer, verdict: 'cannot-tell' as const } };
    expect(refusal(() => save(db, clause, { reason: '收紧', confirmed: [other] }))).toMatchObject({ where: 'samples' });
    expect(refusal(() => save(db, clause, { confirmed: [{ sampleId: egret, answer }] }))).toMatchObject({ where: 'reason' });
    expect(refusal(() => save(db, clause, { reason: '  ', confirmed: [{ sampleId: egret, answer }] }))).toMatchObject({ where: 'reason' });
    const saved = save(db, clause, { reason: '人数条件收紧', confirmed: [{ sampleId: egret, answer }] });
    expect(listRuleSamplesOf(db, saved.clauseId)).toMatchObject([{ sampleId: egret, expected: answer }]);
    expect(clauseSheetView(db, saved.clauseId).history.map(({ reason }) => reason)).toEqual(['人数条件收紧', null]);
    undoChange(db, saved.changeId ?? '', who);
    expect(ruleRows(db)).toEqual(before);
  });

  it('a change that leaves them as they are takes them along to the new version', () => {
    const db = kept();
    const { clauseId } = save(db, { ...clauseOf(db, centre), validity: { from: '2026-03-01', to: '2036-02-29', precision: 'period' } });
    expect(listRuleSamplesOf(db, clauseId)).toMatchObject([{ sampleId: egret, expected }]);
  });

  it('are judged by the card they were kept with, and say when the card has changed since', () => {
    const db = kept();
    const row = db.prepare<[string], string>('SELECT profile FROM investor WHERE id = ?').pluck().get(egret) ?? '{}';
    const richer = { ...(JSON.parse(row) as object), headcount: { min: 1, max: 2 } };
    db.prepare('UPDATE investor SET profile = ? WHERE id = ?').run(JSON.stringify(richer), egret);
    const tried = tryClause(db, { clause: clauseOf(db, centre), keptFor: centre, districts: null, today });
    expect(tried.find(({ sampleId }) => sampleId === egret)).toMatchObject({
      differs: false,
      cardChanged: true,
      expected,
      districts: district,
    });
    expect(tried.length).toBe(5);
  });

  it('that something else broke stand out in the list of rules', () => {
    const db = kept();
    const rowOf = () => listClauseRows(db, today).find(({ id }) => id === centre);
    expect(rowOf()).toMatchObject({ samples: 1, differing: 0, versions: 1 });
    // The district the kept answer was given for is another one now.
    db.prepare("UPDATE rule_sample SET kept = json_set(kept, '$.districts', json('[\"elsewhere\"]'))").run();
    expect(rowOf()).toMatchObject({ samples: 1, differing: 1 });
  });

  it('are let go by an officer, and brought back by undo', () => {
    const db = kept();
    dropSample(db, { clauseId: centre, sampleId: egret }, who);
    expect([listRuleSamplesOf(db, centre), clauseSheetView(db, centre).history.length]).toEqual([[], 2]);
    undoChange(db, 'change-2', who);
    expect(listRuleSamplesOf(db, centre).length).toBe(1);
    expect(refusal(() => dropSample(db, { clauseId: centre, sampleId: 'nobody' }, who))).toMatchObject({ code: 'not-found' });
  });
});
