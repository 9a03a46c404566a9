import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFolders, readSeeds } from '#main/services/seeding/seed-files.ts';
import { officeDir } from '#main/paths.ts';
import { amountSchema, type Amount } from '#shared/domain/amount/amount.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { ruleSchema, type Rule } from '#shared/domain/rule/rule.ts';
import { amountRows } from '#shared/domain/rule-sheet/amount-rows.ts';
import { canonical, tidyClause } from '#shared/domain/rule-sheet/clause-line.ts';
import { clauseSheet } from '#shared/domain/rule-sheet/clause-sheet.ts';
import { conditionRows } from '#shared/domain/rule-sheet/condition-rows.ts';
import { readAmount } from '#shared/domain/rule-sheet/read-amount.ts';
import { readClause } from '#shared/domain/rule-sheet/read-clause.ts';
import { readConditions } from '#shared/domain/rule-sheet/read-conditions.ts';
import { root } from '../../../support/core.ts';
import { amounts } from '../amount/amount-arbitrary.ts';
import { rules } from '../rule/rule-arbitrary.ts';

const seedsDir = path.join(root, 'seeds');
const clausesOf = (folder: string): Clause[] => readSeeds(folder, packFolders(folder)).clauses;
const own = clausesOf(seedsDir);
const training = clausesOf(officeDir(seedsDir, 'training'));
const fixed = { seed: 20261122, numRuns: 600 };

/** Groups and leaves with every optional word, which generated trees leave out. */
const worded = (rule: Rule, at = '1'): Rule => {
  const words = { id: `n${at}`, text: { zh: `第${at}项`, en: `Part ${at}` }, cites: `第 ${at} 条` };
  if (rule.op === 'not') return { ...rule, ...words, of: worded(rule.of, `${at}.1`) };
  if (rule.op === 'all' || rule.op === 'any')
    return { ...rule, ...words, of: rule.of.map((part, index) => worded(part, `${at}.${index + 1}`)) };
  return { ...rule, cites: words.cites };
};
const wordedAmount = (amount: Amount, at = '1'): Amount => {
  const words = { id: `n${at}`, text: { zh: `第${at}项`, en: `Part ${at}` }, cites: `第 ${at} 条` };
  if (amount.op === 'sum' || amount.op === 'min' || amount.op === 'max')
    return { ...amount, ...words, of: amount.of.map((part, index) => wordedAmount(part, `${at}.${index + 1}`)) };
  if (amount.op === 'cap' || amount.op === 'floor' || amount.op === 'round')
    return { ...amount, ...words, of: wordedAmount(amount.of, `${at}.1`) };
  return { ...amount, ...words };
};

/** A tree of so many groups, one in the other. */
const deep = (depth: number): Rule =>
  depth === 0
    ? { op: 'is', field: 'homeCountry', value: 'DE', id: 'c1', text: { zh: '德国', en: 'German' } }
    : { op: depth % 2 === 0 ? 'all' : 'any', of: [deep(depth - 1), deep(0)] };
const deepAmount = (depth: number): Amount =>
  depth === 0
    ? {
        op: 'tier',
        of: 'investment',
        mode: 'whole',
        bands: [
          { upTo: '5', percent: '1' },
          { upTo: null, percent: '2' },
        ],
        id: 'a',
        text: { zh: '分档', en: 'Bands' },
      }
    : { op: 'cap', at: '9', of: deepAmount(depth - 1) };

describe('a rule shown as rows and read again is the same rule', () => {
  it('for trees of every operation, with and without words', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(readConditions(conditionRows(rule))).toEqual({ rule });
        expect(readConditions(conditionRows(worded(rule)))).toEqual({ rule: worded(rule) });
      }),
      fixed,
    );
  });

  it('for amounts of every operation, with and without words', () => {
    const all = fc.oneof(
      amounts,
      fc.constant<Amount>({ op: 'by-negotiation', id: 'a', text: { zh: '面议', en: 'By negotiation' } }),
      fc.constant<Amount>({
        op: 'per-head',
        each: '5',
        count: 'question:trainees',
        input: { name: { zh: '学员', en: 'trainees' }, ask: { zh: '多少学员？', en: 'How many trainees?' } },
        id: 'a',
        text: { zh: '学员', en: 'Trainees' },
      }),
      fc.constant<Amount>({ op: 'rate', percent: '3', of: 'question:export', id: 'a', text: { zh: '出口额', en: 'Exports' } }),
    );
    fc.assert(
      fc.property(all, (formula) => {
        expect(readAmount(amountRows(formula))).toEqual({ formula });
        expect(readAmount(amountRows(wordedAmount(formula)))).toEqual({ formula: wordedAmount(formula) });
      }),
      fixed,
    );
  });

  it('also where it goes deeper than rows do: that part is kept as it is', () => {
    const rows = conditionRows(deep(9));
    expect([rows.filter(({ kind }) => kind === 'kept').length, Math.max(...rows.map(({ depth }) => depth))]).toEqual([1, 6]);
    expect(readConditions(rows)).toEqual({ rule: ruleSchema.parse(deep(9)) });
    const steps = amountRows(deepAmount(6));
    expect([steps.at(-1)?.kind, steps.length]).toEqual(['kept', 7]);
    expect(readAmount(steps)).toEqual({ formula: amountSchema.parse(deepAmount(6)) });
  });

  it('no rows are no conditions and no formula', () => {
    expect([conditionRows(null), readConditions([]), amountRows(null), readAmount([])]).toEqual([
      [],
      { rule: null },
      [],
      { formula: null },
    ]);
  });
});

describe('a clause shown as a sheet and read again is the same clause', () => {
  it('there are clauses to look at in both offices', () => {
    expect([own.length > 80, training.length > 15]).toEqual([true, true]);
  });
  it.each([...own, ...training].map((clause) => [clause.id, clause] as const))('%s', (_, clause) => {
    const reading = readClause(clauseSheet(clause));
    expect(reading).toEqual({ clause: tidyClause(clause) });
    // What goes into the store is the same text as well, key order aside.
    expect('clause' in reading && canonical(tidyClause(reading.clause))).toBe(canonical(tidyClause(clause)));
  });
});
