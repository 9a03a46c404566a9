import { Exact } from '#shared/lib/decimal.ts';
import { figureUnits, type Figure, type FigureKind, type FigureUnit } from './figure.ts';
import {
  listParts,
  rowFigures,
  rowsOf,
  singleKinds,
  singleParts,
  type CostPart,
  type DistrictReturnInputs,
  type ListPart,
  type SinglePart,
} from './inputs.ts';
import { figureName, partName, type InputName } from './names.ts';

/** Both ends of what is reckoned with, in base units; the same at both ends for a single value. */
export interface Range {
  low: Exact;
  high: Exact;
}
/** A figure of the plan in base units. The ramp-up curve is one input of several points, moved together. */
export interface PlanInput extends InputName {
  kind: FigureKind;
  unit: FigureUnit;
  /** Places of its values among the ranges. */
  places: readonly string[];
  ranges: readonly (Range & { base: Exact })[];
}
export interface PlanRow {
  part: ListPart;
  /** Year it falls in or begins. */
  year: number;
  /** Place of each figure. */
  at: Readonly<Record<string, string>>;
}
/** The inputs made ready to reckon with, and those that are not known, by what they keep from being known. */
export interface Plan {
  inputs: readonly PlanInput[];
  costs: readonly (PlanRow & { part: CostPart })[];
  revenues: readonly PlanRow[];
  /** Places of the ramp-up points. */
  ramp: readonly string[];
  missing: Record<'cost' | 'revenue' | SinglePart, InputName[]>;
}

/** One base value in the unit it was entered in. */
export const inUnit = (value: Exact, unit: FigureUnit): Exact => value.div(figureUnits[unit].factor);

function rangeOf({ low, base, high, unit }: Figure): Range & { base: Exact } {
  const { factor } = figureUnits[unit];
  return { low: new Exact(low).times(factor), base: new Exact(base).times(factor), high: new Exact(high).times(factor) };
}

const single = (name: InputName, kind: FigureKind, figure: Figure): PlanInput => ({
  ...name,
  kind,
  unit: figure.unit,
  places: [name.id],
  ranges: [rangeOf(figure)],
});

interface ReadPart {
  rows: PlanRow[];
  inputs: PlanInput[];
  missing: InputName[];
}
function readPart(inputs: DistrictReturnInputs, part: ListPart): ReadPart {
  const rows = rowsOf(inputs, part);
  const read: ReadPart = { rows: [], inputs: [], missing: rows === null ? [partName(part)] : [] };
  for (const [at, { name, year, figures }] of (rows ?? []).entries()) {
    const places = Object.entries(rowFigures[part]).map(([key, kind]) => {
      const own = figureName({ part, at, name }, key);
      const figure = figures.get(key) ?? null;
      if (figure === null) read.missing.push(own);
      else read.inputs.push(single(own, kind, figure));
      return [key, own.id] as const;
    });
    read.rows.push({ part, year, at: Object.fromEntries(places) });
  }
  return read;
}

function readRamp({ ramp }: DistrictReturnInputs): PlanInput | null {
  if (ramp === null) return null;
  return {
    ...partName('ramp'),
    kind: 'percent',
    unit: 'percent',
    places: ramp.points.map((_point, at) => `ramp.${at}`),
    ranges: ramp.points.map(rangeOf),
  };
}

/** Reads the inputs. A ramp-up curve is asked for only where there is something to ramp up. */
export function makePlan(inputs: DistrictReturnInputs): Plan {
  const parts = new Map(listParts.map((part) => [part, readPart(inputs, part)]));
  const costs = [...parts].flatMap(([part, { rows }]) => (part === 'revenue' ? [] : rows.map((row) => ({ ...row, part }))));
  const revenue = parts.get('revenue');
  const ramp = readRamp(inputs);
  const needsRamp = inputs.revenue === null || inputs.revenue.length > 0;
  const singles = singleParts.flatMap((part) => {
    const figure = inputs[part];
    return figure === null ? [] : [single(partName(part), singleKinds[part], figure)];
  });
  const lacking = (part: SinglePart): InputName[] => (inputs[part] === null ? [partName(part)] : []);
  return {
    inputs: [...[...parts.values()].flatMap((part) => part.inputs), ...(ramp === null ? [] : [ramp]), ...singles],
    costs,
    revenues: revenue?.rows ?? [],
    ramp: ramp?.places ?? [],
    missing: {
      cost: [...parts].flatMap(([part, { missing }]) => (part === 'revenue' ? [] : missing)),
      revenue: [...(revenue?.missing ?? []), ...(ramp === null && needsRamp ? [partName('ramp')] : [])],
      jobs: lacking('jobs'),
      horizon: lacking('horizon'),
      discountRate: lacking('discountRate'),
    },
  };
}

/** What is reckoned with, by place. */
export type Ranges = ReadonlyMap<string, Range>;

const fill = (plan: Plan, pick: (range: Range & { base: Exact }) => Range): Map<string, Range> =>
  new Map(plan.inputs.flatMap(({ places, ranges }) => ranges.map((range, at) => [places[at] ?? '', pick(range)] as const)));

export const point = (value: Exact): Range => ({ low: value, high: value });
/** Every input at its base value. */
export const baseRanges = (plan: Plan): Map<string, Range> => fill(plan, ({ base }) => point(base));
/** Every input between its ends. */
export const fullRanges = (plan: Plan): Map<string, Range> => fill(plan, ({ low, high }) => ({ low, high }));
