import type { Fact } from '#shared/domain/fact/fact.ts';
import { intervalOf, intervalText, over, type IntervalText } from './interval.ts';

/** The steps of a call for projects, each a count or, for the money, a sum; null where no source gives it. */
export const batchSteps = ['declared', 'approved', 'funded', 'shareholding'] as const;
export type BatchStep = (typeof batchSteps)[number];

/** What each step is called in the store: of one batch, or of all batches together. */
export const stepAttributes: Record<BatchStep, readonly string[]> = {
  declared: ['projects-declared', 'projects-declared-total'],
  approved: ['projects-approved', 'projects-approved-total'],
  funded: ['projects-funded'],
  shareholding: ['projects-in-share-holding'],
};
export const amountAttributes: readonly string[] = ['support-amount', 'support-amount-total'];

/** A computed rate names the two facts it rests on. */
export interface BatchRate {
  value: IntervalText;
  inputs: [above: string, below: string];
}

export interface BatchFigures {
  steps: Record<BatchStep, Fact | null>;
  amount: Fact | null;
  /** Approved of declared; a bound of either stays a bound of the rate. */
  selection: BatchRate | null;
  /** Brought to shareholding, of those approved. */
  shareholding: BatchRate | null;
}

/** `a` of `b`; null where either is not known. */
export function rateOf(a: Fact | null, b: Fact | null): BatchRate | null {
  if (a === null || b === null) return null;
  const [above, below] = [intervalOf(a), intervalOf(b)];
  const value = above === null || below === null ? null : over(above, below);
  return value === null || (value.low === null && value.high === null) ? null : { value: intervalText(value), inputs: [a.id, b.id] };
}

/** The figures of one batch, or of all together, from the live facts of its record. */
export function batchFigures(facts: readonly Fact[]): BatchFigures {
  const find = (attributes: readonly string[]): Fact | null =>
    facts.find((fact) => attributes.includes(fact.attributeId) && fact.polarity === 'actual' && intervalOf(fact) !== null) ?? null;
  const steps = {
    declared: find(stepAttributes.declared),
    approved: find(stepAttributes.approved),
    funded: find(stepAttributes.funded),
    shareholding: find(stepAttributes.shareholding),
  };
  return {
    steps,
    amount: find(amountAttributes),
    selection: rateOf(steps.approved, steps.declared),
    shareholding: rateOf(steps.shareholding, steps.approved),
  };
}
