import type { AsOf } from '#shared/lib/date.ts';
import type { Bilingual } from '#shared/lib/language.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Freshness } from '#shared/domain/fact/freshness.ts';
import type { Formula } from '#shared/domain/formula/formula.ts';
import type { Process } from '#shared/domain/process/process.ts';
import type { RelationType } from '#shared/domain/relation/relation.ts';
import type { Alias, ParkfolioRecord } from './record.ts';
import type { RecordKind } from './register.ts';

/** A record as others point at it. */
export interface RecordRef {
  id: string;
  kind: RecordKind;
  name: Bilingual;
}
/** Where a fact stands, as a reader sees it. */
export interface CitationView {
  sourceId: string;
  title: Bilingual;
  item: Bilingual;
  publishedOn: string | null;
  file: string | null;
  line: number | null;
  raw: string[];
}
export interface FactView {
  fact: Fact;
  attribute: Attribute;
  source: CitationView;
  freshness: Freshness;
  conflictIds: string[];
}
export interface RelationView {
  type: RelationType;
  direction: 'out' | 'in';
  other: RecordRef;
  source: CitationView;
}
/** A row of a register's list. */
export interface RecordRow extends RecordRef {
  class: string;
  status: ParkfolioRecord['status'];
  district: RecordRef | null;
  /** The names that stand for it outside the office, until its own is disclosed. */
  codeNames: Alias[];
  sensitivity: ParkfolioRecord['sensitivity'];
  facts: number;
  stale: number;
  conflicts: number;
  asOf: AsOf;
}
export interface Facet {
  value: string;
  name: Bilingual;
  count: number;
}
export interface RecordPage {
  rows: RecordRow[];
  total: number;
  facets: { class: Facet[]; district: Facet[]; industry: Facet[] };
}
/** A record with everything the store knows about it. */
export interface RecordDetail {
  record: ParkfolioRecord;
  district: RecordRef | null;
  parent: RecordRef | null;
  children: RecordRef[];
  /** Districts only: the years a name was valid and what it leads to. */
  validity: { from: string | null; to: string | null; successor: RecordRef | null } | null;
  facts: FactView[];
  relations: RelationView[];
  processes: Process[];
  formulas: Formula[];
  clauses: Clause[];
  conflicts: Conflict[];
}
