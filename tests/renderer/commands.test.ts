import { expect, it } from 'vitest';
import { commandsFor } from '#renderer/features/search/commands.ts';
import { zh } from '#renderer/i18n/zh.ts';
import { recordKinds } from '#shared/domain/record/register.ts';

it('the palette leads to the route of every register', () => {
  const places = commandsFor('', zh).map(({ to }) => to);
  expect(places).toEqual(expect.arrayContaining(recordKinds.map((kind) => `/registers/${kind}`)));
});
