import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchInvestor } from '#shared/domain/match/match-investor.ts';
import { criteria, startWeights, type ParkMatch, type ScorePart } from '#shared/domain/match/match.ts';
import { rank, sharesOf, standings, weigh, weightsSchema, type Weights } from '#shared/domain/match/rank-parks.ts';
import { largeModel, profile } from '../../../bench/large-store.ts';

const fixed = { seed: 20260901, numRuns: 100 };
const share = fc.integer({ min: 0, max: 20 }).map((step) => step / 20);
const weightsOf: fc.Arbitrary<Weights> = fc.record({
  sector: share,
  neighbours: share,
  space: share,
  cost: share,
  talent: share,
  transport: share,
  living: share,
  programmes: share,
});
const score = fc.option(fc.integer({ min: 0, max: 10 }).map((step) => step / 10));
const known = fc.option(fc.integer({ min: 1, max: 10 }).map((step) => step / 10));
const park = (id: string): fc.Arbitrary<ParkMatch> =>
  fc.tuple(...criteria.map(() => fc.tuple(score, known))).map((parts) => ({
    id,
    name: { zh: id, en: id },
    districtId: null,
    score: 0,
    confidence: 0,
    factCount: 0,
    parts: criteria.map((criterion, at): ScorePart => {
      const [value, share] = parts[at] ?? [null, null];
      return { criterion, weight: 0, score: value, because: { zh: '', en: '' }, facts: [], ...(share === null ? {} : { known: share }) };
    }),
  }));
const parksOf = fc.tuple(park('a'), park('b'), park('c'), park('d'));
const ids = (parks: readonly ParkMatch[]): string[] => parks.map(({ id }) => id);

describe('places', () => {
  const scored = (id: string, of: number, confidence: number): ParkMatch => ({
    id,
    name: { zh: id, en: id },
    districtId: null,
    score: of,
    confidence,
    factCount: 0,
    parts: [],
  });
  const told = (...parks: ParkMatch[]): string[] =>
    standings(parks).map(({ id, place, joint }) => `${id} ${place ?? '–'}${joint ? ' joint' : ''}`);

  it('are shared by parks that score the same, and the next one counts on', () => {
    expect(told(scored('a', 0.5, 0.7), scored('b', 0.9, 0.7), scored('c', 0.5, 0.7), scored('d', 0.4, 0.7))).toEqual([
      'b 1',
      'a 2 joint',
      'c 2 joint',
      'd 4',
    ]);
  });

  it('are told apart where one scores more on less that is known', () => {
    expect(told(scored('a', 0.5, 0.6), scored('b', 0.6, 0.5))).toEqual(['b 1', 'a 2']);
  });

  it('are none where nothing is known, below a known zero, however many facts there are', () => {
    expect(told({ ...scored('open', 0, 0), factCount: 9 }, scored('low', 0, 0.3), scored('zero', 0, 0.4))).toEqual([
      'low 1 joint',
      'zero 1 joint',
      'open –',
    ]);
  });
});

describe('ranking in the page', () => {
  it('is the ranking of the core for the same weights', () => {
    const model = largeModel();
    const { parks } = matchInvestor(profile, model, { districts: null });
    const weights: Weights = { ...startWeights, programmes: 0.9, sector: 0 };
    expect(rank(parks, weights)).toEqual(matchInvestor(profile, model, { districts: null, weights }).parks);
    expect(ids(rank(parks, weights))).not.toEqual(ids(parks));
  });

  it('depends on the proportions of the weights only', () => {
    fc.assert(
      fc.property(parksOf, weightsOf, (parks, weights) => {
        fc.pre(criteria.some((criterion) => weights[criterion] > 0));
        // Halves are exact, so that rounding plays no part.
        const half = Object.fromEntries(criteria.map((criterion) => [criterion, weights[criterion] / 2])) as Weights;
        expect(ids(rank(parks, half))).toEqual(ids(rank(parks, weights)));
      }),
      fixed,
    );
  });

  it('puts nobody first for what is not known: taking a good part away never helps', () => {
    fc.assert(
      fc.property(parksOf, weightsOf, fc.constantFrom(...criteria), (parks, weights, criterion) => {
        const [first] = rank(parks, weights);
        const hidden = parks.map((entry) => ({
          ...entry,
          parts: entry.parts.map((part) => (entry.id !== first?.id && part.criterion === criterion ? { ...part, score: null } : part)),
        }));
        expect(ids(rank(hidden, weights))[0]).toBe(first?.id);
      }),
      fixed,
    );
  });

  it('weighs a part known in half with half its weight, and its score in full', () => {
    const part = (criterion: 'sector' | 'living', value: number | null, share?: number): ScorePart => ({
      criterion,
      weight: 0.5,
      score: value,
      because: { zh: '', en: '' },
      facts: [],
      ...(share === undefined ? {} : { known: share }),
    });
    expect(weigh([part('sector', 0), part('living', 1, 0.5)])).toEqual({ score: 0.333, confidence: 0.75 });
    expect(weigh([part('sector', null), part('living', 1)])).toEqual({ score: 1, confidence: 0.5 });
    expect(weigh([part('sector', null), part('living', null)])).toEqual({ score: 0, confidence: 0 });
  });

  it('shares add to one, and no weight at all is no share', () => {
    fc.assert(
      fc.property(weightsOf, (weights) => {
        const sum = criteria.reduce((total, criterion) => total + sharesOf(weights)[criterion], 0);
        expect(sum).toBeCloseTo(criteria.every((criterion) => weights[criterion] === 0) ? 0 : 1, 9);
      }),
      fixed,
    );
    expect(weightsSchema.safeParse({ ...startWeights, cost: 1.1 }).success).toBe(false);
  });
});
