import { z } from 'zod';
import { isDay } from '#shared/lib/date.ts';

/** Yuan for one unit of a currency on a day, as the office entered it; `cny` is exact decimal text above 0. */
export const exchangeRateSchema = z.strictObject({
  currency: z.enum(['USD', 'EUR']),
  onDay: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, '日期写成 2026-11-20。Write the day as 2026-11-20.')
    .refine(isDay, '没有这一天。There is no such day.'),
  cny: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,8})?$/, '汇率写成小数，如 7.1234。Write the rate as a decimal, e.g. 7.1234.')
    .refine((text) => /[1-9]/.test(text), '汇率须大于 0。A rate is above 0.'),
});
export type ExchangeRate = z.infer<typeof exchangeRateSchema>;

/** The newest rate of a currency on or before a day; null where the office entered none. */
export const rateOn = <R extends ExchangeRate>(rates: readonly R[], currency: R['currency'], day: string): R | null =>
  rates
    .filter((rate) => rate.currency === currency && rate.onDay <= day)
    .reduce<R | null>((newest, rate) => (newest === null || rate.onDay > newest.onDay ? rate : newest), null);
