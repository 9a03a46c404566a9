import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { indexMatch } from '#shared/domain/match/match-index.ts';
import { criteria, startWeights, type Criterion, type ParkMatch } from '#shared/domain/match/match.ts';
import { readSectors, type MatchModel } from '#shared/domain/match/match-model.ts';
import { readNeeds } from '#shared/domain/match/need-words.ts';
import { scorePark } from '#shared/domain/match/score-park.ts';
import { sampleFact, textFact } from '../sample-fact.ts';
import { record, records, sampleModel } from '../sample-model.ts';

const park = record('heron-park', { kind: 'park', districtId: 'minhang' });
const lab = record('lab', { kind: 'institution', class: 'laboratory', districtId: 'minhang' });
const attribute = (id: string, topic: 'living' | 'space' | 'transport' | 'industry') =>
  [id, { id, name: { zh: id, en: id }, topic, reviewMonths: null }] as const;

/** One park in Minhang with a laboratory, space, transport and housing on record. */
const model = (more: Partial<MatchModel> = {}): MatchModel =>
  sampleModel({
    records: new Map([...records, park, lab].map((entry) => [entry.id, entry])),
    attributes: new Map([
      attribute('housing', 'living'),
      attribute('area', 'space'),
      attribute('metro', 'transport'),
      attribute('focus', 'industry'),
    ]),
    facts: new Map([
      [
        'heron-park',
        [
          textFact({ zh: '人才公寓、国际学校', en: 'Talent flats and an international school' }, { id: 'living', attributeId: 'housing' }),
          sampleFact({ id: 'area', attributeId: 'area', unit: 'm2' }),
          textFact({ zh: '地铁', en: 'Metro' }, { id: 'metro', attributeId: 'metro' }),
        ],
      ],
    ]),
    focus: new Map([
      ['heron-park', new Set(['biomedicine'])],
      ['lab', new Set(['medical-robotics'])],
    ]),
    places: new Map([
      ['heron-park', new Set(['minhang'])],
      ['lab', new Set(['minhang'])],
    ]),
    ...more,
  });

const score = (
  profile: Partial<InvestorProfile>,
  given: MatchModel = model(),
  weights: Record<Criterion, number> = startWeights,
): ParkMatch => {
  const sectors = readSectors(profile.sectors ?? [], given);
  return scorePark(
    park,
    {
      profile: { codeName: 'Heron', ...profile },
      sectors,
      needs: readNeeds(profile.needs ?? []),
      weights,
      index: indexMatch(sectors, [], given),
    },
    given,
  );
};
const part = (match: ParkMatch, criterion: Criterion) => match.parts.find((entry) => entry.criterion === criterion);

const profile: Partial<InvestorProfile> = { sectors: ['生物医药'], floorAreaM2: { min: 100 }, needs: ['人才公寓'] };

describe('a park', () => {
  it('is scored on every criterion with the weights given', () => {
    const match = score(profile);
    expect(match.parts.map(({ criterion, weight }) => [criterion, weight])).toEqual(
      criteria.map((criterion) => [criterion, startWeights[criterion]]),
    );
  });

  it.each<[Criterion, number | null, string[]]>([
    ['sector', 1, []],
    ['neighbours', 0.25, []],
    ['space', 1, ['area']],
    ['cost', null, []],
    ['talent', null, []],
    ['transport', 1, ['metro']],
    ['living', 1, ['living']],
    ['programmes', null, []],
  ])('scores %s as %s', (criterion, expected, facts) => {
    expect(part(score(profile), criterion)).toMatchObject({ score: expected, facts });
  });

  it('is the weighted mean of what is known; confidence is the share of weight known', () => {
    // sector 0.3×1 + neighbours 0.2×0.25 + space 0.1 + transport 0.05 + living 0.1 over 0.75
    expect(score(profile)).toMatchObject({ score: 0.8, confidence: 0.75 });
  });

  it('of another field scores zero, which is known', () => {
    expect(part(score({ sectors: ['machinery'] }), 'sector')?.score).toBe(0);
  });

  it('of a wider field comes close', () => {
    expect(part(score({ sectors: ['医疗机器人'] }), 'sector')?.score).toBe(0.6);
  });

  it('that no fact speaks of is not known: score null, never zero', () => {
    const bare = score(profile, model({ facts: new Map(), focus: new Map() }));
    expect(bare.parts.map(({ score: value }) => value)).toEqual(criteria.map(() => null));
    expect(bare).toMatchObject({ score: 0, confidence: 0, factCount: 0 });
  });

  it('whose sources do not mention a need leaves living open', () => {
    expect(part(score({ needs: ['deep-water port'] }), 'living')?.score).toBeNull();
  });

  it.each([[['']], [[' ']]])('takes a blank need (%j) for no need', (needs) => {
    expect(part(score({ needs }), 'living')?.score).toBeNull();
  });

  it('does not read superseded facts', () => {
    const old = model({
      facts: new Map([
        ['heron-park', [textFact({ zh: '地铁', en: 'Metro' }, { id: 'metro', attributeId: 'metro', supersededBy: 'newer' })]],
      ]),
    });
    expect(part(score(profile, old), 'transport')?.score).toBeNull();
  });
});

describe('all profiles and weights', () => {
  const fixed = { seed: 20260901, numRuns: 200 };
  const profiles = fc.record(
    {
      sectors: fc.subarray(['生物医药', 'machinery', '大健康', '量子']),
      needs: fc.subarray(['人才公寓', 'port', '国际学校']),
      floorAreaM2: fc.constant({ min: 1 }),
    },
    { requiredKeys: [] },
  );
  const weight = fc.integer({ min: 0, max: 10 });
  const weightsOf = fc.record({
    sector: weight,
    neighbours: weight,
    space: weight,
    cost: weight,
    talent: weight,
    transport: weight,
    living: weight,
    programmes: weight,
  });

  it('give a score and a confidence from 0 to 1 that follow from the parts', () => {
    fc.assert(
      fc.property(profiles, weightsOf, (given, weights) => {
        const match = score(given, model(), weights);
        const knownParts = match.parts.filter((entry) => entry.score !== null);
        const sum = (parts: typeof match.parts): number => parts.reduce((total, entry) => total + entry.weight, 0);
        expect(match.score).toBeGreaterThanOrEqual(0);
        expect(match.score).toBeLessThanOrEqual(1);
        expect(match.confidence).toBeCloseTo(sum(match.parts) === 0 ? 0 : sum(knownParts) / sum(match.parts), 2);
        expect(match.score).toBeCloseTo(
          sum(knownParts) === 0 ? 0 : knownParts.reduce((total, entry) => total + entry.weight * (entry.score ?? 0), 0) / sum(knownParts),
          2,
        );
      }),
      fixed,
    );
  });

  it('never lose confidence when facts are added, and an unknown part never lowers the score', () => {
    const bare = model({ facts: new Map(), focus: new Map(), places: new Map() });
    fc.assert(
      fc.property(profiles, (given) => {
        expect(score(given).confidence).toBeGreaterThanOrEqual(score(given, bare).confidence);
        const withoutNeeds = score({ ...given, needs: [] });
        const unmet = score({ ...given, needs: ['unheard of'] });
        expect([unmet.score, unmet.confidence]).toEqual([withoutNeeds.score, withoutNeeds.confidence]);
      }),
      fixed,
    );
  });
});
