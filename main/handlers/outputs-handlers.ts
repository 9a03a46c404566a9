import { readExportLog } from '#main/repos/export-log-repo.ts';
import { findPacket } from '#main/repos/packet-repo.ts';
import { findRef } from '#main/repos/record-repo.ts';
import { itemsForInvestors, onePagersOfParks, parksFor } from '#main/services/packet/batch/batch-items.ts';
import { runBatch } from '#main/services/packet/batch/run-batch.ts';
import { saveLog } from '#main/services/packet/outputs/save-log.ts';
import { logPageSize } from '#shared/domain/packet/outputs/export-log.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import type { outputsContract } from '#shared/ipc/contracts/outputs-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';
import { investorOrThrow } from './investor-handlers.ts';

function packetOrThrow({ store }: Core, id: string): Packet {
  const packet = findPacket(store.db, id);
  if (packet === null) throw new UserError('not-found', '找不到这份推介包。This packet is not known.', { where: id });
  return packet;
}

/** The export log, and packets made by the dozen. */
export function outputsHandlers(core: Core): Pick<Handlers, keyof typeof outputsContract> {
  const { db } = core.store;
  return {
    'log.list': (filter) => readExportLog(db, filter, logPageSize),
    'log.save': async ({ filter, format }) => {
      const file = await core.window.saveFile(`export-log-${core.clock.today()}.${format}`);
      return file === null ? null : { file, rows: await saveLog(db, file, { filter, format }) };
    },
    'batch.parks': ({ packetId }) => {
      const { draft } = packetOrThrow(core, packetId);
      return parksFor(db, draft.audience, core.clock.today()).flatMap((id) => {
        const ref = findRef(db, id);
        return ref === null ? [] : [{ id, name: ref.name }];
      });
    },
    'batch.run': async ({ packetId, jobId, what }) => {
      const { draft } = packetOrThrow(core, packetId);
      const base = { packetId, draft, profile: investorOrThrow(core, draft.investorId).profile };
      const items = what.kind === 'parks' ? onePagersOfParks(db, base, what.parkIds) : itemsForInvestors(db, base, what);
      const summaryFile = await core.window.saveFile(`batch-${core.clock.today()}.csv`);
      if (summaryFile === null) return null;
      return core.jobs.run(jobId, (signal) =>
        runBatch(
          { db, clock: core.clock, glyphs: core.glyphs, typesetter: core.typesetter },
          {
            items,
            summaryFile,
            today: core.clock.today(),
            applicationVersion: core.applicationVersion,
            signal,
            onItem: (done, total, name) => core.window.emit({ type: 'batch', jobId, done, total, name }),
          },
        ),
      );
    },
  };
}
