import { z } from 'zod';
import { daySchema, type Day } from '#shared/lib/date.ts';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import type { Change } from '#shared/domain/change/change.ts';
import { clauseSchema, type Clause } from '#shared/domain/clause/clause.ts';
import type { Citation } from '#shared/domain/fact/fact.ts';
import type { ClauseMatch } from '#shared/domain/match/match.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { RuleNode } from '#shared/domain/rule/rule-node.ts';
import { answerSchema, type SampleAnswer } from '#shared/domain/rule-sheet/sample.ts';
import { command, query } from '../operation.ts';

/** A clause as the list of rules shows it: its newest version, with how its kept answers stand. */
export interface ClauseRow {
  id: string;
  name: FullBilingual;
  incentive: RecordRef;
  status: Clause['status'];
  offer: Clause['offer'];
  hasConditions: boolean;
  hasWording: boolean;
  versions: number;
  /** First day of the newest version; null: from ever. */
  from: Day | null;
  samples: number;
  /** Kept answers the clause no longer gives, since something else it rests on has changed. */
  differing: number;
}
/** A version of a clause, for choosing among them. */
export interface VersionRow {
  id: string;
  number: number;
  from: Day | null;
  to: Day | null;
}
/** A change that touched a clause, with the clauses and versions it made. */
export interface ClauseChange extends Change {
  made: string[];
}
/** Everything the sheet of one clause shows. */
export interface ClauseSheetView {
  clause: Clause;
  incentive: RecordRef & { districtId: string | null };
  /** Oldest first; the last is the one that can be edited. */
  versions: VersionRow[];
  history: ClauseChange[];
  /** The clause as it was before this version; null for the first. */
  before: Clause | null;
}
/** What a new clause starts from. */
export interface NewClause {
  id: string;
  incentive: RecordRef & { districtId: string | null };
  citation: Citation;
}
/** A place that a clause can be cited from. */
export interface CitedSource {
  id: string;
  title: Bilingual;
  segments: { id: string; title: Bilingual }[];
}
/** What a clause answers to one investor or kept sample. */
export interface TriedSample {
  sampleId: string;
  name: string;
  match: ClauseMatch;
  tree: RuleNode;
  expected: SampleAnswer | null;
  /** The kept answer is another one. */
  differs: boolean;
  districts: string[] | null;
  /** The investor's card is no longer the one the answer was kept for. */
  cardChanged: boolean;
}
/** A kept answer beside the one that a changed rule gives. */
export interface SampleDifference {
  clauseId: string;
  clause: FullBilingual;
  sampleId: string;
  name: string;
  expected: SampleAnswer;
  now: SampleAnswer;
}
export interface SavedClauseReply {
  clauseId: string;
  /** Null when nothing was changed. */
  changeId: string | null;
  kind: 'none' | 'words' | 'rule' | 'new';
}
/** What one clause of a pack would do. */
export type PackOutcome = 'new' | 'changed' | 'same' | 'conflict' | 'refused';
export interface PackRow {
  clauseId: string;
  name: FullBilingual;
  incentive: Bilingual;
  outcome: PackOutcome;
  /** Why, in words an officer can act on; null for `new` and `same`. */
  because: FullBilingual | null;
}
/** What a pack would do, before anything is written. */
export interface PackPlan {
  madeOn: Day;
  madeWith: string;
  rows: PackRow[];
  counts: Record<PackOutcome, number>;
  /** Sources and items the pack brings along. */
  newSources: number;
  newSamples: number;
  /** Kept answers of this store that the pack would change. */
  differences: SampleDifference[];
}
export interface AppliedPack {
  plan: PackPlan;
  changeId: string | null;
}
export interface SavedPack {
  /** Null when the officer closed the dialog. */
  file: string | null;
  bytes: number;
  sha256: string;
  clauses: number;
}

const districts = z.array(recordIdSchema).max(20).nullable();
const reason = z.string().max(1000).nullable();
const confirmed = z.array(z.strictObject({ sampleId: z.string().min(1).max(120), answer: answerSchema })).max(500);
const pack = z.string().min(1).max(6_000_000);
const onConflict = z.enum(['ask', 'keep', 'take']);

export const ruleContract = {
  'rule.list': query<ClauseRow[]>()(z.strictObject({})),
  'rule.sheet': query<ClauseSheetView>()(z.strictObject({ clauseId: z.string() })),
  'rule.start': query<NewClause>()(z.strictObject({ incentiveId: z.string() })),
  'rule.sources': query<CitedSource[]>()(z.strictObject({})),
  /** Judges a clause that need not be saved; `keptFor` names the one whose kept answers are held against it. */
  'rule.try': query<TriedSample[]>()(z.strictObject({ clause: clauseSchema, keptFor: z.string().nullable(), districts })),
  'rule.save': command<SavedClauseReply>()(
    z.strictObject({ clause: clauseSchema, isNew: z.boolean(), from: daySchema.nullable(), reason, confirmed }),
  ),
  /** Keeps what the saved clause answers now as the answer it must give. */
  'rule.keepSample': command<null>()(z.strictObject({ clauseId: z.string(), investorId: z.string(), districts })),
  'rule.dropSample': command<null>()(z.strictObject({ clauseId: z.string(), sampleId: z.string() })),
  /** Of these incentives, or of all. */
  'rule.exportPack': command<SavedPack>()(
    z.strictObject({ name: z.string().min(1).max(120), incentiveIds: z.array(recordIdSchema).max(5000).nullable() }),
  ),
  /** Says what a pack would do and writes nothing. */
  'rule.planPack': query<PackPlan>()(z.strictObject({ pack, onConflict })),
  'rule.applyPack': command<AppliedPack>()(z.strictObject({ pack, onConflict, reason })),
};
