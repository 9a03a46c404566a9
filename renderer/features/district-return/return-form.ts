import { figureKinds, type Figure, type FigureKind, type FigureUnit } from '#shared/domain/district-return/figure.ts';
import {
  districtReturnInputsSchema,
  listParts,
  rowFigures,
  rowsOf,
  singleKinds,
  singleParts,
  type DistrictReturnInputs,
  type ListPart,
  type SinglePart,
} from '#shared/domain/district-return/inputs.ts';

/** A figure as it is typed. All three empty is "not known"; empty ends beside a base say that it is held for certain. */
export interface FigureForm {
  low: string;
  base: string;
  high: string;
  unit: FigureUnit;
  sourceKind: 'assumption' | 'fact';
  /** The note, or the fact's id. */
  source: string;
}
export interface RowForm {
  /** Tells rows apart while they are edited; never stored. */
  key: string;
  name: string;
  year: string;
  figures: Record<string, FigureForm>;
}
/** `null` is "not known", an empty list is "none". */
export interface ReturnForm {
  lists: Record<ListPart, RowForm[] | null>;
  ramp: FigureForm[] | null;
  singles: Record<SinglePart, FigureForm>;
}

/** What is wrong, by place; the word for it hangs on the last part of the place. */
export type ReturnProblems = Record<string, ProblemKey>;
const problemKeys = ['low', 'base', 'high', 'note', 'factId', 'year', 'name'] as const;
export type ProblemKey = (typeof problemKeys)[number];

export const emptyFigure = (kind: FigureKind): FigureForm => ({
  low: '',
  base: '',
  high: '',
  unit: kind === 'money' ? 'ten-thousand-yuan' : figureKinds[kind].units[0],
  sourceKind: 'assumption',
  source: '',
});

function figureForm(figure: Figure | null, kind: FigureKind): FigureForm {
  if (figure === null) return emptyFigure(kind);
  const { low, base, high, unit, source } = figure;
  const certain = low === base && high === base;
  return {
    low: certain ? '' : low,
    base,
    high: certain ? '' : high,
    unit,
    sourceKind: source.kind,
    source: source.kind === 'fact' ? source.factId : source.note,
  };
}

/** Parts whose rows begin or fall in a year that is asked for. */
export const yearKeys: Record<ListPart, 'year' | 'from' | null> = {
  oneOff: 'year',
  yearly: 'from',
  space: 'from',
  land: 'year',
  revenue: null,
};

let rowsMade = 0;
const nextKey = (): string => `row-${(rowsMade += 1)}`;

export const emptyRow = (part: ListPart): RowForm => ({
  key: nextKey(),
  name: '',
  year: yearKeys[part] === 'from' ? '1' : '0',
  figures: Object.fromEntries(Object.entries(rowFigures[part]).map(([key, kind]) => [key, emptyFigure(kind)])),
});

export function formFromInputs(inputs: DistrictReturnInputs): ReturnForm {
  const list = (part: ListPart): RowForm[] | null => {
    const rows = rowsOf(inputs, part);
    if (rows === null) return null;
    return rows.map(({ name, year, figures }) => ({
      key: nextKey(),
      name,
      year: String(year),
      figures: Object.fromEntries(Object.entries(rowFigures[part]).map(([key, kind]) => [key, figureForm(figures.get(key) ?? null, kind)])),
    }));
  };
  // Both are filled from the lists of their own keys.
  const lists = Object.fromEntries(listParts.map((part) => [part, list(part)])) as ReturnForm['lists'];
  const singles = Object.fromEntries(
    singleParts.map((part) => [part, figureForm(inputs[part], singleKinds[part])]),
  ) as ReturnForm['singles'];
  return { lists, ramp: inputs.ramp?.points.map((point) => figureForm(point, 'percent')) ?? null, singles };
}

/** Typed figures may group their digits and carry full-width marks; spaces around them mean nothing. */
const typed = (text: string): string =>
  text
    .trim()
    .replaceAll(/[,，\s]/g, '')
    .replace('．', '.');

function figureOf(form: FigureForm): unknown {
  const [low, base, high] = [typed(form.low), typed(form.base), typed(form.high)];
  if (low === '' && base === '' && high === '') return null;
  const source = form.sourceKind === 'fact' ? { kind: 'fact', factId: form.source.trim() } : { kind: 'assumption', note: form.source };
  return { low: low === '' ? base : low, base, high: high === '' ? base : high, unit: form.unit, source };
}

function rowOf(part: ListPart, row: RowForm): unknown {
  const key = yearKeys[part];
  const year = /^\d{1,2}$/.test(row.year.trim()) ? Number(row.year) : -1;
  return {
    name: row.name.trim(),
    ...(key === null ? {} : { [key]: year }),
    ...Object.fromEntries(Object.entries(row.figures).map(([name, figure]) => [name, figureOf(figure)])),
  };
}

/** The form as inputs, or what has to be mended first. */
export function readReturn(form: ReturnForm): { inputs: DistrictReturnInputs } | { problems: ReturnProblems } {
  const candidate = {
    ...Object.fromEntries(listParts.map((part) => [part, form.lists[part]?.map((row) => rowOf(part, row)) ?? null])),
    ramp:
      form.ramp === null
        ? null
        : { points: form.ramp.map((point) => figureOf(point) ?? { ...point, source: { kind: 'assumption', note: '–' } }) },
    ...Object.fromEntries(singleParts.map((part) => [part, figureOf(form.singles[part])])),
  };
  const parsed = districtReturnInputsSchema.safeParse(candidate);
  if (parsed.success) return { inputs: parsed.data };
  const problems = parsed.error.issues.map(({ path }): [string, ProblemKey] => {
    const last = String(path.at(-1) ?? '');
    return [path.join('.'), last === 'from' ? 'year' : (problemKeys.find((key) => key === last) ?? 'base')];
  });
  return { problems: Object.fromEntries(problems) };
}
