import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eraseLeads, erasing, finishLead, planLead } from '#main/repos/lead-repo.ts';
import { createFileParts } from '#main/services/received/file-parts.ts';
import { importLeads, purgeDueLeads } from '#main/services/leads/import-leads.ts';
import { findCode, leadOrThrow, leadToPacket, leadViews } from '#main/services/leads/office-leads.ts';
import type { LeadImport, leadContract } from '#shared/ipc/contracts/lead-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Files of one page on their way at once. */
const mostFiles = 2;

/** A hand-over file lies beside the system's temporary files for as long as it is read, and no longer. */
function importBytes({ store, clock }: Pick<Core, 'store' | 'clock'>, { bytes, name }: { bytes: Buffer; name: string }): LeadImport {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-leads-'));
  try {
    const file = path.join(folder, 'leads.jsonl');
    fs.writeFileSync(file, bytes, { mode: 0o600 });
    return importLeads(store.db, { file, name }, clock);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Leads in the office: taken in from a stand, followed up, made a packet of, deleted. */
export function leadHandlers(core: Core): Pick<Handlers, keyof typeof leadContract> {
  const { store, clock } = core;
  const { db } = store;
  const parts = createFileParts<null>(mostFiles);
  return {
    'lead.append': () => {
      throw new UserError('not-found', '这里不是展台。This is no stand.');
    },
    'lead.begin': ({ bytes }) => ({ fileId: parts.begin(bytes, null) }),
    'lead.send': ({ fileId, at, base64 }) => ({ received: parts.send(fileId, at, Buffer.from(base64, 'base64')) }),
    'lead.list': () => leadViews(db, clock.today()),
    'lead.import': ({ fileId, name }) => {
      purgeDueLeads(db, clock);
      return importBytes(core, { bytes: parts.take(fileId), name });
    },
    'lead.plan': ({ id, followUpOn, note }) => {
      if (!planLead(db, { id, followUpOn, note })) leadOrThrow(db, id);
      return null;
    },
    'lead.finish': ({ id, done }) => {
      if (!finishLead(db, id, done ? clock.now() : null)) leadOrThrow(db, id);
      return null;
    },
    'lead.makePacket': (choice) => leadToPacket(db, { ...choice, at: clock.now() }),
    'lead.delete': ({ id }) => {
      leadOrThrow(db, id);
      erasing(db, () => eraseLeads(db, [id], clock.now()));
      return null;
    },
    'lead.findCode': ({ code }) => findCode(db, code),
  };
}
