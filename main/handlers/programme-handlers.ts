import { writeAtomic } from '#main/export/write-atomic.ts';
import { findEntry } from '#main/repos/programme-repo.ts';
import { nameOf, recordOrThrow } from '#main/services/editing/desk.ts';
import { listSchemes, loadBatches, loadProgramme, loadScheme } from '#main/services/programmes/load-programme.ts';
import { removeEntry, saveEntry } from '#main/services/programmes/save-entry.ts';
import { filingText } from '#shared/domain/programme/readings.ts';
import type { programmeContract, WrittenText } from '#shared/ipc/contracts/programme-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Language } from '#shared/lib/language.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Writes the plan of a filing where the officer says; UTF-8 with its mark, which text editors of every age read. */
async function writeFiling(core: Core, entryId: string, language: Language): Promise<WrittenText> {
  const entry = findEntry(core.store.db, entryId);
  if (entry?.body.kind !== 'filing')
    throw new UserError('not-found', '找不到这份备案方案。There is no such filing plan.', { where: entryId });
  const name = nameOf(recordOrThrow({ db: core.store.db }, entry.recordId))[language];
  const file = await core.window.saveFile(language === 'zh' ? `${name}组建方案.txt` : `Plan of ${name}.txt`);
  if (file !== null) await writeAtomic(file, Buffer.from(`\uFEFF${filingText({ name, filing: entry.body }, language)}`, 'utf8'));
  return { file };
}

/** Programmes with pages of their own, and what officers enter there. */
export function programmeHandlers(core: Core): Pick<Handlers, keyof typeof programmeContract> {
  const { store, clock } = core;
  const desk = { db: store.db, clock };
  return {
    'programme.schemes': () => listSchemes(store.db),
    'programme.scheme': ({ number }) => loadScheme(store.db, number, clock.today()),
    'programme.page': ({ page }) => loadProgramme(store.db, page, clock.today()),
    'programme.batches': () => loadBatches(store.db, clock.today()),
    'programme.saveEntry': (input) => saveEntry(desk, input),
    'programme.removeEntry': ({ id }) => removeEntry(desk, id),
    'programme.writeFiling': ({ entryId, language }) => writeFiling(core, entryId, language),
  };
}
