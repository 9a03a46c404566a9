import { z } from 'zod';
import { dueStateSchema, type ReviewPage } from '#shared/domain/fact/review-entry.ts';
import { reviewRuleSchema, type ReviewRule } from '#shared/domain/fact/review-rule.ts';
import { reasonSchema } from '#shared/domain/editing/texts.ts';
import { recordKindSchema } from '#shared/domain/record/register.ts';
import { command, query } from '../operation.ts';
import type { Saved } from './edit-contract.ts';

export const reviewContract = {
  /** Facts to renew, those used in packets and matching first. `soon` counts what falls due within 60 days too. */
  'review.queue': query<ReviewPage>()(
    z.strictObject({
      due: z.enum(['now', 'soon']),
      kind: recordKindSchema.optional(),
      state: dueStateSchema.optional(),
      /** A name, or an empty text for facts that nobody looks after. */
      owner: z.string().max(80).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
  ),
  'review.rules': query<ReviewRule[]>()(z.strictObject({})),
  /** A rule of neither months nor owner is taken away. */
  'review.save': command<Saved>()(z.strictObject({ rule: reviewRuleSchema, reason: reasonSchema.nullable().optional() })),
};

export type QueueInput = z.infer<(typeof reviewContract)['review.queue']['input']>;
