import { describe, expect, it } from 'vitest';
import { differences, type Difference } from '#renderer/features/conflicts/differences.ts';
import type { ConflictSide } from '#shared/domain/conflict/conflict-view.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';

const fact = (number: string, more: Partial<Fact> = {}): Fact => ({
  id: `f-${number}`,
  recordId: 'zizhu',
  attributeId: 'resident-firms',
  value: { number, min: null, max: null, text: null, base: null },
  qualifier: 'exact',
  unit: 'firm',
  scale: '1',
  currency: null,
  baseNote: null,
  asOf: { from: '2014-01-01', to: '2014-12-31', precision: 'year' },
  polarity: 'actual',
  certainty: 'stated',
  grade: 'official',
  sensitivity: 'public',
  citation: { sourceId: 's-1', segmentId: 's-1-1', line: 1, raw: ['x'] },
  note: null,
  inputs: [],
  supersededBy: null,
  ...more,
});
const side = (of: Fact): ConflictSide => ({
  view: {
    fact: of,
    attribute: { id: of.attributeId, name: { zh: '甲', en: 'A' }, topic: 'scale', reviewMonths: 12 },
    source: {
      sourceId: of.citation.sourceId,
      title: { zh: '来源', en: null },
      item: { zh: '条', en: null },
      publishedOn: null,
      file: null,
      line: 1,
      raw: ['x'],
    },
    freshness: 'fresh',
    conflictIds: [],
  },
  record: { id: of.recordId, kind: 'park', name: { zh: '紫竹', en: null } },
  live: true,
});
const between = (a: Fact, b: Fact): Difference[] => differences(side(a), side(b), 'zh');
const figure = (a: Fact, b: Fact): Difference | undefined => between(a, b).find(({ type }) => type === 'figure');
const area = (number: string, unit: string): Fact => fact(number, { unit });
const money = (number: string, scale: string, qualifier: Fact['qualifier'] = 'exact'): Fact =>
  fact(number, { unit: 'yuan', currency: 'CNY', scale, qualifier });

describe('how two sides of a conflict differ', () => {
  it.each<[string, Fact, Fact, Difference | undefined]>([
    ['counts', fact('591'), fact('612'), { type: 'figure', by: '21家', share: '3.6%' }],
    ['money of unlike scale', money('3', '100000000'), money('25000', '10000'), { type: 'figure', by: '5,000万元', share: '20%' }],
    ['areas in the unit of the first', area('3', 'km2'), area('200', 'ha'), { type: 'figure', by: '1平方公里', share: '50%' }],
    ['an area that does not divide evenly', area('1', 'ha'), area('100', 'mu'), { type: 'figure', by: '约5.66667公顷', share: '566.7%' }],
    ['bounds by their number', money('10', '1', 'over'), money('8', '1', 'nearly'), { type: 'figure', by: '2元', share: '25%' }],
    [
      'percentages in points alone',
      fact('38.8', { unit: 'percent' }),
      fact('36.1', { unit: 'percent' }),
      { type: 'figure', by: '2.7%', share: null },
    ],
    ['nothing against something', fact('0'), fact('5'), { type: 'figure', by: '5家', share: null }],
    ['the same figure', fact('5'), fact('5'), undefined],
    ['unlike measures', fact('5'), money('5', '1'), undefined],
    ['words', fact('5'), fact('5', { value: { number: null, min: null, max: null, text: { zh: '五', en: null }, base: null } }), undefined],
  ])('%s', (_, a, b, expected) => {
    expect(figure(a, b)).toEqual(expected);
  });

  it('in date, base, nature, weight and document, each said once', () => {
    const other = fact('612', {
      asOf: { from: '2015-01-01', to: '2015-12-31', precision: 'year' },
      baseNote: { zh: '含分支机构', en: null },
      polarity: 'target',
      grade: 'media',
      citation: { sourceId: 's-2', segmentId: 's-2-1', line: null, raw: ['y'] },
    });
    expect(between(fact('591'), other).slice(1)).toEqual([
      { type: 'dates' },
      { type: 'bases' },
      { type: 'natures' },
      { type: 'grades', stronger: 'official', weaker: 'media' },
      { type: 'publishers' },
    ]);
    expect(between(fact('591'), fact('591'))).toEqual([{ type: 'sameSource' }]);
  });

  it('says nothing of sides that speak of different things', () => {
    expect(between(fact('591'), fact('612', { attributeId: 'area' }))).toEqual([]);
  });
});
