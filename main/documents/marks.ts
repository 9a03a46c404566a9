import { marksIn } from '#shared/domain/packet/outputs/marks-in.ts';

/** The source numbers cited anywhere in a part of a document value. */
export const marksOf = (part: unknown): Set<number> => new Set(marksIn(part));
