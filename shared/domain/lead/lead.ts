import { z } from 'zod';
import { daySchema } from '#shared/lib/date.ts';
import { languageSchema } from '#shared/lib/language.ts';
import { recordIdSchema } from '#shared/domain/record/record.ts';

/** Largest photo of a card, in bytes. */
export const mostPhotoBytes = 5 * 1024 * 1024;

const line = (most: number) => z.string().trim().max(most);
const ids = z.array(recordIdSchema).max(200);
/** Given by the page once for each form, so that a second press of the button is the same lead. */
export const entryIdSchema = z.string().min(1).max(64);

/** What a visitor leaves. Only a name and one way to answer are asked for; the rest may stay empty. */
export const leadInputSchema = z.strictObject({
  id: entryIdSchema,
  name: line(80).min(1),
  organisation: line(120),
  phone: line(40),
  email: line(120),
  /** What the visitor is looking for, in own words. */
  wish: line(500),
  language: languageSchema,
  /** What was hearted and what was looked at, in order. */
  pickIds: ids,
  viewedIds: ids,
  consent: z.literal(true, '请先勾选同意。The consent is missing.'),
  /** A photo of a card that was sent before, and the visitor's word that what was typed agrees with it. */
  photo: z.strictObject({ fileId: z.string().min(1), confirmed: z.literal(true) }).nullable(),
});
export type LeadInput = z.infer<typeof leadInputSchema>;

/** What a form still lacks: some way to answer, or an address that can be one. Null when it can be kept. */
export function leadProblem({ phone, email }: Pick<LeadInput, 'phone' | 'email'>): 'contact' | 'email' | null {
  if (phone === '' && email === '') return 'contact';
  return email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? null : 'email';
}

/** The photo as it lies in the file. */
export const photoSchema = z.strictObject({ type: z.enum(['image/jpeg', 'image/png']), base64: z.string() });
export type LeadPhoto = z.infer<typeof photoSchema>;

const common = { id: entryIdSchema, number: z.int().min(1), at: z.string(), copyId: z.string() };

/** A lead as the stand keeps it. */
export const leadEntrySchema = z.strictObject({
  ...common,
  kind: z.literal('lead'),
  receipt: z.string(),
  name: z.string(),
  organisation: z.string(),
  phone: z.string(),
  email: z.string(),
  wish: z.string(),
  language: languageSchema,
  pickIds: ids,
  viewedIds: ids,
  code: z.string().nullable(),
  /** The words agreed to, as they were shown. */
  consent: z.string(),
  purpose: z.string(),
  deleteOn: daySchema,
  photo: photoSchema.nullable(),
});
export type LeadEntry = z.infer<typeof leadEntrySchema>;

/** What a visitor hearted, under the code they took along; nothing of the visitor. */
export const picksEntrySchema = z.strictObject({
  ...common,
  kind: z.literal('picks'),
  code: z.string(),
  pickIds: ids,
  deleteOn: daySchema,
});

/** What is left of an entry that was deleted when due: that it was there. */
export const goneEntrySchema = z.strictObject({ ...common, kind: z.literal('gone'), receipt: z.string() });

export const entrySchema = z.discriminatedUnion('kind', [leadEntrySchema, picksEntrySchema, goneEntrySchema]);
export type StandEntry = z.infer<typeof entrySchema>;

/** The number a visitor keeps: which stand, which lead. */
export const receiptOf = (copyId: string, number: number): string => `${copyId}-${String(number).padStart(4, '0')}`;
