import { z } from 'zod';
import { figureSchema, figureSourceSchema, lastYear, type Figure, type FigureKind } from './figure.ts';

/** `null` is "not known yet"; what depends on it is then not known either, and names it. */
const figure = (kind: FigureKind): z.ZodType<Figure | null> => figureSchema(kind).nullable();
const year = (least: 0 | 1): z.ZodInt => z.int().min(least).max(lastYear);
const name = z.string().max(80);

const oneOffSchema = z.strictObject({ name, year: year(0), amount: figure('money') });
const yearlySchema = z.strictObject({ name, from: year(0), amount: figure('money'), years: figure('years') });
const spaceSchema = z.strictObject({ name, from: year(0), area: figure('area'), rent: figure('rent'), years: figure('years') });
const landSchema = z.strictObject({ name, year: year(0), amount: figure('money') });
const revenueSchema = z.strictObject({ name, base: figure('money'), rate: figure('percent'), share: figure('percent') });
/** One share of full scale for each year from year 1; the last holds for the years after. */
const rampSchema = z.strictObject({ points: z.array(figureSchema('percent')).min(1).max(lastYear) });

/** An empty list is "there is none"; `null` is "not known yet". */
const list = <Row>(row: z.ZodType<Row>): z.ZodType<Row[] | null> => z.array(row).max(8).nullable();

/** All that the manager enters for one investor. Nothing has a value that was not entered: no tax rate, no share, no discount rate. */
export const districtReturnInputsSchema = z.strictObject({
  oneOff: list(oneOffSchema),
  yearly: list(yearlySchema),
  space: list(spaceSchema),
  land: list(landSchema),
  revenue: list(revenueSchema),
  ramp: rampSchema.nullable(),
  jobs: figure('jobs'),
  horizon: figure('horizon'),
  discountRate: figure('percent'),
});
export type DistrictReturnInputs = z.infer<typeof districtReturnInputsSchema>;

/** The lists of the inputs, costs first. */
export const listParts = ['oneOff', 'yearly', 'space', 'land', 'revenue'] as const;
export type ListPart = (typeof listParts)[number];
export type CostPart = Exclude<ListPart, 'revenue'>;
export const singleParts = ['jobs', 'horizon', 'discountRate'] as const;
export type SinglePart = (typeof singleParts)[number];

/** The figures of a row, in the order they are asked for. */
export const rowFigures = {
  oneOff: { amount: 'money' },
  yearly: { amount: 'money', years: 'years' },
  space: { area: 'area', rent: 'rent', years: 'years' },
  land: { amount: 'money' },
  revenue: { base: 'money', rate: 'percent', share: 'percent' },
} as const satisfies Record<ListPart, Record<string, FigureKind>>;
export const singleKinds = { jobs: 'jobs', horizon: 'horizon', discountRate: 'percent' } as const satisfies Record<SinglePart, FigureKind>;

/** Where nothing is known yet. */
export const noInputs: DistrictReturnInputs = {
  oneOff: null,
  yearly: null,
  space: null,
  land: null,
  revenue: null,
  ramp: null,
  jobs: null,
  horizon: null,
  discountRate: null,
};

/** A row of any list, seen alike: its name, the year it falls in or begins, its figures by key. */
export interface Row {
  name: string;
  year: number;
  figures: ReadonlyMap<string, Figure | null>;
}

/** @returns null while the list is not known. */
export function rowsOf(inputs: DistrictReturnInputs, part: ListPart): Row[] | null {
  const rows = inputs[part];
  if (rows === null) return null;
  return rows.map((row) => {
    // The keys of `rowFigures` are those of the part's own row, which the compiler cannot tie to the part.
    const figures = row as unknown as Record<string, Figure | null>;
    const year = 'year' in row ? row.year : 'from' in row ? row.from : 1;
    return { name: row.name, year, figures: new Map(Object.keys(rowFigures[part]).map((key) => [key, figures[key] ?? null])) };
  });
}

/** Every fact the figures rest on, each once, with the first place that names it. */
export function citedFacts(inputs: DistrictReturnInputs): ReadonlyMap<string, string> {
  const cited = new Map<string, string>();
  const walk = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const source = figureSourceSchema.safeParse(value);
    if (source.success && source.data.kind === 'fact' && !cited.has(source.data.factId)) cited.set(source.data.factId, `${place}.factId`);
    for (const [key, part] of Object.entries(value)) walk(part, place === '' ? key : `${place}.${key}`);
  };
  walk(inputs, '');
  return cited;
}
