import { describe, expect, it } from 'vitest';
import type { Qualifier } from '#shared/domain/fact/fact.ts';
import { batchFigures, rateOf } from '#shared/domain/measure/batch.ts';
import { readInterval } from '#shared/domain/measure/interval.ts';
import { shareText } from '#shared/domain/measure/share.ts';
import { figure } from './measure-facts.ts';

const cases: [above: [string, Qualifier], below: [string, Qualifier], zh: string | null, en: string | null][] = [
  [['7', 'exact'], ['48', 'exact'], '14.6%', '14.6%'],
  [['9', 'exact'], ['70', 'over'], '至多12.9%', 'at most 12.9%'],
  [['16', 'exact'], ['120', 'nearly'], '至少13.3%', 'at least 13.3%'],
  [['2', 'at-least'], ['7', 'exact'], '至少28.5%', 'at least 28.5%'],
  [['10', 'at-most'], ['70', 'over'], '至多14.3%', 'at most 14.3%'],
  [['10', 'over'], ['70', 'over'], null, null],
  [['10', 'exact'], ['0', 'exact'], null, null],
];

describe('a rate of two counts', () => {
  it.each(cases)('%j of %j keeps its bounds', ([a, aBound], [b, bBound], zh, en) => {
    const rate = rateOf(figure(a, { qualifier: aBound }), figure(b, { qualifier: bBound }));
    expect([
      rate === null ? null : shareText(readInterval(rate.value), 'zh'),
      rate === null ? null : shareText(readInterval(rate.value), 'en'),
    ]).toEqual([zh, en]);
  });

  it('names the facts it rests on, and is unknown without one of them', () => {
    const [approved, declared] = [figure('7', { attributeId: 'projects-approved' }), figure('48', { attributeId: 'projects-declared' })];
    expect(batchFigures([approved, declared]).selection?.inputs).toEqual([approved.id, declared.id]);
    expect(batchFigures([approved])).toEqual({
      steps: { declared: null, approved, funded: null, shareholding: null },
      amount: null,
      selection: null,
      shareholding: null,
    });
  });

  it('does not count what is only aimed at', () => {
    const aim = figure('20', { attributeId: 'projects-approved', polarity: 'target' });
    expect(batchFigures([aim]).steps.approved).toBeNull();
  });
});
