import type { Database } from '#main/store/database.ts';
import type { NotedRate } from '#shared/ipc/contracts/rate-contract.ts';
import type { Row } from './journal-repo.ts';

interface RateColumns {
  currency: NotedRate['currency'];
  on_day: string;
  cny: string;
  note: string | null;
}

export const rateKey = ({ currency, onDay }: Pick<NotedRate, 'currency' | 'onDay'>): Row => ({ currency, on_day: onDay });
export const rateRow = (rate: NotedRate): Row => ({ ...rateKey(rate), cny: rate.cny, note: rate.note });

/** Every rate, the newest day first. */
export const listRates = (db: Database): NotedRate[] =>
  db
    .prepare<[], RateColumns>('SELECT currency, on_day, cny, note FROM exchange_rate ORDER BY on_day DESC, currency')
    .all()
    .map(({ currency, on_day: onDay, cny, note }) => ({ currency, onDay, cny, note }));
