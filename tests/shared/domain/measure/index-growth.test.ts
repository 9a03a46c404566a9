import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Formula } from '#shared/domain/formula/formula.ts';
import type { MeasureInput } from '#shared/domain/measure/compute-measure.ts';
import { indexGrowth } from '#shared/domain/measure/index-growth.ts';
import { figure } from './measure-facts.ts';

const formulaOf = (expression: string, symbols: string[]): Formula => ({
  id: 'formula-x',
  recordId: 'x',
  expression,
  variables: symbols.map((symbol) => ({ symbol, name: { zh: symbol, en: symbol }, defined: true })),
  citation: { sourceId: '000', segmentId: '000-1', line: 53, raw: [] },
});
const index = formulaOf('I_innov = Σ_i w_i · S_i', ['w_i', 'S_i']);

type Rest = Partial<Fact> & { at?: string };
const weight = (sectorId: string, number: string, rest: Rest = {}): MeasureInput => ({
  symbol: 'w_i',
  sectorId,
  fact: figure(number, { id: `w-${sectorId}-${rest.at ?? ''}`, unit: 'ratio', ...rest }),
});
const score = (sectorId: string, number: string, at: string, rest: Rest = {}): MeasureInput => ({
  symbol: 'S_i',
  sectorId,
  fact: figure(number, { id: `s-${sectorId}-${at}`, unit: 'score', at, ...rest }),
});
const weights = [weight('bio', '0.6'), weight('robots', '0.4')];
const years = [score('bio', '80', '2024'), score('robots', '70', '2024'), score('bio', '88', '2025'), score('robots', '77', '2025')];
const outcome = (inputs: MeasureInput[]) =>
  indexGrowth(index, inputs).map((step) =>
    step.known ? step.value.low?.toFixed() : { ...step, known: undefined, from: undefined, to: undefined },
  );

describe('the growth of an index', () => {
  it('is later over earlier less one, with the facts of both years', () => {
    const [step, ...rest] = indexGrowth(index, [...weights, ...years]);
    expect(rest).toEqual([]);
    expect([step?.from.to, step?.to.to]).toEqual(['2024-12-31', '2025-12-31']);
    // 76 becomes 83.6.
    expect(step?.known === true ? [step.value.low?.toFixed(), step.value.high?.toFixed(), step.inputs.toSorted()] : null).toEqual([
      '0.1',
      '0.1',
      ['s-bio-2024', 's-bio-2025', 's-robots-2024', 's-robots-2025', 'w-bio-', 'w-robots-'],
    ]);
  });

  it('says the same in whatever order the facts were entered', () => {
    const told = [...weights, weight('bio', '0.5', { at: '2025' }), weight('robots', '0.5', { at: '2025' }), ...years];
    expect(outcome(told.toReversed())).toEqual(outcome(told));
    const missing = [...weights, ...years].filter(({ fact }) => fact.id !== 's-bio-2024' && fact.id !== 's-robots-2025');
    expect(outcome(missing.toReversed())).toEqual(outcome(missing));
  });

  it('takes a weight in percent for the share it is, and weights given for each year when they agree', () => {
    const dated = [
      weight('bio', '60', { at: '2024', unit: 'percent' }),
      weight('robots', '0.4', { at: '2024' }),
      weight('bio', '0.6', { at: '2025' }),
      weight('robots', '40', { at: '2025', unit: 'percent' }),
    ];
    expect(outcome([...dated, ...years])).toEqual(['0.1']);
  });

  it.each([
    [
      'weights that differ',
      [
        weight('bio', '0.6', { at: '2024' }),
        weight('robots', '0.4', { at: '2024' }),
        weight('bio', '0.5', { at: '2025' }),
        weight('robots', '0.5', { at: '2025' }),
        ...years,
      ],
      { why: 'weights', sectorIds: ['bio', 'robots'] },
    ],
    [
      'a score on another base',
      [...weights, ...years.slice(0, 3), score('robots', '77', '2025', { baseNote: { zh: '满分120', en: 'out of 120' } })],
      { why: 'base', sectorIds: ['robots'] },
    ],
    [
      'a score in another unit',
      [...weights, ...years.slice(0, 3), score('robots', '77', '2025', { unit: 'percent' })],
      { why: 'base', sectorIds: ['robots'] },
    ],
    [
      'another set of sectors',
      [
        weight('bio', '1', { at: '2024' }),
        score('bio', '80', '2024'),
        weight('bio', '0.6', { at: '2025' }),
        weight('robots', '0.4', { at: '2025' }),
        ...years.slice(2),
      ],
      { why: 'sectors', sectorIds: ['robots'] },
    ],
    ['two years between', [...weights, ...years.slice(0, 2), score('bio', '88', '2026'), score('robots', '77', '2026')], { why: 'apart' }],
    [
      'a half year between',
      [...weights, ...years.slice(0, 2), score('bio', '88', '2025-06'), score('robots', '77', '2025-06')],
      { why: 'apart' },
    ],
    ['a bound', [...weights, ...years.slice(0, 3), score('robots', '77', '2025', { qualifier: 'over' })], { why: 'bounds' }],
    ['nothing to grow from', [...weights, score('bio', '0', '2024'), score('robots', '0', '2024'), ...years.slice(2)], { why: 'bounds' }],
  ])('is refused for %s', (_, inputs, refusal) => {
    expect(outcome(inputs)).toEqual([refusal]);
  });

  it('names each input that a year lacks, with its sector', () => {
    const [step] = indexGrowth(index, [...weights, ...years.slice(0, 3)]);
    expect(step).toMatchObject({
      known: false,
      why: 'missing',
      missing: [{ at: { from: '2025-01-01', to: '2025-12-31' }, symbol: 'S_i', sectorId: 'robots' }],
    });
  });

  it('is said of every year and the one before, the latest first, and can be a fall', () => {
    const more = [score('bio', '66', '2026'), score('robots', '57.75', '2026')];
    expect(outcome([...weights, ...years, ...more])).toEqual(['-0.25', '0.1']);
  });

  it('is none of a ratio without sectors, and none before there are two times', () => {
    const rate = formulaOf('Rate = N_c / N_t', ['N_c', 'N_t']);
    expect(indexGrowth(rate, [{ symbol: 'N_c', sectorId: null, fact: figure('1', { at: '2024' }) }])).toEqual([]);
    expect(outcome([...weights, ...years.slice(0, 2)])).toEqual([]);
  });
});
