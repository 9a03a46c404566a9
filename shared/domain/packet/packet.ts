import type { LawOverride } from '#shared/domain/law/law-gate.ts';
import type { PacketDraft } from './draft.ts';
import type { ByteCheck, Finding } from './finding.ts';

/** A packet in the store: its draft and what was issued from it. */
export interface Packet {
  id: string;
  draft: PacketDraft;
  investorCodeName: string;
  createdAt: string;
  updatedAt: string;
  exports: PacketExport[];
}
/** One issue of a packet: which frozen version, which bytes, when; append-only. */
export interface PacketExport {
  id: string;
  /** Null for a packet issued from the command line. */
  packetId: string | null;
  versionId: string;
  fileName: string;
  path: string | null;
  sha256: string;
  bytes: number;
  pages: number;
  exportedAt: string;
  checks: ByteCheck[];
  /** Findings of the law that the office let pass, with reason, name and time. */
  overrides: LawOverride[];
}
/** What an export answers. */
export interface ExportResult {
  export: PacketExport;
  findings: Finding[];
  elapsedMs: number;
  sources: number;
}
/** A preview ready to be fetched from the application's own origin. */
export interface Preview {
  url: string;
  pages: number;
  findings: Finding[];
  elapsedMs: number;
  /** First page of each section, for leading from a finding or the outline to its place. */
  sectionPages: Record<string, number>;
}
