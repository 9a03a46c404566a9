import type { LawOverride } from '#shared/domain/law/law-gate.ts';
import type { PacketDraft } from './draft.ts';
import type { ByteCheck, Finding } from './finding.ts';
import type { OutputFormat } from './outputs/output-format.ts';
import type { PassedWarning } from './passed-warning.ts';
import type { PrintedFigureRef, PrintedSourceRef } from './preview-figure.ts';

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
  format: OutputFormat;
  /** Whom it was for and which copy it is; null where the log does not tell. */
  recipient: string | null;
  copyNumber: number | null;
  exportedBy: string | null;
  fileName: string;
  path: string | null;
  sha256: string;
  bytes: number;
  /** Pages, slides or sheets. */
  pages: number;
  exportedAt: string;
  checks: ByteCheck[];
  /** Findings of the law that the office let pass, with reason, name and time. */
  overrides: LawOverride[];
  /** Warnings that the office waved through, each with its reason; left out where there is none. */
  passed?: PassedWarning[];
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
  /** Figures on the pages, for leading from one to its fact. */
  figures: PrintedFigureRef[];
  /** Sources by the numbers that stand on the pages. */
  sources: PrintedSourceRef[];
}
