import { z } from 'zod';
import { criteria, startWeights, type Criterion, type ParkMatch, type ScorePart } from './match.ts';

/** How much each criterion counts; only the proportions matter. */
export type Weights = Record<Criterion, number>;
const weight = z.number().min(0).max(1);
export const weightsSchema = z.strictObject({
  sector: weight,
  neighbours: weight,
  space: weight,
  cost: weight,
  talent: weight,
  transport: weight,
  living: weight,
  programmes: weight,
}) satisfies z.ZodType<Weights>;

export const sameWeights = (a: Weights, b: Weights): boolean => criteria.every((criterion) => a[criterion] === b[criterion]);
export const areStartWeights = (weights: Weights): boolean => sameWeights(weights, startWeights);

/** Each weight as a share of all; all zero stays zero. */
export function sharesOf(weights: Weights): Weights {
  const total = criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
  // Keys are those of the criteria themselves.
  return Object.fromEntries(criteria.map((criterion) => [criterion, total === 0 ? 0 : weights[criterion] / total])) as Weights;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** How much of a part is known, 0–1. */
export const knownShare = (part: Pick<ScorePart, 'score' | 'known'>): number => (part.score === null ? 0 : (part.known ?? 1));

/** The weighted mean over what is known, and the share of weight that is known. What is not known takes no side. */
export function weigh(parts: readonly ScorePart[]): Pick<ParkMatch, 'score' | 'confidence'> {
  let [sum, known, total] = [0, 0, 0];
  for (const part of parts) {
    const counted = part.weight * knownShare(part);
    total += part.weight;
    known += counted;
    sum += counted * (part.score ?? 0);
  }
  return { score: known === 0 ? 0 : round(sum / known), confidence: total === 0 ? 0 : round(known / total) };
}

/** Score × confidence first, so that a park is not first because little is known of it; among equals the better documented. */
export const byRank = (a: ParkMatch, b: ParkMatch): number =>
  b.score * b.confidence - a.score * a.confidence || b.score - a.score || b.factCount - a.factCount || (a.id < b.id ? -1 : 1);

/** The parks weighed anew and put in order: the one rule of core and window. */
export const rank = (parks: readonly ParkMatch[], weights: Weights): ParkMatch[] =>
  parks
    .map((park) => {
      const parts = park.parts.map((part) => ({ ...part, weight: weights[part.criterion] }));
      return { ...park, parts, ...weigh(parts) };
    })
    .sort(byRank);

/** Where a park stands; no place where no part of it is known, so that nothing unknown is ranked. */
export interface Standing {
  id: string;
  place: number | null;
  /** True where others share the place: nothing but their number of facts tells them apart. */
  joint: boolean;
}

const isTied = (a: ParkMatch, b: ParkMatch): boolean => a.score === b.score && (a.score === 0 || a.confidence === b.confidence);
const isRanked = ({ confidence }: ParkMatch): boolean => confidence > 0;

/** The same order with the parks of which nothing is known behind all others. */
export const knownFirst = (ranked: readonly ParkMatch[]): ParkMatch[] => [
  ...ranked.filter(isRanked),
  ...ranked.filter((park) => !isRanked(park)),
];

/** Places of parks in order, 1 the best; parks that score the same share theirs, and the next ones count on: 1, 2, 2, 4. */
export function placesInOrder(ranked: readonly ParkMatch[]): Standing[] {
  let place = 0;
  return ranked.map((park, at) => {
    if (!isRanked(park)) return { id: park.id, place: null, joint: false };
    const [before, after] = [ranked[at - 1], ranked[at + 1]];
    const ties = [before, after].map((other) => other !== undefined && isRanked(other) && isTied(park, other));
    if (ties[0] !== true) place = at + 1;
    return { id: park.id, place, joint: ties.includes(true) };
  });
}

/** Parks put in order, each with its place; those of which nothing is known come last. */
export const standings = (parks: readonly ParkMatch[]): Standing[] => placesInOrder(knownFirst([...parks].sort(byRank)));
