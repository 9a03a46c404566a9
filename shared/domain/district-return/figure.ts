import { z } from 'zod';
import { Exact } from '#shared/lib/decimal.ts';

/** Longest horizon, and the last year anything may fall in. Year 0 is the year of signing. */
export const lastYear = 50;

/** How many of the base unit (yuan, m², yuan per m² a year, %, years, jobs) each is. Daily rents count 365 days a year. */
export const figureUnits = {
  yuan: { factor: '1' },
  'ten-thousand-yuan': { factor: '10000' },
  m2: { factor: '1' },
  'yuan-per-m2-day': { factor: '365' },
  'yuan-per-m2-month': { factor: '12' },
  'yuan-per-m2-year': { factor: '1' },
  percent: { factor: '1' },
  year: { factor: '1' },
  job: { factor: '1' },
} as const satisfies Record<string, { factor: string }>;
export type FigureUnit = keyof typeof figureUnits;

/** What a figure measures: the units it may be entered in, and the bounds it keeps in each of them. */
export const figureKinds = {
  money: { units: ['yuan', 'ten-thousand-yuan'], least: '0', most: null, whole: false },
  area: { units: ['m2'], least: '0', most: null, whole: false },
  rent: { units: ['yuan-per-m2-day', 'yuan-per-m2-month', 'yuan-per-m2-year'], least: '0', most: null, whole: false },
  percent: { units: ['percent'], least: '0', most: '100', whole: false },
  years: { units: ['year'], least: '0', most: String(lastYear), whole: false },
  horizon: { units: ['year'], least: '1', most: String(lastYear), whole: true },
  jobs: { units: ['job'], least: '0', most: null, whole: true },
} as const satisfies Record<string, { units: readonly [FigureUnit, ...FigureUnit[]]; least: string; most: string | null; whole: boolean }>;
export type FigureKind = keyof typeof figureKinds;

/** Where a figure comes from: a fact of the store, or an assumption that somebody stands for in writing. */
export const figureSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fact'), factId: z.string().min(1, 'name the fact').max(200) }),
  z.strictObject({ kind: z.literal('assumption'), note: z.string().trim().min(1, 'say what the assumption rests on').max(500) }),
]);
export type FigureSource = z.infer<typeof figureSourceSchema>;

/** A figure as the manager enters it: exact decimal texts in its own unit. Equal ends say that it is held for certain. */
export interface Figure {
  low: string;
  base: string;
  high: string;
  unit: FigureUnit;
  source: FigureSource;
}

/** Few enough digits that every product of a year stays within the 34 digits of exact arithmetic. */
const longest: Record<FigureKind, number> = { money: 13, area: 9, rent: 8, percent: 6, years: 5, horizon: 2, jobs: 7 };

/** What is no plain number is refused by its form; nothing is reckoned with it. */
const isPlain = (text: string): boolean => /^\d+(\.\d+)?$/.test(text);

const decimalOf = (kind: FigureKind): z.ZodType<string> => {
  const { least, most, whole } = figureKinds[kind];
  const bounds = most === null ? `at least ${least}` : `from ${least} to ${most}`;
  return z
    .string()
    .max(longest[kind], `${longest[kind]} characters at most`)
    .regex(whole ? /^\d+$/ : /^\d+(\.\d+)?$/, whole ? 'a whole number' : 'a plain decimal number')
    .refine((text) => !isPlain(text) || (new Exact(text).gte(least) && (most === null || new Exact(text).lte(most))), bounds);
};

/** @returns the schema of a figure of a kind; `low` and `high` are named when they do not enclose `base`. */
export function figureSchema(kind: FigureKind): z.ZodType<Figure> {
  const decimal = decimalOf(kind);
  const fields = { low: decimal, base: decimal, high: decimal, unit: z.enum(figureKinds[kind].units), source: figureSourceSchema };
  return z.strictObject(fields).superRefine(({ low, base, high }, ctx) => {
    if (![low, base, high].every(isPlain)) return;
    if (new Exact(low).gt(base)) ctx.addIssue({ code: 'custom', path: ['low'], message: 'low is above base' });
    if (new Exact(high).lt(base)) ctx.addIssue({ code: 'custom', path: ['high'], message: 'high is below base' });
  });
}
