import type { Day } from '#shared/lib/date.ts';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { Grade } from '#shared/domain/fact/fact.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { LawPolicy } from '#shared/domain/law/law-kind.ts';
import type { ClauseMatch, MatchResult } from '#shared/domain/match/match.ts';
import type { Process } from '#shared/domain/process/process.ts';
import type { CitationView, FactView, RecordDetail, RecordRef } from '#shared/domain/record/record-view.ts';
import type { AnswerState } from '#shared/domain/question/answer.ts';
import type { Settings } from '#shared/domain/settings/settings.ts';
import type { ChipFact } from './chip.ts';
import type { Theme } from '#shared/domain/theme/theme.ts';
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

/** Parts of a consortium's filing, each by the fact that names it. */
export interface PacketFiling {
  record: RecordRef;
  /** How many the source itself counts. */
  counted: number | null;
  parts: { view: FactView; name: Bilingual; ready: boolean }[];
}
export interface PacketCourse {
  incentiveId: string;
  process: Process;
  source: CitationView;
  grade: Grade;
}

/** An investor's question as the store answers it, part by part; each part by its own lines with the facts and clauses they rest on. */
export interface PacketAnswer {
  question: string;
  state: AnswerState;
  parts: {
    theme: string;
    name: FullBilingual;
    state: AnswerState;
    lines: FullBilingual[];
    /** What each line rests on, one for one; left out of versions of older applications. */
    bases?: AnswerBasis[];
    facts: FactView[];
    clauses: AnswerClause[];
  }[];
}
/** Facts of the part by id, and the places where clauses and the industries of listed records are printed. */
export interface AnswerBasis {
  factIds: readonly string[];
  sources: { source: CitationView; grade: Grade }[];
}
export interface AnswerClause {
  name: FullBilingual;
  source: CitationView;
  grade: Grade;
}

/** A value of the packet that took the place of an earlier one, as the journal tells it. */
export interface PacketFactChange {
  factId: string;
  /** ISO instant of the change; null where nothing is kept of it. */
  at: string | null;
  record: RecordRef;
  subject: FullBilingual;
  before: FullBilingual;
}

/**
 * Everything a packet is made of, taken from the store at one moment and never looked up again. The document follows
 * from it alone, so the same snapshot gives the same bytes. Nothing above the audience's level is in it.
 */
export interface PacketSnapshot {
  /** What the pages of a version hold beside its matter: from 2 on its whole hash, its copy, and its data as attached files. */
  format: 1 | 2;
  applicationVersion: string;
  date: Day;
  draft: PacketDraft;
  profile: PrintedProfile;
  office: Settings['office'];
  /** Looks of the office's pages; left out where they are the house's. */
  theme?: Theme;
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
  /** Pairs of parks that pitch the same niche, with the industries by name. */
  clashes: { parkIds: [string, string]; industries: RecordRef[] }[];
  /** What the filing of a consortium consists of, with what the investor has ready; null where no clause of the packet needs it. */
  filing: PacketFiling | null;
  /** Courses of the policies whose clauses are in the packet. */
  courses: PacketCourse[];
  /** Answers to the investor's questions; left out of versions of older applications. */
  answers?: PacketAnswer[];
  /** Values that took the place of earlier ones, newest first. */
  factChanges?: PacketFactChange[];
  lawPolicy: LawPolicy;
  /** Facts whose figures stand in the officer's words; left out where none does. */
  chips?: ChipFact[];
  /** Clauses and facts of the store that the fair-competition rules keep out of every packet, by id. */
  leftOut: { clauses: string[]; facts: string[] };
}
