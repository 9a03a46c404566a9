import { createHash } from 'node:crypto';
import { ExportError } from '#main/export/export-error.ts';
import { writeAtomic } from '#main/export/write-atomic.ts';
import { listClauses } from '#main/repos/clause-repo.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { listRuleSamples } from '#main/repos/rule-sample-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { mayShow } from '#shared/domain/record/record.ts';
import { inEffect, versionsOn } from '#shared/domain/rule/version.ts';
import { canonical } from '#shared/domain/rule-sheet/clause-line.ts';
import { packFormat, packVersion, type RulePack } from '#shared/domain/rule-sheet/rule-pack.ts';
import type { RuleSample } from '#shared/domain/rule-sheet/sample.ts';
import type { SavedPack } from '#shared/ipc/contracts/rule-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { packHash } from './pack-file.ts';

interface PackScope {
  /** Null: every incentive. */
  incentiveIds: readonly string[] | null;
  today: Day;
  applicationVersion: string;
}

/** A sample under a number and an id made from its content: the investor cannot be told from it. */
function anonymised(sample: RuleSample, number: number): RuleSample {
  const profile = { ...sample.profile, codeName: `样本 Sample ${number}` };
  const content = canonical({ ...sample, sampleId: '', profile: { ...profile, codeName: '' } });
  return { ...sample, sampleId: `sample-${createHash('sha256').update(content).digest('hex').slice(0, 16)}`, profile };
}

function samplesOf(db: Database, clauseIds: ReadonlySet<string>): RuleSample[] {
  const samples = listRuleSamples(db)
    .filter(({ clauseId }) => clauseIds.has(clauseId))
    .map((sample, at) => anonymised(sample, at + 1));
  return [...new Map(samples.map((sample) => [`${sample.clauseId} ${sample.sampleId}`, sample])).values()];
}

/** The versions that count today and those that are still to come; incentives marked internal stay in the office. */
function clausesOf(db: Database, { incentiveIds, today }: PackScope): Clause[] {
  const leaves = (id: string): boolean => mayShow(findRecord(db, id)?.sensitivity ?? 'internal', 'partner');
  const all = listClauses(db).filter(
    ({ incentiveId }) => (incentiveIds === null || incentiveIds.includes(incentiveId)) && leaves(incentiveId),
  );
  const now = new Set(versionsOn(all, today).map(({ id }) => id));
  const coming = ({ version }: Clause): boolean => (version?.effectiveFrom ?? '') > today && inEffect(version, today) !== 'true';
  return all.filter((clause) => now.has(clause.id) || coming(clause));
}

/** The rules of this store as a pack: clauses, what they hang on, and kept answers without names. */
export function makePack(db: Database, scope: PackScope): RulePack {
  const clauses = clausesOf(db, scope);
  const segments = new Set(clauses.map(({ citation }) => citation.segmentId));
  const incentives = [...new Set(clauses.map(({ incentiveId }) => incentiveId))].map((id) => ({
    id,
    name: findRecord(db, id)?.name ?? { zh: null, en: null },
  }));
  const sources = listSources(db).flatMap((source) => {
    const cited = source.segments.filter(({ id }) => segments.has(id));
    return cited.length === 0 ? [] : [{ ...source, pack: null, segments: cited }];
  });
  const body = {
    format: packFormat,
    version: packVersion,
    madeOn: scope.today,
    madeWith: `Parkfolio ${scope.applicationVersion}`,
    incentives,
    sources,
    clauses,
    samples: samplesOf(db, new Set(clauses.map(({ id }) => id))),
  } satisfies Omit<RulePack, 'hash'>;
  return { ...body, hash: packHash(body) };
}

/** Writes a pack at the place chosen. @param target null when nobody chose one. @throws UserError `export-failed`. */
export async function savePack(db: Database, { target, ...scope }: PackScope & { target: string | null }): Promise<SavedPack> {
  if (target === null) return { file: null, bytes: 0, sha256: '', clauses: 0 };
  const pack = makePack(db, scope);
  try {
    const written = await writeAtomic(target, Buffer.from(`${JSON.stringify(pack, null, 1)}\n`));
    return { ...written, clauses: pack.clauses.length };
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    throw new UserError('export-failed', `没有写成：${target}。The pack was not written: ${error.message}.`, { where: target });
  }
}
