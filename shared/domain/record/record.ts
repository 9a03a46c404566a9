import { z } from 'zod';
import { bilingualSchema, languageSchema } from '#shared/lib/language.ts';
import { recordKindSchema, registers } from './register.ts';

/** Who may see a record or fact. A packet's audience is the highest level that may enter it. */
export const sensitivities = ['public', 'partner', 'internal'] as const;
export const sensitivitySchema = z.enum(sensitivities);
export type Sensitivity = z.infer<typeof sensitivitySchema>;

/** True when something of this level may be shown to that audience. */
export const mayShow = (level: Sensitivity, audience: Sensitivity): boolean =>
  sensitivities.indexOf(level) <= sensitivities.indexOf(audience);

/**
 * Another name of a record: printed in a source, or known from elsewhere (`inferred`, never printed as sourced). A name of origin
 * `code` stands for the record towards everybody outside the office until its own name is disclosed.
 */
export const aliasSchema = z.strictObject({
  name: z.string().min(1),
  language: languageSchema,
  origin: z.enum(['source', 'inferred', 'office', 'former', 'code']),
});
export type Alias = z.infer<typeof aliasSchema>;

/** Stable lower-case key: `zero-bay`. Unique over all registers. */
export const recordIdSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens');

/** A named thing of a register. Everything claimed about it is a fact, not a column. */
export const recordSchema = z
  .strictObject({
    id: recordIdSchema,
    kind: recordKindSchema,
    name: bilingualSchema,
    /** True where the name is a short label of ours because no source prints a name. */
    nameIsLabel: z.boolean(),
    aliases: z.array(aliasSchema),
    class: z.string().min(1),
    districtId: recordIdSchema.nullable(),
    parentId: recordIdSchema.nullable(),
    /** `historical`: valid for its years only; `archived`: withdrawn by the office. */
    status: z.enum(['live', 'historical', 'archived']),
    /** False for places outside Shanghai; they never enter Shanghai totals or matching. */
    inShanghai: z.boolean(),
    sensitivity: sensitivitySchema,
    /** Numbers of the schemes and measures of the feature list this record is the home of. */
    schemes: z.array(z.number().int().min(1).max(67)),
  })
  .superRefine((record, ctx) => {
    if (!(record.class in registers[record.kind].classes)) {
      ctx.addIssue({ code: 'custom', path: ['class'], message: `"${record.class}" is no class of the register ${record.kind}` });
    }
    if (record.name.zh === null && record.name.en === null) {
      ctx.addIssue({ code: 'custom', path: ['name'], message: 'a record needs a name in one language at least' });
    }
  });
export type ParkfolioRecord = z.infer<typeof recordSchema>;
