import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { Truth } from '#shared/domain/match/match.ts';
import { evaluate } from '#shared/domain/rule/evaluate.ts';
import type { RuleNode } from '#shared/domain/rule/rule-node.ts';
import { ruleSchema, type Rule } from '#shared/domain/rule/rule.ts';
import { contextOf } from '../sample-model.ts';
import { fixed, knownMoreAndLess, rules } from './rule-arbitrary.ts';

const negated = (rule: Rule): Rule => ({ op: 'not', of: rule });
const judged = (rule: Rule, profile: Partial<InvestorProfile>) => evaluate(rule, contextOf(profile, ['minhang']));

/** The plain definition, apart from the code under test: numbers 0, ½, 1 under minimum, maximum and complement. */
const degree = { false: 0, unknown: 0.5, true: 1 } as const;
function valueOf(node: RuleNode, given: ReadonlyMap<RuleNode, Truth>): number {
  if (node.op === 'leaf') return degree[given.get(node) ?? node.result];
  const parts = node.of.map((part) => valueOf(part, given));
  if (node.op === 'not') return 1 - (parts[0] ?? 0.5);
  return node.op === 'all' ? Math.min(...parts) : Math.max(...parts);
}
const leavesOf = (node: RuleNode): RuleNode[] => (node.op === 'leaf' ? [node] : node.of.flatMap(leavesOf));
const truthOf = (value: number): Truth => (value === 0.5 ? 'unknown' : value === 1 ? 'true' : 'false');

describe('a condition tree', () => {
  it('obeys De Morgan', () => {
    fc.assert(
      fc.property(fc.array(rules, { minLength: 1, maxLength: 3 }), knownMoreAndLess, (of, { less }) => {
        expect(judged(negated({ op: 'all', of }), less).result).toBe(judged({ op: 'any', of: of.map(negated) }, less).result);
        expect(judged(negated({ op: 'any', of }), less).result).toBe(judged({ op: 'all', of: of.map(negated) }, less).result);
      }),
      fixed,
    );
  });

  it('is settled by nothing that is not known', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(evaluate(rule, contextOf({})).result).toBe('unknown');
      }),
      fixed,
    );
  });

  it('never turns a settled verdict as ranges narrow, dates sharpen and gaps are filled', () => {
    let settled = 0;
    fc.assert(
      fc.property(rules, knownMoreAndLess, (rule, { less, more }) => {
        const before = judged(rule, less).result;
        if (before === 'unknown') return;
        settled += 1;
        expect(judged(rule, more).result).toBe(before);
      }),
      { ...fixed, numRuns: 4000 },
    );
    expect(settled).toBeGreaterThan(500);
  });

  it('comes to what minimum, maximum and complement come to', () => {
    fc.assert(
      fc.property(rules, knownMoreAndLess, (rule, { less }) => {
        const { tree, result } = judged(rule, less);
        expect(truthOf(valueOf(tree, new Map()))).toBe(result);
      }),
      fixed,
    );
  });

  it('tells as flips what judging again with one leaf forced tells', () => {
    fc.assert(
      fc.property(rules, knownMoreAndLess, (rule, { less }) => {
        const { tree, flips } = judged(rule, less);
        const forced = leavesOf(tree).flatMap((leaf) =>
          (['true', 'false'] as const).flatMap((to) => {
            const result = truthOf(valueOf(tree, new Map([[leaf, to]])));
            return leaf.result === to || result === tree.result ? [] : [`${leaf.id} ${leaf.result} → ${to}: ${result}`];
          }),
        );
        expect(flips.map(({ condition, from, to, result }) => `${condition} ${from} → ${to}: ${result}`).sort()).toEqual(forced.sort());
      }),
      fixed,
    );
  });

  it('names as missing exactly the unknown leaves that some answer to the others lets decide', () => {
    fc.assert(
      fc.property(rules, knownMoreAndLess, (rule, { less }) => {
        const { tree, missing } = judged(rule, less);
        const open = leavesOf(tree).filter((leaf) => leaf.result === 'unknown');
        fc.pre(open.length <= 7);
        const deciding = open.filter((leaf) => {
          const others = open.filter((other) => other !== leaf);
          return Array.from({ length: 2 ** others.length }, (_, bits) => bits).some((bits) => {
            const given = (own: Truth) =>
              new Map([...others.map((other, at): [RuleNode, Truth] => [other, (bits >> at) & 1 ? 'true' : 'false']), [leaf, own]]);
            return valueOf(tree, given('true')) !== valueOf(tree, given('false'));
          });
        });
        expect(missing.flatMap(({ conditions }) => conditions).sort()).toEqual(deciding.map((leaf) => leaf.id).sort());
      }),
      fixed,
    );
  });

  it('reads back from JSON as it was', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(ruleSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
      }),
      fixed,
    );
  });
});
