import { randomUUID } from 'node:crypto';
import { commitmentRow, findCommitment } from '#main/repos/commitment-repo.ts';
import { chooseSource } from '#main/services/editing/choose-source.ts';
import { carryOut, invalid, nameOf, notFound, openRecord, refuse, shown, type Desk } from '#main/services/editing/desk.ts';
import { differing } from '#main/services/editing/save-record.ts';
import type { Commitment, CommitmentInput } from '#shared/domain/ledger/commitment.ts';
import { sideNames } from '#shared/domain/ledger/ledger.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';

function commitmentOrThrow({ db }: Desk, id: string): Commitment {
  const commitment = findCommitment(db, id);
  if (commitment === null)
    throw notFound('找不到这条承诺，可能已被撤销。', 'This commitment is not in the store; it may have been undone.', id);
  return commitment;
}

function summaryOf(name: { zh: string; en: string }, { side, words }: Commitment, done: boolean): { zh: string; en: string } {
  const said = shown(words, '');
  return {
    zh: `“${name.zh}”${sideNames[side].zh}承诺${done ? '已完成' : ''}：${said.zh}`,
    en: `“${name.en}”, ${sideNames[side].en.toLowerCase()} commitment${done ? ' done' : ''}: ${said.en}`,
  };
}

/**
 * Writes down what a side promised, or that it was done.
 * @throws UserError `not-found`, `refused`, `invalid-input` at `source` for a new one without a source, at `doneOn` for a day to come.
 */
export function saveCommitment(desk: Desk, input: CommitmentInput): Saved {
  const record = openRecord(desk, input.recordId);
  if (record.kind !== 'project')
    throw refuse('承诺只记在签约项目名下。', 'Commitments are kept with signed projects only.', input.recordId);
  const before = input.id === null ? null : commitmentOrThrow(desk, input.id);
  if (before !== null && before.recordId !== record.id)
    throw invalid('recordId', '这条承诺属于另一个项目。', 'This commitment belongs to another project.');
  if (input.doneOn !== null && input.doneOn > desk.clock.today())
    throw invalid(
      'doneOn',
      '完成日期还没有到；请核对日期，未完成则留空。',
      'This day has not come yet; check it, or leave it empty until it is done.',
    );
  if (input.source === undefined && before === null)
    throw invalid(
      'source',
      '请写明这条承诺出自哪里，如签约文本或工作笔记。',
      'Say where the commitment comes from, such as the contract or your own note.',
    );
  const words = [input.words.zh, input.words.en].filter((text) => text !== null);
  const chosen = input.source === undefined ? null : chooseSource(desk, input.source, words);
  const { id: _id, source: _source, reason: _reason, ...said } = input;
  const kept = chosen ?? before;
  if (kept === null) throw new Error('a commitment without a source');
  const after: Commitment = {
    ...said,
    id: before?.id ?? `commitment-${randomUUID()}`,
    grade: kept.grade,
    citation: kept.citation,
  };
  const isDone = before !== null && before.doneOn === null && after.doneOn !== null;
  const summary = summaryOf(nameOf(record), after, isDone);
  return carryOut(desk, { command: 'ledger.commit', summary, reason: input.reason }, (journal) => {
    chosen?.write(journal);
    if (before === null) journal.insert('commitment', commitmentRow(after));
    else {
      const patch = differing(commitmentRow(before), commitmentRow(after));
      if (Object.keys(patch).length > 0) journal.update('commitment', { id: after.id }, patch);
    }
    return after.id;
  });
}

/** A commitment entered by mistake: it goes, and the journal keeps it. */
export function dropCommitment(desk: Desk, { id, reason }: { id: string; reason: string }): Saved {
  const before = commitmentOrThrow(desk, id);
  const said = shown(before.words, id);
  const summary = { zh: `删去承诺：${said.zh}`, en: `Commitment removed: ${said.en}` };
  return carryOut(desk, { command: 'ledger.drop', summary, reason }, (journal) => {
    journal.remove('commitment', { id });
    return id;
  });
}
