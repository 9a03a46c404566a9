import { findClause } from '#main/repos/clause-repo.ts';
import { factLife } from '#main/repos/conflict-repo.ts';
import { findInvestor } from '#main/repos/investor-repo.ts';
import { findPacket } from '#main/repos/packet-repo.ts';
import { findRecord, listCodeNamed } from '#main/repos/record-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import { loadReference } from '#main/services/records/record-detail.ts';
import { storeOffice } from '#main/services/seeding/seed-store.ts';
import type { Database } from '#main/store/database.ts';
import type { PacketClause, PacketRecord, PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { ChangesSince, StoreChange, StoreChangeKind } from '#shared/domain/packet/version.ts';
import { createVeil, type Veil } from '#shared/domain/record/code-name.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { markDraft } from '#shared/domain/training/office.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import { factChange, newFacts, type Present } from './fact-changes.ts';
import { readVersion, type StoredVersion } from './read-version.ts';

const full = ({ zh, en }: Bilingual): FullBilingual => ({ zh: zh ?? en ?? '', en: en ?? zh ?? '' });
const refOf = ({ record }: PacketRecord): RecordRef => ({ id: record.id, kind: record.kind, name: record.name });
const differs = (before: unknown, after: unknown): boolean => JSON.stringify(before) !== JSON.stringify(after);

/** Every record whose facts the version took, each once. */
function recordsOf(snapshot: PacketSnapshot): PacketRecord[] {
  const all = [
    ...snapshot.parks,
    ...snapshot.districts,
    ...snapshot.neighbours.flatMap(({ records }) => records),
    ...snapshot.talentPolicies,
    ...snapshot.programmes,
  ];
  return [...new Map(all.map((entry) => [entry.record.id, entry])).values()];
}

function recordChange(entry: PacketRecord, present: Present): StoreChange[] {
  const { record } = entry;
  const stored = findRecord(present.db, record.id);
  const shown = present.model.records.get(record.id);
  const tell = (kind: StoreChangeKind, after: FullBilingual | null = null): StoreChange[] => [
    { kind, of: 'record', id: record.id, record: refOf(entry), subject: null, before: full(record.name), after },
  ];
  if (stored === null) return tell('gone');
  if (stored.status === 'archived') return record.status === 'archived' ? [] : tell('archived');
  if (shown === undefined) return tell('above-audience');
  return differs(record.name, shown.name) ? tell('renamed', full(shown.name)) : [];
}

/** A record the audience no longer gets to see is told once, not once for each of its facts. */
function recordAndFactChanges(entry: PacketRecord, present: Present): StoreChange[] {
  const own = recordChange(entry, present);
  if (own.some(({ kind }) => kind !== 'renamed')) return own;
  return [...own, ...entry.facts.flatMap((view) => factChange(view, refOf(entry), present) ?? [])];
}

function clauseChange(entry: PacketClause, present: Present, today: Day): StoreChange[] {
  const { clause } = entry;
  const tell = (kind: StoreChangeKind, after: FullBilingual | null = null): StoreChange[] => [
    { kind, of: 'clause', id: clause.id, record: entry.incentive, subject: clause.name, before: clause.summary, after },
  ];
  const now = present.model.clauses.find(({ id }) => id === clause.id);
  const stored = now ?? findClause(present.db, clause.id);
  if (stored === null) return tell('gone');
  const over = (candidate: typeof clause, day: Day): boolean =>
    candidate.status === 'ended' || (candidate.validity.to !== null && candidate.validity.to < day);
  if (over(stored, today)) return clause.status === 'ended' ? [] : tell('ended');
  if (now === undefined) return tell('gone');
  return differs(clause, now) ? tell('reworded', now.summary) : [];
}

/** Facts of the offered parks that are new: neither in the version, nor the successor of one, nor kept out by the law. */
function additions(snapshot: PacketSnapshot, present: Present): StoreChange[] {
  const taken = recordsOf(snapshot).flatMap(({ facts }) => facts.map(({ fact }) => fact.id));
  const known = new Set([...taken, ...taken.flatMap((id) => present.life.currentOf(id) ?? []), ...snapshot.leftOut.facts]);
  return snapshot.parks.flatMap((park) => newFacts(refOf(park), known, present));
}

/** The investor, the office and the draft, as far as the pages show them. */
function besideChanges(db: Database, { snapshot, packetId }: StoredVersion, veil: Veil): ChangesSince['beside'] {
  const { draft } = snapshot;
  const profile = findInvestor(db, draft.investorId)?.profile;
  const beside: ChangesSince['beside'] = [];
  if (profile !== undefined) {
    const { notes: _notes, name, ...rest } = profile;
    const printed = profile.disclosed === true && name !== undefined ? { ...rest, name } : rest;
    if (differs(snapshot.profile, veil.deep(printed))) beside.push('profile');
  }
  if (differs(snapshot.office, veil.deep(readSettings(db).office))) beside.push('office');
  const packet = packetId === null ? null : findPacket(db, packetId);
  if (packet !== null && differs(draft, veil.deep(markDraft(packet.draft, storeOffice(db))))) beside.push('draft');
  return beside;
}

function presentOf(db: Database, { draft, conflicts }: PacketSnapshot, today: Day): Present {
  const model = loadMatchModel(db, draft.audience, today);
  return {
    db,
    model,
    reference: loadReference(db, today),
    life: factLife(db),
    shown: new Set([...model.facts.values()].flat().map(({ id }) => id)),
    openThen: new Set(conflicts.map(({ id }) => id)),
  };
}

/**
 * What the store says otherwise today than when the version was frozen: of its records, facts and clauses, and of what is new on its parks.
 * @throws UserError for a version that is unknown or can no longer be read.
 */
export function changesSince(db: Database, { versionId, today }: { versionId: string; today: Day }): ChangesSince {
  const version = readVersion(db, versionId);
  const { snapshot } = version;
  const present = presentOf(db, snapshot, today);
  return {
    versionId,
    changes: [
      ...recordsOf(snapshot).flatMap((entry) => recordAndFactChanges(entry, present)),
      ...snapshot.clauses.flatMap((entry) => clauseChange(entry, present, today)),
      ...additions(snapshot, present),
    ],
    beside: besideChanges(db, version, createVeil(listCodeNamed(db), snapshot.draft.audience)),
  };
}
