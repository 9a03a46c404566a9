import { findRecord } from '#main/repos/record-repo.ts';
import { findInvestor } from '#main/repos/investor-repo.ts';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import type { Database } from '#main/store/database.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { draftForInvestor } from '../versions/duplicate-packet.ts';
import type { BatchItem } from './run-batch.ts';

interface Base {
  packetId: string | null;
  draft: PacketDraft;
  profile: InvestorProfile;
}
/** Copies numbered from one, and the recipient's name across every page; on request only. */
export interface CopyMarks {
  numbered: boolean;
  watermarked: boolean;
}

const shownName = ({ disclosed, name, codeName }: InvestorProfile): string =>
  disclosed === true ? (name?.zh ?? name?.en ?? codeName) : codeName;

/** The same packet for many investors of the store; words that name the one it was written for stay behind. */
export function itemsForInvestors(
  db: Database,
  { packetId, draft, profile }: Base,
  { investorIds, numbered, watermarked }: CopyMarks & { investorIds: readonly string[] },
): BatchItem[] {
  return investorIds.map((investorId, at) => {
    const investor = findInvestor(db, investorId);
    if (investor === null) throw new UserError('not-found', '找不到这个投资方。This investor is not known.', { where: investorId });
    const own = draftForInvestor(draft, { former: profile, investorId }).draft;
    const recipient = shownName(investor.profile);
    const copyNumber = numbered ? at + 1 : null;
    const mark = watermarked ? (copyNumber === null ? recipient : `${recipient} ${copyNumber}`).slice(0, 60) : null;
    const marks = numbered || watermarked ? { recipient: recipient.slice(0, 60), copyNumber } : {};
    return { name: recipient, draft: { ...own, watermark: mark, ...marks }, profile: investor.profile, packetId };
  });
}

/** Every park of the city that the audience may see, by id. */
export function parksFor(db: Database, audience: PacketDraft['audience'], day: string): string[] {
  const records = [...loadMatchModel(db, audience, day).records.values()];
  return records.filter(({ kind, inShanghai }) => kind === 'park' && inShanghai).map(({ id }) => id);
}

/** A one-pager of each park, for one investor. */
export function onePagersOfParks(db: Database, base: Base, parkIds: readonly string[]): BatchItem[] {
  const { draft, profile, packetId } = base;
  return parkIds.map((parkId) => {
    const park = findRecord(db, parkId);
    if (park?.kind !== 'park')
      throw new UserError('not-found', `没有编号为“${parkId}”的园区。There is no park "${parkId}".`, { where: parkId });
    const { investorId, language, audience, watermark, asOf } = draft;
    const own = startDraft({ investorId, template: 'one-pager', language, audience, parkIds: [parkId], watermark, asOf });
    const name = (language === 'en' ? park.name.en : park.name.zh) ?? park.name.zh ?? park.name.en ?? parkId;
    return { name, draft: own, profile, packetId };
  });
}
