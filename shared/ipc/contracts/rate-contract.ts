import { z } from 'zod';
import { exchangeRateSchema, type ExchangeRate } from '#shared/domain/quantity/exchange-rate.ts';
import { command, query } from '../operation.ts';

/** A rate with where it was read, in the officer's words. */
export type NotedRate = ExchangeRate & { note: string | null };
export interface RateList {
  rates: NotedRate[];
}

/** Exchange rates by currency and day, newest day first; saving a day again takes the place of its rate. */
export const rateContract = {
  'rate.list': query<RateList>()(z.strictObject({})),
  'rate.save': command<RateList>()(exchangeRateSchema.extend({ note: z.string().trim().min(1).max(200).nullable() })),
  'rate.remove': command<RateList>()(exchangeRateSchema.pick({ currency: true, onDay: true })),
};
