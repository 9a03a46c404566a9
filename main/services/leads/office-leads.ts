import { randomUUID } from 'node:crypto';
import { findLead, findPicks, listLeads, tieLead, type StoredLead } from '#main/repos/lead-repo.ts';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { insertPacket } from '#main/repos/packet-repo.ts';
import { findRef } from '#main/repos/record-repo.ts';
import { mergedInto } from '#main/repos/record-ties-repo.ts';
import type { Database } from '#main/store/database.ts';
import { checkInvestor } from '#main/services/investor/parse-investor.ts';
import { isDue, type LeadView } from '#shared/domain/lead/lead-view.ts';
import type { Day } from '#shared/lib/date.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { readVisitorCode } from '#shared/domain/stand/visitor-code.ts';
import type { CodeLookup } from '#shared/ipc/contracts/lead-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { photoPath } from './lead-photo.ts';

/** A packet offers no more parks than this. */
const mostParks = 20;

/** What was picked at the stand, each as the record that it is part of today. */
const refsOf = (db: Database, ids: readonly string[]): RecordRef[] =>
  [...new Set(ids.map((id) => mergedInto(db, id)))].flatMap((id) => findRef(db, id) ?? []);

function viewOf(db: Database, { content, hasPhoto, ...rest }: StoredLead): LeadView {
  const {
    id,
    receipt,
    copyId,
    at,
    name,
    organisation,
    phone,
    email,
    wish,
    language,
    pickIds,
    viewedIds,
    code,
    purpose,
    consent,
    deleteOn,
  } = content;
  return {
    id,
    receipt,
    copyId,
    takenAt: at,
    name,
    organisation,
    phone,
    email,
    wish,
    language,
    code,
    purpose,
    consent,
    deleteOn,
    picks: refsOf(db, pickIds),
    viewed: refsOf(db, viewedIds),
    photoUrl: hasPhoto ? photoPath(id) : null,
    ...rest,
  };
}

/** Leads that are kept and not due, the newest first, with what their visitors looked at. */
export const leadViews = (db: Database, today: Day): LeadView[] =>
  listLeads(db)
    .filter(({ content }) => !isDue(content.deleteOn, today))
    .map((lead) => viewOf(db, lead));

/** @throws UserError `not-found`. */
export function leadOrThrow(db: Database, id: string): StoredLead {
  const lead = findLead(db, id);
  if (lead === null)
    throw new UserError('not-found', '找不到这条线索，可能已到期删除。This lead is not known; it may have been due and deleted.', {
      where: id,
    });
  return lead;
}

/** What can be said of a visitor as an investor; everything that was not asked stays unknown. */
function profileOf(db: Database, { content }: StoredLead): InvestorProfile {
  const industries = refsOf(db, content.pickIds).filter(({ kind }) => kind === 'industry');
  const sectors = industries.flatMap(({ name }) => name.zh ?? name.en ?? []);
  return checkInvestor({
    codeName: (content.organisation === '' ? content.name : content.organisation).slice(0, 80),
    language: content.language,
    ...(sectors.length === 0 ? {} : { sectors }),
    ...(content.wish === '' ? {} : { questions: [content.wish] }),
    notes: `线索 Lead ${content.receipt}`,
  });
}

/**
 * Makes an investor of a lead and a packet that offers the parks the visitor picked; a lead that was made one before answers that one.
 * The lead itself is deleted when it is due; what the officer made of it is the office's own work and stays.
 * @throws UserError `not-found`.
 */
export function leadToPacket(
  db: Database,
  { id, at, ...choice }: Pick<PacketDraft, 'template' | 'language'> & { id: string; at: string },
): { investorId: string; packetId: string } {
  const lead = leadOrThrow(db, id);
  const { investorId: madeFor, packetId: made } = lead;
  if (madeFor !== null && made !== null) return { investorId: madeFor, packetId: made };
  const parkIds = refsOf(db, lead.content.pickIds)
    .filter(({ kind }) => kind === 'park')
    .map((ref) => ref.id);
  return db.transaction(() => {
    const [investorId, packetId] = [`investor-${randomUUID()}`, `packet-${randomUUID()}`];
    insertInvestor(db, { id: investorId, profile: profileOf(db, lead), createdAt: at, updatedAt: at });
    const draft = startDraft({
      investorId,
      ...choice,
      audience: 'public',
      parkIds: parkIds.slice(0, mostParks),
      watermark: null,
      asOf: null,
    });
    insertPacket(db, { id: packetId, draft, at });
    tieLead(db, { id, investorId, packetId });
    return { investorId, packetId };
  })();
}

/** What a visitor picked under a code. @throws UserError `not-found`. */
export function findCode(db: Database, typed: string): CodeLookup {
  const code = readVisitorCode(typed);
  const unknown = (zh: string, en: string): UserError => new UserError('not-found', `${zh}${en}`, { where: typed });
  if (code === null) throw unknown('这不是展台给的代码，请再核对一遍。', 'This is no code of a stand; read it again.');
  const picks = findPicks(db, code);
  if (picks === null)
    throw unknown(
      '没有这个代码：展台的线索可能还没有交接，或已到期删除。',
      'No such code: the stand may not have handed over yet, or it was due and deleted.',
    );
  return { code, takenAt: picks.takenAt, picks: refsOf(db, picks.pickIds) };
}
