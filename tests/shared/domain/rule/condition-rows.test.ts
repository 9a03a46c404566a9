import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionRows, readableTrace } from '#shared/domain/rule/condition-rows.ts';
import { evaluate } from '#shared/domain/rule/evaluate.ts';
import { readableTree } from '#shared/domain/rule/readable-tree.ts';
import type { RuleNode } from '#shared/domain/rule/rule-node.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { joined } from '#shared/domain/rule/truth.ts';
import { contextOf, sampleClause } from '../sample-model.ts';

const leaf = (id: string, field: 'homeCountry' | 'projectKind' | `question:${string}`, value: string): Rule => ({
  op: 'is',
  field,
  value,
  id,
  text: { zh: id, en: id },
  ask: { zh: `${id}？`, en: `${id}?` },
});
/** With this profile: yes holds, no fails, open is not known. */
const profile = { homeCountry: 'DE', projectKind: 'mixed' as const };
const [yes, no, open] = [leaf('yes', 'homeCountry', 'DE'), leaf('no', 'projectKind', 'research'), leaf('open', 'question:open', 'yes')];
const all = (...of: Rule[]): Rule => ({ op: 'all', of });
const any = (...of: Rule[]): Rule => ({ op: 'any', of });
const not = (of: Rule): Rule => ({ op: 'not', of });

const shown = (rule: Rule): string[] => {
  const { trace } = evaluate(rule, contextOf(profile));
  return readableTrace(sampleClause({ conditions: rule }), { trace }).map(
    ({ condition, result, answer }) => `${result} ${condition.en} = ${answer.en}`,
  );
};

describe('the conditions of a verdict, row by row', () => {
  it.each<[string, Rule, string[]]>([
    ['a denied condition is turned round', not(no), ['true Not “no” = research and manufacturing']],
    ['a denied condition that holds fails', not(yes), ['false Not “yes” = Germany']],
    ['a denied condition that is open stays open', not(open), ['unknown Not “open” = not known']],
    [
      'conditions that all must hold stand one by one',
      all(yes, all(no, open)),
      ['true yes = Germany', 'false no = research and manufacturing', 'unknown open = not known'],
    ],
    ['alternatives are one row', any(no, yes), ['true no; or yes = research and manufacturing; Germany']],
    ['what is still open is no answer of a settled row', any(open, yes), ['true open; or yes = Germany']],
    ['a denied group is one row', not(all(yes, no)), ['true Not “yes, and no” = Germany; research and manufacturing']],
    [
      'words of its own stand for a group',
      { op: 'any', of: [yes, no], text: { zh: '组', en: 'Group' } },
      ['true Group = Germany; research and manufacturing'],
    ],
  ])('%s', (_what, rule, rows) => {
    expect(shown(rule)).toEqual(rows);
  });

  it('steps about the policy come first and stay as they are', () => {
    const { trace } = evaluate(not(no), contextOf(profile));
    const inForce = {
      id: 'in-force',
      condition: { zh: '有效', en: 'In force' },
      result: 'unknown' as const,
      answer: { zh: '未知', en: 'not known' },
      cites: 'x',
      ask: null,
    };
    const { about, rows } = conditionRows(not(no), [inForce, ...trace]);
    expect([about, rows.map(({ result }) => result)]).toEqual([[inForce], ['true']]);
  });

  it('a trace of another tree is shown step by step', () => {
    const { trace } = evaluate(all(yes, no), contextOf(profile));
    expect(conditionRows(all(yes, no, open), trace).rows.map(({ id }) => id)).toEqual(['yes', 'no']);
  });

  it('keeps the places of all its parts', () => {
    const rule = any({ ...yes, cites: 'article 1' }, { ...no, cites: 'article 2' });
    const { trace } = evaluate(rule, contextOf(profile));
    expect(conditionRows(rule, trace).rows[0]?.cites).toEqual(['article 1', 'article 2']);
  });
});

const rules: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(yes, no, open),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
    tie('rule').map(not),
  ),
})).rule;
const nodesOf = (node: RuleNode): RuleNode[] => (node.op === 'leaf' ? [node] : [node, ...node.of.flatMap(nodesOf)]);
const fixed = { seed: 20261122, numRuns: 500 };

describe('for every tree', () => {
  it('the rows together come to the verdict', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const { result, trace } = evaluate(rule, contextOf(profile));
        const { rows } = conditionRows(rule, trace);
        expect(
          joined(
            'all',
            rows.map((row) => row.result),
          ),
        ).toBe(result);
      }),
      fixed,
    );
  });

  it('the tree shown comes to the verdict at every node and denies nothing', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const { tree } = evaluate(rule, contextOf(profile));
        const read = readableTree(tree);
        expect(read.result).toBe(tree.result);
        for (const node of nodesOf(read)) {
          expect(node.op).not.toBe('not');
          if (node.op !== 'leaf')
            expect(
              joined(
                node.op,
                node.of.map((part) => part.result),
              ),
            ).toBe(node.result);
        }
      }),
      fixed,
    );
  });

  it('a "not" with words of its own keeps them', () => {
    const { tree } = evaluate({ op: 'not', of: yes, text: { zh: '不在境内', en: 'From abroad' } }, contextOf(profile));
    expect(readableTree(tree)).toMatchObject({ op: 'leaf', text: { en: 'From abroad' }, result: 'false', answer: { en: 'Germany' } });
  });
});
