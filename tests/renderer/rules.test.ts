import { describe, expect, it } from 'vitest';
import { addAmount, addCondition, editAmount, editConditions } from '#renderer/features/rules/edit-rows.ts';
import { deedOf } from '#renderer/features/rules/row-keys.ts';
import { ruleEn } from '#renderer/features/rules/words-en.ts';
import { ruleZh } from '#renderer/features/rules/words-zh.ts';
import { conditionRows } from '#shared/domain/rule-sheet/condition-rows.ts';
import { isHan } from '#shared/lib/text.ts';

function flatten(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}()`, (value as (...sample: unknown[]) => string)('7', 7)]];
  return Object.entries(value as object).flatMap(([key, entry]) => flatten(entry, `${path}.${key}`));
}

describe('the words of the rule sheet', () => {
  const [zh, en] = [flatten(ruleZh, 'rules'), flatten(ruleEn, 'rules')];
  it('say the same things in both languages, none of them empty', () => {
    expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path));
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
  it('hold no Chinese in English and no half-width marks in Chinese', () => {
    expect(en.filter(([, text]) => [...text].some(isHan))).toEqual([]);
    expect(zh.filter(([, text]) => /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([]);
  });
});

describe('rows that are added', () => {
  const german = conditionRows({ op: 'is', field: 'homeCountry', value: 'DE', id: 'c1', text: { zh: '德', en: 'DE' } });
  const shape = (rows: readonly { kind: string; depth: number }[]): string[] => rows.map(({ kind, depth }) => `${depth} ${kind}`);

  it('come under a group as soon as there are two', () => {
    const { rows, focus } = addCondition(german, 'condition', null);
    expect([shape(rows), rows.find(({ key }) => key === focus)?.kind]).toEqual([['0 all', '1 condition', '1 condition'], 'condition']);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
    expect(shape(addCondition(rows, 'any', null).rows)).toEqual(['0 all', '1 condition', '1 condition', '1 any']);
  });

  it('have ids of their own', () => {
    const { rows } = addCondition(german, 'condition', null);
    const ids = rows.flatMap((row) => (row.kind === 'condition' ? [row.id] : []));
    expect(new Set(ids).size).toBe(2);
  });

  it('of an amount are added up; a tier starts with its last band, and a key adds the next one', () => {
    const tier = addAmount([], 'tier', null);
    expect(shape(tier.rows)).toEqual(['0 tier', '1 band']);
    const band = tier.rows[1]?.key ?? '';
    expect(shape(editAmount(tier.rows, band, 'add')?.rows ?? [])).toEqual(['0 tier', '1 band', '1 band']);
    expect(shape(addAmount(tier.rows, 'fixed', null).rows)).toEqual(['0 sum', '1 tier', '2 band', '1 fixed']);
    expect(editAmount(tier.rows, band, 'wrap')).toBeNull();
    expect(editAmount(tier.rows, band, 'out')).toBeNull();
    expect(shape(editAmount(tier.rows, 'r1', 'wrap')?.rows ?? [])).toEqual(['0 cap', '1 tier', '2 band']);
  });

  it('are taken away with the focus on a neighbour', () => {
    expect(editConditions(german, 'r1', 'remove')).toEqual({ rows: [], focus: null });
    const { rows } = addCondition(german, 'condition', null);
    const last = rows.at(-1)?.key ?? '';
    expect(editConditions(rows, last, 'remove')?.focus).toBe(rows.at(-2)?.key);
    expect(editConditions(german, 'r1', 'up')).toBeNull();
  });
});

it('keys act with Alt alone, and leave typing as it is', () => {
  const key = (name: string, more = {}) => deedOf({ key: name, altKey: true, ctrlKey: false, metaKey: false, ...more });
  expect([key('ArrowUp'), key('ArrowLeft'), key('Enter'), key('Backspace')]).toEqual(['up', 'out', 'add', 'remove']);
  expect([key('ArrowUp', { altKey: false }), key('ArrowUp', { ctrlKey: true }), key('x')]).toEqual([null, null, null]);
});
