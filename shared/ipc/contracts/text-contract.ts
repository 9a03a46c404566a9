import { z } from 'zod';
import type { Bilingual } from '#shared/lib/language.ts';
import { daySchema, type Day } from '#shared/lib/date.ts';
import { idSchema } from '#shared/domain/editing/texts.ts';
import type { Findings } from '#shared/domain/proposal/proposal.ts';
import { reviewedTextSchema } from '#shared/domain/proposal/text-input.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { command, query } from '../operation.ts';

/** A text as it was read, with everything found in it; nothing is written. */
export interface TextReading extends Findings {
  lines: string[];
  /** The records that the findings name. */
  records: RecordRef[];
  /** What the form of the document is filled with; each is the officer's to correct. */
  guess: { title: Bilingual; language: 'zh' | 'en'; publishedOn: Day | null };
}
export interface AcceptedText {
  sourceId: string;
  changeId: string;
  facts: number;
}

const fileId = z.string().min(1).max(100);
const about = idSchema.nullable();
const publishedOn = daySchema.nullable();

export const textContract = {
  /** Announces a .txt, .docx or .pdf; one beyond the limit is refused before a byte is sent. Parts follow in order. */
  'text.begin': query<{ fileId: string }>()(z.strictObject({ bytes: z.int().min(0) })),
  'text.send': query<{ received: number }>()(z.strictObject({ fileId, at: z.int().min(0), base64: z.base64().max(700_000) })),
  /** Pasted text, or a file that came whole. `publishedOn` is the day on the page: "last year" is read against it. */
  'text.propose': query<TextReading>()(
    z.union([z.strictObject({ text: z.string().min(1).max(700_000), about, publishedOn }), z.strictObject({ fileId, about, publishedOn })]),
  ),
  /** Writes the document and the accepted facts, all or nothing, as one change. */
  'text.accept': command<AcceptedText>()(reviewedTextSchema),
  /** The lines of a document the office took in; null for one whose text is not kept. */
  'text.lines': query<string[] | null>()(z.strictObject({ sourceId: idSchema })),
};
