import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { Formula } from '#shared/domain/formula/formula.ts';
import { computeMeasure, measureHistory, type MeasureInput, type MeasureResult } from '#shared/domain/measure/compute-measure.ts';
import { parseExpression, symbolsOf } from '#shared/domain/measure/expression.ts';
import { figure } from './measure-facts.ts';

const formula = (expression: string): Formula => ({
  id: 'formula-subject',
  recordId: 'subject',
  expression,
  variables: symbolsOf(parseExpression(expression).tree).map((symbol) => ({ symbol, name: { zh: symbol, en: symbol }, defined: true })),
  citation: { sourceId: '000', segmentId: '000-1', line: 48, raw: ['x'] },
});
const input = (symbol: string, fact: Fact, sectorId: string | null = null): MeasureInput => ({ symbol, sectorId, fact });
const valueOf = (result: MeasureResult): unknown =>
  result.known
    ? [result.computed.value.low?.toFixed() ?? null, result.computed.value.high?.toFixed() ?? null, result.computed.percent]
    : { missing: result.missing, apart: result.apart, zeroBelow: result.zeroBelow };

const rate = formula('Conversion Rate = N_c / N_t × 100%');
const growth = formula('Growth = α · I_rd + β · C_collab');
const index = formula('I_innov = Σ_i w_i · S_i');

describe('a measure', () => {
  it('is computed exactly from its inputs and names them', () => {
    const [part, whole] = [figure('45', { at: '2024' }), figure('120', { at: '2024' })];
    const result = computeMeasure(rate, [input('N_c', part), input('N_t', whole)]);
    expect(valueOf(result)).toEqual(['0.375', '0.375', true]);
    expect(result.known && result.computed.inputs).toEqual([part.id, whole.id]);
  });

  it('says every input that is missing', () => {
    expect(valueOf(computeMeasure(growth, []))).toEqual({ missing: ['α', 'I_rd', 'β', 'C_collab'], apart: false, zeroBelow: false });
    expect(valueOf(computeMeasure(growth, [input('α', figure('0.4')), input('I_rd', figure('5'))]))).toEqual({
      missing: ['β', 'C_collab'],
      apart: false,
      zeroBelow: false,
    });
  });

  it('takes coefficients without a date together with dated inputs', () => {
    const inputs = [
      input('α', figure('0.4')),
      input('I_rd', figure('5', { at: '2024' })),
      input('β', figure('0.2')),
      input('C_collab', figure('3', { at: '2024' })),
    ];
    expect(valueOf(computeMeasure(growth, inputs))).toEqual(['2.6', '2.6', false]);
  });

  it('never puts inputs of different years together', () => {
    const apart = [input('N_c', figure('45', { at: '2023' })), input('N_t', figure('120', { at: '2024' }))];
    expect(valueOf(computeMeasure(rate, apart))).toEqual({ missing: ['N_c'], apart: true, zeroBelow: false });
    const mended = [...apart, input('N_t', figure('90', { at: '2023' }))];
    expect(valueOf(computeMeasure(rate, mended))).toEqual(['0.5', '0.5', true]);
  });

  it('has a history of every time that is whole', () => {
    const inputs = ['2022', '2023', '2024'].flatMap((at, index) => [
      input('N_c', figure(String(index + 1), { at })),
      input('N_t', figure('10', { at })),
    ]);
    expect(measureHistory(rate, inputs).map(({ value, asOf }) => [asOf.to, value.low?.toFixed()])).toEqual([
      ['2024-12-31', '0.3'],
      ['2023-12-31', '0.2'],
      ['2022-12-31', '0.1'],
    ]);
  });

  it('keeps the bounds of its inputs', () => {
    expect(valueOf(computeMeasure(rate, [input('N_c', figure('9')), input('N_t', figure('72', { qualifier: 'over' }))]))).toEqual([
      null,
      '0.125',
      true,
    ]);
  });

  it('takes a percentage as the share it is', () => {
    const product = formula('P = a · b');
    expect(valueOf(computeMeasure(product, [input('a', figure('40', { unit: 'percent' })), input('b', figure('5'))]))).toEqual([
      '2',
      '2',
      false,
    ]);
  });

  it('never puts two currencies together', () => {
    const money = (currency: 'CNY' | 'USD'): Fact => figure('9', { currency, unit: 'yuan' });
    const result = computeMeasure(formula('M = x / y'), [input('x', money('CNY')), input('y', money('USD'))]);
    expect(result).toEqual({ known: false, missing: [], zeroBelow: false, apart: false, currencies: true });
  });

  it('is not computed over nothing', () => {
    expect(valueOf(computeMeasure(rate, [input('N_c', figure('9')), input('N_t', figure('0'))]))).toEqual({
      missing: [],
      apart: false,
      zeroBelow: true,
    });
  });

  it('adds weighted scores up over the sectors, and waits for the weight of every one that has a score', () => {
    const whole = [
      input('w_i', figure('0.6'), 'biomedicine'),
      input('S_i', figure('80'), 'biomedicine'),
      input('w_i', figure('0.4'), 'robotics'),
      input('S_i', figure('70'), 'robotics'),
    ];
    expect(valueOf(computeMeasure(index, whole))).toEqual(['76', '76', false]);
    expect(valueOf(computeMeasure(index, whole.slice(0, 3)))).toEqual({ missing: ['S_i'], apart: false, zeroBelow: false });
    expect(valueOf(computeMeasure(index, []))).toEqual({ missing: ['w_i', 'S_i'], apart: false, zeroBelow: false });
  });
});

describe('a formula', () => {
  it.each(['A = ', 'A = / B', 'A = (B + C', 'A = B C'])('%s is refused with what is wrong', (text) => {
    expect(() => parseExpression(text)).toThrow(Error);
  });
});
