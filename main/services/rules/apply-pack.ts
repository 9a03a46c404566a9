import type { Database } from '#main/store/database.ts';
import { clauseRow, listClauses } from '#main/repos/clause-repo.ts';
import { sampleRow } from '#main/repos/rule-sample-repo.ts';
import { listSources, segmentRow } from '#main/repos/source-repo.ts';
import { runChange, type ChangeNote, type Journal } from '#main/services/changes/change.ts';
import { writeSource } from '#main/services/changes/write.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Source } from '#shared/domain/source/source.ts';
import type { AppliedPack, PackPlan } from '#shared/ipc/contracts/rule-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { readPack } from './pack-file.ts';
import { newSamples, newSources, packPlan, packSteps, type OnConflict, type PackStep } from './plan-pack.ts';
import { followReferences } from './save-clause.ts';

type Who = Pick<ChangeNote, 'at' | 'by'> & { today: Day };

/** What a pack would do; nothing is written. @throws UserError `invalid-input` for a file that is no sound pack. */
export function planPack(db: Database, text: string, options: { onConflict: OnConflict; today: Day }): PackPlan {
  const pack = readPack(text);
  return packPlan(db, pack, packSteps(db, pack, options));
}

const refused = (zh: string, en: string, plan: PackPlan): UserError =>
  new UserError('refused', `${zh}${en}`, { where: 'pack', detail: plan });

function refuseUnsettled(plan: PackPlan, onConflict: OnConflict, reason: string | null): void {
  if (plan.counts.refused > 0)
    throw refused(
      `有 ${plan.counts.refused} 条不能导入，因此一条也没有写入。`,
      `${plan.counts.refused} cannot be imported, so nothing was written.`,
      plan,
    );
  if (onConflict === 'ask' && plan.counts.conflict > 0)
    throw refused(
      `有 ${plan.counts.conflict} 条两边都改过，请先选保留哪一边。`,
      `${plan.counts.conflict} were changed on both sides: choose which to keep.`,
      plan,
    );
  if (plan.differences.length > 0 && (reason ?? '').trim() === '')
    throw refused(
      `会改变 ${plan.differences.length} 个保留的答案，请写明原因。`,
      `${plan.differences.length} kept answers would change: give a reason.`,
      plan,
    );
}

function writeNewSource(db: Database, journal: Journal, source: Source): void {
  if (!listSources(db).some(({ id }) => id === source.id)) writeSource(journal, source);
  else for (const segment of source.segments) journal.insert('segment', segmentRow(source.id, segment));
}

function writeStep(db: Database, journal: Journal, { write, moved }: PackStep): void {
  if (write === null) return;
  const { after, old, inPlace } = write;
  if (inPlace) {
    const { id, ...patch } = clauseRow(after);
    journal.update('clause', { id }, patch);
    return;
  }
  journal.insert('clause', clauseRow(after));
  for (const sample of moved) journal.insert('rule_sample', sampleRow(sample));
  if (old !== null) followReferences(journal, listClauses(db), { old: old.id, by: after.id });
}

/**
 * Writes a pack as one change of the journal, all of it or nothing.
 * @throws UserError `invalid-input` for a file that is no sound pack, `refused` with the plan where something is unsettled.
 */
export function applyPack(
  db: Database,
  text: string,
  { onConflict, reason, today, at, by }: Who & { onConflict: OnConflict; reason: string | null },
): AppliedPack {
  const pack = readPack(text);
  const steps = packSteps(db, pack, { onConflict, today });
  const plan = packPlan(db, pack, steps);
  refuseUnsettled(plan, onConflict, reason);
  const { counts } = plan;
  const summary = {
    zh: `导入规则包：新增 ${counts.new} 条，更新 ${counts.changed} 条`,
    en: `Rule pack imported: ${counts.new} new, ${counts.changed} changed`,
  };
  const [sources, samples] = [newSources(db, pack, steps), newSamples(db, pack, steps)];
  const { changeId } = runChange(db, { at, by, command: 'rule.applyPack', summary, reason }, (journal) => {
    for (const source of sources) writeNewSource(db, journal, source);
    for (const step of steps) writeStep(db, journal, step);
    for (const sample of samples) journal.insert('rule_sample', sampleRow(sample));
  });
  return { plan, changeId };
}
