import { findPacket } from '#main/repos/packet-repo.ts';
import { createTurns } from '#main/services/present/turns.ts';
import type { presentContract } from '#shared/ipc/contracts/present-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** The pages and the notes of one packet, in step in two windows. */
export function presentHandlers(core: Core): Pick<Handlers, keyof typeof presentContract> {
  const turns = createTurns((event) => core.window.emit(event));
  const check = (packetId: string): void => {
    if (findPacket(core.store.db, packetId) === null) throw new UserError('not-found', '没有这份推介包。There is no such packet.');
  };
  return {
    'present.place': ({ packetId }) => turns.place(packetId),
    'present.turn': ({ packetId, page }) => {
      check(packetId);
      return turns.turn(packetId, page);
    },
    'present.openNotes': async ({ packetId }) => {
      check(packetId);
      await core.window.openBeside(`/packets/${encodeURIComponent(packetId)}/notes`);
      return null;
    },
  };
}
