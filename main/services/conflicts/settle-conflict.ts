import { randomUUID } from 'node:crypto';
import { findConflict } from '#main/repos/conflict-repo.ts';
import { writeConflict } from '#main/services/changes/write.ts';
import { carryOut, invalid, notFound, refuse, type Desk } from '#main/services/editing/desk.ts';
import { showValue } from '#main/services/editing/read-value.ts';
import { liveFact } from '#main/services/editing/save-fact.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import type { FullBilingual } from '#shared/lib/language.ts';

interface Settlement {
  conflictId: string;
  reason: string;
}

function conflictOrThrow({ db }: Pick<Desk, 'db'>, id: string): Conflict {
  const conflict = findConflict(db, id);
  if (conflict === null)
    throw notFound('找不到这处冲突，可能已被撤销。', 'This conflict is not in the store; it may have been undone.', id);
  return conflict;
}

/** One fact counts from now on. The others stay where they are, set aside. */
export function chooseFact(desk: Desk, { conflictId, factId, reason }: Settlement & { factId: string }): Saved {
  const conflict = conflictOrThrow(desk, conflictId);
  if (!conflict.factIds.includes(factId))
    throw invalid('factId', '这条事实不在这处冲突里，请另选。', 'This fact is no side of the conflict; choose another.');
  const value = showValue(liveFact(desk, factId));
  if (conflict.chosenFactId === factId && conflict.reason === reason) return { id: conflictId, changeId: null };
  const summary = { zh: `冲突选定“${value.zh}”：${conflict.note.zh}`, en: `Conflict settled for “${value.en}”: ${conflict.note.en}` };
  return carryOut(desk, { command: 'conflict.choose', summary, reason }, (journal) => {
    journal.update('conflict', { id: conflictId }, { chosen_fact_id: factId, reason });
    return conflictId;
  });
}

/** Looked at, and every side may stand: it is no conflict any more, and the reason is kept. */
export function letAllStand(desk: Desk, { conflictId, reason }: Settlement): Saved {
  const conflict = conflictOrThrow(desk, conflictId);
  const summary = { zh: `并存，不算冲突：${conflict.note.zh}`, en: `All may stand, no conflict: ${conflict.note.en}` };
  return carryOut(desk, { command: 'conflict.settle', summary, reason }, (journal) => {
    journal.update('conflict', { id: conflictId }, { chosen_fact_id: null, reason });
    return conflictId;
  });
}

/** Opens a settled conflict anew; why it was settled stays in the history. */
export function reopenConflict(desk: Desk, { conflictId, reason }: { conflictId: string; reason?: string | null | undefined }): Saved {
  const conflict = conflictOrThrow(desk, conflictId);
  if (conflict.chosenFactId === null && conflict.reason === null) return { id: conflictId, changeId: null };
  const summary = { zh: `重新打开冲突：${conflict.note.zh}`, en: `Reopen conflict: ${conflict.note.en}` };
  return carryOut(desk, { command: 'conflict.reopen', summary, reason }, (journal) => {
    journal.update('conflict', { id: conflictId }, { chosen_fact_id: null, reason: null });
    return conflictId;
  });
}

interface NewConflict {
  command: 'conflict.create' | 'conflict.accept' | 'conflict.dismiss';
  factIds: readonly string[];
  type: Conflict['type'];
  note: FullBilingual;
  /** Given, the conflict is kept as settled at once: all may stand. */
  dismissal: string | null;
}

/** Sets live facts against each other. @throws UserError where one is not live, stands twice, or the same conflict is there. */
export function createConflict(desk: Desk, { command, factIds, type, note, dismissal }: NewConflict): Saved {
  if (new Set(factIds).size < factIds.length)
    throw invalid('factIds', '同一条事实选了两次，请去掉一个。', 'A fact is chosen twice; take one out.');
  for (const id of factIds) liveFact(desk, id);
  const conflict: Conflict = {
    id: `conflict-${randomUUID()}`,
    type,
    note,
    factIds: [...factIds],
    chosenFactId: null,
    reason: dismissal,
  };
  const summary =
    dismissal === null
      ? { zh: `登记冲突：${note.zh}`, en: `New conflict: ${note.en}` }
      : { zh: `不算冲突：${note.zh}`, en: `No conflict: ${note.en}` };
  return carryOut(desk, { command, summary, reason: dismissal }, (journal) => {
    writeConflict(journal, conflict);
    return conflict.id;
  });
}

export const goneProposal = (key: string): Error =>
  refuse(
    '这条提示已不成立：相关的值已改动，或已有人处理。',
    'This hint no longer holds: the values changed, or somebody has dealt with it.',
    key,
  );
