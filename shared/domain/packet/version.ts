import type { Day } from '#shared/lib/date.ts';
import type { FullBilingual, PacketLanguage } from '#shared/lib/language.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { SectionId } from './draft.ts';
import type { Packet, PacketExport } from './packet.ts';
import type { Template } from './template.ts';
import type { VersionDiff } from './version-diff.ts';

/** A frozen version as a list shows it, read from its own snapshot. */
export interface VersionView {
  id: string;
  packetId: string | null;
  /** Hash of the snapshot; the id is its beginning. */
  sha256: string;
  createdAt: string;
  /** The day printed on its pages. */
  date: Day;
  template: Template;
  language: PacketLanguage;
  audience: Sensitivity;
  recipient: { codeName: string; name: NonNullable<InvestorProfile['name']> | null; watermark: string | null };
  applicationVersion: string;
  /** Every file that was written of it, newest first. */
  exports: PacketExport[];
}

export interface VersionComparison {
  older: VersionView;
  newer: VersionView;
  diff: VersionDiff;
}

export const storeChangeKinds = [
  'renewed',
  'withdrawn',
  'conflicting',
  'settled',
  'stale',
  'above-audience',
  'archived',
  'renamed',
  'gone',
  'ended',
  'reworded',
  'added',
] as const;
export type StoreChangeKind = (typeof storeChangeKinds)[number];

/** One thing of the store that stands otherwise today than in the version. */
export interface StoreChange {
  kind: StoreChangeKind;
  of: 'record' | 'fact' | 'clause';
  record: RecordRef;
  /** Id of the record, fact or clause; with `kind` it is unique in a list. */
  id: string;
  /** The kind of statement, or the clause by name; null for the record itself. */
  subject: FullBilingual | null;
  before: FullBilingual | null;
  after: FullBilingual | null;
}

/** What a new version would rest on that this one does not. */
export interface ChangesSince {
  versionId: string;
  changes: StoreChange[];
  /** What changed beside the registers: the investor's profile, the office's settings, the packet's draft. */
  beside: ('profile' | 'office' | 'draft')[];
}

/** A packet made from another; the texts that name the former investor are left empty and told. */
export interface DuplicatedPacket {
  packet: Packet;
  emptied: SectionId[];
}
