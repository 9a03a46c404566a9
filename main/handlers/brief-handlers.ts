import { findBriefExport, listBriefVersions } from '#main/repos/brief-repo.ts';
import { issueBrief, issueBriefAgain, type BriefWriting } from '#main/services/brief/issue-brief.ts';
import type { briefContract } from '#shared/ipc/contracts/brief-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Under its job: it can be stopped, tells its phases, and asks the window where the file goes. */
const inWindow = (core: Core, jobId: string, signal: AbortSignal): BriefWriting => ({
  signal,
  target: (name) => core.window.saveFile(name),
  onPhase: (phase, done, total) => core.window.emit({ type: 'progress', jobId, phase, done, total }),
});

/** The manager's brief: frozen, written, written again. */
export function briefHandlers(core: Core): Pick<Handlers, keyof typeof briefContract> {
  const { applicationVersion, store, clock, glyphs, typesetter } = core;
  const dependencies = { db: store.db, clock, glyphs, typesetter, applicationVersion };
  return {
    'brief.issue': ({ jobId, ...input }) =>
      core.jobs.run(jobId, (signal) => issueBrief(dependencies, input, inWindow(core, jobId, signal))),
    'brief.list': () => listBriefVersions(store.db),
    'brief.again': ({ id, jobId }) => core.jobs.run(jobId, (signal) => issueBriefAgain(dependencies, id, inWindow(core, jobId, signal))),
    'brief.open': async ({ exportId }) => {
      const entry = findBriefExport(store.db, exportId);
      if (entry === null) throw new UserError('not-found', '没有这份简报文件。There is no such file of a brief.', { where: exportId });
      await core.window.open(entry.path);
      return null;
    },
  };
}
