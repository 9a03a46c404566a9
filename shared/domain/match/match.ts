import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import type { Currency } from '#shared/domain/fact/fact.ts';

export type Truth = 'true' | 'false' | 'unknown';
export type Verdict = 'fits' | 'does-not-fit' | 'cannot-tell';

export const criteria = ['sector', 'neighbours', 'space', 'cost', 'talent', 'transport', 'living', 'programmes'] as const;
export type Criterion = (typeof criteria)[number];

/** Shares of the whole, adding to 1. */
export const startWeights: Record<Criterion, number> = {
  sector: 0.3,
  neighbours: 0.2,
  space: 0.1,
  cost: 0.05,
  talent: 0.1,
  transport: 0.05,
  living: 0.1,
  programmes: 0.1,
};

/** One part of a park's score. `score` null: not known; it lowers confidence and is never counted as zero. */
export interface ScorePart {
  criterion: Criterion;
  weight: number;
  score: number | null;
  because: FullBilingual;
  facts: string[];
  /** The share of the part that is known, 0–1; left out where a score rests on everything that was asked. */
  known?: number;
  /** What to ask the park so that the rest is known too. */
  ask?: FullBilingual[];
}
/** `score` is the weighted mean over what is known, `confidence` the share of weight that is known; both 0–1. */
export interface ParkMatch {
  id: string;
  name: Bilingual;
  districtId: string | null;
  score: number;
  confidence: number;
  /** How many facts the store holds about the park; among equals the better documented one comes first. */
  factCount: number;
  parts: ScorePart[];
}

/** One condition of a clause with the answer that was used and the place it is cited from. */
export interface TraceStep {
  id: string;
  condition: FullBilingual;
  result: Truth;
  answer: FullBilingual;
  cites: string;
  ask: FullBilingual | null;
}
/** Exact decimal text; `base` null where the source bounds the amount on one side only. */
export interface AmountRange {
  low: string;
  base: string;
  high: string;
  currency: Currency;
  assumptions: FullBilingual[];
}
/** Something not known that matters to a verdict: the field, the conditions that wait for it, and the questions to ask. */
export interface RuleMissing {
  field: string | null;
  conditions: string[];
  ask: FullBilingual[];
}
/** A single answer that would change a verdict: the condition, the value it has, and what the whole would come to. */
export interface RuleFlip {
  condition: string;
  text: FullBilingual;
  from: Truth;
  to: 'true' | 'false';
  result: Truth;
  ask: FullBilingual | null;
}
/** An input that an amount waits for, and why what is known of it does not do. */
export interface AmountMissing {
  field: string;
  text: FullBilingual;
  /** What to ask for it; left out where the clause has no question of its own. */
  ask?: FullBilingual;
}
/** Why a clause with an amount yields no figure; never to be shown as zero. */
export type AmountOpen = { reason: 'unknown'; missing: AmountMissing[] } | { reason: 'by-negotiation'; text: FullBilingual };
export interface ClauseMatch {
  id: string;
  incentiveId: string;
  name: FullBilingual;
  incentiveName: Bilingual;
  verdict: Verdict;
  textNeeded: boolean;
  amount: AmountRange | null;
  trace: TraceStep[];
  ask: FullBilingual[];
  flags: string[];
  /** Set where the clause gives an amount that cannot be worked out yet. */
  amountOpen?: AmountOpen;
  /** What is not known and matters to the verdict; left out where nothing is. */
  missing?: RuleMissing[];
  /** The single answers that would change the verdict; left out where none would. */
  flips?: RuleFlip[];
}
export interface TalentStep {
  step: FullBilingual;
  years: FullBilingual;
}
export interface TalentMatch {
  role: string;
  verdict: Verdict;
  tier: FullBilingual;
  because: FullBilingual;
  ask: FullBilingual[];
  /** How many of the questions, from the first on, can settle the verdict by one answer alone; none where left out. */
  turning?: number;
  path: TalentStep[];
  /** By the national classes and points, where these rules are at hand. */
  permit?: { class: 'A' | 'B' | 'C' | 'cannot-tell'; possible: ('A' | 'B' | 'C')[]; low: number; high: number };
  facts: string[];
}
/** A question with what its answer can do; most decisive first. */
export interface NextQuestion {
  text: FullBilingual;
  /** `verdicts` and `parts` together. */
  settles: number;
  /** Verdicts on clauses and people that one of its answers turns by itself. */
  verdicts: number;
  /** Parts of parks’ scores that become known. */
  parts: number;
  /** Further verdicts and amounts that wait for it beside others. */
  waits: number;
}
export interface MatchResult {
  parks: ParkMatch[];
  clauses: ClauseMatch[];
  talent: TalentMatch[];
  ask: NextQuestion[];
  /** Sector words of the profile that no industry of the store answers to. */
  unknownSectors: string[];
}
