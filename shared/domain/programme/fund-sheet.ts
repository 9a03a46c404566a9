import type { FactView } from '#shared/domain/record/record-view.ts';

/** The heads under which funds are set side by side. */
export const fundCriteria = ['size', 'started', 'scope', 'mode', 'criteria', 'result'] as const;
export type FundCriterion = (typeof fundCriteria)[number];

/** Which kinds of statement answer each head. */
const attributesOf: Record<FundCriterion, readonly string[]> = {
  size: ['fund-size', 'support-amount', 'annual-funding'],
  started: ['founded', 'started', 'issued'],
  scope: ['scope', 'focus-sector', 'field', 'purpose'],
  mode: ['rule', 'mode', 'form', 'governance', 'process', 'funding-source'],
  criteria: ['criteria', 'assessment-dimensions'],
  result: ['effect', 'firms-benefited', 'projects-hatched', 'change'],
};

/** As many as a cell of the sheet has room for; the rest stands with the record. */
const mostFacts = 2;

/** The live facts of a fund under each head; an empty head is what the documents leave out. */
export const fundSheet = (facts: readonly FactView[]): Record<FundCriterion, FactView[]> => {
  const under = (criterion: FundCriterion): FactView[] =>
    attributesOf[criterion].flatMap((attribute) => facts.filter(({ fact }) => fact.attributeId === attribute)).slice(0, mostFacts);
  return {
    size: under('size'),
    started: under('started'),
    scope: under('scope'),
    mode: under('mode'),
    criteria: under('criteria'),
    result: under('result'),
  };
};
