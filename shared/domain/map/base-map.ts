import { z } from 'zod';
import { daySchema } from '#shared/lib/date.ts';

/** As the review offices print it: 沪S(2024)012号, GS(2023)2767号, GS京(2022)0001号; brackets of either width. */
export const reviewNumberPattern = /^[\p{Script=Han}A-Za-z]{1,6}[（(]\d{4}[)）]\d{1,5}号?$/u;

export const baseMapInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(255),
  base64: z.string().min(1).max(700_000),
  reviewNumber: z.string().trim().max(40),
  dataUntil: z.union([daySchema, z.literal('')]),
});
export type BaseMapInput = z.infer<typeof baseMapInputSchema>;

/** What keeps a map from being shown: without a review number and a date none is. */
export function baseMapProblem({ reviewNumber, dataUntil }: Pick<BaseMapInput, 'reviewNumber' | 'dataUntil'>): 'number' | 'date' | null {
  if (!reviewNumberPattern.test(reviewNumber.trim())) return 'number';
  return dataUntil === '' ? 'date' : null;
}

const starts: readonly { mediaType: 'image/png' | 'image/jpeg'; bytes: readonly number[] }[] = [
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];
/** The kind of picture by its first bytes; null for anything that is neither PNG nor JPEG, whatever its name. */
export const imageTypeOf = (bytes: Uint8Array): 'image/png' | 'image/jpeg' | null =>
  starts.find((start) => start.bytes.every((byte, index) => bytes[index] === byte))?.mediaType ?? null;
