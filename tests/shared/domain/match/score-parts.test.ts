import { describe, expect, it } from 'vitest';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { costPart, indexPrices } from '#shared/domain/match/cost-part.ts';
import { readNeeds } from '#shared/domain/match/need-words.ts';
import { needsPart, quote } from '#shared/domain/match/score-facts.ts';
import { spacePart } from '#shared/domain/match/space-part.ts';
import { numberFact, rangeFact, textFact } from '../sample-fact.ts';
import { sampleModel } from '../sample-model.ts';

const attribute = (id: string, topic: Attribute['topic']): [string, Attribute] => [
  id,
  { id, name: { zh: id, en: id }, topic, reviewMonths: null },
];
const attributes = new Map([
  attribute('area', 'space'),
  attribute('rent', 'money'),
  attribute('charge', 'money'),
  attribute('facilities', 'living'),
]);
const area = (number: string, more: Partial<Fact> = {}): Fact =>
  numberFact(number, { id: `area-${number}`, attributeId: 'area', unit: 'm2', ...more });
const space = (facts: Fact[], profile: Partial<InvestorProfile>) =>
  spacePart(
    'p',
    { profile: { codeName: 'x', ...profile }, needs: readNeeds(profile.needs ?? []) },
    sampleModel({ attributes, facts: new Map([['p', facts]]) }),
  );
const wanted = { floorAreaM2: { min: 6000, max: 9000 } };

describe('a quote', () => {
  const said = (en: string) => quote(textFact({ zh: '一句', en }, { id: en.slice(0, 9) })).en;
  const long = 'Metro extension and better bus services are promoted in every part of the business district';

  it('runs to the end of its sentence', () => {
    expect(said(`${long}.`)).toBe(`${long}.`);
    expect(said(`${long} ${long} ${long}`)).toBe(`${long} ${long} ${long}`);
  });

  it('goes on with a further sentence only where that fits too', () => {
    expect(said(`${long}. Roads are wider. ${long}.`)).toBe(`${long}. Roads are wider`);
  });
});

describe('space', () => {
  it.each<[string, Fact, number | null]>([
    ['80万 m² is enough', area('80', { scale: '10000' }), 1],
    ['exactly what is wanted is enough', area('6000'), 1],
    ['5,999 is too small', area('5999'), 0],
    ['over 5,000 may be enough or not', area('5000', { qualifier: 'over' }), null],
    ['over 7,000 is enough', area('7000', { qualifier: 'over' }), 1],
    ['at most 5,000 is too small', area('5000', { qualifier: 'at-most' }), 0],
    ['at most 9,000 may be enough or not', area('9000', { qualifier: 'at-most' }), null],
    ['a range that ends below is too small', rangeFact('100', '500', { attributeId: 'area', unit: 'm2' }), 0],
    ['a range across it is open', rangeFact('100', '8000', { attributeId: 'area', unit: 'm2' }), null],
    ['a target is no space on offer', area('80000', { polarity: 'target' }), null],
    ['land is no floor space', area('80000', { unit: 'mu' }), null],
  ])('%s', (_name, fact, expected) => expect(space([fact], wanted).score).toBe(expected));

  it('names the fact it rests on and asks what is free', () => {
    const part = space([area('80', { scale: '10000' })], wanted);
    expect(part.facts).toEqual(['area-80']);
    expect(part.because.zh).toContain('80万平方米');
    expect(part.ask?.map(({ en }) => en)).toEqual(['How much space or land is free in the park now?']);
  });

  it('is known in half where land is known and floor space is not', () => {
    expect(space([area('100', { unit: 'mu' })], { ...wanted, landMu: { max: 20 } })).toMatchObject({ score: 1, known: 0.5 });
  });

  it('finds premises by any of their words, in whatever the park is said to have', () => {
    const facts = [textFact({ zh: '两处洁净厂房', en: null }, { id: 'clean', attributeId: 'facilities' })];
    expect(space(facts, { needs: ['cleanroom'] })).toMatchObject({ score: 1, facts: ['clean'] });
    expect(space(facts, { needs: ['cold storage'] })).toMatchObject({ score: null });
  });
});

describe('needs', () => {
  it('not mentioned are open: full marks for the rest, known in part, and a question', () => {
    const facts = [textFact({ zh: '人才公寓', en: 'Talent flats' }, { id: 'flats' })];
    const part = needsPart(readNeeds(['talent apartments', '国际学校']), facts);
    expect(part).toMatchObject({ score: 1, known: 0.5, facts: ['flats'] });
    expect(part.ask?.[0]?.zh).toMatch(/^园区有没有.*国际学校/);
  });
});

describe('cost', () => {
  const rent = (recordId: string, number: string, unit = 'yuan-per-m2-month'): Fact =>
    numberFact(number, { id: `rent-${recordId}`, recordId, attributeId: 'rent', unit });
  const cost = (facts: Fact[], parkId = 'p') => {
    const model = sampleModel({ attributes, facts: Map.groupBy(facts, (fact) => fact.recordId) });
    return costPart(parkId, indexPrices(['p', 'q', 'r'], model), model);
  };

  it('is not known without a price, and asks for it', () => {
    expect(cost([])).toMatchObject({ score: null, facts: [] });
    expect(cost([]).ask).toHaveLength(1);
  });
  it('is not known where no other park has a price of the same unit', () => {
    expect(cost([rent('p', '60')])).toMatchObject({ score: null, facts: ['rent-p'] });
    expect(cost([rent('p', '60'), rent('q', '2', 'yuan-per-m2-day')])).toMatchObject({ score: null });
  });
  it('is the share of others that are not cheaper', () => {
    const facts = [rent('p', '60'), rent('q', '90'), rent('r', '30')];
    expect([cost(facts, 'p').score, cost(facts, 'q').score, cost(facts, 'r').score]).toEqual([0.5, 0, 1]);
  });
  it('is not read from money of another kind', () => {
    expect(cost([rent('p', '60', 'yuan'), rent('q', '50', 'yuan')]).score).toBeNull();
  });
  it('takes equal prices for equally dear', () => {
    const facts = [rent('p', '50'), rent('q', '50'), rent('r', '80')];
    expect([cost(facts, 'p').score, cost(facts, 'q').score, cost(facts, 'r').score]).toEqual([1, 1, 0]);
  });
  it('goes by the price that weighs most, and names all', () => {
    const charge = (recordId: string, number: string): Fact => ({
      ...rent(recordId, number),
      id: `charge-${recordId}`,
      attributeId: 'charge',
    });
    const daily = [rent('p', '2', 'yuan-per-m2-day'), rent('q', '3', 'yuan-per-m2-day')];
    const found = cost([...daily, charge('p', '12'), charge('q', '6')]);
    expect([found.score, found.facts]).toEqual([1, ['rent-p', 'charge-p']]);
  });
  it('compares a range by its middle', () => {
    const range: Fact = { ...rent('p', '0'), value: { number: null, min: '40', max: '60', text: null, base: null } };
    expect([cost([range, rent('q', '51')]).score, cost([range, rent('q', '49')]).score]).toEqual([1, 0]);
  });
});
