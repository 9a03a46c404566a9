import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { actualOfFact, targetsAgainstActuals, type TargetState } from '#shared/domain/measure/targets.ts';
import { figure } from './measure-facts.ts';

const today = '2026-06-30';
const target = (number: string, rest: Parameters<typeof figure>[1] = {}): Fact =>
  figure(number, { polarity: 'target', unit: 'percent', ...rest });
const percent = (number: string, rest: Parameters<typeof figure>[1] = {}): Fact => figure(number, { unit: 'percent', ...rest });

const states: [what: string, target: Fact, actuals: Fact[], state: TargetState][] = [
  ['a date passed without any actual', target('20', { at: '2025' }), [], 'overdue'],
  ['no date and no actual', target('60', { qualifier: 'over' }), [], 'missing'],
  ['a date to come and no actual', target('60', { at: '2027' }), [], 'missing'],
  ['the figure itself is not over it', target('60', { qualifier: 'over' }), [percent('60', { at: '2025' })], 'under-way'],
  ['more than over', target('60', { qualifier: 'over' }), [percent('60.1', { at: '2025' })], 'met'],
  ['reached exactly', target('20', { at: '2025' }), [percent('20', { at: '2025' })], 'met'],
  ['below on the last day', target('20', { at: '2025' }), [percent('19', { at: '2025' })], 'missed'],
  ['below long before a date that has passed', target('20', { at: '2025' }), [percent('12', { at: '2023' })], 'overdue'],
  ['below before a date to come', target('20', { at: '2027' }), [percent('12', { at: '2025' })], 'under-way'],
  ['a bound that leaves it open', target('20', { at: '2025' }), [percent('15', { at: '2025', qualifier: 'over' })], 'cannot-tell'],
  ['another unit', target('20', { at: '2025' }), [figure('30', { at: '2025', unit: 'firm' })], 'cannot-tell'],
  ['a ratio for a percentage', target('20', { at: '2025' }), [figure('0.21', { at: '2025', unit: 'ratio' })], 'met'],
  ['another currency', target('5', { unit: 'yuan', currency: 'CNY' }), [figure('9', { unit: 'yuan', currency: 'USD' })], 'cannot-tell'],
  ['at most, and below it', target('10', { qualifier: 'at-most' }), [percent('9', { at: '2025' })], 'met'],
  ['at most, and above it', target('10', { qualifier: 'at-most', at: '2025' }), [percent('11', { at: '2025' })], 'missed'],
  ['the latest of several', target('20', { at: '2027' }), [percent('25', { at: '2023' }), percent('18', { at: '2025' })], 'under-way'],
];

describe('a target', () => {
  it.each(states)('%s', (_, aim, actuals, state) => {
    const subjects = [{ target: aim, actuals: actuals.flatMap((fact) => actualOfFact(fact) ?? []) }];
    expect(targetsAgainstActuals(subjects, today).map((line) => line.state)).toEqual([state]);
  });

  it('that is overdue comes before one that is met', () => {
    const subjects = [
      { target: target('10'), actuals: [actualOfFact(percent('11'))].filter((actual) => actual !== null) },
      { target: target('20', { at: '2025' }), actuals: [] },
    ];
    expect(targetsAgainstActuals(subjects, today).map((line) => [line.state, line.due])).toEqual([
      ['overdue', '2025-12-31'],
      ['met', null],
    ]);
  });
});
