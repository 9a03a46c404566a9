import { findRelation, nextRelationId, relationRow } from '#main/repos/relation-repo.ts';
import type { RelationInput } from '#shared/domain/editing/fact-input.ts';
import { relationNames } from '#shared/domain/relation/relation-names.ts';
import type { Relation } from '#shared/domain/relation/relation.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { chooseSource } from './choose-source.ts';
import { carryOut, invalid, nameOf, notFound, openRecord, recordOrThrow, type Desk } from './desk.ts';
import { differing } from './save-record.ts';

function tieOrThrow({ db }: Desk, id: number): Relation {
  const tie = findRelation(db, id);
  if (tie === null) throw notFound('找不到这条关系，可能已被删去。', 'This tie is not in the store; it may have been removed.', String(id));
  return tie;
}

/** Both ends and what ties them, for summaries. */
function inWords(desk: Desk, { from, type, to }: Pick<Relation, 'from' | 'type' | 'to'>): FullBilingual {
  const [one, other] = [nameOf(recordOrThrow(desk, from)), nameOf(recordOrThrow(desk, to))];
  const tie = relationNames[type];
  return { zh: `“${one.zh}”${tie.zh}“${other.zh}”`, en: `“${one.en}” ${tie.en} “${other.en}”` };
}

/** Makes or edits a tie between two records. @throws UserError `not-found`, `invalid-input` for a tie of a record to itself. */
export function saveRelation(desk: Desk, input: RelationInput): Saved {
  const before = input.id === null ? null : tieOrThrow(desk, input.id);
  const { from, type, to } = input;
  if (from === to) throw invalid('to', '一条记录不能与它自己相连，请另选。', 'A record cannot be tied to itself; choose another.');
  for (const id of [from, to]) openRecord(desk, id);
  const words = inWords(desk, input);
  const chosen = chooseSource(desk, input.source, [input.words ?? words.zh]);
  const relation: Relation = { from, type, to, certainty: before?.certainty ?? 'stated', citation: chosen.citation };
  const summary =
    before === null
      ? { zh: `新增关系：${words.zh}`, en: `New tie: ${words.en}` }
      : { zh: `修改关系：${words.zh}`, en: `Edit tie: ${words.en}` };
  const id = input.id ?? nextRelationId(desk.db);
  return carryOut(desk, { command: 'relation.save', summary, reason: input.reason }, (journal) => {
    const patch = before === null ? { id, ...relationRow(relation) } : differing(relationRow(before), relationRow(relation));
    if (Object.keys(patch).length === 0) return String(id);
    chosen.write(journal);
    if (before === null) journal.insert('relation', patch);
    else journal.update('relation', { id }, patch);
    return String(id);
  });
}

export function removeRelation(desk: Desk, { relationId, reason }: { relationId: number; reason?: string | null | undefined }): Saved {
  const words = inWords(desk, tieOrThrow(desk, relationId));
  const summary = { zh: `删去关系：${words.zh}`, en: `Remove tie: ${words.en}` };
  return carryOut(desk, { command: 'relation.remove', summary, reason }, (journal) => {
    journal.remove('relation', { id: relationId });
    return String(relationId);
  });
}
