import type { Database } from '#main/store/database.ts';
import { findInvestor } from '#main/repos/investor-repo.ts';
import { listRuleSamplesOf, sampleRow } from '#main/repos/rule-sample-repo.ts';
import { runChange, type ChangeNote } from '#main/services/changes/change.ts';
import type { Day } from '#shared/lib/date.ts';
import { sampleProfile } from '#shared/domain/rule-sheet/sample.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { clauseOrThrow } from './clause-sheets.ts';
import { answerToSample, ruleModel } from './judge-samples.ts';

type Who = Pick<ChangeNote, 'at' | 'by'> & { today: Day };

/** Keeps what the saved clause answers to an investor now, with the card as it is. @throws UserError `not-found`. */
export function keepSample(
  db: Database,
  { clauseId, investorId, districts }: { clauseId: string; investorId: string; districts: string[] | null },
  { today, at, by }: Who,
): void {
  const clause = clauseOrThrow(db, clauseId);
  const investor = findInvestor(db, investorId);
  if (investor === null) throw new UserError('not-found', '找不到这位投资方。This investor is not known.', { where: investorId });
  const sample = { profile: sampleProfile(investor.profile, investor.profile.codeName), districts };
  const expected = answerToSample(clause, sample, ruleModel(db, today));
  const row = sampleRow({ ...sample, clauseId, sampleId: investorId, expected });
  const known = listRuleSamplesOf(db, clauseId).some(({ sampleId }) => sampleId === investorId);
  const { codeName } = investor.profile;
  const summary = { zh: `保留答案：${clause.name.zh} · ${codeName}`, en: `Kept answer: ${clause.name.en} · ${codeName}` };
  runChange(db, { at, by, command: 'rule.keepSample', summary, reason: null }, (journal) => {
    const { clause_id, sample_id, kept } = row;
    if (known) journal.update('rule_sample', { clause_id, sample_id }, { kept });
    else journal.insert('rule_sample', row);
  });
}

/** Holds an answer no longer. @throws UserError `not-found`. */
export function dropSample(db: Database, { clauseId, sampleId }: { clauseId: string; sampleId: string }, { at, by }: Who): void {
  const clause = clauseOrThrow(db, clauseId);
  const sample = listRuleSamplesOf(db, clauseId).find((candidate) => candidate.sampleId === sampleId);
  if (sample === undefined) throw new UserError('not-found', '没有保留这个答案。No such answer is kept.', { where: sampleId });
  const { codeName } = sample.profile;
  const summary = { zh: `不再保留答案：${clause.name.zh} · ${codeName}`, en: `No longer kept: ${clause.name.en} · ${codeName}` };
  runChange(db, { at, by, command: 'rule.dropSample', summary, reason: null }, (journal) =>
    journal.remove('rule_sample', { clause_id: clauseId, sample_id: sampleId }),
  );
}
