import { describe, expect, it } from 'vitest';
import {
  addRow,
  deepest,
  freshKey,
  moveRow,
  oneRoot,
  removeRow,
  wrapRow,
  type OutlineRow,
  type Step,
} from '#shared/domain/rule-sheet/outline.ts';

interface Row extends OutlineRow {
  group: boolean;
}
/** `G` heads a group, `l` is a leaf; the spaces before are its depth. */
const rowsOf = (lines: string[]): Row[] =>
  lines.map((line) => ({ key: line.trim().slice(1), depth: line.search(/\S/), group: line.trim().startsWith('G') }));
const linesOf = (rows: readonly Row[] | null): string[] | null =>
  rows === null ? null : rows.map(({ key, depth, group }) => `${' '.repeat(depth)}${group ? 'G' : 'l'}${key}`);
const mayHold = (parent: Row): boolean => parent.group;
const list = ['Groot', ' la', ' Gany', '  lb', '  lc', ' ld'];

describe('rows of an indented list', () => {
  it.each<[string, Step, string[] | null]>([
    ['a', 'down', ['Groot', ' Gany', '  lb', '  lc', ' la', ' ld']],
    ['any', 'up', ['Groot', ' Gany', '  lb', '  lc', ' la', ' ld']],
    ['any', 'down', ['Groot', ' la', ' ld', ' Gany', '  lb', '  lc']],
    ['d', 'in', ['Groot', ' la', ' Gany', '  lb', '  lc', '  ld']],
    ['b', 'out', ['Groot', ' la', ' Gany', '  lc', ' lb', ' ld']],
    ['c', 'up', ['Groot', ' la', ' Gany', '  lc', '  lb', ' ld']],
    ['a', 'up', null],
    ['d', 'down', null],
    ['c', 'down', null],
    ['any', 'in', null],
    ['a', 'out', null],
    ['root', 'down', null],
    ['root', 'out', null],
    ['nobody', 'up', null],
  ])('%s moves %s', (key, step, result) => {
    expect(linesOf(moveRow(rowsOf(list), { key, step }, mayHold))).toEqual(result);
  });

  it('a row is taken away with its parts', () => {
    expect(linesOf(removeRow(rowsOf(list), 'any'))).toEqual(['Groot', ' la', ' ld']);
    expect(linesOf(removeRow(rowsOf(list), 'nobody'))).toEqual(list);
  });

  it('a new row goes into the group named, else after the row named', () => {
    const row: Row = { key: 'new', depth: 0, group: false };
    expect(linesOf(addRow(rowsOf(list), { row, below: 'any' }, mayHold))).toEqual([
      'Groot',
      ' la',
      ' Gany',
      '  lb',
      '  lc',
      '  lnew',
      ' ld',
    ]);
    expect(linesOf(addRow(rowsOf(list), { row, below: 'a' }, mayHold))).toEqual(['Groot', ' la', ' lnew', ' Gany', '  lb', '  lc', ' ld']);
    expect(linesOf(addRow([], { row, below: null }, mayHold))).toEqual(['lnew']);
  });

  it('a group comes around a row, but never deeper than rows go', () => {
    const group: Row = { key: 'not', depth: 0, group: true };
    expect(linesOf(wrapRow(rowsOf(list), 'b', group))).toEqual(['Groot', ' la', ' Gany', '  Gnot', '   lb', '  lc', ' ld']);
    const tower = Array.from({ length: deepest + 1 }, (_, depth): Row => ({ key: `t${depth}`, depth, group: true }));
    expect(wrapRow(tower, 't0', group)).toBeNull();
    expect(moveRow([...tower, { key: 'x', depth: deepest, group: false }], { key: 'x', step: 'in' }, mayHold)).toBeNull();
  });

  it('several rows at the margin come under one', () => {
    const group: Row = { key: 'all', depth: 0, group: true };
    expect(linesOf(oneRoot(rowsOf(['la', 'Gb', ' lc']), group))).toEqual(['Gall', ' la', ' Gb', '  lc']);
    expect(linesOf(oneRoot(rowsOf(list), group))).toEqual(list);
  });

  it('a fresh key is no key of the list', () => {
    expect([
      freshKey([]),
      freshKey([
        { key: 'r2', depth: 0 },
        { key: 'r11', depth: 0 },
      ]),
    ]).toEqual(['r1', 'r12']);
  });
});
