import type { Database } from '#main/store/database.ts';
import { ExportError } from '#main/export/export-error.ts';
import { writeAtomic } from '#main/export/write-atomic.ts';
import type { SheetQuestion } from '#shared/domain/question/sheet.ts';
import type { SavedSheet } from '#shared/ipc/contracts/question-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { answerRows, answerSheet, type AnswerScope } from './answer-sheet.ts';

/**
 * Answers the questions and writes the sheet at the place chosen; the file of that name is the old one or the whole new one.
 * @param target null when nobody chose a place: nothing is written then.
 * @throws UserError `export-failed` with what the system said.
 */
export async function saveAnswers(
  db: Database,
  questions: readonly SheetQuestion[],
  { target, ...scope }: AnswerScope & { target: string | null },
): Promise<SavedSheet> {
  if (target === null) return { file: null, bytes: 0, sha256: '' };
  try {
    return await writeAtomic(target, answerSheet(answerRows(db, questions, scope)));
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    throw new UserError('export-failed', `没有写成：${target}。The sheet was not written: ${error.message}.`, { where: target });
  }
}
