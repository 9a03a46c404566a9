import { expect, it } from 'vitest';
import { rateHandlers } from '#main/handlers/rate-handlers.ts';
import { undoChange } from '#main/services/changes/change.ts';
import { contract } from '#shared/ipc/contract.ts';
import { rateOn } from '#shared/domain/quantity/exchange-rate.ts';
import type { NotedRate } from '#shared/ipc/contracts/rate-contract.ts';
import { seededStore, testClock } from '../../support/core.ts';

const store = seededStore();
const handlers = rateHandlers({ store, clock: testClock });
const rate = (onDay: string, cny: string, currency: NotedRate['currency'] = 'USD'): NotedRate => ({ currency, onDay, cny, note: null });

it('rates are kept by currency and day, the newest first, and a day saved again takes the place of its rate', async () => {
  await handlers['rate.save'](rate('2026-08-01', '7.10'));
  await handlers['rate.save'](rate('2026-09-01', '7.1234'));
  await handlers['rate.save'](rate('2026-09-01', '7.7', 'EUR'));
  expect(await handlers['rate.save']({ ...rate('2026-08-01', '7.11'), note: '中国银行折算价' })).toEqual({
    rates: [rate('2026-09-01', '7.7', 'EUR'), rate('2026-09-01', '7.1234'), { ...rate('2026-08-01', '7.11'), note: '中国银行折算价' }],
  });
});

it('a rate saved is a change that can be taken back', async () => {
  const newest = (): string => store.db.prepare<[], string>('SELECT id FROM change ORDER BY number DESC LIMIT 1').pluck().get() ?? '';
  await handlers['rate.save'](rate('2026-09-02', '9'));
  undoChange(store.db, newest(), { at: testClock.now(), by: 'x' });
  expect((await handlers['rate.list']({})).rates.map(({ cny }) => cny)).not.toContain('9');
  await handlers['rate.remove']({ currency: 'USD', onDay: '2026-08-01' });
  expect((await handlers['rate.list']({})).rates.map(({ cny }) => cny)).not.toContain('7.11');
  undoChange(store.db, newest(), { at: testClock.now(), by: 'x' });
  expect((await handlers['rate.list']({})).rates.map(({ cny }) => cny)).toContain('7.11');
  expect(() => handlers['rate.remove']({ currency: 'EUR', onDay: '1999-01-01' })).toThrow(expect.objectContaining({ code: 'not-found' }));
});

it.each([
  ['2026-02-30', '7.1'],
  ['2026-9-1', '7.1'],
  ['2026-09-01', '0'],
  ['2026-09-01', '0.00'],
  ['2026-09-01', '-7'],
  ['2026-09-01', '7,1'],
  ['2026-09-01', ''],
])('a rate of %s, %s is refused', (onDay, cny) => {
  expect(contract['rate.save'].input.safeParse(rate(onDay, cny)).success).toBe(false);
});

it('the rate of a day is the newest entered by then', () => {
  const rates = [rate('2026-09-01', '7.2'), rate('2026-08-01', '7.1'), rate('2026-08-15', '7.7', 'EUR')];
  expect([rateOn(rates, 'USD', '2026-08-31')?.cny, rateOn(rates, 'USD', '2026-09-01')?.cny, rateOn(rates, 'USD', '2026-07-31')]).toEqual([
    '7.1',
    '7.2',
    null,
  ]);
});
