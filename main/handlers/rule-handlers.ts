import { readSettings } from '#main/repos/setting-repo.ts';
import type { ChangeNote } from '#main/services/changes/change.ts';
import { byOf } from '#main/services/changes/write.ts';
import { applyPack, planPack } from '#main/services/rules/apply-pack.ts';
import { citedSources, clauseSheetView, listClauseRows, startClause } from '#main/services/rules/clause-sheets.ts';
import { savePack } from '#main/services/rules/export-pack.ts';
import { tryClause } from '#main/services/rules/judge-samples.ts';
import { dropSample, keepSample } from '#main/services/rules/keep-sample.ts';
import { saveClause } from '#main/services/rules/save-clause.ts';
import type { Day } from '#shared/lib/date.ts';
import type { ruleContract } from '#shared/ipc/contracts/rule-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** The rule sheet: clauses, their versions and kept answers, and rule packs. */
export function ruleHandlers(core: Core): Pick<Handlers, keyof typeof ruleContract> {
  const { store, clock } = core;
  const { db } = store;
  const who = (): Pick<ChangeNote, 'at' | 'by'> & { today: Day } => ({ at: clock.now(), by: byOf(readSettings(db)), today: clock.today() });
  return {
    'rule.list': () => listClauseRows(db, clock.today()),
    'rule.sheet': ({ clauseId }) => clauseSheetView(db, clauseId),
    'rule.start': ({ incentiveId }) => startClause(db, incentiveId),
    'rule.sources': () => citedSources(db),
    'rule.try': (input) => tryClause(db, { ...input, today: clock.today() }),
    'rule.save': (input) => saveClause(db, input, who()),
    'rule.keepSample': (input) => {
      keepSample(db, input, who());
      return null;
    },
    'rule.dropSample': (input) => {
      dropSample(db, input, who());
      return null;
    },
    'rule.exportPack': async ({ name, incentiveIds }) =>
      savePack(db, {
        incentiveIds,
        today: clock.today(),
        applicationVersion: core.applicationVersion,
        target: await core.window.saveFile(`${name}.json`),
      }),
    'rule.planPack': ({ pack, onConflict }) => planPack(db, pack, { onConflict, today: clock.today() }),
    'rule.applyPack': ({ pack, onConflict, reason }) => applyPack(db, pack, { onConflict, reason, ...who() }),
  };
}
