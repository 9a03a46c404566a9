import { expect, it } from 'vitest';
import { commandsFor } from '#renderer/features/search/commands.ts';
import { zh } from '#renderer/i18n/zh.ts';
import { recordKinds } from '#shared/domain/record/register.ts';

it('the palette leads to the route of every register', () => {
  const places = commandsFor('', zh).map(({ to }) => to);
  expect(places).toEqual(expect.arrayContaining(recordKinds.map((kind) => `/registers/${kind}`)));
});

it.each([
  ['kanban', '/desk'],
  ['kb', '/desk'],
  ['台账', '/ledger'],
  ['xmtz', '/ledger'],
  ['zhantai', '/stand'],
  ['bmyl', '/gallery'],
  ['daochu jilu', '/exports'],
  ['wenziku', '/packets/library'],
  ['bijiao', '/desk/compare'],
  ['tkgz', '/rules'],
  ['cjwb', '/texts/new'],
])('%s leads to %s', (typed, to) => {
  expect(commandsFor(typed, zh).map((command) => command.to)).toContain(to);
});

it('no place stands twice', () => {
  const places = commandsFor('', zh).map(({ to }) => to);
  expect(places).toHaveLength(new Set(places).size);
});
