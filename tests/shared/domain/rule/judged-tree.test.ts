import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/domain/rule/evaluate.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { contextOf } from '../sample-model.ts';

describe('a judged tree', () => {
  const leaf = (id: string, field: 'homeCountry' | 'projectKind' | `question:${string}`, value: string): Rule => ({
    op: 'is',
    field,
    value,
    id,
    text: { zh: id, en: id },
    ask: { zh: `${id}？`, en: `${id}?` },
  });
  const tree: Rule = {
    op: 'all',
    cites: 'article 5',
    of: [
      { ...leaf('home', 'homeCountry', 'DE'), cites: 'article 6' },
      {
        op: 'any',
        id: 'kinds',
        text: { zh: '类型', en: 'Kind' },
        of: [leaf('kind', 'projectKind', 'mixed'), leaf('shielded', 'question:shielded', 'yes')],
      },
      leaf('listed', 'question:listed', 'yes'),
    ],
  };
  const found = evaluate(tree, contextOf({ homeCountry: 'DE', projectKind: 'mixed' }));

  it('gives every node its id, words, value and place: its own, else its group’s, else the clause’s', () => {
    const ask = { zh: 'listed？', en: 'listed?' };
    const notKnown = { zh: '未知', en: 'not known' };
    const named = (id: string) => ({ op: 'leaf', id, text: { zh: id, en: id } });
    expect(found.tree).toEqual({
      op: 'all',
      id: '1',
      text: { zh: '以下各项全部成立', en: 'All of these hold' },
      result: 'unknown',
      cites: 'article 5',
      of: [
        {
          ...named('home'),
          field: 'homeCountry',
          result: 'true',
          answer: { zh: '德国', en: 'Germany' },
          cites: 'article 6',
          ask: { zh: 'home？', en: 'home?' },
        },
        {
          op: 'any',
          id: 'kinds',
          text: { zh: '类型', en: 'Kind' },
          result: 'true',
          cites: 'article 5',
          of: [
            {
              ...named('kind'),
              field: 'projectKind',
              result: 'true',
              answer: { zh: '研发与制造', en: 'research and manufacturing' },
              cites: 'article 5',
              ask: { zh: 'kind？', en: 'kind?' },
            },
            {
              ...named('shielded'),
              field: 'question:shielded',
              result: 'unknown',
              answer: notKnown,
              cites: 'article 5',
              ask: { zh: 'shielded？', en: 'shielded?' },
            },
          ],
        },
        { ...named('listed'), field: 'question:listed', result: 'unknown', answer: notKnown, cites: 'article 5', ask },
      ],
    });
    expect(found.trace.map(({ id, cites }) => `${id}: ${cites}`)).toEqual([
      'home: article 6',
      'kind: article 5',
      'shielded: article 5',
      'listed: article 5',
    ]);
    expect(evaluate(leaf('home', 'homeCountry', 'DE'), contextOf({})).trace[0]?.cites).toBe('a place');
  });

  it('asks only what matters, and says what would change the verdict, open questions first', () => {
    expect(found.missing).toEqual([{ field: 'question:listed', conditions: ['listed'], ask: [{ zh: 'listed？', en: 'listed?' }] }]);
    expect(found.flips.map(({ condition, from, to, result }) => [condition, from, to, result])).toEqual([
      ['listed', 'unknown', 'true', 'true'],
      ['listed', 'unknown', 'false', 'false'],
      ['home', 'true', 'false', 'false'],
    ]);
  });

  it('names a field once though several conditions wait for it', () => {
    const twice: Rule = { op: 'all', of: [leaf('a', 'question:listed', 'yes'), leaf('b', 'question:listed', 'no')] };
    expect(evaluate(twice, contextOf({})).missing).toEqual([
      {
        field: 'question:listed',
        conditions: ['a', 'b'],
        ask: [
          { zh: 'a？', en: 'a?' },
          { zh: 'b？', en: 'b?' },
        ],
      },
    ]);
  });
});
