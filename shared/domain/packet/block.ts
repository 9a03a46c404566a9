import type { Flag } from '#shared/domain/fact/flag-words.ts';
import type { Language } from '#shared/lib/language.ts';
import type { Local } from './line.ts';

export type Block =
  | CoverBlock
  | ProofBlock
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | ChartBlock
  | ClauseBlock
  | CompareBlock
  | CombinationBlock
  | PathBlock
  | QuestionsBlock
  | ContactBlock
  | SourcesBlock
  | DistrictBlock
  | ClauseTableBlock
  | CalendarBlock
  | PictureBlock
  | NoteBlock;

/** First page: the code name, the question in the investor's words, the offered places as a schematic, no clip art. */
export interface CoverBlock {
  type: 'cover';
  id: string;
  codeName: string;
  question: Local;
  /** What the investor wants, as label and words; left out, the question says it all. */
  wishes?: { label: Local; words: Local }[];
  /** Places offered, grouped by district tile; drawn as a schematic from data. */
  places: { name: Local; district: Local; tile: { column: number; row: number } | null }[];
  /** All tiles of the schematic: 16 districts and Lin-gang, `offered` where a place stands; none where no place stands on one. */
  tiles: { id: string; name: Local; column: number; row: number; offered: boolean }[];
}

/** Three to six big figures, each with unit, label, as-of date and mark. */
export interface ProofBlock {
  type: 'proof';
  id: string;
  items: { qualifier: Local; figure: Local; unit: Local; label: Local; note: Local }[];
}
export interface HeadingBlock {
  type: 'heading';
  id: string;
  level: 2 | 3;
  text: Local;
}
export interface ParagraphBlock {
  type: 'paragraph';
  id: string;
  /** `lead` opens a section; `officer` is the officer's own text and set apart. */
  tone: 'lead' | 'body' | 'officer' | 'small';
  text: Local;
  /** On a one-pager: the sentence counts clauses, and is made again for as many as stand on the page. */
  clauses?: { relevant: number; refused: number };
}
export interface ListBlock {
  type: 'list';
  id: string;
  ordered: boolean;
  /** The officer's own list, set apart like the officer's paragraphs. */
  tone?: 'officer';
  items: Local[];
  /** A word in front of each item, such as "Where"; the items then stand beside them without a marker. */
  terms?: Local[];
}
/** Label and value pairs of one record, with as-of date and grade. */
export interface FactsBlock {
  type: 'facts';
  id: string;
  rows: {
    label: Local;
    value: Local;
    asOf: Local;
    grade: string;
    flag: Flag | null;
    note: Local | null;
  }[];
}
/** Breaks over pages with a repeated head; no row is ever split or lost. */
export interface TableBlock {
  type: 'table';
  id: string;
  caption: Local | null;
  columns: { title: Local; align: 'left' | 'right' | 'center'; width: number }[];
  rows: Local[][];
  note: Local | null;
}
/**
 * Places side by side, one column each and one row a subject. It breaks over pages between rows, with its head repeated; a
 * group's title never stands alone at the foot.
 */
export interface CompareBlock {
  type: 'compare';
  id: string;
  /** Head of the column of subjects. */
  subject: Local;
  columns: { name: Local; detail: Local }[];
  groups: { title: Local; rows: CompareRow[] }[];
  note: Local | null;
}
/** `flags` say what keeps the row from being like for like. One cell stands for each column, or a single one for all. */
export interface CompareRow {
  label: Local;
  detail: Local;
  flags: Local[];
  cells: CompareCell[];
}
/** `share`, 0–1, is drawn as a bar under the figure; a blank cell says in its note why. */
export interface CompareCell {
  kind: 'figure' | 'text' | 'blank';
  value: Local;
  share: number | null;
  note: Local;
  flag: { tone: Flag; text: Local } | null;
}
/** A drawn chart: one SVG per language, words inside in that language, with its caption and an alternative text. */
export interface ChartBlock {
  type: 'chart';
  id: string;
  title: Local;
  caption: Local;
  alternative: Local;
  svg: Partial<Record<Language, string>>;
  /** What the bars stand for, for formats that draw charts of their own. */
  bars?: ChartBar[];
}
/** One bar by its plain words; a null is not known, and `text` says so. */
export interface ChartBar {
  label: Partial<Record<Language, string>>;
  value: number | null;
  text: Partial<Record<Language, string>>;
}
/** One clause of an incentive or talent policy with its verdict. */
export interface ClauseBlock {
  type: 'clause';
  id: string;
  name: Local;
  incentive: Local;
  verdict: 'fits' | 'does-not-fit' | 'cannot-tell' | 'text-needed';
  verdictText: Local;
  summary: Local;
  /** Each condition with its result and the answer it used. */
  conditions: { text: Local; result: 'true' | 'false' | 'unknown'; answer: Local }[];
  ask: Local[];
  amount: { text: Local; low: number; base: number; high: number; assumptions: Local[] } | null;
  window: Local;
  office: Local;
  basis: Local;
  /** In one quiet line, what the source leaves out. */
  notGiven?: Local;
  /** Why there is no amount although the clause speaks of one. */
  amountNote?: Local;
  /** Telephone of the office, as the source prints it. */
  phone?: Local;
  /** Single answers that would change the verdict, each with what it would come to. */
  changes?: Local[];
  /** The official wording, as the office pasted it into its own store. */
  wording?: Local;
}
/** The lawful choice of clauses that comes to most, for one place and currency; the line on estimates is part of it. */
export interface CombinationBlock {
  type: 'combination';
  id: string;
  title: Local;
  /** What comes of the clauses that fit, then with those that cannot be told yet. */
  totals: CombinationTotal[];
  /** What holds for all totals: clauses without a figure, and clauses of two currencies that exclude one another. */
  notes: Local[];
  estimate: Local;
}
export interface CombinationTotal {
  label: Local;
  amount: { text: Local; low: number; base: number; high: number };
  /** The clauses in it, each with its own range. */
  chosen: Local[];
  /** What holds the total down. */
  limits: Local[];
  /** Clauses that add nothing, each with the clause or cap that keeps it out. */
  leftOut: Local[];
  assumptions: Local[];
}
/** Steps from left to right, e.g. visa → permit → residence → permanent residence. */
export interface PathBlock {
  type: 'path';
  id: string;
  title: Local;
  steps: { name: Local; detail: Local }[];
}
export interface QuestionsBlock {
  type: 'questions';
  id: string;
  /** Number of the first question; left out, 1. */
  start?: number;
  /** `more` are further parts of the answer, `next` is what the office does about what is open. */
  items: { question: Local; answer: Local; state: 'answered' | 'partly' | 'not-known'; more?: Local[]; next?: Local }[];
}
export interface ContactBlock {
  type: 'contact';
  id: string;
  lines: { label: Local; value: Local }[];
  /** Modules of a QR code, row by row; null where there is no contact to encode. */
  qr: boolean[][] | null;
}
/** A district at a glance: its place on the schematic, how it positions itself, its figures and industries. */
export interface DistrictBlock {
  type: 'district';
  id: string;
  name: Local;
  /** Tiles of the schematic with this district's `offered`; none for a district that has no tile. */
  tiles: Omit<CoverBlock['tiles'][number], 'name'>[];
  positioning: Local[];
  figures: { value: Local; label: Local; asOf: Local }[];
  /** Label and words, such as the industries and the parks offered there. */
  lines: { label: Local; words: Local }[];
}
/** All clauses at a glance, with verdict and range, before each is told in full. Bars of one currency share one scale. */
export interface ClauseTableBlock {
  type: 'clause-table';
  id: string;
  title: Local;
  /** `amount` null: none of the clauses speaks of money. */
  columns: { clause: Local; policy: Local; verdict: Local; amount: Local | null };
  rows: {
    name: Local;
    incentive: Local;
    verdict: ClauseBlock['verdict'];
    verdictText: Local;
    amount: { text: Local; low: number; base: number; high: number; scaleEnd: number } | null;
    /** Why there is no amount. */
    amountNote: Local;
  }[];
  note: Local | null;
}
/** Steps and windows on one line of time, from the day of the packet. What has no date stands under it, with the reason. */
export interface CalendarBlock {
  type: 'calendar';
  id: string;
  title: Local;
  /** Equal parts of the line of time, in order. */
  ticks: Local[];
  /** `spans` are in parts of the line, 0 to 1; a `moment` is a single day. Without spans the row has no date. */
  rows: { name: Local; detail: Local; kind: 'step' | 'window' | 'wish'; spans: { from: number; to: number }[] }[];
  note: Local | null;
}
/** A picture of the office with its caption, which is its alternative text too. */
export interface PictureBlock {
  type: 'picture';
  id: string;
  caption: Local;
  image: { format: 'png' | 'jpeg'; data: string; widthMm: number };
}
/** The bibliography; the typesetter sets `DocumentValue.sources` here. */
export interface SourcesBlock {
  type: 'sources';
  id: string;
}
/** A line set apart: the fixed estimate line, a gap said plainly, a warning. */
export interface NoteBlock {
  type: 'note';
  id: string;
  tone: 'estimate' | 'gap' | 'warning' | 'info';
  text: Local;
}

/** True for a block that speaks of what an investor might get: it brings the fixed line to the foot of every page. */
export const isEstimate = (block: Block): boolean =>
  block.type === 'clause' ||
  block.type === 'clause-table' ||
  block.type === 'combination' ||
  (block.type === 'note' && block.tone === 'estimate');
