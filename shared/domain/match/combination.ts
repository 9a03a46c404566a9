import type { FullBilingual } from '#shared/lib/language.ts';
import type { Clause, SharedCap } from '#shared/domain/clause/clause.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';
import type { ClauseMatch } from './match.ts';

/** A judged clause with what it says about being had together with others. */
export interface CombineEntry {
  clause: Pick<Clause, 'id' | 'group' | 'stacksWith' | 'excludes' | 'cap'>;
  match: Pick<ClauseMatch, 'verdict' | 'amount'>;
}
export interface CombineOptions {
  /** What one firm may have in all, per currency. */
  firmCaps?: readonly (SharedCap & { currency: Currency })[];
  /** Bounds the search; what it cannot prove best within the bound says so. */
  stepLimit?: number;
}
/** What keeps a clause out of the total, or the total down. */
export type Limit = { kind: 'clause' | 'group' | 'cap' | 'firm-cap'; id: string; text: FullBilingual | null } | { kind: 'adds-nothing' };
export interface Combination {
  chosen: string[];
  low: string;
  base: string;
  high: string;
  /** False where the search met its bound: the choice is lawful, and perhaps not the best. */
  provenBest: boolean;
  /** Caps that hold the total below the sum of the chosen clauses. */
  capped: Limit[];
  leftOut: { id: string; limits: Limit[] }[];
}
/** Totals of one currency; two currencies are never added together. */
export interface CurrencyTotal {
  currency: Currency;
  /** From the clauses that fit. */
  certain: Combination;
  /** From those and the ones that cannot be told yet. */
  possible: Combination;
}
export interface Combined {
  totals: CurrencyTotal[];
  /** Clauses that are fit or open but carry no figure: in no total, and not zero. */
  withoutAmount: string[];
  /** Chosen clauses of two currencies that may not be had together: one of the two totals then falls. */
  clashes: { certain: [string, string][]; possible: [string, string][] };
}
