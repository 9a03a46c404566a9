import { z } from 'zod';
import { skillLevels, workRegions, type TalentAnswers } from '#shared/domain/talent/answers.ts';
import { weightsSchema } from './rank-parks.ts';

const yesNo = z.boolean().optional();
/** What an officer got by asking about a person; absent means not known. */
export const talentAnswersSchema = z.strictObject({
  skill: z.enum(skillLevels).optional(),
  formerChineseNational: yesNo,
  degreeTaughtInChinese: yesNo,
  workRegion: z.enum(workRegions).optional(),
  topUniversity: yesNo,
  fortune500: yesNo,
  intellectualProperty: yesNo,
  fiveYearsInChina: yesNo,
  localPoints: z.number().min(0).max(10).optional(),
  localAverageWageCny: z.number().positive().max(10_000_000).optional(),
  talentProgramme: yesNo,
  achievement: yesNo,
  encouragedPost: yesNo,
  entrepreneur: yesNo,
  outstandingYoung: yesNo,
  professionalPost: yesNo,
  otherProfessionalRoute: yesNo,
}) satisfies z.ZodType<TalentAnswers>;

/** What an officer chose for one investor beside its profile. */
export const matchChoicesSchema = z.strictObject({
  /** Null: the weights every investor starts with. */
  weights: weightsSchema.nullable(),
  /** Parts of a filing that are at hand, by the fact that names them. */
  ready: z.array(z.string().min(1)).max(200),
  /** By the person's place in the profile; the role guards against people that have changed places since. */
  talent: z.array(z.strictObject({ at: z.int().min(0), role: z.string(), answers: talentAnswersSchema })).max(50),
});
export type MatchChoices = z.infer<typeof matchChoicesSchema>;
export const noChoices: MatchChoices = { weights: null, ready: [], talent: [] };
