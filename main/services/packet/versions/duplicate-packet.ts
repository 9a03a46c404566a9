import { randomUUID } from 'node:crypto';
import { findPacket, insertPacket } from '#main/repos/packet-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { DraftSection, PacketDraft } from '#shared/domain/packet/draft.ts';
import type { DuplicatedPacket } from '#shared/domain/packet/version.ts';
import { holdsName } from '#shared/domain/packet/wording.ts';

export interface DuplicateInput {
  draft: PacketDraft;
  /** Whom the packet was for; its names stay behind. */
  former: InvestorProfile;
  investorId: string;
  at: string;
}

/** Empties both languages of a section whose words name somebody, also where the name is split by blanks or signs. */
function withoutNames(section: DraftSection, names: readonly string[]): DraftSection {
  const told = names.some((name) => holdsName(section.words.zh, name) || holdsName(section.words.en, name));
  return told ? { ...section, words: { zh: '', en: '' } } : section;
}

/**
 * The same packet for another investor: template, language, audience, parks, sections and words. What was meant for the former one stays
 * behind: its names, its watermark, its printed day, and the reasons given for findings of the law.
 */
export function duplicatePacket(db: Database, { draft, former, investorId, at }: DuplicateInput): DuplicatedPacket {
  const { lawOverrides: _reasons, ...kept } = draft;
  const names =
    investorId === draft.investorId ? [] : [former.codeName, former.name?.zh, former.name?.en].filter((name) => name !== undefined);
  const sections = draft.sections.map((section) => withoutNames(section, names));
  const id = `packet-${randomUUID()}`;
  insertPacket(db, { id, draft: { ...kept, investorId, watermark: null, asOf: null, sections }, at });
  const packet = findPacket(db, id);
  if (packet === null) throw new Error(`packet ${id} was not written`);
  return { packet, emptied: sections.filter((section, index) => section !== draft.sections[index]).map((section) => section.id) };
}
