import { randomUUID } from 'node:crypto';
import { findPacket, insertPacket } from '#main/repos/packet-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { PacketDraft, SectionId } from '#shared/domain/packet/draft.ts';
import type { DuplicatedPacket } from '#shared/domain/packet/version.ts';
import { namesOf, withoutNames } from '../drafts/foreign-names.ts';

export interface DuplicateInput {
  draft: PacketDraft;
  /** Whom the packet was for; its names stay behind. */
  former: InvestorProfile;
  investorId: string;
  at: string;
}

/** The draft of a packet for another investor; `emptied` are sections whose words named the former one. */
export function draftForInvestor(
  draft: PacketDraft,
  { former, investorId }: Pick<DuplicateInput, 'former' | 'investorId'>,
): { draft: PacketDraft; emptied: SectionId[] } {
  const { lawOverrides: _reasons, passedWarnings: _passed, approval: _approval, copyNumber: _copy, recipient: _recipient, ...kept } = draft;
  const names = investorId === draft.investorId ? [] : namesOf(former);
  const sections = draft.sections.map((section) => withoutNames(section, names));
  return {
    draft: { ...kept, investorId, watermark: null, asOf: null, sections },
    emptied: sections.filter((section, index) => section !== draft.sections[index]).map((section) => section.id),
  };
}

/**
 * The same packet for another investor: template, language, audience, parks, sections and words. What was meant for the former one stays
 * behind: its names, its watermark, its copy, its printed day, its approval, and the reasons given for findings of the law.
 */
export function duplicatePacket(db: Database, { draft, former, investorId, at }: DuplicateInput): DuplicatedPacket {
  const { draft: own, emptied } = draftForInvestor(draft, { former, investorId });
  const id = `packet-${randomUUID()}`;
  insertPacket(db, { id, draft: own, at });
  const packet = findPacket(db, id);
  if (packet === null) throw new Error(`packet ${id} was not written`);
  return { packet, emptied };
}
