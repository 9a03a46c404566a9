import { describe, expect, it } from 'vitest';
import { newBand, newStep, type AmountRow, type StepRow } from '#shared/domain/rule-sheet/amount-rows.ts';
import { cleanWording } from '#shared/domain/rule-sheet/clean-wording.ts';
import { newClauseSheet, type ClauseSheet } from '#shared/domain/rule-sheet/clause-sheet.ts';
import { newCondition, newGroup, type ConditionRow, type LeafRow } from '#shared/domain/rule-sheet/condition-rows.ts';
import { mend } from '#shared/domain/rule-sheet/problem.ts';
import { readAmount } from '#shared/domain/rule-sheet/read-amount.ts';
import { readClause } from '#shared/domain/rule-sheet/read-clause.ts';
import { readConditions } from '#shared/domain/rule-sheet/read-conditions.ts';

const leaf = (change: Partial<LeafRow>): LeafRow => ({ ...newCondition('r1', 'c1'), values: ['ai'], ...change });
const cells = (rows: ConditionRow[]): string[] => {
  const reading = readConditions(rows);
  return 'problems' in reading ? reading.problems.map(({ row, cell, text }) => `${row ?? ''} ${cell} ${keyOf(text.en)}`) : [];
};
const keyOf = (en: string): string => Object.entries(mend).find(([, text]) => text.en === en)?.[0] ?? '?';

describe('a condition that cannot be saved says so at its cell', () => {
  it.each<[string, Partial<LeafRow>, string[]]>([
    ['complete', {}, []],
    ['without values', { values: [] }, ['r1 value values']],
    ['with an unknown subject', { field: 'landAcres' }, ['r1 field field']],
    ['asking about nothing', { field: 'question:' }, ['r1 field topic']],
    ['compared as its subject is not', { field: 'investment', comparison: 'in' }, ['r1 comparison comparison']],
    ['with words for a number', { field: 'investment', comparison: 'at-least', value: '五百万' }, ['r1 value number']],
    ['without a number', { field: 'investment', comparison: 'at-least', value: '' }, ['r1 value number']],
    ['without ends', { field: 'headcount', comparison: 'between' }, ['r1 min range']],
    ['with ends the wrong way round', { field: 'headcount', comparison: 'between', min: '9', max: '3' }, ['r1 min order']],
    ['with a bad end', { field: 'headcount', comparison: 'between', min: '9', max: 'x' }, ['r1 max number']],
    ['with a date of no calendar', { field: 'start', comparison: 'before', value: '2027-02-30' }, ['r1 value date']],
    ['with a country in words', { field: 'homeCountry', comparison: 'is', value: 'Germany' }, ['r1 value country']],
    ['asking in one language', { ask: { zh: '行业？', en: '' } }, ['r1 ask bothLanguages']],
  ])('%s', (_, change, expected) => {
    expect(cells([leaf(change)])).toEqual(expected);
  });

  it('groups too: empty ones, a negation of several, several at the margin, rows indented too far', () => {
    const group = (kind: 'all' | 'not'): ConditionRow => ({ ...newGroup('g', kind) });
    const within = (key: string, depth = 1): LeafRow => leaf({ key, depth });
    expect(cells([group('all')])).toEqual(['g kind emptyGroup']);
    expect(cells([group('not'), within('a'), within('b')])).toEqual(['g kind onePart']);
    expect(cells([leaf({ key: 'a' }), leaf({ key: 'b' })])).toEqual(['b place root']);
    expect(cells([group('all'), within('a', 2)])).toContain('g place place');
    expect(cells([leaf({ key: 'a' }), within('b')])).toEqual(['b place place']);
    expect(cells([{ ...newGroup('g', 'all'), text: { zh: '都要', en: '' } }, within('a')])).toEqual(['g text bothLanguages']);
  });

  it('words that are not written are found from the condition, values by their names', () => {
    const names: Record<string, { zh: string; en: string }> = { minhang: { zh: '闵行区', en: 'Minhang' } };
    const reading = readConditions([leaf({ field: 'parkDistrict', values: ['minhang', 'x'] })], (value) => names[value] ?? null);
    expect('rule' in reading && reading.rule?.text).toEqual({
      zh: '选址所在区属于闵行区、x',
      en: 'The district of the site is one of Minhang, x',
    });
    const money = readConditions([leaf({ field: 'investment', comparison: 'at-least', value: '5000000' })]);
    expect('rule' in money && money.rule?.text).toEqual({ zh: '投资额不少于 5000000元', en: 'The investment is at least 5000000 RMB' });
  });
});

describe('an amount that cannot be saved says so at its cell', () => {
  const step = (kind: StepRow['kind'], change: Partial<StepRow> = {}): StepRow => ({
    ...newStep(`k-${kind}`, kind, 'a1'),
    figure: '5',
    ...change,
  });
  const at = <Row extends AmountRow>(depth: number, row: Row): Row => ({ ...row, depth });
  const band = (key: string, upTo: string, percent = '1'): AmountRow => ({ ...newBand(key), depth: 1, upTo, percent });
  it.each<[string, AmountRow[], string[]]>([
    ['complete', [step('cap'), at(1, step('rate'))], []],
    ['a fixed sum with a sign', [step('fixed', { figure: '-5' })], ['k-fixed figure plainNumber']],
    ['a rate of heads', [step('rate', { field: 'headcount' })], ['k-rate field field']],
    ['a sum per head of money', [step('per-head', { field: 'investment' })], ['k-per-head field field']],
    [
      'a question half asked',
      [step('rate', { field: 'question:x', input: { name: { zh: '出口', en: '' }, ask: { zh: '', en: '' } } })],
      ['k-rate input input'],
    ],
    ['an empty cap', [step('cap')], ['k-cap kind emptyGroup']],
    ['a cap on two', [step('cap'), at(1, step('rate')), at(1, step('fixed'))], ['k-cap kind onePart']],
    ['rounding to nothing', [step('round', { figure: '0' }), at(1, step('fixed'))], ['k-round figure step']],
    ['a tier without bands', [step('tier')], ['k-tier kind noBands']],
    ['bands that fall', [step('tier'), band('x', '9'), band('y', '9'), band('z', '')], ['y upTo bands']],
    ['a last band that ends', [step('tier'), band('x', '9')], ['x upTo bands']],
    ['an open band in the middle', [step('tier'), band('x', ''), band('z', '')], ['x upTo bands']],
    ['a band of words', [step('tier'), band('z', '', '一成')], ['z percent plainNumber']],
    ['a band below no tier', [step('sum'), band('z', '')], ['z place place']],
    ['two at the margin', [step('fixed'), step('rate')], ['k-rate place root']],
  ])('%s', (_, rows, expected) => {
    const reading = readAmount(rows);
    expect('problems' in reading ? reading.problems.map(({ row, cell, text }) => `${row ?? ''} ${cell} ${keyOf(text.en)}`) : []).toEqual(
      expected,
    );
  });
});

describe('a clause that cannot be saved says so at its field', () => {
  const citation = { sourceId: 'office-note', segmentId: 'office-note-1', line: null, raw: ['本机构录入'] };
  const sheet = (change: Partial<ClauseSheet>): ClauseSheet => ({
    ...newClauseSheet({ id: 'a-clause', incentiveId: 'an-incentive', citation }),
    name: { zh: '名', en: 'Name' },
    summary: { zh: '摘要', en: 'Summary' },
    ...change,
  });
  const places = (change: Partial<ClauseSheet>): string[] => {
    const reading = readClause(sheet(change));
    return 'problems' in reading ? reading.problems.map(({ part, row, cell }) => `${part} ${row ?? ''} ${cell}`) : [];
  };
  const { amount, cap } = sheet({});
  it.each<[string, Partial<ClauseSheet>, string[]]>([
    ['a policy known by name only is complete', {}, []],
    ['no English name', { name: { zh: '名', en: ' ' } }, ['clause  name.en']],
    ['no summary', { summary: { zh: '', en: '' } }, ['clause  summary.zh', 'clause  summary.en']],
    ['bounds the wrong way round', { amount: { ...amount, given: true, low: '9', high: '3' } }, ['clause  amount.low']],
    ['a bound in words', { amount: { ...amount, given: true, high: '百万' } }, ['clause  amount.high']],
    ['a bad formula', { amount: { ...amount, given: true, rows: [newStep('r1', 'fixed', 'a1')] } }, ['amount r1 figure']],
    ['a formula that does not count', { amount: { ...amount, given: false, rows: [newStep('r1', 'fixed', 'a1')] } }, []],
    ['validity backwards', { validity: { from: '2027', to: '2026', precision: 'period' } }, ['clause  validity.from']],
    ['a day of no calendar', { until: '2026-02-30' }, ['clause  until']],
    ['nothing cited', { citation: { ...citation, raw: [' '] } }, ['clause  citation']],
    [
      'a limit without name and figure',
      { cap: { ...cap, given: true, text: { zh: '上限', en: 'Limit' } } },
      ['clause  cap.id', 'clause  cap.at'],
    ],
    ['a bad condition', { conditions: [newCondition('r1', 'c1')] }, ['conditions r1 value']],
  ])('%s', (_, change, expected) => {
    expect(places(change)).toEqual(expected);
  });

  it('reads a year or a month of validity as its first and last day', () => {
    const reading = readClause(sheet({ validity: { from: '2026', to: '2027-06', precision: 'period' } }));
    expect('clause' in reading && reading.clause.validity).toEqual({ from: '2026-01-01', to: '2027-06-30', precision: 'period' });
  });
});

describe('pasted wording', () => {
  it('loses what cannot be seen and keeps every word and paragraph', () => {
    expect(cleanWording('\ufeff 第一条\u200b  \r\n\r\n\r\n　　正文\u00a0内容　\r第二条\u2028完\n\n')).toBe(
      '第一条\n\n　　正文 内容\n第二条\n完',
    );
  });
  it('is the same when cleaned again', () => {
    const once = cleanWording('  a \r\n\n\n\n b\t\n');
    expect([once, cleanWording(once)]).toEqual(['a\n\n b', 'a\n\n b']);
  });
});
