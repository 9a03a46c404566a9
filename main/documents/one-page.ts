import type { Block, ClauseBlock, CombinationBlock, ListBlock } from '#shared/domain/packet/block.ts';
import type { DocumentSection, DocumentValue } from '#shared/domain/packet/document.ts';
import type { Line, Local } from '#shared/domain/packet/line.ts';
import { languagesOf, type Language } from '#shared/lib/language.ts';
import { marksOf } from './marks.ts';
import { kindOf, recordKind, restLines, type Omitted } from './one-page-rest.ts';
import { clauseCountWords } from './value/sections/clause-count.ts';

/**
 * One way to fit a one-pager on its page. The template takes the first that fits at its tightest, then sets it as airy as the page
 * allows; the check on the bytes knows the same list, so that what was cut is told from what was lost.
 */
export interface OnePageVariant {
  /** The tightest setting in which it may stand: 0 airy to 5 tight. */
  density: number;
  sections: DocumentSection[];
  /** Numbers of the sources still cited. */
  sources: number[];
}

interface Limits {
  density: number;
  /** Rows of a table, and of the facts of one record. */
  rows: number;
  /** Entries of a list; two more where each stands beside a term. */
  items: number;
  /**
   * How much of a clause stands: everything; without conditions, questions and assumptions; name, verdict, amount and its
   * sentence; the same without the sentence, whose source mark then stands with the name.
   */
  clause: 'whole' | 'summary' | 'sentence' | 'verdict';
  charts: boolean;
  /** False: of prose only the lead, gaps and the estimate line stand; tables, charts and lists without terms go. */
  prose: boolean;
  /** Proof points. */
  proof: number;
  /** Records with facts in one section. */
  records: number;
  /** Clauses in one section. */
  clauses: number;
}

const all = Number.POSITIVE_INFINITY;
const everything: Limits = {
  density: 2,
  rows: all,
  items: all,
  clause: 'whole',
  charts: true,
  prose: true,
  proof: all,
  records: all,
  clauses: all,
};
/** What each step takes away from the one before: each is shorter, and by little, so that no page stays half empty. */
const cuts: Partial<Limits>[] = [
  {},
  { rows: 9, items: 9, clause: 'summary' },
  { density: 3, rows: 8, items: 8, clauses: 4 },
  { density: 4, rows: 6, items: 6, charts: false, records: 6, clauses: 3 },
  // The questions to be answered first, and what else is prose, go after clauses beyond the third.
  { rows: 5, items: 5, prose: false, proof: 3 },
  { rows: 4, items: 4, records: 4 },
  { density: 5 },
  { rows: 3, records: 3 },
  { rows: 2, items: 3 },
  { clause: 'sentence' },
  { clauses: 2 },
  { rows: 1 },
  { items: 2 },
  { records: 2 },
  { clause: 'verdict' },
  { proof: 2 },
  { clauses: 1 },
  { proof: 0 },
  { records: 1 },
  { items: 0 },
  { items: -1 },
  { records: 0 },
  { items: -2 },
];
const steps: Limits[] = [];
for (const cut of cuts) steps.push({ ...(steps.at(-1) ?? everything), ...cut });

/**
 * The shortest page there is but for endless names, as its place among the variants: one language still shows two clauses, two languages, which
 * take twice the room, have given up the proof points.
 */
export const shortest = (languages: readonly Language[]): number =>
  steps.findIndex(({ clause, proof }) => (languages.length > 1 ? proof === 0 : clause === 'verdict'));

/**
 * From everything to the least; a section that was cut says at its end how many of what stand in the pitch. Of clauses the page says
 * itself how many it shows of how many, so they are counted there alone, and anew for each variant.
 */
export function onePageVariants(value: DocumentValue): OnePageVariant[] {
  const languages = languagesOf(value.language);
  return steps.map((limits) => {
    const sections = value.sections.map((section) => cutSection(section, limits, languages));
    const cited = marksOf(sections);
    return {
      density: limits.density,
      sections,
      sources: value.sources.map((source) => source.number).filter((number) => cited.has(number)),
    };
  });
}

function cutSection(section: DocumentSection, limits: Limits, languages: Language[]): DocumentSection {
  const cuts = section.blocks.map((block, index) => {
    const before = section.blocks.slice(0, index).filter((other) => other.type === block.type).length;
    const most = block.type === 'clause' ? limits.clauses : block.type === 'facts' ? limits.records : all;
    return before >= most ? leftOut(block, section.id) : cutBlock(block, limits);
  });
  // A heading goes with what it stands over.
  const kept = cuts.flatMap(({ block }, index) => {
    const below = cuts[index + 1];
    return block === null || (block.type === 'heading' && (below === undefined || below.block === null)) ? [] : [block];
  });
  const shown = kept.filter(({ type }) => type === 'clause').length;
  const blocks = kept.map((block) => recounted(block, shown, languages));
  const omitted = cuts.flatMap((cut) => cut.omitted ?? []);
  return { ...section, blocks: [...blocks, ...restLines(section.id, omitted, languages)] };
}

/** The sentence that counts clauses, for so many on the page. */
function recounted(block: Block, shown: number, languages: Language[]): Block {
  if (block.type !== 'paragraph' || block.clauses === undefined) return block;
  const words = clauseCountWords({ ...block.clauses, shown });
  const text: Local = Object.fromEntries(languages.map((language) => [language, { text: words[language], marks: [] }]));
  return { ...block, text };
}

interface Cut {
  block: Block | null;
  /** Absent: nothing that somebody would look for. */
  omitted?: Omitted;
}

const whole = (block: Block): Cut => ({ block });
/** Our own sentences are no items that somebody would look for in the pitch; the officer's are. */
const silent: Cut = { block: null };

/** The block with what is left of it, or none; of `count` items so many are left out. */
const less = (block: Block, left: Block | null, count: number): Cut => ({ block: left, omitted: { kind: kindOf(block), count } });

/** A record beyond those shown counts as one of its kind; clauses are counted in a sentence of their own. */
const leftOut = (block: Block, sectionId: string): Cut =>
  block.type === 'clause'
    ? silent
    : block.type === 'facts'
      ? { block: null, omitted: { kind: recordKind(sectionId), count: 1 } }
      : gone(block);

const gone = (block: Block): Cut => less(block, null, 1);
const beyond = (items: readonly unknown[], most: number): number => Math.max(0, items.length - most);

function cutBlock(block: Block, limits: Limits): Cut {
  switch (block.type) {
    case 'questions':
      return less(block, { ...block, items: block.items.slice(0, limits.rows) }, beyond(block.items, limits.rows));
    case 'facts':
      return less(block, { ...block, rows: block.rows.slice(0, limits.rows) }, beyond(block.rows, limits.rows));
    case 'list':
      return cutList(block, limits);
    case 'table':
      if (!limits.prose) return less(block, null, block.rows.length);
      return less(block, { ...block, rows: block.rows.slice(0, limits.rows) }, beyond(block.rows, limits.rows));
    case 'chart':
    case 'picture':
      return limits.charts ? whole(block) : gone(block);
    // What these draw in full stands on the pages of the pitch.
    case 'clause-table':
    case 'calendar':
      return less(block, null, block.rows.length);
    case 'district':
      return gone(block);
    case 'clause':
      return cutClause(block, limits.clause);
    case 'combination':
      return limits.clause === 'whole' ? whole(block) : cutCombination(block);
    case 'compare':
      return less(
        block,
        null,
        block.groups.reduce((sum, group) => sum + group.rows.length, 0),
      );
    case 'heading':
    case 'path':
      return whole(block);
    case 'paragraph':
      if (limits.prose || block.tone === 'lead' || block.clauses !== undefined) return whole(block);
      return block.tone === 'officer' ? gone(block) : silent;
    case 'note':
      return limits.prose || block.tone === 'estimate' || block.tone === 'gap' ? whole(block) : silent;
    case 'proof':
      if (limits.proof === 0) return less(block, null, block.items.length);
      return less(block, { ...block, items: block.items.slice(0, limits.proof) }, beyond(block.items, limits.proof));
    case 'cover':
    case 'contact':
    case 'sources':
      return whole(block);
  }
}

/** What stands beside a term answers a question of its own, so two more of these are kept than of other entries. */
function cutList(block: ListBlock, limits: Limits): Cut {
  const most = Math.max(0, block.terms === undefined ? (limits.prose ? limits.items : 0) : limits.items + 2);
  if (most === 0) return less(block, null, block.items.length);
  const cut = { ...block, items: block.items.slice(0, most) };
  return less(block, block.terms === undefined ? cut : { ...cut, terms: block.terms.slice(0, most) }, beyond(block.items, most));
}

/** The totals and what limits them stay; how they come about stands in the pitch. */
function cutCombination(block: CombinationBlock): Cut {
  return whole({ ...block, totals: block.totals.map((total) => ({ ...total, chosen: [], leftOut: [], assumptions: [] })) });
}

/** A clause is never cut from its source: what is left of it carries the mark. */
function cutClause(block: ClauseBlock, keep: Limits['clause']): Cut {
  if (keep === 'whole') return whole(block);
  const amount = block.amount === null ? null : { ...block.amount, assumptions: [] };
  const { notGiven: _quiet, changes: _changes, wording: _wording, ...rest } = block;
  const summary: ClauseBlock = { ...rest, conditions: [], ask: [], amount };
  if (keep === 'summary') return whole(summary);
  const { amountNote: _note, phone: _phone, ...bare } = summary;
  const sentence: ClauseBlock = { ...bare, window: {}, office: {}, basis: {} };
  return whole(keep === 'sentence' ? sentence : { ...sentence, name: markedAs(block.name, block.summary), summary: {} });
}

/** The words of the one with the source marks of the other, language by language. */
function markedAs(words: Local, source: Local): Local {
  const entries = Object.entries(words) as [Language, Line][];
  return Object.fromEntries(
    entries.map(([language, line]) => [language, { ...line, marks: [...line.marks, ...(source[language]?.marks ?? [])] }]),
  );
}
