import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createFileParts } from '#main/services/received/file-parts.ts';
import type { StandLeads } from '#main/services/leads/stand-leads.ts';
import { fingerprintOf } from '#main/services/stand/make-copy.ts';
import type { OpenCopy } from '#main/services/stand/open-copy.ts';
import type { PinGuard } from '#main/services/stand/pin.ts';
import { readStandContent } from '#main/services/stand/stand-content.ts';
import { mostPhotoBytes } from '#shared/domain/lead/lead.ts';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { contract, type Path } from '#shared/ipc/contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';

/** Files of one page on their way at once. */
const mostFiles = 2;

/** What a stand answers from. */
export interface StandDependencies {
  copy: OpenCopy;
  folder: string;
  leads: StandLeads;
  guard: PinGuard;
  /** Closes the window: staff only. */
  leave: () => void;
}

const closed = (): never => {
  throw new UserError('refused', '展台上不能做这件事。This cannot be done at the stand.');
};

/** Staff who gave the PIN, each by a token of this run. */
function createStaff(guard: PinGuard) {
  const tokens = new Set<string>();
  return {
    unlock: (pin: string) => {
      const answer = guard.try(pin, Date.now());
      if (!answer.right) return { ...answer, token: null };
      const token = randomUUID();
      tokens.add(token);
      return { ...answer, token };
    },
    check: (token: string): void => {
      if (!tokens.has(token)) throw new UserError('refused', '请先输入工作人员密码。Enter the staff PIN first.', { where: 'token' });
    },
  };
}

/** The few operations of a stand; every other one of the contract is refused, whoever asks. */
export function standVisitorHandlers({ copy, folder, leads, guard, leave }: StandDependencies): Handlers {
  const { setup, manifest, store } = copy;
  const content = readStandContent(store.db);
  const parts = createFileParts<null>(mostFiles);
  const staff = createStaff(guard);
  // Every path of the contract is given here, which the compiler cannot follow through fromEntries.
  const refusing = Object.fromEntries((Object.keys(contract) as Path[]).map((operation) => [operation, closed])) as unknown as Handlers;
  return {
    ...refusing,
    'settings.get': () => ({ ...startSettings, theme: 'light' as const }),
    'stand.state': () => {
      const { copyId, madeAt, config, office, training } = setup;
      return {
        mode: 'stand' as const,
        copyId,
        madeAt,
        config,
        office,
        training,
        fingerprint: fingerprintOf(manifest.publicKey),
        ...leads.counts(),
      };
    },
    'stand.home': () => content.home(),
    'stand.tour': ({ id }) => content.tour(id),
    'stand.record': ({ id }) => content.record(id),
    'stand.keepPicks': ({ id, pickIds }) => leads.keepPicks({ id, pickIds: content.known(pickIds) }),
    'stand.unlock': ({ pin }) => staff.unlock(pin),
    'stand.handOver': ({ token }) => {
      staff.check(token);
      leads.purge();
      return leads.handOver(path.join(folder, 'handover'));
    },
    'stand.leave': ({ token }) => {
      staff.check(token);
      // After the answer is on its way: the page that asked is gone with the window.
      setImmediate(leave);
      return null;
    },
    'lead.begin': ({ bytes }) => {
      if (bytes > mostPhotoBytes)
        throw new UserError('invalid-input', '照片超过5MB，请重拍。The photo is larger than 5 MB; take it again.', { where: 'photo' });
      return { fileId: parts.begin(bytes, null) };
    },
    'lead.send': ({ fileId, at, base64 }) => ({ received: parts.send(fileId, at, Buffer.from(base64, 'base64')) }),
    'lead.append': (input) => {
      leads.purge();
      const kept = { ...input, pickIds: content.known(input.pickIds), viewedIds: content.known(input.viewedIds) };
      return leads.append(kept, input.photo === null ? null : parts.take(input.photo.fileId));
    },
  };
}
