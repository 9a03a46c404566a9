import path from 'node:path';
import type { Core } from '#main/handlers/core.ts';
import { importLeads } from '#main/services/leads/import-leads.ts';
import { systemClock } from '#main/services/clock.ts';
import { leadsFolder } from '#main/services/leads/lead-log.ts';
import { openStandLeads } from '#main/services/leads/stand-leads.ts';
import { makeStandCopy } from '#main/services/stand/make-copy.ts';
import { openStandCopy } from '#main/services/stand/open-copy.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { needOption, type CommandLine } from './arguments.ts';

/** `stand-copy --out DIR`: a store of its own with public rows only, signed. */
export const standCopyVerb = ({ store, clock, applicationVersion }: Core, line: CommandLine): object =>
  makeStandCopy(store, { out: path.resolve(needOption(line, 'out')), madeAt: clock.now(), applicationVersion });

/** `lead-import FILE`: takes the leads of a stand in; a second time adds none. */
export function leadImportVerb({ store, clock }: Core, line: CommandLine): object {
  const [file] = line.words;
  if (file === undefined)
    throw new UserError('invalid-arguments', '请给出展台交接的线索文件。Name the hand-over file of a stand.', { where: 'lead-import' });
  return importLeads(store.db, path.resolve(file), clock);
}

/** `lead-export DIR --out FOLDER`: the leads of a stand copy as a hand-over file; the stand itself is closed meanwhile. */
export function leadExportVerb(line: CommandLine, { waitMs }: { waitMs: number }): object {
  const [dir] = line.words;
  if (dir === undefined)
    throw new UserError('invalid-arguments', '请给出展台副本的文件夹。Name the folder of the stand copy.', { where: 'lead-export' });
  const folder = path.resolve(dir);
  const copy = openStandCopy(folder, { waitMs });
  try {
    const leads = openStandLeads(leadsFolder(folder), { setup: copy.setup, clock: systemClock });
    try {
      return leads.handOver(path.resolve(needOption(line, 'out')));
    } finally {
      leads.close();
    }
  } finally {
    copy.store.close();
  }
}
