import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { checkLaw } from '#shared/domain/law/check-law.ts';
import { lawKindSchema, type LawKind } from '#shared/domain/law/law-kind.ts';

const phraseSchema = z.strictObject({
  id: z.string(),
  text: z.string().min(1),
  language: z.enum(['zh', 'en']),
  /** What a reader says the phrase is; empty: clean. */
  kinds: z.array(lawKindSchema),
  /** Clean, but with words of a finding in it. */
  nearMiss: z.boolean(),
  /** Never used to change a rule. The first letter of the id is the set (see docs/law-check.md). */
  heldOut: z.boolean(),
});
export type Phrase = z.infer<typeof phraseSchema>;
const phraseFileSchema = z.strictObject({ firmNames: z.array(z.string()), phrases: z.array(phraseSchema) });

export const { firmNames, phrases } = phraseFileSchema.parse(
  JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'phrases.json'), 'utf8')),
);

export interface Judged extends Phrase {
  found: ReadonlySet<LawKind>;
}
export const judged: readonly Judged[] = phrases.map((phrase) => ({
  ...phrase,
  found: new Set(checkLaw(phrase.text, { firmNames }).map(({ kind }) => kind)),
}));

export interface Count {
  right: number;
  extra: number;
  missed: number;
}

/** Counts pairs of a phrase and a kind: rightly found, found without cause, missed. */
export function count(among: readonly Judged[], kinds: readonly LawKind[]): Count {
  const pairs = among.flatMap(({ kinds: wanted, found }) =>
    kinds.map((kind) => ({ wanted: wanted.includes(kind), found: found.has(kind) })),
  );
  return {
    right: pairs.filter((pair) => pair.wanted && pair.found).length,
    extra: pairs.filter((pair) => !pair.wanted && pair.found).length,
    missed: pairs.filter((pair) => pair.wanted && !pair.found).length,
  };
}
export const precision = ({ right, extra }: Count): number => right / (right + extra);
export const recall = ({ right, missed }: Count): number => right / (right + missed);
