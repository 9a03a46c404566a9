import fc from 'fast-check';
import { Exact } from '#shared/lib/decimal.ts';
import type { Figure, FigureKind, FigureUnit } from '#shared/domain/district-return/figure.ts';
import { figureKinds } from '#shared/domain/district-return/figure.ts';
import type { DistrictReturnInputs } from '#shared/domain/district-return/inputs.ts';

const source = { kind: 'assumption', note: '经办人估计' } as const;

/** Three figures and a unit; one figure stands for all three. */
export const figure = (ends: string | [low: string, base: string, high: string], unit: FigureUnit): Figure => {
  const [low, base, high] = typeof ends === 'string' ? [ends, ends, ends] : ends;
  return { low, base, high, unit, source };
};

/** The example of docs/district-return.md. */
export const example: DistrictReturnInputs = {
  oneOff: [{ name: '装修', year: 0, amount: figure(['80', '100', '120'], 'ten-thousand-yuan') }],
  yearly: [{ name: '', from: 1, amount: figure('100000', 'yuan'), years: figure('2', 'year') }],
  space: [{ name: '', from: 1, area: figure('500', 'm2'), rent: figure('2', 'yuan-per-m2-day'), years: figure('1', 'year') }],
  land: [],
  revenue: [
    { name: '', base: figure(['15000000', '20000000', '25000000'], 'yuan'), rate: figure('10', 'percent'), share: figure('50', 'percent') },
  ],
  ramp: { points: [figure('50', 'percent'), figure('100', 'percent')] },
  jobs: figure(['40', '50', '60'], 'job'),
  horizon: figure('3', 'year'),
  discountRate: figure(['8', '10', '12'], 'percent'),
};

/** Three whole numbers in rising order, as texts. */
const rising = (least: number, most: number): fc.Arbitrary<[string, string, string]> =>
  fc
    .tuple(
      ...([0, 1, 2].map(() => fc.integer({ min: least, max: most })) as [fc.Arbitrary<number>, fc.Arbitrary<number>, fc.Arbitrary<number>]),
    )
    .map((three) => {
      const [low = 0, base = 0, high = 0] = three.toSorted((a, b) => a - b);
      return [String(low), String(base), String(high)];
    });

const bounds: Record<FigureKind, [number, number]> = {
  money: [0, 9_000_000],
  area: [0, 20_000],
  rent: [0, 9],
  percent: [0, 100],
  years: [0, 12],
  horizon: [1, 15],
  jobs: [0, 900],
};
export const figureOf = (kind: FigureKind): fc.Arbitrary<Figure> =>
  fc.tuple(rising(...bounds[kind]), fc.constantFrom<FigureUnit>(...figureKinds[kind].units)).map(([ends, unit]) => figure(ends, unit));

const year = fc.integer({ min: 0, max: 8 });
const name = fc.constantFrom('', '甲', 'B');
const rows = <Row>(row: fc.Arbitrary<Row>): fc.Arbitrary<Row[]> => fc.array(row, { maxLength: 2 });

/** Inputs of which everything is known. */
export const knownInputs: fc.Arbitrary<DistrictReturnInputs> = fc.record({
  oneOff: rows(fc.record({ name, year, amount: figureOf('money') })),
  yearly: rows(fc.record({ name, from: year, amount: figureOf('money'), years: figureOf('years') })),
  space: rows(fc.record({ name, from: year, area: figureOf('area'), rent: figureOf('rent'), years: figureOf('years') })),
  land: rows(fc.record({ name, year, amount: figureOf('money') })),
  revenue: rows(fc.record({ name, base: figureOf('money'), rate: figureOf('percent'), share: figureOf('percent') })),
  ramp: fc.record({ points: fc.array(figureOf('percent'), { minLength: 1, maxLength: 4 }) }),
  jobs: figureOf('jobs'),
  horizon: figureOf('horizon'),
  discountRate: figureOf('percent'),
});

const isFigure = (value: unknown): value is Figure =>
  typeof value === 'object' && value !== null && 'base' in value && typeof value.base === 'string' && 'unit' in value;

/** The inputs with every figure replaced, not held to the schema: a value reckoned may have more digits than one typed. */
export function mapFigures(inputs: DistrictReturnInputs, change: (figure: Figure, place: string) => Figure): DistrictReturnInputs {
  const walk = (value: unknown, place: string): unknown => {
    if (isFigure(value)) return change(value, place);
    if (Array.isArray(value)) return value.map((entry, at) => walk(entry, `${place}.${at}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, walk(entry, place === '' ? key : `${place}.${key}`)]));
  };
  return walk(inputs, '') as DistrictReturnInputs;
}

export function figurePlaces(inputs: DistrictReturnInputs): string[] {
  const places: string[] = [];
  mapFigures(inputs, (figure, place) => {
    places.push(place);
    return figure;
  });
  return places;
}

/** The inputs with one figure set to a single value. */
export const withValue = (inputs: DistrictReturnInputs, place: string, value: string): DistrictReturnInputs =>
  mapFigures(inputs, (own, at) => (at === place ? { ...own, low: value, base: value, high: value } : own));

/** Single-valued inputs within the ranges: each figure at a share of its range. */
export function within(inputs: DistrictReturnInputs, shares: readonly number[]): DistrictReturnInputs {
  let at = 0;
  return mapFigures(inputs, (own) => {
    const share = shares[(at += 1) % shares.length] ?? 0;
    const value = new Exact(own.low).plus(new Exact(own.high).minus(own.low).times(share)).round().toFixed();
    return { ...own, low: value, base: value, high: value };
  });
}
