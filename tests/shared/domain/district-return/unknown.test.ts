import { describe, expect, it } from 'vitest';
import { computeDistrictReturn, type DistrictReturn } from '#shared/domain/district-return/district-return.ts';
import { figureSchema } from '#shared/domain/district-return/figure.ts';
import { citedFacts, districtReturnInputsSchema, noInputs, type DistrictReturnInputs } from '#shared/domain/district-return/inputs.ts';
import { example, figure, withValue } from './return-samples.ts';

const outputs = ['netPresentValue', 'payback', 'returnRatio', 'support', 'supportPerJob', 'tornado', 'breakEven'] as const;
/** The outputs that are not known, each with the inputs it names. */
const unknown = (result: DistrictReturn): Record<string, string[]> =>
  Object.fromEntries(
    outputs.flatMap((name) => {
      const outcome = result[name];
      return outcome.known ? [] : [[name, outcome.missing.map(({ id }) => id)]];
    }),
  );
const without = (change: Partial<DistrictReturnInputs>): DistrictReturn => computeDistrictReturn({ ...example, ...change });
const all = (ids: string[], names: readonly string[] = outputs): Record<string, string[]> =>
  Object.fromEntries(names.map((name) => [name, ids]));
const worth = ['netPresentValue', 'returnRatio', 'tornado', 'breakEven'] as const;

describe('what is not known', () => {
  it('leaves every output not known when nothing is entered, and names all of it', () => {
    const result = computeDistrictReturn(noInputs);
    expect(result.missing.map(({ id }) => id)).toEqual([
      'oneOff',
      'yearly',
      'space',
      'land',
      'revenue',
      'ramp',
      'horizon',
      'discountRate',
      'jobs',
    ]);
    expect(Object.keys(unknown(result))).toEqual([...outputs]);
    expect(result.years).toEqual([]);
  });

  it('of the revenue leaves the support known', () => {
    const result = without({ revenue: null });
    expect(unknown(result)).toEqual(all(['revenue'], [...worth, 'payback']));
    expect(result.years.map(({ cost, revenue, net }) => [cost?.base, revenue, net])).toEqual([
      ['1000000', null, null],
      ['465000', null, null],
      ['100000', null, null],
      ['0', null, null],
    ]);
  });

  it('of one figure of a row is named by the row and the figure', () => {
    const result = without({ revenue: example.revenue?.map((row) => ({ ...row, name: '增值税', share: null })) ?? null });
    expect(result.missing).toEqual([
      { id: 'revenue.0.share', name: { zh: '地方财力“增值税”：区级留成比例', en: "Local fiscal revenue “增值税”: district's share" } },
    ]);
    expect(unknown(result)).toEqual(all(['revenue.0.share'], [...worth, 'payback']));
  });

  it('of a cost is not taken for nothing', () => {
    expect(unknown(without({ land: null }))).toEqual(all(['land']));
    expect(unknown(without({ space: [{ name: '', from: 1, area: figure('5', 'm2'), rent: null, years: figure('1', 'year') }] }))).toEqual(
      all(['space.0.rent']),
    );
  });

  it('of the discount rate leaves payback and support known; of the jobs, all but the support for each job', () => {
    const result = without({ discountRate: null });
    expect(unknown(result)).toEqual(all(['discountRate'], worth));
    expect(result.years.at(-1)).toMatchObject({ cumulative: { base: '935000' }, discounted: null });
    expect(unknown(without({ jobs: null }))).toEqual({ supportPerJob: ['jobs'] });
  });

  it('of the horizon leaves everything not known', () => {
    expect(unknown(without({ horizon: null }))).toEqual(all(['horizon']));
  });

  it('of the curve matters only where there is revenue', () => {
    expect(unknown(without({ ramp: null }))).toEqual(all(['ramp'], [...worth, 'payback']));
    expect(without({ ramp: null, revenue: [] }).netPresentValue).toMatchObject({ known: true });
  });
});

const none: DistrictReturnInputs = { ...example, oneOff: [], yearly: [], space: [], land: [], revenue: [] };

describe('at the edges', () => {
  it('nothing given and nothing received is zero, with no ratio to speak of and nothing to pay back', () => {
    const result = computeDistrictReturn(none);
    expect([result.netPresentValue, result.returnRatio, result.payback]).toEqual([
      { known: true, value: { low: '0', base: '0', high: '0' } },
      { known: true, value: { low: null, base: null, high: null } },
      { known: true, value: { earliest: 0, base: 0, latest: 0 } },
    ]);
  });

  it('support without revenue is not paid back, and no value of it is', () => {
    const result = without({ revenue: [] });
    expect(result.payback).toEqual({ known: true, value: { earliest: null, base: null, latest: null } });
    expect(result.returnRatio).toMatchObject({ value: { base: '0' } });
  });

  it('jobs that may be none leave the support for each job without an upper end', () => {
    expect(without({ jobs: figure(['0', '5', '10'], 'job') }).supportPerJob).toEqual({
      known: true,
      value: { low: '136500', base: '313000', high: null },
    });
  });

  it('support that begins again after the payback puts the payback off', () => {
    const oneOff = [...(example.oneOff ?? []), { name: '', year: 3, amount: figure('950000', 'yuan') }];
    expect(without({ oneOff }).payback).toMatchObject({ value: { base: null } });
    expect(without({ oneOff, horizon: figure('4', 'year') }).payback).toMatchObject({ value: { base: 4 } });
  });

  it('support after the horizon costs nothing within it', () => {
    const oneOff = [...(example.oneOff ?? []), { name: '', year: 4, amount: figure('9000000', 'yuan') }];
    expect(without({ oneOff }).netPresentValue).toEqual(computeDistrictReturn(example).netPresentValue);
  });

  it('a horizon between two ends takes the worst and the best of all the years between', () => {
    const horizon = figure(['1', '3', '3'], 'year');
    expect(computeDistrictReturn({ ...withValue(example, 'oneOff.0.amount', '100'), horizon }).payback).toMatchObject({
      value: { latest: null },
    });
  });

  it('a part of a year counts as that part', () => {
    const yearly = [{ name: '', from: 1, amount: figure('100000', 'yuan'), years: figure('1.5', 'year') }];
    expect(without({ yearly }).years.map(({ cost }) => cost?.base)).toEqual(['1000000', '465000', '50000', '0']);
  });

  it('flows that change their sign twice have no one inner rate', () => {
    const oneOff = [...(example.oneOff ?? []), { name: '', year: 3, amount: figure('1500000', 'yuan') }];
    const result = without({ oneOff });
    const rates = result.breakEven.known ? result.breakEven.value.filter(({ id }) => id === 'discountRate') : [];
    expect(rates).toMatchObject([{ value: null, why: 'several' }]);
  });

  it('the largest figures stay exact', () => {
    const money = '9999999999999';
    const share = '99.999';
    const result = without({
      oneOff: [],
      yearly: [],
      space: [],
      revenue: [{ name: '', base: figure(money, 'ten-thousand-yuan'), rate: figure(share, 'percent'), share: figure(share, 'percent') }],
      ramp: { points: [figure(share, 'percent')] },
    });
    expect(result.years[1]?.revenue?.base).toBe(
      (BigInt(money) * 10000n * 99999n ** 3n)
        .toString()
        .replace(/(\d{15})$/, '.$1')
        .replace(/\.?0+$/, ''),
    );
  });
});

describe('the schema of the inputs', () => {
  const refusal = (inputs: unknown): string | undefined => districtReturnInputsSchema.safeParse(inputs).error?.issues[0]?.path.join('.');
  const row = example.oneOff?.[0];
  const amount = row?.amount;

  it.each([
    ['low above base', { oneOff: [{ ...row, amount: { ...amount, low: '101' } }] }, 'oneOff.0.amount.low'],
    ['high below base', { oneOff: [{ ...row, amount: { ...amount, high: '99' } }] }, 'oneOff.0.amount.high'],
    ['a negative amount', { oneOff: [{ ...row, amount: { ...amount, low: '-1' } }] }, 'oneOff.0.amount.low'],
    ['a figure left empty', { oneOff: [{ ...row, amount: { ...amount, base: '' } }] }, 'oneOff.0.amount.base'],
    ['a figure with two points', { oneOff: [{ ...row, amount: { ...amount, low: '1.2.3' } }] }, 'oneOff.0.amount.low'],
    ['an exponent', { oneOff: [{ ...row, amount: { ...amount, high: '1e9' } }] }, 'oneOff.0.amount.high'],
    ['a money figure in percent', { oneOff: [{ ...row, amount: { ...amount, unit: 'percent' } }] }, 'oneOff.0.amount.unit'],
    [
      'an assumption without a note',
      { oneOff: [{ ...row, amount: { ...amount, source: { kind: 'assumption', note: ' ' } } }] },
      'oneOff.0.amount.source.note',
    ],
    ['a figure without a source', { oneOff: [{ ...row, amount: { ...amount, source: undefined } }] }, 'oneOff.0.amount.source'],
    ['a rate above 100 %', { discountRate: figure('100.1', 'percent') }, 'discountRate.low'],
    ['a horizon of part of a year', { horizon: figure('2.5', 'year') }, 'horizon.low'],
    ['a horizon of nothing', { horizon: figure('0', 'year') }, 'horizon.low'],
    ['an empty curve', { ramp: { points: [] } }, 'ramp.points'],
    ['a year before signing', { oneOff: [{ ...row, year: -1 }] }, 'oneOff.0.year'],
    ['an input left out', { jobs: undefined }, 'jobs'],
    ['a tax rate for everybody', { taxRate: '25' }, ''],
  ])('refuses %s', (_what, change, where) => {
    expect(refusal({ ...example, ...change })).toBe(where);
  });

  it('takes the example, and nothing at all', () => {
    expect([refusal(example), refusal(noInputs)]).toEqual([undefined, undefined]);
    expect(figureSchema('money').safeParse(amount).success).toBe(true);
  });

  it('names each cited fact once, with its place', () => {
    const cited = { ...figure('5', 'year'), source: { kind: 'fact', factId: 'f-1' } as const };
    expect([...citedFacts({ ...example, horizon: cited, discountRate: { ...figure('5', 'percent'), source: cited.source } })]).toEqual([
      ['f-1', 'horizon.source.factId'],
    ]);
  });
});

describe('wording', () => {
  it('that ties support to tax is found where it was typed', () => {
    const note = '按企业实缴增值税的50%给予奖励';
    const inputs: DistrictReturnInputs = { ...example, horizon: { ...figure('3', 'year'), source: { kind: 'assumption', note } } };
    expect(computeDistrictReturn(inputs).wording.map(({ where, kind }) => [where, kind])).toContainEqual([
      'horizon.source.note',
      'tax-linked',
    ]);
    expect(computeDistrictReturn(example).wording).toEqual([]);
  });
});
