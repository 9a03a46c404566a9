import { listRates, rateKey, rateRow } from '#main/repos/rate-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { hasRow, runChange } from '#main/services/changes/change.ts';
import { byOf } from '#main/services/changes/write.ts';
import type { NotedRate, rateContract } from '#shared/ipc/contracts/rate-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Exchange rates; each saving and removing is a change that can be taken back. */
export function rateHandlers({ store, clock }: Pick<Core, 'store' | 'clock'>): Pick<Handlers, keyof typeof rateContract> {
  const { db } = store;
  const note = (command: 'rate.save' | 'rate.remove', { currency, onDay }: Pick<NotedRate, 'currency' | 'onDay'>) => ({
    at: clock.now(),
    by: byOf(readSettings(db)),
    command,
    summary: {
      zh: `${command === 'rate.save' ? '填写' : '删去'} ${currency} ${onDay} 汇率`,
      en: `${command === 'rate.save' ? 'Rate entered' : 'Rate removed'}: ${currency}, ${onDay}`,
    },
    reason: null,
  });
  return {
    'rate.list': () => ({ rates: listRates(db) }),
    'rate.save': (rate) => {
      runChange(db, note('rate.save', rate), (journal) => {
        if (hasRow(db, 'exchange_rate', rateKey(rate))) journal.update('exchange_rate', rateKey(rate), rateRow(rate));
        else journal.insert('exchange_rate', rateRow(rate));
      });
      return { rates: listRates(db) };
    },
    'rate.remove': (rate) => {
      if (!hasRow(db, 'exchange_rate', rateKey(rate)))
        throw new UserError('not-found', `没有 ${rate.currency} ${rate.onDay} 的汇率。There is no rate of that day.`, { where: 'onDay' });
      runChange(db, note('rate.remove', rate), (journal) => journal.remove('exchange_rate', rateKey(rate)));
      return { rates: listRates(db) };
    },
  };
}
