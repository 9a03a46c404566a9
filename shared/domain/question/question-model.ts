import type { Day } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Citation, Fact } from '#shared/domain/fact/fact.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Relation } from '#shared/domain/relation/relation.ts';

/** The years in which a district of that name exists, and what took its place. */
export interface DistrictYears {
  from: Day | null;
  to: Day | null;
  successorId: string | null;
}

/** Rows of the store, already cut to the audience. */
export interface QuestionRows {
  records: ParkfolioRecord[];
  facts: Fact[];
  attributes: Attribute[];
  relations: Relation[];
  clauses: Clause[];
  conflicts: Conflict[];
  districts: Map<string, DistrictYears>;
  today: Day;
}

/** How a record comes to be of an industry: as its source says itself, or as read from a name; and where that stands. */
export interface Focus {
  stated: boolean;
  citation: Citation;
}

/** A name in the form questions are compared in, and the records that bear it. */
export interface NameEntry {
  name: string;
  recordIds: string[];
}

export interface LabelEntry {
  label: string;
  attribute: Attribute;
}

/** Names in pieces, with how rare each piece is among all names. */
export interface PieceIndex {
  names: { recordId: string; pieces: string[] }[];
  rarity: Map<string, number>;
}

export interface QuestionModel {
  records: Map<string, ParkfolioRecord>;
  /** Facts by record, without those an officer set aside in a conflict. */
  facts: Map<string, Fact[]>;
  attributes: Map<string, Attribute>;
  clauses: Clause[];
  districts: Map<string, DistrictYears>;
  /** Notes of the open conflict a fact stands in. */
  disputes: Map<string, FullBilingual>;
  /** Industries a record focuses on. */
  focus: Map<string, Map<string, Focus>>;
  /** Every place a record stands in, near and far. */
  places: Map<string, Set<string>>;
  /** Records that belong to another, e.g. the batches of a programme. */
  members: Map<string, Set<string>>;
  names: NameEntry[];
  /** Parts of names that people call places by, with the records each could mean. */
  calls: Map<string, string[]>;
  /** Names in pieces, for records named in other words. */
  pieces: PieceIndex;
  /** Labels of attributes, longest first. */
  labels: LabelEntry[];
  /** Parks that the answers are given for: where a question names none, no other park answers it. None set: every park may. */
  offered?: ReadonlySet<string>;
  today: Day;
}

/** True when the record is the place or stands in it. */
export const standsIn = (id: string, placeId: string, model: QuestionModel): boolean =>
  id === placeId || model.places.get(id)?.has(placeId) === true;

/** False for what belongs to a park that is not among those offered, nor holds one of them or stands in one. */
export function isOfOffered(id: string, model: QuestionModel): boolean {
  const { offered, places, records } = model;
  if (offered === undefined || offered.size === 0) return true;
  const parks = [id, ...(places.get(id) ?? [])].filter((place) => records.get(place)?.kind === 'park');
  return parks.length === 0 || parks.some((park) => [...offered].some((own) => standsIn(own, park, model)));
}
