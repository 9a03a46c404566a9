import type { Database } from '#main/store/database.ts';
import { clauseRow, findClause, listClauses } from '#main/repos/clause-repo.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { listRuleSamplesOf, sampleRow } from '#main/repos/rule-sample-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import { ensureOfficeNoteSource, officeNoteSource } from '#main/services/changes/write.ts';
import { runChange, type ChangeNote, type Journal } from '#main/services/changes/change.ts';
import type { Day } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { holdsClauses } from '#shared/domain/rule-sheet/holders.ts';
import { beginOf, changeOf, lineOf, tidyClause, versionId } from '#shared/domain/rule-sheet/clause-line.ts';
import { answerSchema, sameAnswer, type RuleSample, type SampleAnswer } from '#shared/domain/rule-sheet/sample.ts';
import type { SampleDifference } from '#shared/ipc/contracts/rule-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { differences, ruleModel } from './judge-samples.ts';

export interface ConfirmedAnswer {
  sampleId: string;
  answer: SampleAnswer;
}
export interface ClauseSave {
  /** `id` names the version that was edited, or the new clause. */
  clause: Clause;
  isNew: boolean;
  /** First day of the new version; null: it takes the place of the old one on all its days. */
  from: Day | null;
  reason: string | null;
  /** New answers of kept samples that the officer has seen and accepts. */
  confirmed: ConfirmedAnswer[];
}
type Who = Pick<ChangeNote, 'at' | 'by'> & { today: Day };
export interface SavedClause {
  clauseId: string;
  changeId: string | null;
  kind: 'none' | 'words' | 'rule' | 'new';
}

const refused = (zh: string, en: string, more: { where: string; detail?: unknown }): UserError =>
  new UserError('refused', `${zh}${en}`, more);

/** @throws UserError when the clause hangs on something the store does not have. */
function checkTies(db: Database, clause: Clause): void {
  const { incentiveId, citation } = clause;
  const holder = findRecord(db, incentiveId);
  if (holder === null || !holdsClauses(holder.kind))
    throw new UserError('not-found', `没有可以带条款的记录“${incentiveId}”。There is no record with clauses "${incentiveId}".`, {
      where: incentiveId,
    });
  const source = [...listSources(db), officeNoteSource].find(({ id }) => id === citation.sourceId);
  if (source?.segments.some(({ id }) => id === citation.segmentId) !== true)
    throw refused('出处不在来源里，请另选。', 'The place cited is in no source: choose another.', { where: 'citation' });
}

/** Holds the kept answers against the changed rule. @throws UserError `refused` with every difference not confirmed as it is. */
function confirmedSamples(
  db: Database,
  before: Clause,
  { after, save, today }: { after: Clause; save: ClauseSave; today: Day },
): RuleSample[] {
  const samples = listRuleSamplesOf(db, before.id);
  const found = differences(after, samples, ruleModel(db, today));
  const accepted = (difference: SampleDifference): boolean =>
    save.confirmed.some(
      ({ sampleId, answer }) => sampleId === difference.sampleId && sameAnswer(answerSchema.parse(answer), difference.now),
    );
  const open = found.filter((difference) => !accepted(difference));
  if (open.length > 0)
    throw refused(
      `保留的答案会变（${open.length} 处）：请改回规则，或逐一确认新答案并写明原因。`,
      `Kept answers would change (${open.length}): mend the rule, or confirm each new answer with a reason.`,
      { where: 'samples', detail: open },
    );
  if (found.length > 0 && (save.reason ?? '').trim() === '')
    throw refused('改变保留的答案须写明原因。', 'Changing kept answers takes a reason.', { where: 'reason' });
  return samples.map((sample) => {
    const now = found.find(({ sampleId }) => sampleId === sample.sampleId)?.now;
    return now === undefined ? sample : { ...sample, expected: now };
  });
}

/** Clauses that name the old version, as partner or as excluded, name the new one as well. */
export function followReferences(journal: Journal, clauses: readonly Clause[], { old, by }: { old: string; by: string }): void {
  const also = (ids: readonly string[]): string[] => (ids.includes(old) && !ids.includes(by) ? [...ids, by] : [...ids]);
  for (const clause of clauses) {
    if (clause.id === by || !(clause.stacksWith?.includes(old) === true || clause.excludes?.includes(old) === true)) continue;
    const { terms } = clauseRow({
      ...clause,
      ...(clause.stacksWith === null || clause.stacksWith === undefined ? {} : { stacksWith: also(clause.stacksWith) }),
      ...(clause.excludes === undefined ? {} : { excludes: also(clause.excludes) }),
    });
    journal.update('clause', { id: clause.id }, { terms: terms ?? null });
  }
}

const titled = (what: FullBilingual, { name }: Clause): FullBilingual => ({ zh: `${what.zh}：${name.zh}`, en: `${what.en}: ${name.en}` });

/** The next version of a clause. @throws UserError `refused` for a day before the old one began. */
export function nextVersion(clauses: readonly Clause[], old: Clause, { clause, from }: Pick<ClauseSave, 'clause' | 'from'>): Clause {
  const line = lineOf(clauses, old.id);
  const begin = beginOf(old, from);
  if (begin === 'too-early')
    throw refused(
      `新版本不能早于现有版本的施行日 ${old.version?.effectiveFrom ?? ''}。`,
      `The new version cannot begin before the present one did, on ${old.version?.effectiveFrom ?? ''}.`,
      { where: 'from' },
    );
  const number = Math.max(...line.map(({ version }) => version?.number ?? 1)) + 1;
  const effectiveTo = clause.version?.effectiveTo ?? null;
  if (effectiveTo !== null && begin.from !== null && effectiveTo < begin.from)
    throw refused('施行截止日早于开始日。', 'The last day is before the first.', { where: 'until' });
  const id = versionId(line, number, new Set(clauses.map((other) => other.id)));
  return { ...clause, id, version: { number, effectiveFrom: begin.from, effectiveTo, supersedes: old.id } };
}

const ensureSource = (db: Database, journal: Journal, { citation }: Clause): void => {
  if (citation.sourceId === officeNoteSource.id) ensureOfficeNoteSource(db, journal);
};

function insertNew(db: Database, { clause, from, reason }: ClauseSave, who: Who): SavedClause {
  if (findClause(db, clause.id) !== null) throw refused('这个编号已被占用。', 'This id is taken.', { where: clause.id });
  const until = clause.version?.effectiveTo ?? null;
  const { version: _, ...plain } = clause;
  const dated: Clause =
    from === null && until === null
      ? plain
      : { ...plain, version: { number: 1, effectiveFrom: from, effectiveTo: until, supersedes: null } };
  const note = { at: who.at, by: who.by, command: 'rule.save', summary: titled({ zh: '新建条款', en: 'New clause' }, clause), reason };
  const { changeId } = runChange(db, note, (journal) => {
    ensureSource(db, journal, dated);
    journal.insert('clause', clauseRow(dated));
  });
  return { clauseId: clause.id, changeId, kind: 'new' };
}

/**
 * Saves a clause as one change of the journal. What verdicts and amounts are worked out from becomes a new version beside
 * the old one; a change of words stays in its version. Kept answers that would change must be confirmed, with a reason.
 * @throws UserError `not-found`, or `refused` with what stands against it.
 */
export function saveClause(db: Database, save: ClauseSave, who: Who): SavedClause {
  checkTies(db, save.clause);
  if (save.isNew) return insertNew(db, save, who);
  const clauses = listClauses(db);
  const line = lineOf(clauses, save.clause.id);
  const old = line.find(({ id }) => id === save.clause.id);
  if (old === undefined)
    throw new UserError('not-found', `没有条款“${save.clause.id}”。There is no clause "${save.clause.id}".`, { where: save.clause.id });
  if (line.at(-1) !== old)
    throw refused('这一版已有更新的版本，请打开最新版再改。', 'There is a newer version: open that one to change it.', { where: old.id });
  const kind = changeOf(old, save.clause);
  if (kind === 'none') return { clauseId: old.id, changeId: null, kind };
  const own: Clause = tidyClause(save.clause);
  const after = kind === 'rule' ? nextVersion(clauses, old, { clause: own, from: save.from }) : { ...own, version: old.version };
  const samples = confirmedSamples(db, old, { after, save, today: who.today });
  const what = kind === 'rule' ? { zh: '条款新版本', en: 'New version of a clause' } : { zh: '修改条款文字', en: 'Words of a clause' };
  const note = { at: who.at, by: who.by, command: 'rule.save', summary: titled(what, after), reason: save.reason };
  const { changeId } = runChange(db, note, (journal) => {
    ensureSource(db, journal, after);
    if (kind === 'words') {
      const { id, ...patch } = clauseRow(after);
      journal.update('clause', { id }, patch);
      return;
    }
    journal.insert('clause', clauseRow(after));
    for (const sample of samples) journal.insert('rule_sample', sampleRow({ ...sample, clauseId: after.id }));
    followReferences(journal, clauses, { old: old.id, by: after.id });
  });
  return { clauseId: after.id, changeId, kind };
}
