import { Exact } from '#shared/lib/decimal.ts';

/** Low, base and high in whole steps of the smallest decimal in use: sums and comparisons are exact and quick. */
export type Figures = readonly [low: bigint, base: bigint, high: bigint];
export interface Item {
  id: string;
  figures: Figures;
  group: string | null;
  cap: string | null;
}
export type CapLimits = ReadonlyMap<string, bigint>;

export const placesOf = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => new Exact(text).decimalPlaces()));
export const toSteps = (text: string, places: number): bigint => BigInt(new Exact(text).times(new Exact(10).pow(places)).toFixed(0));
export const fromSteps = (steps: bigint, places: number): string => new Exact(steps.toString()).div(new Exact(10).pow(places)).toFixed();

export const nothing: Figures = [0n, 0n, 0n];
export const plus = (a: Figures, b: Figures): Figures => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const most = (a: Figures, b: Figures): Figures => [a[0] > b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1], a[2] > b[2] ? a[2] : b[2]];
export const limited = (figures: Figures, at: bigint | undefined): Figures => {
  if (at === undefined) return figures;
  const down = (value: bigint): bigint => (value < at ? value : at);
  return [down(figures[0]), down(figures[1]), down(figures[2])];
};

/** More to reckon with comes first, then more that is sure, then more that is possible. */
export const better = (a: Figures, b: Figures): boolean => (a[1] !== b[1] ? a[1] > b[1] : a[0] !== b[0] ? a[0] > b[0] : a[2] > b[2]);

/** What the items come to when those under one cap share it. */
export function cappedTotal(items: readonly Item[], caps: CapLimits): Figures {
  const sums = new Map<string | null, Figures>();
  for (const { cap, figures } of items) sums.set(cap, plus(sums.get(cap) ?? nothing, figures));
  let total = nothing;
  for (const [cap, sum] of sums) total = plus(total, limited(sum, cap === null ? undefined : caps.get(cap)));
  return total;
}

/** No lawful choice among the candidates, added to what is chosen, comes to more: of a group only the largest counts. */
export function upperBound(chosen: readonly Item[], candidates: readonly Item[], caps: CapLimits): Figures {
  const sums = new Map<string | null, Figures>();
  for (const { cap, figures } of chosen) sums.set(cap, plus(sums.get(cap) ?? nothing, figures));
  const largest = new Map<string | null, Map<string, Figures>>();
  for (const { cap, group, figures, id } of candidates) {
    const groups = largest.get(cap) ?? new Map<string, Figures>();
    const key = group === null ? `clause ${id}` : `group ${group}`;
    groups.set(key, most(groups.get(key) ?? nothing, figures));
    largest.set(cap, groups);
  }
  for (const [cap, groups] of largest) for (const figures of groups.values()) sums.set(cap, plus(sums.get(cap) ?? nothing, figures));
  let total = nothing;
  for (const [cap, sum] of sums) total = plus(total, limited(sum, cap === null ? undefined : caps.get(cap)));
  return total;
}
