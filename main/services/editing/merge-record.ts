import { findRecord } from '#main/repos/record-repo.ts';
import { listRulesNaming, listTiesOf, type RecordTies, type RelationRow } from '#main/repos/record-ties-repo.ts';
import type { Journal } from '#main/services/changes/change.ts';
import type { MergeInput, MergePlan } from '#shared/domain/editing/record-input.ts';
import type { Alias, ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { carryOut, invalid, nameOf, openRecord, refuse, type Desk } from './desk.ts';
import { moveMentions } from './move-mentions.ts';
import { writeDifferences } from './save-record.ts';

interface Merge {
  from: ParkfolioRecord;
  into: ParkfolioRecord;
  ties: RecordTies;
}

/** @throws UserError with what to mend where the two cannot become one. */
function readMerge(desk: Desk, { fromId, intoId }: Pick<MergeInput, 'fromId' | 'intoId'>): Merge {
  if (fromId === intoId)
    throw invalid('intoId', '不能把一条记录并入它自己，请另选一条。', 'A record cannot be merged into itself; choose another.');
  const from = openRecord(desk, fromId);
  const into = openRecord(desk, intoId);
  const names = { from: nameOf(from), into: nameOf(into) };
  if (from.kind !== into.kind)
    throw invalid('intoId', '两条记录不在同一登记册，不能合并。', 'The two records are of different registers and cannot be merged.');
  const ties = listTiesOf(desk.db, fromId);
  const apart = ties.relations.some(
    (row) => row.type === 'distinct-from' && (row.from_id === intoId || row.to_id === intoId) && row.from_id !== row.to_id,
  );
  if (apart)
    throw refuse(
      `来源写明“${names.from.zh}”与“${names.into.zh}”是两回事；确要合并，请先删去这条关系。`,
      `A source keeps “${names.from.en}” and “${names.into.en}” apart; to merge them, remove that tie first.`,
      intoId,
    );
  return { from, into, ties };
}

/** The names the winner has not got yet: the loser's own as former ones, its other names as they are. */
function newNames({ from, into }: Merge): Alias[] {
  const taken = new Set([
    ...into.aliases.map(({ name, language }) => `${language} ${name}`),
    ...(['zh', 'en'] as const).map((language) => `${language} ${into.name[language] ?? ''}`),
  ]);
  const own = (['zh', 'en'] as const).flatMap((language): Alias[] => {
    const name = from.name[language];
    return name === null || from.nameIsLabel ? [] : [{ name, language, origin: 'former' }];
  });
  return [...own, ...from.aliases].filter(({ name, language }) => {
    const key = `${language} ${name}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

const sameTie = (a: RelationRow, b: RelationRow): boolean =>
  a.from_id === b.from_id && a.to_id === b.to_id && a.type === b.type && a.segment_id === b.segment_id && a.line === b.line;

/** Ties move; one between the two would tie a record to itself, and one the winner has already says nothing new: both go. */
function moveRelations(journal: Journal, { from, into, ties }: Merge, own: readonly RelationRow[]): void {
  const kept = [...own];
  for (const row of ties.relations) {
    const moved = {
      ...row,
      from_id: row.from_id === from.id ? into.id : row.from_id,
      to_id: row.to_id === from.id ? into.id : row.to_id,
    };
    const gone = moved.from_id === moved.to_id || kept.some((other) => other.id !== row.id && sameTie(other, moved));
    if (gone) journal.remove('relation', { id: row.id });
    else {
      journal.update('relation', { id: row.id }, { from_id: moved.from_id, to_id: moved.to_id });
      kept.push(moved);
    }
  }
}

function moveChildren(journal: Journal, { from, into, ties }: Merge): void {
  for (const id of ties.within) if (id !== into.id) journal.update('record', { id }, { district_id: into.id });
  for (const id of ties.below) if (id !== into.id) journal.update('record', { id }, { parent_id: into.id });
  for (const id of ties.succeeded) {
    journal.update('district_validity', { record_id: id }, { successor_id: id === into.id ? null : into.id });
  }
  const above = from.parentId === into.id ? null : from.parentId;
  if (into.parentId === from.id) journal.update('record', { id: into.id }, { parent_id: above });
  if (into.districtId === from.id)
    journal.update('record', { id: into.id }, { district_id: from.districtId === into.id ? null : from.districtId });
}

/** Rules name industries and districts by their ids; those of the loser become the winner's. */
function moveRules(desk: Desk, journal: Journal, { from, into }: Merge): void {
  const renamed = (json: string | null): string | null =>
    json === null ? null : JSON.stringify(JSON.parse(json, (_key, value: unknown) => (value === from.id ? into.id : value)));
  for (const { id, conditions, amount } of listRulesNaming(desk.db, from.id)) {
    const after = { conditions: renamed(conditions), amount: renamed(amount) };
    if (after.conditions !== conditions || after.amount !== amount) journal.update('clause', { id }, after);
  }
}

function mergeInto(desk: Desk, journal: Journal, merge: Merge): void {
  const { from, into, ties } = merge;
  for (const id of ties.facts) journal.update('fact', { id }, { record_id: into.id });
  moveRelations(
    journal,
    merge,
    listTiesOf(desk.db, into.id).relations.filter((row) => !ties.relations.some(({ id }) => id === row.id)),
  );
  for (const id of ties.clauses) journal.update('clause', { id }, { incentive_id: into.id });
  for (const id of ties.processes) journal.update('process', { id }, { record_id: into.id });
  for (const id of ties.formulas) journal.update('formula', { id }, { record_id: into.id });
  for (const id of ties.commitments) journal.update('commitment', { id }, { record_id: into.id });
  for (const id of ties.entries) journal.update('programme_entry', { id }, { record_id: into.id });
  moveChildren(journal, merge);
  moveRules(desk, journal, merge);
  moveMentions(desk, journal, { fromId: from.id, intoId: into.id });
  const now = findRecord(desk.db, into.id) ?? into;
  writeDifferences(journal, now, {
    ...now,
    aliases: [...now.aliases, ...newNames(merge)],
    schemes: [...new Set([...now.schemes, ...from.schemes])],
  });
  writeDifferences(journal, from, { ...from, aliases: [], schemes: [], status: 'archived' });
}

/** What the merge would move. @throws UserError as the merge would. */
export function planMerge(desk: Desk, input: Pick<MergeInput, 'fromId' | 'intoId'>): MergePlan {
  const merge = readMerge(desk, input);
  const { facts, relations, clauses, within, below } = merge.ties;
  return {
    facts: facts.length,
    relations: relations.length,
    clauses: clauses.length,
    children: new Set([...within, ...below]).size,
    names: newNames(merge).length,
  };
}

/**
 * Two records that are one thing become one: everything of `from` moves to `into`, and `from` goes into the archive.
 * @throws UserError `invalid-input` for itself or another register, `refused` where a source keeps them apart.
 */
export function mergeRecord(desk: Desk, input: MergeInput): Saved {
  const merge = readMerge(desk, input);
  const [from, into] = [nameOf(merge.from), nameOf(merge.into)];
  const summary = { zh: `把“${from.zh}”并入“${into.zh}”`, en: `Merge “${from.en}” into “${into.en}”` };
  return carryOut(desk, { command: 'record.merge', summary, reason: input.reason }, (journal) => {
    mergeInto(desk, journal, merge);
    return input.intoId;
  });
}
