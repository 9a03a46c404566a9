import type { Day } from '#shared/lib/date.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { Grade } from '#shared/domain/fact/fact.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { LawPolicy } from '#shared/domain/law/law-kind.ts';
import type { ClauseMatch, MatchResult } from '#shared/domain/match/match.ts';
import type { Process } from '#shared/domain/process/process.ts';
import type { CitationView, FactView, RecordDetail, RecordRef } from '#shared/domain/record/record-view.ts';
import type { Settings } from '#shared/domain/settings/settings.ts';
import type { PacketDraft } from './draft.ts';

/** What may be printed of a profile: no internal notes, and no real name before disclosure. */
export type PrintedProfile = Omit<InvestorProfile, 'notes'>;

/** A record as a packet uses it, cut to the audience. */
export type PacketRecord = Pick<RecordDetail, 'record' | 'district' | 'parent' | 'relations' | 'processes'> & { facts: FactView[] };

export interface PacketClause {
  clause: Clause;
  match: ClauseMatch;
  incentive: RecordRef;
  district: RecordRef | null;
  source: CitationView;
  grade: Grade;
  /** True where the policy belongs to the talent register. */
  talent: boolean;
}

/**
 * Everything a packet is made of, taken from the store at one moment and never looked up again. The document follows
 * from it alone, so the same snapshot gives the same bytes. Nothing above the audience's level is in it.
 */
export interface PacketSnapshot {
  format: 1;
  applicationVersion: string;
  date: Day;
  draft: PacketDraft;
  profile: PrintedProfile;
  office: Settings['office'];
  match: MatchResult;
  /** Industries the profile's sector words stand for. */
  sectors: RecordRef[];
  parks: PacketRecord[];
  districts: PacketRecord[];
  neighbours: { parkId: string; records: PacketRecord[] }[];
  clauses: PacketClause[];
  talentPolicies: PacketRecord[];
  talentPath: { process: Process; source: CitationView } | null;
  programmes: PacketRecord[];
  conflicts: Conflict[];
  lawPolicy: LawPolicy;
  /** Clauses and facts of the store that the fair-competition rules keep out of every packet, by id. */
  leftOut: { clauses: string[]; facts: string[] };
}
