import type { ThingType } from '#main/repos/search-repo.ts';
import {
  listAliasThings,
  listClauseThings,
  listFactThings,
  listFocusThings,
  listRecordThings,
  listSegmentThings,
  listSourceThings,
  type ClauseThingRow,
  type FactThingRow,
  type RecordThingRow,
} from '#main/repos/search-things-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { SearchStatus } from '#shared/domain/search/search.ts';
import { addMonths } from '#shared/lib/date.ts';
import { dueNumber, undatedDue } from './columns.ts';
import { investorThings, packetThings } from './dealings.ts';
import { bareThing, type Thing } from './thing.ts';

const present = (texts: (string | null)[]): string[] => [...new Set(texts.filter((text) => text !== null && text !== ''))] as string[]; // No null is left.

const textsOf = (fact: FactThingRow): (string | null)[] => [
  fact.text_zh,
  fact.text_en,
  // The column holds a JSON list of texts.
  ...(JSON.parse(fact.raw) as string[]),
  fact.note_zh,
  fact.note_en,
];

/** The first day's eve on which a fact of these is past its review. */
function dueOf(facts: readonly FactThingRow[]): number {
  let due = 0;
  for (const { as_of_to: asOfTo, review_months: months } of facts) {
    if (months === null) continue;
    const own = asOfTo === null ? undatedDue : dueNumber(addMonths(asOfTo, months));
    if (due <= undatedDue) due = Math.max(due, own);
    else if (own > undatedDue) due = Math.min(due, own);
  }
  return due;
}

/** How much of each thing is read: for its names alone the facts are left out. */
export type Parts = 'all' | 'names';

/** The texts of facts that are not for everybody. */
function levelsOf(facts: readonly FactThingRow[]): Map<string, Sensitivity> {
  const levels = new Map<string, Sensitivity>();
  for (const fact of facts) {
    if (fact.sensitivity === 'public') continue;
    // The schema of facts names these values.
    for (const text of textsOf(fact)) if (text !== null) levels.set(text, fact.sensitivity as Sensitivity);
  }
  return levels;
}

function recordThings(db: Database, ids: readonly string[], parts: Parts): Thing[] {
  const aliases = Map.groupBy(listAliasThings(db, ids), (alias) => alias.record_id);
  const facts = Map.groupBy(parts === 'all' ? listFactThings(db, ids) : [], (fact) => fact.record_id);
  const focus = Map.groupBy(parts === 'all' ? listFocusThings(db, ids) : [], (tie) => tie.from_id);
  return listRecordThings(db, ids).map((row: RecordThingRow) => ({
    type: 'record',
    id: row.id,
    // The schema of records names these values.
    kind: row.kind as RecordKind,
    parentId: null,
    name: { zh: row.name_zh, en: row.name_en },
    aliases: present((aliases.get(row.id) ?? []).map((alias) => alias.name)).filter((name) => name !== row.name_zh && name !== row.name_en),
    texts: present((facts.get(row.id) ?? []).flatMap(textsOf)),
    status: row.status as SearchStatus,
    sensitivity: row.sensitivity as Sensitivity,
    levels: levelsOf(facts.get(row.id) ?? []),
    districtId: row.district_id,
    industries: (focus.get(row.id) ?? []).map((tie) => tie.to_id),
    due: dueOf(facts.get(row.id) ?? []),
  }));
}

function clauseStatus(row: ClauseThingRow): SearchStatus {
  if (row.incentive_status === 'archived') return 'archived';
  return row.status === 'ended' ? 'historical' : 'live';
}

const clauseThings = (db: Database, ids: readonly string[]): Thing[] =>
  listClauseThings(db, ids).map((row) => ({
    ...bareThing,
    type: 'clause',
    id: row.id,
    kind: 'clause',
    parentId: row.incentive_id,
    name: { zh: row.name_zh, en: row.name_en },
    texts: present([
      row.summary_zh,
      row.summary_en,
      row.object_zh,
      row.object_en,
      row.window_zh,
      row.window_en,
      row.office_zh,
      row.office_en,
      row.phone,
      row.legal_basis_zh,
      row.legal_basis_en,
      row.wording,
    ]),
    status: clauseStatus(row),
    sensitivity: row.sensitivity as Sensitivity,
    districtId: row.district_id,
  }));

function sourceThings(db: Database, ids: readonly string[]): Thing[] {
  const items = Map.groupBy(listSegmentThings(db, ids), (segment) => segment.source_id);
  return listSourceThings(db, ids).map((row) => ({
    ...bareThing,
    type: 'source',
    id: row.id,
    kind: 'source',
    name: { zh: row.title_zh, en: row.title_en },
    aliases: present([row.file]),
    texts: present([
      row.publisher_zh,
      row.publisher_en,
      row.note_zh,
      row.note_en,
      ...(items.get(row.id) ?? []).flatMap((item) => [item.title_zh, item.title_en]),
    ]),
    status: 'live',
    sensitivity: null,
  }));
}

const readers: Record<ThingType, (db: Database, ids: readonly string[], parts: Parts) => Thing[]> = {
  record: recordThings,
  clause: clauseThings,
  source: sourceThings,
  investor: investorThings,
  packet: packetThings,
};

/** These things as they stand in the store now; what is not there is left out. */
export const readThings = (db: Database, { type, ids }: { type: ThingType; ids: readonly string[] }, parts: Parts = 'all'): Thing[] =>
  readers[type](db, ids, parts);
