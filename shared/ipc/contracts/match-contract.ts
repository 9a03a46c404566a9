import { z } from 'zod';
import type { Bilingual } from '#shared/lib/language.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { Chain } from '#shared/domain/match/chain.ts';
import { matchChoicesSchema, type MatchChoices } from '#shared/domain/match/choices.ts';
import type { Combined } from '#shared/domain/match/combination.ts';
import { mostCompared, type CompareRow } from '#shared/domain/match/compare-parks.ts';
import type { ClauseMatch } from '#shared/domain/match/match.ts';
import type { NicheClash } from '#shared/domain/match/niche.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';
import type { CitationView, FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import type { RuleNode } from '#shared/domain/rule/rule-node.ts';
import { command, query } from '../operation.ts';

/** Facts with the conflicts they take part in, as the inspector shows them. */
export interface FactSheet {
  facts: FactView[];
  conflicts: Conflict[];
}
export interface ComparedParkView {
  ref: RecordRef;
  class: string;
  /** As the sources name it; `districtToday` is the one that took its place, null where it is still there. */
  district: RecordRef | null;
  districtToday: RecordRef | null;
  /** Narrowest industries. */
  industries: RecordRef[];
}
/** Parks side by side, attribute by attribute. */
export interface Comparison extends FactSheet {
  parks: ComparedParkView[];
  rows: CompareRow[];
  clashes: NicheClash[];
}
export interface ChainView {
  /** Industries the investor's own words stand for. */
  wanted: RecordRef[];
  unknownSectors: string[];
  /** Null while no industry is known. */
  chain: Chain | null;
}
export interface OfferedClause {
  match: ClauseMatch;
  clause: Pick<Clause, 'offer' | 'summary' | 'object' | 'office' | 'phone' | 'window'>;
  district: RecordRef | null;
}
/** What can be had together in one district; `district` null where no two districts compete. */
export interface DistrictTotal {
  district: RecordRef | null;
  combined: Combined;
}
/** Every clause with its verdict, and what can be had together. */
export interface ClauseBoard {
  clauses: OfferedClause[];
  totals: DistrictTotal[];
}
/** How one verdict came about. */
export interface ClauseTrace {
  clause: Clause;
  match: ClauseMatch;
  tree: RuleNode;
  source: CitationView;
}
export interface Filing {
  record: RecordRef;
  /** The parts a filing has, each by the fact that names it. */
  headings: { factId: string; name: Bilingual }[];
  /** How many the source itself counts. */
  counted: number | null;
  facts: FactView[];
}
export interface TalentPlan {
  ref: RecordRef;
  class: string;
  district: RecordRef;
  facts: FactView[];
}
/** Plans of the districts, and the day on which the national rules were last checked; null where they are left out. */
export interface TalentPlans {
  plans: TalentPlan[];
  checkedOn: Day | null;
}

const investorId = z.string();
const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
const parkIds = z.array(recordIdSchema).max(20).refine(distinct, 'a park stands twice');

export const matchContract = {
  'match.choices': query<MatchChoices>()(z.strictObject({ investorId })),
  'match.saveChoices': command<MatchChoices>()(z.strictObject({ investorId, choices: matchChoicesSchema })),
  'match.facts': query<FactSheet>()(z.strictObject({ factIds: z.array(z.string()).max(200) })),
  'match.compare': query<Comparison>()(
    z.strictObject({ parkIds: z.array(recordIdSchema).min(1).max(mostCompared).refine(distinct, 'a park stands twice') }),
  ),
  'match.chain': query<ChainView>()(z.strictObject({ investorId, industryId: recordIdSchema.nullable() })),
  /** Judged for the districts of the parks named; without any, what depends on the site stays open. */
  'match.clauses': query<ClauseBoard>()(z.strictObject({ investorId, parkIds })),
  'match.trace': query<ClauseTrace>()(z.strictObject({ investorId, clauseId: z.string(), parkIds })),
  'match.filing': query<Filing | null>()(z.strictObject({})),
  'match.plans': query<TalentPlans>()(z.strictObject({})),
};
