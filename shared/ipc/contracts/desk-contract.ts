import { z } from 'zod';
import type { Comparison } from '#shared/domain/desk/comparison.ts';
import type { DeskView } from '#shared/domain/desk/desk.ts';
import { idSchema } from '#shared/domain/editing/texts.ts';
import { daySchema } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { query } from '../operation.ts';

/** A kind of statement that several districts have a figure of. */
export interface ComparableAttribute {
  id: string;
  name: FullBilingual;
  districts: number;
}

export const deskContract = {
  /** The manager's desk for a period; without one the thirty days up to today. */
  'desk.get': query<DeskView>()(z.strictObject({ from: daySchema.optional(), to: daySchema.optional() })),
  'desk.comparable': query<ComparableAttribute[]>()(z.strictObject({})),
  'desk.compare': query<Comparison>()(z.strictObject({ attributeId: idSchema })),
};
