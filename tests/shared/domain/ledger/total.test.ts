import { describe, expect, it } from 'vitest';
import { shareOf, totalsByCurrency } from '#shared/domain/ledger/total.ts';
import { shareWords, totalWords } from '#shared/domain/ledger/total-words.ts';
import { numberFact, rangeFact } from '../sample-fact.ts';

const yuan = { unit: 'yuan', currency: 'CNY' as const, scale: '100000000' };
const dollars = { unit: 'yuan', currency: 'USD' as const, scale: '1000000' };

describe('the share of the largest project', () => {
  it.each([
    ['49 of over 70', numberFact('49', yuan), numberFact('70', { ...yuan, qualifier: 'over' }), { low: null, high: '70' }, '至多70%'],
    ['49 of 70', numberFact('49', yuan), numberFact('70', yuan), { low: '70', high: '70' }, '70%'],
    ['over 49 of 70', numberFact('49', { ...yuan, qualifier: 'over' }), numberFact('70', yuan), { low: '70', high: null }, '至少70%'],
    [
      '49 of nearly 70',
      numberFact('49', yuan),
      numberFact('70', { ...yuan, qualifier: 'nearly' }),
      { low: '70', high: '87.5' },
      '70%–87.5%',
    ],
    ['49 of 70 to 98', numberFact('49', yuan), rangeFact('70', '98', yuan), { low: '50', high: '70' }, '50%–70%'],
  ])('%s keeps its bounds', (_what, part, whole, share, words) => {
    const found = shareOf(part, whole);
    expect([found, found === null ? null : shareWords(found, 'zh')]).toEqual([share, words]);
  });

  it('is not told across currencies', () => {
    expect(shareOf(numberFact('49', yuan), numberFact('70', dollars))).toBeNull();
  });
});

describe('what projects come to', () => {
  const at = (recordId: string, fact: ReturnType<typeof numberFact>) => ({ recordId, fact });

  it('is one total for each currency, exact to the last digit', () => {
    const totals = totalsByCurrency([
      at('a', numberFact('0.1', yuan)),
      at('b', numberFact('0.2', yuan)),
      at('c', numberFact('5', dollars)),
    ]);
    expect(totals).toEqual([
      { currency: 'CNY', low: '30000000', high: '30000000', recordIds: ['a', 'b'] },
      { currency: 'USD', low: '5000000', high: '5000000', recordIds: ['c'] },
    ]);
    expect(totals.map((total) => totalWords(total, 'zh'))).toEqual(['3,000万元', '500万美元']);
  });

  it('has no upper end once one of them has none', () => {
    const [total] = totalsByCurrency([at('a', numberFact('49', yuan)), at('b', numberFact('1', { ...yuan, qualifier: 'over' }))]);
    expect([total, total === undefined ? '' : totalWords(total, 'en')]).toEqual([
      { currency: 'CNY', low: '5000000000', high: null, recordIds: ['a', 'b'] },
      'at least\u00a0RMB 5\u00a0bn',
    ]);
  });
});
