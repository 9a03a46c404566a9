import { randomUUID } from 'node:crypto';
import { archivePacket, findPacket, insertPacket, listPackets, updateDraft } from '#main/repos/packet-repo.ts';
import type { FreezeInput } from '#main/services/packet/freeze.ts';
import { issuePacket } from '#main/services/packet/issue-packet.ts';
import { preparePacket } from '#main/services/packet/prepare-packet.ts';
import { ownTemplateOrThrow } from '#main/services/library/own-templates.ts';
import { packetChanged } from '#main/services/packet/drafts/packet-changed.ts';
import { compareVersions } from '#main/services/packet/versions/compare-versions.ts';
import { duplicatePacket } from '#main/services/packet/versions/duplicate-packet.ts';
import { issueVersion } from '#main/services/packet/versions/issue-version.ts';
import { packetVersions } from '#main/services/packet/versions/read-version.ts';
import { changesSince } from '#main/services/packet/versions/store-changes.ts';
import { phaseCount, type Writing } from '#main/services/packet/versions/write-version.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import { keepApproval } from '#shared/domain/packet/packet-standing.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import type { packetContract } from '#shared/ipc/contracts/packet-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';
import { investorOrThrow } from './investor-handlers.ts';

function packetOrThrow({ store }: Core, id: string): Packet {
  const packet = findPacket(store.db, id);
  if (packet === null) throw new UserError('not-found', '找不到这份推介包。This packet is not known.', { where: id });
  return packet;
}

/** The packet with its stored draft, or with one that is about to be stored. */
function freezeInput(core: Core, id: string, draft = packetOrThrow(core, id).draft): FreezeInput {
  return {
    draft,
    profile: investorOrThrow(core, draft.investorId).profile,
    today: core.clock.today(),
    applicationVersion: core.applicationVersion,
  };
}

/** A packet as its template, or the office's own, starts it. */
function newDraft(core: Core, { ownTemplateId, ...choice }: InputOf<'packet.create'>): PacketDraft {
  const start = startDraft({ ...choice, parkIds: [], watermark: null, asOf: null });
  if (ownTemplateId === undefined) return start;
  const { template, sections } = ownTemplateOrThrow({ db: core.store.db }, ownTemplateId);
  return { ...start, template, sections };
}

/** An export under its job: it can be stopped, tells its phases, and asks the window where the file goes. */
const inWindow = (core: Core, jobId: string, signal: AbortSignal): Writing => ({
  signal,
  target: (name) => core.window.saveFile(name),
  onPhase: (phase, done) => core.window.emit({ type: 'progress', jobId, phase, done, total: phaseCount }),
});

/** Drafts, previews, exports and frozen versions of packets. */
export function packetHandlers(core: Core): Pick<Handlers, keyof typeof packetContract> {
  const { store, clock } = core;
  const dependencies = { db: store.db, clock, glyphs: core.glyphs, typesetter: core.typesetter };
  return {
    'packet.list': () => listPackets(store.db),
    'packet.get': ({ id }) => packetOrThrow(core, id),
    'packet.create': (choice) => {
      investorOrThrow(core, choice.investorId);
      const id = `packet-${randomUUID()}`;
      insertPacket(store.db, { id, draft: newDraft(core, choice), at: clock.now() });
      return packetOrThrow(core, id);
    },
    'packet.update': ({ id, draft }) => {
      investorOrThrow(core, draft.investorId);
      // Only an approval asks what stood there before: each letter typed comes by here.
      const kept = draft.approval === undefined ? draft : keepApproval(packetOrThrow(core, id).draft, draft);
      if (!updateDraft(store.db, { id, draft: kept, at: clock.now() })) packetOrThrow(core, id);
      return packetOrThrow(core, id);
    },
    'packet.archive': ({ id }) => {
      packetOrThrow(core, id);
      archivePacket(store.db, id, clock.now());
      return null;
    },
    'packet.restore': ({ id }) => {
      archivePacket(store.db, id, null);
      return packetOrThrow(core, id);
    },
    'packet.changed': ({ id }) => packetChanged(store.db, { packetId: id, input: freezeInput(core, id) }),
    'packet.preflight': ({ id }) => preparePacket(store.db, freezeInput(core, id), core.glyphs).findings,
    'packet.preview': ({ id, draft }) => {
      const stored = packetOrThrow(core, id);
      return core.previews.make(id, freezeInput(core, id, draft ?? stored.draft));
    },
    'packet.export': ({ id, jobId }) =>
      core.jobs.run(jobId, (signal) =>
        issuePacket(dependencies, { ...freezeInput(core, id), ...inWindow(core, jobId, signal), packetId: id }),
      ),
    'packet.duplicate': ({ id, investorId }) => {
      const { draft } = packetOrThrow(core, id);
      investorOrThrow(core, investorId);
      return duplicatePacket(store.db, { draft, former: investorOrThrow(core, draft.investorId).profile, investorId, at: clock.now() });
    },
    'version.list': ({ id }) => packetVersions(store.db, packetOrThrow(core, id).id),
    'version.compare': (pair) => compareVersions(store.db, pair),
    'version.changes': ({ id }) => changesSince(store.db, { versionId: id, today: clock.today() }),
    'version.export': ({ id, jobId, format }) =>
      core.jobs.run(jobId, (signal) =>
        issueVersion(dependencies, {
          ...inWindow(core, jobId, signal),
          versionId: id,
          ...(format === undefined ? {} : { format }),
          applicationVersion: core.applicationVersion,
        }),
      ),
  };
}
