import { isoAsOf } from '#shared/lib/date.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { measureOf } from '#shared/domain/conflict/bounds.ts';
import { printedBounds, type Ends } from '#shared/domain/ledger/total.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import { units } from '#shared/domain/unit/unit.ts';

/** What keeps figures of several districts from being like for like. */
export const mixtures = ['years', 'undated', 'bases', 'units', 'polarity', 'bounds', 'conflicts'] as const;
export type Mixture = (typeof mixtures)[number];

export interface ComparedFact {
  district: RecordRef;
  /** The record the figure is of: the district itself, or something within it. */
  owner: RecordRef;
  view: FactView;
}
export interface ComparisonRow extends ComparedFact {
  /** 1 for the largest; null where a rank would compare what is not like for like. */
  rank: number | null;
}

export interface Comparison {
  rows: ComparisonRow[];
  mixtures: Mixture[];
  /** The sum, where these may be added; else null, and `notAdded` says why. */
  total: Ends | null;
  notAdded: Mixture[] | 'measure' | 'single';
}

const distinct = (values: readonly (string | null)[]): number => new Set(values).size;
const baseOf = ({ view }: ComparedFact): string => view.fact.baseNote?.zh ?? view.fact.baseNote?.en ?? '';

function mixturesOf(facts: readonly ComparedFact[]): Mixture[] {
  const times = facts.map(({ view }) => isoAsOf(view.fact.asOf));
  const known = times.filter((time) => time !== null);
  const bounded = (qualifier: string): boolean => !['exact', 'range'].includes(qualifier);
  const found: Record<Mixture, boolean> = {
    years: distinct(known) > 1,
    undated: known.length < times.length,
    bases: distinct(facts.map(baseOf)) > 1,
    units: distinct(facts.map(({ view }) => measureOf(view.fact))) > 1,
    polarity: distinct(facts.map(({ view }) => view.fact.polarity)) > 1,
    bounds: facts.some(({ view }) => bounded(view.fact.qualifier)),
    conflicts: facts.some(({ view }) => view.conflictIds.length > 0),
  };
  return mixtures.filter((mixture) => found[mixture]);
}

/** Ranks and sums rest on one time, one base, one measure; a bound still ranks nothing exactly. */
const unlike: ReadonlySet<Mixture> = new Set(['years', 'undated', 'bases', 'units', 'polarity', 'bounds', 'conflicts']);
/** Bounds add up to a bound; the rest does not add up. */
const unsummable: ReadonlySet<Mixture> = new Set(['years', 'undated', 'bases', 'units', 'polarity', 'conflicts']);

const addable: ReadonlySet<string> = new Set(['count', 'area', 'length', 'energy', 'mass', 'money']);

/** A share, a rate or a price is no part of a whole. */
function isAddable({ view: { fact } }: ComparedFact): boolean {
  const unit =
    fact.unit === null || !Object.hasOwn(units, fact.unit) ? undefined : Object.entries(units).find(([id]) => id === fact.unit)?.[1];
  return fact.currency !== null ? unit?.dimension !== 'money-rate' : unit !== undefined && addable.has(unit.dimension);
}

const sizeOf = ({ view }: ComparedFact): Exact | null => {
  const bounds = printedBounds(view.fact);
  return bounds?.low ?? bounds?.high ?? null;
};

function bySize(a: ComparedFact, b: ComparedFact): number {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return y.cmp(x);
}

function totalOf(facts: readonly ComparedFact[]): Ends {
  const sum = (end: 'low' | 'high'): string | null => {
    const parts = facts.map(({ view }) => printedBounds(view.fact)?.[end] ?? null);
    const all = parts.reduce<Exact | null>((total, part) => (total === null || part === null ? null : total.plus(part)), new Exact(0));
    return all?.toFixed() ?? null;
  };
  return { low: sum('low'), high: sum('high') };
}

/**
 * Figures of one kind of statement, district by district. Ranked only where all are of one time, base and measure; added only
 * where they also are parts of one whole. Otherwise it says what is mixed.
 */
export function compareDistricts(facts: readonly ComparedFact[]): Comparison {
  const mixed = mixturesOf(facts);
  const ranked = facts.length > 1 && !mixed.some((mixture) => unlike.has(mixture));
  const sorted = ranked
    ? facts.toSorted(bySize)
    : facts.toSorted(
        (a, b) => a.district.id.localeCompare(b.district.id) || (a.view.fact.asOf.from ?? '').localeCompare(b.view.fact.asOf.from ?? ''),
      );
  const rows = sorted.map((fact) => ({
    ...fact,
    rank: ranked ? 1 + sorted.filter((other) => bySize(other, fact) < 0).length : null,
  }));
  const stops = mixed.filter((mixture) => unsummable.has(mixture));
  // Two figures of one district may count the same thing twice.
  const single = facts.length < 2 || distinct(facts.map(({ district }) => district.id)) < facts.length;
  const notAdded = stops.length > 0 ? stops : facts.every(isAddable) ? (single ? ('single' as const) : []) : ('measure' as const);
  return { rows, mixtures: mixed, total: notAdded.length === 0 ? totalOf(facts) : null, notAdded };
}
