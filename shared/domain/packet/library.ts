import { z } from 'zod';
import { daySchema, type Day } from '#shared/lib/date.ts';
import { officerTextSchema } from './rich-text.ts';

const textsSchema = z.strictObject({ zh: officerTextSchema, en: officerTextSchema });

/** Words of the office for many packets. Somebody answers for them, and by a day they are looked at again. */
export const libraryInputSchema = z.strictObject({
  title: z.string().trim().min(1).max(80),
  owner: z.string().trim().min(1).max(60),
  reviewBy: daySchema,
  text: textsSchema,
});
export type LibraryInput = z.infer<typeof libraryInputSchema>;

export interface LibraryItem extends LibraryInput {
  id: string;
  updatedAt: string;
}

/** True from the day after the one by which it was to be looked at again. */
export const isOverdue = ({ reviewBy }: Pick<LibraryInput, 'reviewBy'>, today: Day): boolean => reviewBy < today;
