import { cruise } from './cruise.ts';

/** One import that the layer rules forbid. */
export interface Violation {
  rule: string;
  from: string;
  to: string;
}

export interface BoundaryReport {
  /** Modules read below the checked folders; 0 means that the checker saw nothing, not that all is well. */
  modules: number;
  violations: Violation[];
}

/** Holds every import below `root` (default: this project) against `.dependency-cruiser.json`. */
export function checkBoundaries(root?: string): BoundaryReport {
  const { summary } = cruise(root);
  return { modules: summary.totalCruised, violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) };
}
