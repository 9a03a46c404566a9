import { describe, expect, it } from 'vitest';
import { matchHandlers } from '#main/handlers/match-handlers.ts';
import { chainView } from '#main/services/match/chain-view.ts';
import { clauseBoard, clauseTrace } from '#main/services/match/clause-view.ts';
import { comparison } from '#main/services/match/compare-view.ts';
import { consortiumFiling, factSheet, talentPlans } from '#main/services/match/fact-views.ts';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import { listConflicts } from '#main/repos/conflict-repo.ts';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { startWeights } from '#shared/domain/match/match.ts';
import { matchInvestor } from '#shared/domain/match/match-investor.ts';
import { readDistrict } from '#shared/domain/match/match-model.ts';
import { noChoices } from '#shared/domain/match/choices.ts';
import { heron, seededStore, testClock, today } from '../../../support/core.ts';

const store = seededStore();
const { db } = store;
const model = loadMatchModel(db, 'public', today);
const question = { profile: heron(), parkIds: [], today };

describe('a district that is gone', () => {
  it.each([
    ['闸北区', 'jingan'],
    ['Zhabei', 'jingan'],
    ['崇明县', 'chongming'],
    ['崇明', 'chongming'],
    ['闵行', 'minhang'],
    ['火星', null],
  ])('%s is read as %s', (name, id) => expect(readDistrict(name, model)).toBe(id));

  it('its parks stand in the one of today too', () => {
    const old = [...model.records.values()].filter(({ kind, districtId }) => kind === 'park' && districtId === 'zhabei');
    expect(old.length).toBeGreaterThan(1);
    for (const park of old) expect([...(model.places.get(park.id) ?? [])]).toContain('jingan');
  });

  it('a firm registered there is registered in the one of today', () => {
    const verdicts = (registeredDistrict: string) =>
      matchInvestor(heron({ registeredDistrict }), model, { districts: null, day: today }).clauses.map(({ id, verdict }) => [id, verdict]);
    expect(verdicts('闸北区')).toEqual(verdicts('静安区'));
  });
});

describe('the trace of a verdict', () => {
  const { clauses } = clauseBoard(db, question);
  const truthOf = { fits: 'true', 'does-not-fit': 'false', 'cannot-tell': 'unknown' };

  it('comes to the verdict, for every clause there is', () => {
    expect(clauses.length).toBe(model.clauses.length);
    for (const { match } of clauses) {
      const trace = clauseTrace(db, { ...question, clauseId: match.id });
      expect([match.id, trace.tree.result]).toEqual([match.id, truthOf[match.verdict]]);
      expect(trace.match).toEqual(match);
      expect(trace.source.title).not.toEqual({ zh: null, en: null });
    }
  });
  it('of a clause that is not there is refused', () => {
    expect(() => clauseTrace(db, { ...question, clauseId: 'nothing' })).toThrow('nothing');
  });
  it('a site settles what waited for it, in Baoshan for the parks of Baoshan', () => {
    const open = (parkIds: string[]): number =>
      clauseBoard(db, { ...question, parkIds }).clauses.filter(({ match }) => match.verdict === 'cannot-tell').length;
    expect(open(['t3-sci-tech-block'])).toBeLessThan(open([]));
  });
  it('no figure is lost: each clause is in a total, left out of it with a reason, without a figure, or refused', () => {
    const placed = new Set(
      clauseBoard(db, question).totals.flatMap(({ combined }) => [
        ...combined.withoutAmount,
        ...combined.totals.flatMap(({ possible }) => [...possible.chosen, ...possible.leftOut.map(({ id }) => id)]),
      ]),
    );
    const judged = clauses.filter(({ match }) => match.verdict !== 'does-not-fit' && !match.textNeeded);
    expect([judged.length > 20, judged.filter(({ match }) => !placed.has(match.id))]).toEqual([true, []]);
  });
});

describe('parks side by side', () => {
  const parkIds = ['north-shanghai-biomedical-park', 't3-sci-tech-block', 'jinshui-lake'];
  const compared = comparison(db, parkIds, today);

  it('has a cell with facts or a reason for each park and row', () => {
    expect(compared.rows.length).toBeGreaterThan(5);
    const known = new Set(compared.facts.map(({ fact }) => fact.id));
    for (const { cells } of compared.rows) {
      expect(cells.map(({ parkId }) => parkId)).toEqual(parkIds);
      for (const { blank, factIds } of cells) {
        expect(blank === null).toBe(factIds.length > 0);
        expect(factIds.filter((id) => !known.has(id))).toEqual([]);
      }
    }
  });
  it('points out two parks of one niche', () => {
    expect(compared.clashes.map((clash) => clash.parkIds)).toEqual([['north-shanghai-biomedical-park', 't3-sci-tech-block']]);
  });
  it('takes parks only', () => expect(() => comparison(db, ['shanghai-university'], today)).toThrow('shanghai-university'));
});

it('the chain of an investor starts from its narrowest industry and can be asked for another', () => {
  expect(chainView(db, { profile: heron(), industryId: null, today }).chain?.industryId).toBe('industry-medical-robotics');
  expect(chainView(db, { profile: { codeName: 'x' }, industryId: null, today }).chain).toBeNull();
  expect(chainView(db, { profile: { codeName: 'x' }, industryId: 'industry-biomedicine', today }).chain?.nodes.length).toBeGreaterThan(10);
  expect(() => chainView(db, { profile: heron(), industryId: 'minhang', today })).toThrow('minhang');
});

it('the filing has as many headings as its source counts, each with a fact behind it', () => {
  const filing = consortiumFiling(db, today);
  expect(filing?.headings.length).toBe(9);
  expect(filing?.counted).toBe(9);
  const facts = new Set(filing?.facts.map(({ fact }) => fact.id));
  expect(filing?.headings.every(({ factId }) => facts.has(factId))).toBe(true);
});

it('plans of the districts come with the day the national rules were checked', () => {
  const { plans, checkedOn } = talentPlans(db, today);
  expect(plans.map(({ ref }) => ref.id)).toContain('chunshen-plan');
  expect(plans.every(({ district }) => district.kind === 'district')).toBe(true);
  expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it('a fact is shown with those that stand against it', () => {
  const conflict = listConflicts(db).find(({ factIds }) => factIds.length > 1);
  const shown = factSheet(db, conflict?.factIds.slice(0, 1) ?? [], today);
  expect(shown.facts.map(({ fact }) => fact.id)).toEqual(expect.arrayContaining(conflict?.factIds ?? ['a conflict']));
  expect(shown.conflicts.map(({ id }) => id)).toContain(conflict?.id);
  expect(factSheet(db, ['no such fact'], today)).toEqual({ facts: [], conflicts: [] });
});

describe('what an officer chose for an investor', () => {
  const handlers = matchHandlers({ store, clock: testClock });
  insertInvestor(db, { id: 'investor-1', profile: heron(), createdAt: testClock.now(), updatedAt: testClock.now() });

  it('is nothing at first, and afterwards what was kept', async () => {
    expect(await handlers['match.choices']({ investorId: 'investor-1' })).toEqual(noChoices);
    const choices = {
      weights: { ...startWeights, living: 0.5 },
      ready: ['f-1'],
      talent: [{ at: 0, role: 'CTO', answers: { fortune500: true, localPoints: 5 } }],
    };
    await handlers['match.saveChoices']({ investorId: 'investor-1', choices });
    expect(await handlers['match.choices']({ investorId: 'investor-1' })).toEqual(choices);
  });
  it('is refused for nobody', () => {
    expect(() => handlers['match.choices']({ investorId: 'nobody' })).toThrow('找不到');
  });
});
