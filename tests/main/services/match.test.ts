import { describe, expect, it } from 'vitest';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import type { MatchResult } from '#shared/domain/match/match.ts';
import { matchInvestor } from '#shared/domain/match/match-investor.ts';
import { heron, seededStore, today } from '../../support/core.ts';

const { db } = seededStore();
const model = loadMatchModel(db, 'public', today);
const match = (profile = heron(), districts: string[] | null = null): MatchResult =>
  matchInvestor(profile, model, { districts: districts === null ? null : new Set(districts) });

describe('the sample investor on the starter data', () => {
  const result = match();

  it('meets every live park of Shanghai, ranked by score times confidence', () => {
    const parks = [...model.records.values()].filter((record) => record.kind === 'park' && record.inShanghai);
    expect(result.parks.map((park) => park.id).toSorted()).toEqual(parks.map((park) => park.id).toSorted());
    const ranks = result.parks.map((park) => park.score * park.confidence);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(ranks[0]).toBeGreaterThan(0.2);
  });

  it('has every clause of Shanghai judged, with a trace and a place for each condition', () => {
    expect(result.clauses.length).toBe(model.clauses.length);
    for (const clause of result.clauses) {
      for (const step of clause.trace) expect(step.cites).not.toBe('');
      expect(clause.verdict === 'cannot-tell').toBe(clause.ask.length > 0);
    }
  });

  it('never says of a policy known by name that it fits, nor gives an amount', () => {
    const byName = result.clauses.filter((clause) => clause.textNeeded);
    expect(byName.length).toBeGreaterThan(10);
    for (const clause of byName) expect([clause.verdict !== 'fits', clause.amount]).toEqual([true, null]);
  });

  it('cites only facts the store holds', () => {
    const ids = new Set([...model.facts.values()].flat().map((fact) => fact.id));
    const cited = [
      ...result.parks.flatMap((park) => park.parts.flatMap((part) => part.facts)),
      ...result.talent.flatMap((person) => person.facts),
    ];
    expect(cited.length).toBeGreaterThan(50);
    expect(cited.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('asks the question first that settles most', () => {
    const settles = result.ask.map((question) => question.settles);
    expect(settles).toEqual(settles.toSorted((a, b) => b - a));
    expect(settles[0]).toBeGreaterThan(10);
    expect(new Set(result.ask.map((question) => question.text.zh)).size).toBe(result.ask.length);
  });

  it('places both people, leaves thresholds open and shows the path with its steps', () => {
    expect(result.talent.map(({ role, verdict }) => [role, verdict])).toEqual([
      ['CTO', 'cannot-tell'],
      ['Process engineer', 'cannot-tell'],
    ]);
    for (const person of result.talent) expect(person.path.length).toBeGreaterThan(2);
  });

  it('is the same each time', () => {
    expect(match()).toEqual(result);
  });
});

describe('an investor of whom only a code name is known', () => {
  const result = match({ codeName: 'Nobody' });

  it('fits nothing at all', () => {
    expect(result.clauses.filter((clause) => clause.verdict === 'fits')).toEqual([]);
  });

  it('gives no park a score it has not earned', () => {
    for (const park of result.parks) {
      const known = park.parts.filter((part) => part.score !== null).map((part) => part.criterion);
      expect(known.filter((criterion) => ['sector', 'neighbours', 'space', 'living'].includes(criterion))).toEqual([]);
    }
  });

  it('is asked for its sector first, then for what else opens most', () => {
    expect(result.ask[0]?.text.en).toBe('What is the investor’s industry and product?');
    expect(result.ask.length).toBeGreaterThanOrEqual(6);
  });

  it('has no people placed', () => {
    expect([result.talent, result.unknownSectors]).toEqual([[], []]);
  });
});

it.each(['CN', 'DE'])('a national of %s is placed as such', (nationality) => {
  const [person] = match({ codeName: 'x', people: [{ role: 'Scientist', nationality, honours: ['诺贝尔奖'] }] }).talent;
  expect([person?.verdict === 'does-not-fit', (person?.path.length ?? 0) > 0]).toEqual(
    nationality === 'CN' ? [true, false] : [false, true],
  );
});

it('a sector word that no industry answers to is handed back', () => {
  expect(match({ codeName: 'x', sectors: ['量子香水', 'biomedicine'] }).unknownSectors).toEqual(['量子香水']);
});

it('choosing parks turns no verdict that stood without them', () => {
  const before = new Map(match(heron()).clauses.map((clause) => [clause.id, clause.verdict]));
  const turned = match(heron(), ['minhang', 'baoshan']).clauses.filter(
    (clause) => before.get(clause.id) !== 'cannot-tell' && before.get(clause.id) !== clause.verdict,
  );
  expect([before.size > 50, turned]).toEqual([true, []]);
});

it.each(['public', 'partner'] as const)('a model for the audience “%s” holds nothing internal', (audience) => {
  const { records, facts } = loadMatchModel(db, audience, today);
  expect([...records.values()].filter((record) => record.sensitivity === 'internal')).toEqual([]);
  expect([...facts.values()].flat().filter((fact) => fact.sensitivity === 'internal')).toEqual([]);
  expect(loadMatchModel(db, 'internal', today).records.size).toBeGreaterThan(records.size);
});
