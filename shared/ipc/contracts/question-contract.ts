import { z } from 'zod';
import type { Answer } from '#shared/domain/question/answer.ts';
import type { SheetReading } from '#shared/domain/question/sheet.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import { sensitivitySchema } from '#shared/domain/record/record.ts';
import { command, query } from '../operation.ts';

/** A question with its answer; the facts come as views, so that each can be opened where it stands. */
export interface AnsweredRow {
  row: number;
  question: string;
  answer: Answer;
  facts: FactView[];
  /** The records the facts are of. */
  owners: RecordRef[];
}
export interface SavedSheet {
  /** Null when the officer closed the dialog. */
  file: string | null;
  bytes: number;
  sha256: string;
}

const questionText = z.string().min(1).max(2000);
const rows = z.array(z.strictObject({ row: z.int().min(1).max(1_000_000), text: questionText })).min(1);

export const questionContract = {
  /** At most 50 a call: a longer sheet is answered page by page. */
  'question.answer': query<AnsweredRow[]>()(z.strictObject({ questions: rows.max(50), audience: sensitivitySchema })),
  /** Text of a .csv or .txt file as it is, or a workbook as base64 of 700 kB at most; larger ones go through the command line. */
  'question.readSheet': query<SheetReading>()(
    z.union([
      z.strictObject({ name: z.string().min(1).max(255), text: z.string().min(1).max(700_000) }),
      z.strictObject({ name: z.string().min(1).max(255), base64: z.base64().min(4).max(700_000) }),
    ]),
  ),
  /** Answers anew, asks where to save, writes the sheet that goes back. */
  'question.export': command<SavedSheet>()(
    z.strictObject({ name: z.string().min(1).max(120), questions: rows.max(2000), audience: sensitivitySchema }),
  ),
};
