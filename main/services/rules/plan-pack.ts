import type { Database } from '#main/store/database.ts';
import { findChange } from '#main/repos/change-repo.ts';
import { listChangeIdsOfClauses, listClauses } from '#main/repos/clause-repo.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { listRuleSamples } from '#main/repos/rule-sample-repo.ts';
import { listSources } from '#main/repos/source-repo.ts';
import type { Day } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { MatchModel } from '#shared/domain/match/match-model.ts';
import type { Source } from '#shared/domain/source/source.ts';
import { canonical, changeOf, lineOf, tidyClause } from '#shared/domain/rule-sheet/clause-line.ts';
import { holdsClauses } from '#shared/domain/rule-sheet/holders.ts';
import type { RulePack } from '#shared/domain/rule-sheet/rule-pack.ts';
import { sameAnswer, type RuleSample } from '#shared/domain/rule-sheet/sample.ts';
import type { PackOutcome, PackPlan, SampleDifference } from '#shared/ipc/contracts/rule-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { answerToSample, differences, ruleModel } from './judge-samples.ts';
import { nextVersion } from './save-clause.ts';

export type OnConflict = 'ask' | 'keep' | 'take';

/** What is written for one clause of a pack; `write` null: nothing. */
export interface PackStep {
  clause: Clause;
  outcome: PackOutcome;
  because: FullBilingual | null;
  write: { after: Clause; old: Clause | null; inPlace: boolean } | null;
  /** Where the pack's samples of this clause go; null: nowhere. */
  samplesFor: string | null;
  /** Samples kept here for the clause that is replaced, with the answers they get. */
  moved: RuleSample[];
  differences: SampleDifference[];
}
interface Planning {
  db: Database;
  pack: RulePack;
  onConflict: OnConflict;
  /** Clauses of the store and those planned so far. */
  clauses: Clause[];
  kept: RuleSample[];
  model: MatchModel;
  sources: Source[];
}

const nothing = { write: null, samplesFor: null, moved: [], differences: [] };
const refuse = (clause: Clause, zh: string, en: string): PackStep => ({ clause, outcome: 'refused', because: { zh, en }, ...nothing });

/** The newest version of the clause in this store: found by its id, or by the id of the one it takes the place of. */
function lineHere({ clauses }: Planning, { id, version }: Clause): Clause[] {
  const own = lineOf(clauses, id);
  return own.length > 0 || version?.supersedes === null || version?.supersedes === undefined ? own : lineOf(clauses, version.supersedes);
}

/** True when an officer of this store changed the clause by hand, and has not taken it back. */
const editedHere = ({ db }: Planning, line: readonly Clause[]): boolean =>
  listChangeIdsOfClauses(
    db,
    line.map(({ id }) => id),
  ).some((id) => {
    const change = findChange(db, id);
    return change?.command === 'rule.save' && change.undoneBy === null;
  });

function obstacle({ db, pack, sources }: Planning, clause: Clause): FullBilingual | null {
  const { citation, incentiveId } = clause;
  const record = findRecord(db, incentiveId);
  if (record === null || !holdsClauses(record.kind)) {
    const name = pack.incentives.find(({ id }) => id === incentiveId)?.name;
    return {
      zh: `本库没有这项扶持政策（${name?.zh ?? name?.en ?? incentiveId}），请先建立。`,
      en: `This store has no such incentive (${name?.en ?? name?.zh ?? incentiveId}): create it first.`,
    };
  }
  const holder = sources.find(({ segments }) => segments.some(({ id }) => id === citation.segmentId));
  const brought = pack.sources.find(
    ({ id, segments }) => id === citation.sourceId && segments.some((segment) => segment.id === citation.segmentId),
  );
  if (holder === undefined ? brought === undefined : holder.id !== citation.sourceId)
    return { zh: '出处既不在本库也不在规则包里。', en: 'The place cited is neither in this store nor in the pack.' };
  return null;
}

/** A sample of the pack that its own clause does not answer as the pack says, in this store. */
function brokenSample({ pack, model }: Planning, clause: Clause): RuleSample | undefined {
  return pack.samples.find(
    (sample) => sample.clauseId === clause.id && !sameAnswer(answerToSample(clause, sample, model), sample.expected),
  );
}

function replacing(planning: Planning, clause: Clause, line: readonly Clause[]): PackStep {
  const old = line.at(-1);
  if (old === undefined) throw new Error('a line without clauses');
  const taken = planning.clauses.some(({ id }) => id === clause.id);
  const inPlace = changeOf(withVersions(planning, old), clause) === 'words';
  let after: Clause;
  if (inPlace) after = { ...clause, id: old.id, version: old.version };
  else {
    const next = nextVersion(planning.clauses, old, { clause, from: clause.version?.effectiveFrom ?? null });
    after = taken ? next : { ...next, id: clause.id };
  }
  const samples = planning.kept.filter(({ clauseId }) => clauseId === old.id);
  const found = differences(after, samples, planning.model);
  const moved = samples.map((sample) => ({
    ...sample,
    clauseId: after.id,
    expected: found.find(({ sampleId }) => sampleId === sample.sampleId)?.now ?? sample.expected,
  }));
  return {
    clause,
    outcome: 'changed',
    because: inPlace ? { zh: '只改文字', en: 'Words only' } : { zh: '成为新版本', en: 'Becomes a new version' },
    write: { after, old, inPlace },
    samplesFor: after.id,
    moved,
    differences: found,
  };
}

/** The clause naming, beside each partner or excluded clause, all versions of it: who names one means them all. */
function withVersions({ clauses }: Planning, clause: Clause): Clause {
  const all = (ids: readonly string[]): string[] =>
    [...new Set(ids.flatMap((id) => [id, ...lineOf(clauses, id).map((version) => version.id)]))].toSorted();
  const { stacksWith, excludes } = clause;
  return tidyClause({
    ...clause,
    ...(stacksWith === null || stacksWith === undefined ? {} : { stacksWith: all(stacksWith) }),
    ...(excludes === undefined ? {} : { excludes: all(excludes) }),
  });
}

function stepOf(planning: Planning, given: Clause): PackStep {
  const clause = withVersions(planning, given);
  const stands = obstacle(planning, clause);
  if (stands !== null) return refuse(clause, stands.zh, stands.en);
  const broken = brokenSample(planning, clause);
  if (broken !== undefined)
    return refuse(
      clause,
      `规则包自带的答案在本库算不出（${broken.profile.codeName}），请核对行业与行政区。`,
      `In this store the pack’s own answer does not come out (${broken.profile.codeName}): compare industries and districts.`,
    );
  const line = lineHere(planning, clause);
  const old = line.at(-1);
  if (old === undefined) {
    const old = clause.version?.supersedes ?? null;
    const version =
      clause.version === undefined || planning.clauses.some(({ id }) => id === old)
        ? clause.version
        : { ...clause.version, supersedes: null };
    const after = version === undefined ? clause : { ...clause, version };
    return { ...nothing, clause, outcome: 'new', because: null, write: { after, old: null, inPlace: false }, samplesFor: clause.id };
  }
  if (changeOf(withVersions(planning, old), clause) === 'none')
    return { ...nothing, clause, outcome: 'same', because: null, samplesFor: old.id };
  const before = line.find(({ id }) => id === clause.id);
  if (before !== undefined && before !== old && changeOf(withVersions(planning, before), clause) === 'none')
    return { ...nothing, clause, outcome: 'same', because: { zh: '本库已有更新的版本', en: 'This store has a newer version' } };
  if (!editedHere(planning, line) || planning.onConflict === 'take') return replacing(planning, clause, line);
  const because =
    planning.onConflict === 'keep'
      ? { zh: '本库改过，保留本库的', en: 'Changed here: this store’s own is kept' }
      : { zh: '本库也改过，请选保留本库的还是采用规则包的', en: 'Changed here as well: choose this store’s own or the pack’s' };
  return { ...nothing, clause, outcome: 'conflict', because };
}

/** What a pack would do to this store, clause by clause. Reads only. */
export function packSteps(db: Database, pack: RulePack, { onConflict, today }: { onConflict: OnConflict; today: Day }): PackStep[] {
  const planning: Planning = {
    db,
    pack,
    onConflict,
    clauses: listClauses(db),
    kept: listRuleSamples(db),
    model: ruleModel(db, today),
    sources: listSources(db),
  };
  return pack.clauses.map((clause) => {
    let step: PackStep;
    try {
      step = stepOf(planning, clause);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      step = refuse(clause, error.message, error.message);
    }
    const after = step.write?.after;
    if (after !== undefined) planning.clauses = [...planning.clauses.filter(({ id }) => id !== after.id), after];
    return step;
  });
}

/** What a sample asks, whoever it was kept for: the same card and site are one sample under any name. */
const questionOf = (clauseId: string, { profile, districts }: RuleSample): string =>
  canonical({ clauseId, districts, profile: { ...profile, codeName: '' } });

/** Samples of the pack that are not kept here yet. */
export function newSamples(db: Database, pack: RulePack, steps: readonly PackStep[]): RuleSample[] {
  const goes = new Map(steps.map(({ clause, samplesFor }) => [clause.id, samplesFor]));
  const kept = [...listRuleSamples(db), ...steps.flatMap(({ moved }) => moved)];
  const known = new Set(kept.flatMap((sample) => [questionOf(sample.clauseId, sample), `${sample.clauseId} ${sample.sampleId}`]));
  return pack.samples.flatMap((sample) => {
    const clauseId = goes.get(sample.clauseId) ?? null;
    if (clauseId === null || known.has(questionOf(clauseId, sample)) || known.has(`${clauseId} ${sample.sampleId}`)) return [];
    return [{ ...sample, clauseId }];
  });
}

/** Sources and items that the clauses written cite and the store does not have. */
export function newSources(db: Database, pack: RulePack, steps: readonly PackStep[]): Source[] {
  const cited = new Set(steps.flatMap(({ write }) => (write === null ? [] : [write.after.citation.segmentId])));
  const known = new Set(listSources(db).flatMap(({ segments }) => segments.map(({ id }) => id)));
  return pack.sources.flatMap((source) => {
    const segments = source.segments.filter(({ id }) => cited.has(id) && !known.has(id));
    return segments.length === 0 ? [] : [{ ...source, pack: null, segments }];
  });
}

/** The plan as it is shown. */
export function packPlan(db: Database, pack: RulePack, steps: readonly PackStep[]): PackPlan {
  const count = (outcome: PackOutcome): number => steps.filter((step) => step.outcome === outcome).length;
  const names = new Map(pack.incentives.map(({ id, name }) => [id, name]));
  return {
    madeOn: pack.madeOn,
    madeWith: pack.madeWith,
    rows: steps.map(({ clause, outcome, because }) => ({
      clauseId: clause.id,
      name: clause.name,
      incentive: findRecord(db, clause.incentiveId)?.name ?? names.get(clause.incentiveId) ?? { zh: null, en: null },
      outcome,
      because,
    })),
    counts: { new: count('new'), changed: count('changed'), same: count('same'), conflict: count('conflict'), refused: count('refused') },
    newSources: newSources(db, pack, steps).length,
    newSamples: newSamples(db, pack, steps).length,
    differences: steps.flatMap((step) => step.differences),
  };
}
