import type { PacketLanguage } from '#shared/lib/language.ts';
import type { Day } from '#shared/lib/date.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { PrintedFigure } from './outputs/printed-figure.ts';
import type { BilingualLayout } from './draft.ts';
import type { DocumentTheme } from '#shared/domain/theme/document-theme.ts';
import type { Template } from './template.ts';
import type { Block } from './block.ts';
import type { Local } from './line.ts';

/** A packet by one of its templates, or the manager's brief, which is for no investor. */
export type DocumentTemplate = Template | 'brief';

/**
 * The document value: everything a page shows, already worded, formatted and numbered. The typesetter adds no word of
 * content and looks nothing up. It is plain JSON, so the same value gives the same bytes.
 */
export interface DocumentValue {
  template: DocumentTemplate;
  language: PacketLanguage;
  /** How two languages share a page; left out, they stand side by side. */
  layout?: BilingualLayout;
  audience: Sensitivity;
  meta: DocumentMeta;
  /** Fixed words of the page furniture (contents, page x of y, sources, estimate line) per language. */
  labels: Record<DocumentLabel, Local>;
  sections: DocumentSection[];
  /** Numbered from 1 in order of first mark; a mark `n` in a line points at `sources[n - 1]`. */
  sources: SourceEntry[];
  /** Facts that the document cites, in the order in which they are first set; for what is written beside the pages. */
  figures?: PrintedFigure[];
  /** Looks alone: with or without it every text and figure is the same. */
  theme?: DocumentTheme;
}

/** `blocked` fits the audience's tone: `watermark` null prints none. */
export interface DocumentMeta {
  title: Local;
  subtitle: Local;
  author: string;
  subject: string;
  keywords: string[];
  /** The day printed and written into the PDF; passed in, never read from a clock by the typesetter. */
  date: Day;
  dateText: Local;
  dataAsOf: Local;
  versionId: string;
  /** Hash of the frozen version, printed on the last page; with it go the data as attached files. Previews and older versions have none. */
  sha256?: string;
  /** Which copy this is and for whom. */
  copy?: Local;
  /** Who approved it, and when. */
  approval?: Local;
  applicationVersion: string;
  watermark: string | null;
  audienceMark: Local | null;
  office: { name: Local; lines: Local[] };
}

export type DocumentLabel =
  | 'contents'
  | 'page'
  | 'of'
  | 'sources'
  | 'estimate'
  | 'figure'
  | 'table'
  | 'asOf'
  | 'grade'
  | 'published'
  | 'line'
  | 'missing'
  | 'version'
  | 'dataAsOf'
  | 'preparedFor'
  | 'backToText'
  | 'conditions'
  | 'ask'
  | 'amount'
  | 'window'
  | 'office'
  | 'basis'
  | 'source'
  | 'assumptions'
  | 'phone'
  | 'wording'
  | 'change'
  | 'chosen'
  | 'limits'
  | 'leftOut';

export interface DocumentSection {
  id: string;
  title: Local;
  blocks: Block[];
}

/** One entry of the sources appendix: document, place, dates and grade. Entries of one document stand together under its title. */
export interface SourceEntry {
  number: number;
  /** The document; entries without one stand alone. */
  document?: { id: string; title: Local };
  /** The item within the document, or the document itself. */
  title: Local;
  /** Publisher or file. */
  place: Local;
  /** The line within the file, e.g. "第 30 行"; left out, `place` names it. */
  line?: Local;
  published: Local;
  asOf: Local;
  grade: Local;
}
