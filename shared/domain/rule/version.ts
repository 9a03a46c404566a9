import { z } from 'zod';
import { daySchema, type Day } from '#shared/lib/date.ts';
import type { Truth } from '#shared/domain/match/match.ts';

/** Which wording of a rule this is and on which days it counts, both included; null is open. */
export const versionSchema = z
  .strictObject({
    number: z.int().min(1),
    effectiveFrom: daySchema.nullable().default(null),
    effectiveTo: daySchema.nullable().default(null),
    /** The clause that this one takes the place of from its first day on. */
    supersedes: z.string().min(1).nullable().default(null),
  })
  .refine(({ effectiveFrom, effectiveTo }) => effectiveFrom === null || effectiveTo === null || effectiveFrom <= effectiveTo, {
    message: 'the version ends before it begins',
    path: ['effectiveTo'],
  });
export type Version = z.infer<typeof versionSchema>;

interface Versioned {
  id: string;
  version?: Version | undefined;
}

/** Whether the version counts on the day; without a day a dated version stays open, an undated one always counts. */
export function inEffect(version: Version | undefined, day: Day | undefined): Truth {
  const { effectiveFrom = null, effectiveTo = null } = version ?? {};
  if (effectiveFrom === null && effectiveTo === null) return 'true';
  if (day === undefined) return 'unknown';
  return (effectiveFrom === null || effectiveFrom <= day) && (effectiveTo === null || day <= effectiveTo) ? 'true' : 'false';
}

/** The wordings that count on the day: in effect, and superseded by none that has come into effect by then. */
export function versionsOn<T extends Versioned>(entries: readonly T[], day: Day): T[] {
  const begun = entries.filter(({ version }) => (version?.effectiveFrom ?? null) === null || (version?.effectiveFrom ?? '') <= day);
  const superseded = new Set(begun.flatMap(({ version }) => version?.supersedes ?? []));
  return begun.filter((entry) => inEffect(entry.version, day) === 'true' && !superseded.has(entry.id));
}
