import { describe, expect, it } from 'vitest';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { Rule, RuleField } from '#shared/domain/rule/rule.ts';
import { record, seeds } from './starter-data.ts';

type Leaf = Extract<Rule, { field: RuleField }>;

function leavesOf(rule: Rule): Leaf[] {
  switch (rule.op) {
    case 'all':
    case 'any':
      return rule.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(rule.of);
    default:
      return [rule];
  }
}
const leaves = (clause: Clause): Leaf[] => (clause.conditions === null ? [] : leavesOf(clause.conditions));

describe('clauses', () => {
  it('ask a real question for everything the profile may not tell', () => {
    const asks = seeds.clauses.flatMap((clause) => leaves(clause).map((leaf) => ({ where: `${clause.id} ${leaf.id}`, ask: leaf.ask })));
    expect(asks.filter(({ ask }) => ask?.zh.endsWith('？') !== true || !ask.en.endsWith('?')).map(({ where }) => where)).toEqual([]);
  });

  it('answer their questions with yes', () => {
    const questions = seeds.clauses.flatMap((clause) => leaves(clause).filter((leaf) => leaf.field.startsWith('question:')));
    expect(questions.length).toBeGreaterThan(50);
    expect(questions.filter((leaf) => leaf.op !== 'is' || leaf.value !== 'yes').map((leaf) => leaf.field)).toEqual([]);
  });

  it('are bound to the district of their policy', () => {
    const loose = seeds.clauses.filter((clause) => {
      const { districtId } = record(clause.incentiveId);
      if (clause.conditions === null || districtId === null || record(districtId).class !== 'district') return false;
      return !leaves(clause).some((leaf) => leaf.field === 'parkDistrict' && leaf.op === 'in' && leaf.values.includes(districtId));
    });
    expect(loose.map((clause) => clause.id)).toEqual([]);
  });

  it('have no conditions and no amount while only the name is known', () => {
    expect(
      seeds.clauses
        .filter((clause) => clause.status === 'text-needed' && (clause.conditions !== null || clause.amount !== null))
        .map((clause) => clause.id),
    ).toEqual([]);
  });

  it('never take a programme total for an amount per project', () => {
    expect(seeds.clauses.filter((clause) => clause.amount !== null).map((clause) => clause.id)).toEqual([]);
  });
});
