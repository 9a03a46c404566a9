import { recordKinds } from '#shared/domain/record/register.ts';
import { normalise } from '#shared/lib/text.ts';
import type { Words } from '../../i18n/zh.ts';

export interface Command {
  to: string;
  name: string;
}

/** Places and first steps whose name holds what is typed; all of them while nothing is. */
export function commandsFor(text: string, words: Words): Command[] {
  const all: Command[] = [
    { to: '/investors/new', name: words.home.newInvestor },
    { to: '/packets/new', name: words.home.newPacket },
    { to: '/', name: words.nav.home },
    ...recordKinds.map((kind) => ({ to: `/registers/${kind}`, name: words.nav[kind] })),
    { to: '/investors', name: words.nav.investors },
    { to: '/packets', name: words.nav.packets },
    { to: '/sources', name: words.nav.sources },
    { to: '/settings', name: words.nav.settings },
  ];
  const wanted = normalise(text).trim();
  return wanted === '' ? all : all.filter((command) => normalise(command.name).includes(wanted));
}
