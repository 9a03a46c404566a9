import { createHash } from 'node:crypto';
import type { Database } from '#main/store/database.ts';
import { findRecord, findRef, listCodeNamed } from '#main/repos/record-repo.ts';
import { readChoices } from '#main/repos/choices-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { keptOptions } from '#main/services/match/investor-match.ts';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import { districtsOf } from '#main/documents/value/sections/park-places.ts';
import { citationView, loadReference } from '#main/services/records/record-detail.ts';
import { officeTheme } from '#main/services/theme/standing-theme.ts';
import { storeOffice } from '#main/services/seeding/seed-store.ts';
import type { Day } from '#shared/lib/date.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { createGather } from './gather.ts';
import { gatherAnswers } from './gather-answers.ts';
import { gatherFactChanges } from './gather-fact-changes.ts';
import { readChips } from './drafts/read-chips.ts';
import { gatherCourses, gatherFiling } from './gather-support.ts';
import { wholeCity } from '#shared/domain/match/combine-by-place.ts';
import { matchInvestor } from '#shared/domain/match/match-investor.ts';
import type { Criterion, MatchResult, ParkMatch } from '#shared/domain/match/match.ts';
import { nicheClashes } from '#shared/domain/match/niche.ts';
import { readSectors, type MatchModel } from '#shared/domain/match/match-model.ts';
import { indexMatch, neighboursOf } from '#shared/domain/match/match-index.ts';
import { chipIdsOf, isPrintable } from '#shared/domain/packet/chip.ts';
import { templateSections, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { PacketRecord, PacketSnapshot, PrintedProfile } from '#shared/domain/packet/snapshot.ts';
import { mostParks, templateNames, type Template } from '#shared/domain/packet/template.ts';
import { createVeil } from '#shared/domain/record/code-name.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { markDraft } from '#shared/domain/training/office.ts';
import { UserError } from '#shared/ipc/reply.ts';

export interface FreezeInput {
  draft: PacketDraft;
  profile: InvestorProfile;
  today: Day;
  applicationVersion: string;
}

/** How many parks a draft without a choice offers. */
const bestParks: Record<Template, number> = { pitch: 3, 'one-pager': 2, comparison: 4, rfi: 3 };

/** @throws UserError where more parks are chosen than the template sets side by side. */
function stopAtTooMany({ template, parkIds }: Pick<PacketDraft, 'template' | 'parkIds'>): void {
  const most = mostParks[template];
  if (parkIds.length <= most) return;
  const { zh, en } = templateNames[template];
  const message = {
    zh: `“${zh}”至多并排 ${most} 个园区，现在选了 ${parkIds.length} 个；请移出几个，或换一种模板。`,
    en: `"${en}" sets ${most} parks side by side at most and ${parkIds.length} are chosen: remove some, or choose another template.`,
  };
  throw new UserError('preflight-blocked', `${message.zh}${message.en}`, {
    where: 'parks',
    detail: [{ severity: 'block', code: 'too-many-parks', where: 'parks', message }],
  });
}

/** @throws UserError for a park that was taken out of use after it was chosen. */
function stopAtArchived({ id, name, status }: ParkfolioRecord): void {
  if (status !== 'archived') return;
  const message = {
    zh: `园区“${name.zh ?? name.en ?? id}”已归档；请移出本册，或先恢复它。`,
    en: `The park "${name.en ?? name.zh ?? id}" is archived: remove it from the packet, or restore it first.`,
  };
  throw new UserError('preflight-blocked', `${message.zh}${message.en}`, {
    where: 'parks',
    detail: [{ severity: 'block', code: 'archived-park', where: 'parks', message }],
  });
}

function chosenParks(draft: MatterInput['draft'], model: MatchModel, db: Database, ranked: MatchResult['parks']): string[] {
  stopAtTooMany(draft);
  for (const id of draft.parkIds) {
    const record = findRecord(db, id);
    if (record?.kind !== 'park') throw new UserError('not-found', `没有编号为“${id}”的园区。There is no park "${id}".`, { where: 'parks' });
    stopAtArchived(record);
    if (!model.records.has(id)) {
      throw new UserError(
        'preflight-blocked',
        `园区“${record.name.zh ?? record.name.en ?? id}”的密级高于本册读者。The park "${id}" is above this packet's audience.`,
        {
          where: 'parks',
          detail: [{ severity: 'block', code: 'over-sensitive', where: 'parks' }],
        },
      );
    }
  }
  if (draft.parkIds.length > 0) return draft.parkIds;
  return spreadOverDistricts(ranked.filter(answersTheInvestor), bestParks[draft.template]);
}

/** Parts that rest on something known of the investor; a park that has none of them would be offered to anybody. */
const investorCriteria: readonly Criterion[] = ['sector', 'neighbours', 'space', 'living'];

const answersTheInvestor = (park: ParkMatch): boolean =>
  park.parts.some((part) => investorCriteria.includes(part.criterion) && (part.score ?? 0) > 0);

/** The best parks, two of one district at most, so that an investor sees a choice of places. */
function spreadOverDistricts(ranked: MatchResult['parks'], most: number): string[] {
  const chosen: MatchResult['parks'] = [];
  for (const park of ranked) {
    const sameDistrict = chosen.filter((other) => other.districtId !== null && other.districtId === park.districtId).length;
    if (chosen.length < most && sameDistrict < 2) chosen.push(park);
  }
  return chosen.map((park) => park.id);
}

/** No internal notes, and no real name before it is disclosed: what is not in the snapshot cannot reach the bytes. */
function printedProfile(profile: InvestorProfile): PrintedProfile {
  const { notes: _notes, name, ...rest } = profile;
  return profile.disclosed === true && name !== undefined ? { ...rest, name } : rest;
}

/** A park's match, without the district where that may not be shown. */
function offeredPark(match: MatchResult, id: string, model: MatchModel): ParkMatch[] {
  const park = match.parks.find((candidate) => candidate.id === id);
  if (park === undefined) return [];
  return [{ ...park, districtId: park.districtId !== null && model.records.has(park.districtId) ? park.districtId : null }];
}

/** What of a draft decides what is taken from the store; its sections and the officer's words in them play no part. */
export const matterKeys = ['investorId', 'template', 'audience', 'parkIds', 'asOf'] as const satisfies (keyof PacketDraft)[];
export type MatterInput = Omit<FreezeInput, 'draft'> & { draft: Pick<PacketDraft, (typeof matterKeys)[number]> };
export type PacketMatter = Omit<PacketSnapshot, 'draft'>;

/** The facts whose figures stand in the officer's words, as far as they may be printed. */
function chipsOf(db: Database, draft: PacketDraft, today: Day): Pick<PacketSnapshot, 'chips'> {
  const chips = readChips(db, { factIds: chipIdsOf(draft), audience: draft.audience, today });
  const printed = chips.flatMap(({ state, fact }) => (fact !== null && isPrintable(state) ? [fact] : []));
  return printed.length === 0 ? {} : { chips: createVeil(listCodeNamed(db), draft.audience).deep(printed) };
}

/** A packet's matter with its draft: the whole snapshot. */
export function withDraft(db: Database, matter: PacketMatter, draft: PacketDraft): PacketSnapshot {
  const { format, applicationVersion, date, ...rest } = matter;
  const own = createVeil(listCodeNamed(db), draft.audience).deep(markDraft(draft, storeOffice(db)));
  return { format, applicationVersion, date, draft: own, ...rest, ...chipsOf(db, draft, date) };
}

/** Takes from the store all that the packet will show, at one moment. @throws UserError for a park that is unknown or above the audience. */
export const takeSnapshot = (db: Database, input: FreezeInput): PacketSnapshot => withDraft(db, takeMatter(db, input), input.draft);

function looks(db: Database): Pick<PacketSnapshot, 'theme'> {
  const theme = officeTheme(db);
  return theme === null ? {} : { theme };
}

const conflictsOf = (records: readonly PacketRecord[]): ReadonlySet<string> =>
  new Set(records.flatMap(({ facts }) => facts.flatMap((view) => view.conflictIds)));

/** Everything but the draft. @throws UserError for a park that is unknown or above the audience. */
export function takeMatter(db: Database, { draft, profile, today, applicationVersion }: MatterInput): PacketMatter {
  const date = draft.asOf ?? today;
  const settings = readSettings(db);
  const model = loadMatchModel(db, draft.audience, date);
  const reference = loadReference(db, date);
  const gather = createGather(db, reference, model, settings.lawPolicy);
  const judgedBy = { day: date, ...keptOptions(db, draft.investorId, profile) };
  const ranked = matchInvestor(profile, model, { districts: null, ...judgedBy }).parks;
  const parkIds = chosenParks(draft, model, db, ranked);
  const parks = parkIds.map((id) => gather.record(id));
  const districtIds = new Set(parks.flatMap(({ district }) => district?.id ?? []));
  const sites = new Set(parks.flatMap(({ record, district }) => [record.districtId ?? [], district?.id ?? []].flat()));
  const match = matchInvestor(profile, model, { districts: sites, ...judgedBy });
  const sectors = readSectors(profile.sectors ?? [], model);
  const index = indexMatch(sectors, match.clauses, model);
  const wider = new Set([...districtIds, wholeCity]);
  const path = model.talentPath;
  const clauses = gather.clauses(match, wider);
  const support = { db, reference, model, gather };
  // A park that lies in several districts has a card for each; what it is offered follows the one of its record.
  const districts = [...new Set([...districtIds, ...parks.flatMap((park) => districtsOf(park).map(({ id }) => id))])].map((id) =>
    gather.record(id),
  );
  const talentPolicies = gather.inDistricts('talentPolicy', wider, 8);
  const programmes = gather.inDistricts('programme', districtIds, 8);
  const { audience } = draft;
  const { lawPolicy } = settings;
  const conflictIds = conflictsOf([...parks, ...districts, ...programmes, ...talentPolicies]);
  const questions = templateSections[draft.template].includes('questions') ? (profile.questions ?? []) : [];
  const answers = gatherAnswers(questions, { db, reference, audience, lawPolicy, offered: draft.parkIds });
  return createVeil(listCodeNamed(db), draft.audience).deep<PacketMatter>({
    format: 2,
    applicationVersion,
    date,
    profile: printedProfile(profile),
    office: settings.office,
    ...looks(db),
    match: { ...match, parks: parkIds.flatMap((id) => offeredPark(match, id, model)), clauses: [] },
    sectors: [...sectors.industries].flatMap((id) => findRef(db, id) ?? []),
    parks,
    districts,
    neighbours: parks.map(({ record }) => ({
      parkId: record.id,
      records: neighboursOf(record, index, model).map((neighbour) => gather.record(neighbour.id)),
    })),
    clauses,
    talentPolicies,
    talentPath: path === null ? null : { process: path, source: citationView(path.citation, reference) },
    programmes,
    conflicts: gather.conflicts.filter((conflict) => conflictIds.has(conflict.id) && conflict.chosenFactId === null),
    clashes: nicheClashes(parkIds, model).map(({ parkIds: pair, industryIds }) => ({
      parkIds: pair,
      industries: industryIds.flatMap((id) => findRef(db, id) ?? []),
    })),
    filing: gatherFiling(clauses, readChoices(db, draft.investorId).ready, support),
    courses: gatherCourses(clauses, support),
    ...(answers.length === 0 ? {} : { answers }),
    factChanges: gatherFactChanges(db, [...parks, ...districts, ...programmes, ...talentPolicies], { audience, lawPolicy }),
    lawPolicy,
    // Last, since the records above have to be taken first.
    leftOut: gather.leftOut,
  });
}

export interface FrozenVersion {
  id: string;
  snapshot: PacketSnapshot;
  json: string;
  sha256: string;
}

/** Names a snapshot by its own content: the same content is the same version, on any machine. */
export function freeze(snapshot: PacketSnapshot): FrozenVersion {
  const json = JSON.stringify(snapshot);
  const sha256 = createHash('sha256').update(json).digest('hex');
  return { id: `v-${sha256.slice(0, 12)}`, snapshot, json, sha256 };
}
