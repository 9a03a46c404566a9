import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  filtered,
  isFiltered,
  kindOf,
  listInput,
  readPlace,
  startPlace,
  writePlace,
  type ListPlace,
} from '#renderer/features/registers/list-place.ts';
import { groupTies } from '#renderer/features/registers/tie-groups.ts';
import { commandsFor } from '#renderer/features/search/commands.ts';
import { en } from '#renderer/i18n/en.ts';
import { formatAmount } from '#renderer/ui/amount.ts';
import { grouped, percent } from '#renderer/ui/numbers.ts';
import type { RelationView } from '#shared/domain/record/record-view.ts';
import { contract } from '#shared/ipc/contract.ts';
import { Exact } from '#shared/lib/decimal.ts';

const word = fc.option(fc.string({ minLength: 1 }), { nil: null });
const places: fc.Arbitrary<ListPlace> = fc.record({
  text: fc.string(),
  class: word,
  district: word,
  industry: word,
  only: fc.constantFrom('stale' as const, 'conflicting' as const, null),
  page: fc.integer({ min: 1, max: 999 }),
  at: word,
});

test('a list finds its place again from its address', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(readPlace(new URLSearchParams(writePlace(place).toString()))).toEqual(place);
    }),
  );
});

test('a plain list has a plain address, and a nonsense page is the first', () => {
  expect([writePlace(startPlace).toString(), readPlace(new URLSearchParams('page=minus'))]).toEqual(['', startPlace]);
});

test('every place asks what the contract takes', () => {
  const input = listInput('park', { ...startPlace, text: ' 张江 ', district: 'pudong', page: 3 });
  expect([contract['record.list'].input.safeParse(input).success, input]).toEqual([
    true,
    { kind: 'park', text: '张江', district: 'pudong', offset: 100, limit: 50 },
  ]);
});

test('a changed filter goes back to the first page and forgets the row', () => {
  const place = filtered({ ...startPlace, page: 4, at: 'zero-bay' }, { class: 'national' });
  expect([place, isFiltered(place), isFiltered(startPlace)]).toEqual([{ ...startPlace, class: 'national' }, true, false]);
});

test('only registers are registers', () => {
  expect([kindOf('park'), kindOf('toString'), kindOf(undefined)]).toEqual(['park', null, null]);
});

test('ties are grouped by kind and direction, each record once', () => {
  const source: RelationView['source'] = {
    sourceId: 's',
    title: { zh: null, en: 's' },
    item: { zh: null, en: 'i' },
    publishedOn: null,
    file: null,
    line: 1,
    raw: [],
  };
  const tie = (type: RelationView['type'], direction: RelationView['direction'], id: string): RelationView => ({
    type,
    direction,
    other: { id, kind: 'park', name: { zh: id, en: null } },
    source,
  });
  const groups = groupTies([tie('hosts', 'out', 'a'), tie('hosts', 'out', 'b'), tie('hosts', 'in', 'a'), tie('hosts', 'out', 'a')]);
  expect(groups.map(({ type, direction, others }) => [type, direction, others.map((other) => other.id)])).toEqual([
    ['hosts', 'out', ['a', 'b']],
    ['hosts', 'in', ['a']],
  ]);
});

test('money is shown by size in each language, exact in every digit', () => {
  const amount = (value: string): string[] => [
    formatAmount(new Exact(value), 'CNY', 'zh'),
    formatAmount(new Exact(value), 'CNY', 'en').replaceAll('\u00A0', ' '),
  ];
  expect([amount('280000000'), amount('1234567.5'), amount('900'), amount('0')]).toEqual([
    ['2.8亿元', 'RMB 280 m'],
    ['123.45675万元', 'RMB 1.2345675 m'],
    ['900元', 'RMB 900'],
    ['0元', 'RMB 0'],
  ]);
});

test('counts are grouped and shares are whole percentages', () => {
  expect([grouped(1384), grouped(12), percent(0.785)]).toEqual(['1,384', '12', '79%']);
});

test('the palette offers every place, and those that hold what is typed', () => {
  expect([commandsFor('', en).length > 10, commandsFor('inv', en).map((command) => command.to)]).toEqual([
    true,
    ['/investors/new', '/investors'],
  ]);
});
