import type { Database } from '#main/store/database.ts';
import { listClausesOf } from '#main/repos/clause-repo.ts';
import { keptByContent } from '#main/repos/content-mark.ts';
import { listConflicts } from '#main/repos/conflict-repo.ts';
import { listAttributes, listFactsOfRecord, listFactsOfSource } from '#main/repos/fact-repo.ts';
import { findDistrictValidity, findRecord, findRef, listChildren, listKinds } from '#main/repos/record-repo.ts';
import { listFormulasOf, listProcessesOf, listRelationsOf } from '#main/repos/relation-repo.ts';
import { listReviewRules } from '#main/repos/review-rule-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import type { Day } from '#shared/lib/date.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Citation, Fact } from '#shared/domain/fact/fact.ts';
import { freshness } from '#shared/domain/fact/freshness.ts';
import { reviewMonthsOf, type ReviewRule } from '#shared/domain/fact/review-rule.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { CitationView, FactView, RecordDetail, RelationView } from '#shared/domain/record/record-view.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { Source } from '#shared/domain/source/source.ts';

/** What every fact is shown with; read once, used for many records. */
export interface Reference {
  sources: Map<string, Source>;
  attributes: Map<string, Attribute>;
  conflicts: Conflict[];
  /** The register of each record, and how long statements of a register hold. */
  kinds: ReadonlyMap<string, RecordKind>;
  reviewRules: ReviewRule[];
  today: Day;
}

const kept = keptByContent<Reference>();

/** Kept until the store changes. */
export const loadReference = (db: Database, today: Day): Reference => kept(db, today, () => readReference(db, today));

const readReference = (db: Database, today: Day): Reference => ({
  sources: new Map(listSources(db).map((source) => [source.id, source])),
  attributes: new Map(listAttributes(db).map((attribute) => [attribute.id, attribute])),
  conflicts: listConflicts(db),
  kinds: listKinds(db),
  reviewRules: listReviewRules(db),
  today,
});

/** The kind of statement of a fact, with the months that hold in the fact's register. */
export function attributeOf(
  fact: Fact,
  { attributes, kinds, reviewRules }: Pick<Reference, 'attributes' | 'kinds' | 'reviewRules'>,
): Attribute {
  const attribute = attributes.get(fact.attributeId);
  if (attribute === undefined) throw new Error(`no attribute ${fact.attributeId}`);
  const kind = kinds.get(fact.recordId);
  if (kind === undefined || reviewRules.length === 0) return attribute;
  return { ...attribute, reviewMonths: reviewMonthsOf(attribute, kind, reviewRules) };
}

export function citationView(citation: Citation, reference: Reference): CitationView {
  const source = reference.sources.get(citation.sourceId);
  const segment = source?.segments.find((candidate) => candidate.id === citation.segmentId);
  if (source === undefined || segment === undefined) throw new Error(`no segment ${citation.segmentId} in source ${citation.sourceId}`);
  return {
    sourceId: source.id,
    title: source.title,
    item: segment.title,
    publishedOn: segment.publishedOn ?? source.publishedOn,
    file: source.file,
    // Sources without a file are cited by the item, which names its article; a line would mean nothing.
    line: source.file === null ? null : citation.line,
    raw: citation.raw,
  };
}

export function factView(fact: Fact, reference: Reference): FactView {
  const attribute = attributeOf(fact, reference);
  return {
    fact,
    attribute,
    source: citationView(fact.citation, reference),
    freshness: freshness(fact, attribute, reference.today),
    conflictIds: reference.conflicts.filter((conflict) => conflict.factIds.includes(fact.id)).map((conflict) => conflict.id),
  };
}

function relationViews(db: Database, id: string, reference: Reference): RelationView[] {
  return listRelationsOf(db, id).flatMap((relation) => {
    const out = relation.from === id;
    const other = findRef(db, out ? relation.to : relation.from);
    return other === null
      ? []
      : [{ type: relation.type, direction: out ? 'out' : 'in', other, source: citationView(relation.citation, reference) }];
  });
}

/** A record with all the store knows of it. @throws UserError `not-found`. */
export function recordDetail(db: Database, id: string, reference: Reference): RecordDetail {
  const record = findRecord(db, id);
  if (record === null) throw new UserError('not-found', `没有编号为“${id}”的记录。There is no record "${id}".`, { where: id });
  const facts = listFactsOfRecord(db, id).map((fact) => factView(fact, reference));
  const validity = findDistrictValidity(db, id);
  return {
    record,
    district: findRef(db, record.districtId),
    parent: findRef(db, record.parentId),
    children: listChildren(db, id),
    validity:
      validity === null ? null : { from: validity.valid_from, to: validity.valid_to, successor: findRef(db, validity.successor_id) },
    facts,
    relations: relationViews(db, id, reference),
    processes: listProcessesOf(db, id),
    formulas: listFormulasOf(db, id),
    clauses: listClausesOf(db, id),
    conflicts: reference.conflicts.filter((conflict) => facts.some((view) => conflict.factIds.includes(view.fact.id))),
  };
}

/** All live facts of one source, in the order of its lines. */
export const factsOfSource = (db: Database, sourceId: string, reference: Reference): FactView[] =>
  listFactsOfSource(db, sourceId).map((fact) => factView(fact, reference));
