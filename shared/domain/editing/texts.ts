import { z } from 'zod';

/** A short text of a form: blanks at its ends do not count, and it says something. */
export const lineSchema = z.string().trim().min(1).max(300);
export const paragraphSchema = z.string().trim().min(1).max(4000);

/** A name or title that stands in one language at least; a missing one is null, never an empty text. */
export const namedSchema = z.union([
  z.strictObject({ zh: lineSchema, en: lineSchema }),
  z.strictObject({ zh: lineSchema, en: z.null() }),
  z.strictObject({ zh: z.null(), en: lineSchema }),
]);
/** Words of a statement, in one language at least. */
export const wordsSchema = z.union([
  z.strictObject({ zh: paragraphSchema, en: paragraphSchema }),
  z.strictObject({ zh: paragraphSchema, en: z.null() }),
  z.strictObject({ zh: z.null(), en: paragraphSchema }),
]);
/** Why an officer changes something; kept in the journal. */
export const reasonSchema = z.string().trim().min(1).max(500);

/** `2017`, `2014-11`, `2024-06-11`, `2018/2020`; null for not known. Read by `parseAsOf`. */
export const asOfTextSchema = z.string().trim().min(1).max(40).nullable();

/** An id of the store; whether it stands is for the service to say. */
export const idSchema = z.string().min(1).max(200);
