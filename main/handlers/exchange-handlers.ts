import { applyImport } from '#main/services/exchange/apply-import.ts';
import { dryRun, type PlannedImport } from '#main/services/exchange/dry-run.ts';
import { listFile, saveFile } from '#main/services/exchange/export-list.ts';
import { inspectFile } from '#main/services/exchange/inspect-file.ts';
import type { LinePlan } from '#main/services/exchange/plan.ts';
import { otherListFile } from '#main/services/exchange/other-list-file.ts';
import { createReceivedFiles } from '#main/services/exchange/received-files.ts';
import { templateFile } from '#main/services/exchange/template.ts';
import { valueChanges } from '#main/services/exchange/value-changes.ts';
import { writesSoFar } from '#main/repos/exchange-repo.ts';
import { listNames } from '#shared/domain/exchange/list-columns.ts';
import type { LineView } from '#shared/domain/exchange/outcome.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import type { Language } from '#shared/lib/language.ts';
import type { exchangeContract, SavedList } from '#shared/ipc/contracts/exchange-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';
import { listedIds } from './listed-ids.ts';

/** An event for each hundredth part of the way, not for each line. */
function progress(core: Core, jobId: string, phase: 'read' | 'compare' | 'write'): (done: number, total: number) => void {
  let last = -1;
  return (done, total) => {
    const share = total === 0 ? 100 : Math.floor((done / total) * 100);
    if (share === last) return;
    last = share;
    core.window.emit({ type: 'exchange', jobId, phase, done, total });
  };
}

async function save(core: Core, name: string, file: () => { bytes: Uint8Array; rows: number }): Promise<SavedList> {
  const target = await core.window.saveFile(name);
  if (target === null) return { file: null, bytes: 0, sha256: '', rows: 0 };
  const { bytes, rows } = file();
  return { ...(await saveFile(target, bytes)), rows };
}

const fileName = (kind: RecordKind, language: Language, extension: string): string => `${registers[kind].name[language]}.${extension}`;

function lineView(line: LinePlan, planned: PlannedImport): LineView {
  const { line: row, outcome, name } = line;
  const recordId = line.recordId !== null && planned.shown.isStored(line.recordId) ? line.recordId : null;
  const changes = valueChanges(line, planned);
  const told = changes.length > 0;
  const reasons = line.reasons.flatMap(({ zh, en, ofValue }) => (told && ofValue === true ? [] : [{ zh, en }]));
  return { line: row, outcome, recordId, name, reasons, changes };
}

/** Spreadsheets in and out. */
export function exchangeHandlers(core: Core): Pick<Handlers, keyof typeof exchangeContract> {
  const { store, clock, jobs } = core;
  const files = createReceivedFiles();
  return {
    'exchange.begin': ({ name, bytes }) => ({ fileId: files.begin(name, bytes) }),
    'exchange.send': ({ fileId, at, base64 }) => ({ received: files.add(fileId, at, Buffer.from(base64, 'base64')) }),
    'exchange.inspect': ({ fileId, jobId }) =>
      jobs.run(jobId, async (signal) => {
        const tell = progress(core, jobId, 'read');
        tell(0, 1);
        const file = await files.read(fileId, signal);
        tell(1, 1);
        return inspectFile(fileId, file);
      }),
    'exchange.dryRun': ({ fileId, jobId, choices }) =>
      jobs.run(jobId, async (signal) => {
        const file = await files.read(fileId, signal);
        const writes = writesSoFar(store.db);
        const plan = await dryRun(store.db, file, { choices, run: { signal, onLine: progress(core, jobId, 'compare') } });
        return files.keep(fileId, plan, writes);
      }),
    'exchange.lines': ({ fileId, outcome, offset, limit }) => {
      const { plan } = files.planned(fileId);
      const { lines } = plan.plan;
      const wanted = outcome === undefined ? lines : lines.filter((line) => line.outcome === outcome);
      return { lines: wanted.slice(offset, offset + limit).map((line) => lineView(line, plan)), total: wanted.length };
    },
    'exchange.apply': ({ fileId, jobId }) =>
      jobs.run(jobId, async (signal) => {
        const { plan, writes } = files.planned(fileId);
        const tell = progress(core, jobId, 'write');
        tell(0, 1);
        const { changeId, planned } = await applyImport(store.db, plan, { at: clock.now(), writesAtPlan: writes, run: { signal } });
        tell(1, 1);
        files.release(fileId);
        return { changeId, summary: planned.plan.summary, facts: planned.plan.facts };
      }),
    'exchange.release': ({ fileId }) => {
      files.release(fileId);
      return null;
    },
    'exchange.export': ({ kind, format, language, audience, filter }) =>
      save(core, fileName(kind, language, format), () =>
        listFile(store.db, { kind, format, language, audience, ids: listedIds(core, kind, filter), today: clock.today() }),
      ),
    'exchange.exportList': (request) =>
      save(core, `${listNames[request.list][request.language]}.${request.format}`, () =>
        otherListFile(store.db, { ...request, today: clock.today() }),
      ),
    'exchange.template': ({ kind, language }) =>
      save(core, fileName(kind, language, 'xlsx'), () => ({ bytes: templateFile(store.db, kind, language), rows: 0 })),
  };
}
