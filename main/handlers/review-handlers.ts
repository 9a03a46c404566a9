import { listReviewRules } from '#main/repos/review-rule-repo.ts';
import { reviewQueue } from '#main/services/freshness/review-queue.ts';
import { saveReviewRule } from '#main/services/freshness/review-rules.ts';
import { loadReference } from '#main/services/records/record-detail.ts';
import type { reviewContract } from '#shared/ipc/contracts/review-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Facts that are due for renewal, and how long statements hold. */
export function reviewHandlers({ store: { db }, clock }: Pick<Core, 'store' | 'clock'>): Pick<Handlers, keyof typeof reviewContract> {
  return {
    'review.queue': (input) => reviewQueue(db, input, loadReference(db, clock.today())),
    'review.rules': () => listReviewRules(db),
    'review.save': (input) => saveReviewRule({ db, clock }, input),
  };
}
