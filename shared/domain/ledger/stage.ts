import { z } from 'zod';
import { registers } from '#shared/domain/record/register.ts';
import type { FullBilingual } from '#shared/lib/language.ts';

/** The stages of a project in the order in which a board shows them; each is a class of the register of projects. */
export const stages = [
  'unknown',
  'planned',
  'intent',
  'signed',
  'approved',
  'registered',
  'started',
  'paid-in',
  'producing',
  'share-holding',
  'withdrawn',
] as const;
export const stageSchema = z.enum(stages);
export type Stage = z.infer<typeof stageSchema>;

/** The stages that always have a column of their own; the others have one while a project stands in them. */
export const mainStages: readonly Stage[] = ['intent', 'signed', 'registered', 'started', 'paid-in', 'producing', 'withdrawn'];

/** What a project can be moved to: "not known" is no event that somebody could date. */
export const moveStageSchema = stageSchema.exclude(['unknown']);
export type MoveStage = z.infer<typeof moveStageSchema>;

/** Where nothing more is awaited: a project that rests here never stalls. */
const restingStages: ReadonlySet<Stage> = new Set(['producing', 'share-holding', 'withdrawn']);
export const isResting = (stage: Stage): boolean => restingStages.has(stage);

export const stageName = (stage: Stage): FullBilingual => registers.project.classes[stage] ?? { zh: stage, en: stage };

/** The stage a class of the register stands for; a class that is none reads as not known. */
export const stageOfClass = (projectClass: string): Stage => stageSchema.safeParse(projectClass).data ?? 'unknown';
