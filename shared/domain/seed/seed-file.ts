import { z } from 'zod';
import { parseAsOf } from '#shared/lib/date.ts';
import { bilingualSchema } from '#shared/lib/language.ts';
import { baseValue } from '#shared/lib/decimal.ts';
import { clauseSchema } from '#shared/domain/clause/clause.ts';
import { conflictSchema } from '#shared/domain/conflict/conflict.ts';
import { currencySchema, decimalTextSchema, factSchema, gradeSchema, qualifierSchema, type Fact } from '#shared/domain/fact/fact.ts';
import { formulaSchema } from '#shared/domain/formula/formula.ts';
import { processSchema } from '#shared/domain/process/process.ts';
import { aliasSchema, recordIdSchema, recordSchema, sensitivitySchema, type ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { recordKindSchema } from '#shared/domain/record/register.ts';
import { relationTypeSchema } from '#shared/domain/relation/relation.ts';

/** `seeds/records/<kind>.json`: an array of these. Only `id`, `zh`/`en` and `class` are required. */
export const seedRecordSchema = z.strictObject({
  id: recordIdSchema,
  zh: z.string().min(1).optional(),
  en: z.string().min(1).optional(),
  label: z.boolean().optional(),
  aliases: z.array(aliasSchema).optional(),
  class: z.string().min(1),
  district: recordIdSchema.optional(),
  parent: recordIdSchema.optional(),
  status: z.enum(['live', 'historical']).optional(),
  inShanghai: z.boolean().optional(),
  sensitivity: sensitivitySchema.optional(),
  schemes: z.array(z.number().int().min(1).max(67)).optional(),
});
export type SeedRecord = z.infer<typeof seedRecordSchema>;

/** Where something stands: `segment` is the item of the document, `line` its line in the file, `raw` literal tokens of that line. */
const place = { segment: z.string().min(1), line: z.number().int().min(1), raw: z.array(z.string().min(1)).min(1) };
export const seedCitationSchema = z.strictObject(place);
export type SeedCitation = z.infer<typeof seedCitationSchema>;

/** `seeds/facts/<source>.json`: `facts`. Left-out properties take the plain reading: exact, scale 1, actual, stated, public. */
export const seedFactSchema = z.strictObject({
  id: z.string().min(1),
  record: recordIdSchema,
  attribute: z.string().min(1),
  number: decimalTextSchema.optional(),
  min: decimalTextSchema.optional(),
  max: decimalTextSchema.optional(),
  text: bilingualSchema.optional(),
  qualifier: qualifierSchema.optional(),
  unit: z.string().optional(),
  scale: decimalTextSchema.optional(),
  currency: currencySchema.optional(),
  baseNote: bilingualSchema.optional(),
  asOf: z.string().nullable(),
  polarity: z.enum(['actual', 'target', 'forecast']).optional(),
  certainty: z.enum(['stated', 'derived', 'ambiguous']).optional(),
  grade: gradeSchema.optional(),
  sensitivity: sensitivitySchema.optional(),
  note: bilingualSchema.optional(),
  inputs: z.array(z.string()).optional(),
  ...place,
});
export type SeedFact = z.infer<typeof seedFactSchema>;

export const seedRelationSchema = z.strictObject({
  from: recordIdSchema,
  type: relationTypeSchema,
  to: recordIdSchema,
  certainty: z.enum(['stated', 'derived', 'ambiguous']).optional(),
  ...place,
});

const cited = <T extends { citation: z.ZodType }>(shape: T) => ({ ...shape, citation: seedCitationSchema });
export const seedProcessSchema = z.strictObject(cited(processSchema.shape));
export const seedFormulaSchema = z.strictObject(cited(formulaSchema.shape));
export const seedClauseSchema = z.strictObject({ ...cited(clauseSchema.shape), validity: z.string().nullable() }).partial({
  object: true,
  conditions: true,
  amount: true,
  window: true,
  office: true,
  phone: true,
  legalBasis: true,
  wording: true,
});

/** One file per source document: everything it says, each with its place. */
export const seedFactsFileSchema = z.strictObject({
  source: z.string().min(1),
  facts: z.array(seedFactSchema),
  relations: z.array(seedRelationSchema),
  processes: z.array(seedProcessSchema),
  formulas: z.array(seedFormulaSchema),
  clauses: z.array(seedClauseSchema),
  conflicts: z.array(conflictSchema.partial({ chosenFactId: true, reason: true })),
});
export type SeedFactsFile = z.infer<typeof seedFactsFileSchema>;

/** `seeds/districts.json`: validity of district names; `null` is open. */
export const seedDistrictValiditySchema = z.strictObject({
  id: recordIdSchema,
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  successor: recordIdSchema.nullable(),
});

export function recordFromSeed(kind: z.infer<typeof recordKindSchema>, seed: SeedRecord): ParkfolioRecord {
  return recordSchema.parse({
    id: seed.id,
    kind,
    name: { zh: seed.zh ?? null, en: seed.en ?? null },
    nameIsLabel: seed.label ?? false,
    aliases: seed.aliases ?? [],
    class: seed.class,
    districtId: seed.district ?? null,
    parentId: seed.parent ?? null,
    status: seed.status ?? 'live',
    inShanghai: seed.inShanghai ?? true,
    sensitivity: seed.sensitivity ?? 'public',
    schemes: seed.schemes ?? [],
  });
}

/** Fills the plain readings in. @throws ZodError when the seed breaks the fact model. */
export function factFromSeed(seed: SeedFact, sourceId: string, documentGrade: Fact['grade']): Fact {
  const scale = seed.scale ?? '1';
  return factSchema.parse({
    id: seed.id,
    recordId: seed.record,
    attributeId: seed.attribute,
    value: {
      number: seed.number ?? null,
      min: seed.min ?? null,
      max: seed.max ?? null,
      text: seed.text ?? null,
      base: seed.number === undefined ? null : baseValue(seed.number, scale),
    },
    qualifier: seed.qualifier ?? (seed.min !== undefined || seed.max !== undefined ? 'range' : 'exact'),
    unit: seed.unit ?? null,
    scale,
    currency: seed.currency ?? null,
    baseNote: seed.baseNote ?? null,
    asOf: parseAsOf(seed.asOf),
    polarity: seed.polarity ?? 'actual',
    certainty: seed.certainty ?? 'stated',
    grade: seed.grade ?? documentGrade,
    sensitivity: seed.sensitivity ?? 'public',
    citation: { sourceId, segmentId: seed.segment, line: seed.line, raw: seed.raw },
    note: seed.note ?? null,
    inputs: seed.inputs ?? [],
    supersededBy: null,
  });
}
