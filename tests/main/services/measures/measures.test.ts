import { describe, expect, it } from 'vitest';
import { listMeasures, listTargets, loadMeasure } from '#main/services/measures/load-measures.ts';
import { saveMeasured } from '#main/services/measures/save-measured.ts';
import { undoChange } from '#main/services/changes/change.ts';
import { actualWords } from '#shared/domain/desk/actual-words.ts';
import { parseExpression } from '#shared/domain/measure/expression.ts';
import type { MeasuredInput } from '#shared/domain/measure/measured-input.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { seededStore, testClock, today } from '../../../support/core.ts';

const value = (measureId: string, symbol: string | null, text: string, rest: Partial<MeasuredInput> = {}): MeasuredInput => ({
  measureId,
  symbol,
  sectorId: null,
  replaces: null,
  entered: { text, unit: 'ratio' },
  asOf: '2025',
  baseNote: null,
  sensitivity: 'internal',
  source: { note: true },
  ...rest,
});

describe('the measures of the starter data', () => {
  it('have formulas that can be read, and say what is missing', () => {
    const { db } = seededStore();
    const withFormula = listMeasures(db, today).filter(({ formula }) => formula !== null);
    for (const { formula } of withFormula) expect(() => parseExpression(formula?.expression ?? '')).not.toThrow();
    expect(withFormula.map(({ ref, open }) => [ref.id, open?.missing])).toEqual(
      expect.arrayContaining([
        ['conversion-rate', ['N_c', 'N_t']],
        ['medical-robotics-growth-model', ['α', 'I_rd', 'β', 'C_collab']],
        ['technology-transfer-efficiency', ['T_transferred', 'T_available']],
        ['innovation-index', ['w_i', 'S_i']],
        ['medical-robotics-adoption-rate', ['U_mr', 'U_total']],
        ['medical-robotics-economic-multiplier', ['ΔGDP_mr', 'ΔI_mr']],
      ]),
    );
  });

  it('show a target of 2025 without an actual as overdue, first of all', () => {
    const { db } = seededStore();
    const lines = listTargets(db, today).filter(({ record }) => record.kind === 'measure');
    expect(lines.map(({ record, state, due, actual }) => [record.id, state, due, actual])).toEqual([
      ['medical-robotics-adoption-rate', 'overdue', '2025-12-31', null],
      ['technology-transfer-efficiency', 'missing', null, null],
      ['innovation-index', 'missing', null, null],
      ['medical-robotics-economic-multiplier', 'missing', null, null],
    ]);
  });
});

describe('values entered for a formula', () => {
  it('make the measure and hold it against its target, each a fact with its source that can be taken back', () => {
    const { db } = seededStore();
    const desk = { db, clock: testClock };
    const id = 'medical-robotics-adoption-rate';
    saveMeasured(desk, value(id, 'U_mr', '46'));
    const last = saveMeasured(desk, value(id, 'U_total', '200'));
    const measure = loadMeasure(db, id, today);
    expect([measure.computed?.low, measure.computed?.high, measure.computed?.percent, measure.computed?.inputs.length]).toEqual([
      '0.23',
      '0.23',
      true,
      2,
    ]);
    expect(measure.targets.map(({ state, actual }) => [state, actual?.origin, actual?.low])).toEqual([['met', 'computed', '0.23']]);
    expect(measure.variables.flatMap(({ facts }) => facts.map(({ view }) => view.source.sourceId))).toEqual(['office-note', 'office-note']);
    undoChange(db, last.changeId ?? '', { at: testClock.now(), by: 'x' });
    expect(loadMeasure(db, id, today).open?.missing).toEqual(['U_total']);
  });

  it('of the index stand with their sectors, weights beside scores', () => {
    const { db } = seededStore();
    const desk = { db, clock: testClock };
    const sectors = db.prepare<[], string>("SELECT id FROM record WHERE kind = 'industry' ORDER BY id LIMIT 2").pluck().all();
    expect(() => saveMeasured(desk, value('innovation-index', 'w_i', '0.5'))).toThrow(UserError);
    sectors.forEach((sectorId, index) => {
      saveMeasured(desk, value('innovation-index', 'w_i', index === 0 ? '0.6' : '0.4', { sectorId, asOf: null }));
      saveMeasured(desk, value('innovation-index', 'S_i', index === 0 ? '80' : '70', { sectorId }));
    });
    const measure = loadMeasure(db, 'innovation-index', today);
    expect(measure.computed?.low).toBe('76');
    // Ten percent a year is no value of the index: the two are not compared.
    expect(measure.targets.map(({ state }) => state)).toEqual(['cannot-tell']);
  });

  it('of two years make the index grow, held against its yearly target, until the weights of one year differ', () => {
    const { db } = seededStore();
    const desk = { db, clock: testClock };
    const [first, second] = ['industry-biomedicine', 'industry-robotics'];
    const enter = (symbol: string, sectorId: string, [text, asOf]: [string, string | null]) =>
      saveMeasured(
        desk,
        value('innovation-index', symbol, text, { sectorId, asOf, entered: { text, unit: symbol === 'S_i' ? 'score' : 'ratio' } }),
      );
    enter('w_i', first, ['0.6', null]);
    enter('w_i', second, ['0.4', null]);
    enter('S_i', first, ['80', '2024']);
    enter('S_i', second, ['70', '2024']);
    enter('S_i', first, ['88', '2025']);
    expect(loadMeasure(db, 'innovation-index', today).growth).toMatchObject([
      { value: null, why: 'missing', missing: [{ symbol: 'S_i', sector: { id: second }, at: { to: '2025-12-31' } }] },
    ]);
    enter('S_i', second, ['75.1', '2025']);
    const grown = loadMeasure(db, 'innovation-index', today);
    expect(grown.growth).toMatchObject([{ value: { low: '0.09' }, why: null, sectors: [] }]);
    // Ten percent a year is wanted; nine is not yet it.
    expect(grown.targets.map(({ state, actual }) => [state, actual?.perYear, actual?.asOf.to])).toEqual([
      ['under-way', true, '2025-12-31'],
    ]);
    expect(grown.targets.map((line) => actualWords(line, 'en'))).toEqual(['9% a year']);
    enter('w_i', first, ['0.5', '2025']);
    enter('w_i', second, ['0.5', '2025']);
    const changed = loadMeasure(db, 'innovation-index', today);
    expect(changed.growth).toMatchObject([{ value: null, why: 'weights', sectors: [{ id: first }, { id: second }] }]);
    // The index itself is then no yearly rate, and is not printed as one.
    expect(changed.targets.map((line) => [line.state, actualWords(line, 'zh')])).toEqual([['cannot-tell', '81.6']]);
  });

  it('of a quantity that the formula does not know are refused', () => {
    const { db } = seededStore();
    expect(() => saveMeasured({ db, clock: testClock }, value('conversion-rate', 'X', '1'))).toThrow(UserError);
  });
});
