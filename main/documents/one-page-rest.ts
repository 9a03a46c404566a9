import type { Block } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { FullBilingual, Language } from '#shared/lib/language.ts';

/** What a page can leave out, in the order in which the line at a section's end names it. */
const kinds = {
  park: { zh: '个园区', one: 'park', many: 'parks' },
  district: { zh: '个行政区', one: 'district', many: 'districts' },
  record: { zh: '个记录', one: 'record', many: 'records' },
  fact: { zh: '条事实', one: 'fact', many: 'facts' },
  clause: { zh: '项条款', one: 'clause', many: 'clauses' },
  figure: { zh: '个数字', one: 'figure', many: 'figures' },
  question: { zh: '个问题', one: 'question', many: 'questions' },
  row: { zh: '行表格', one: 'table row', many: 'table rows' },
  chart: { zh: '张图', one: 'chart', many: 'charts' },
  picture: { zh: '张图片', one: 'picture', many: 'pictures' },
  paragraph: { zh: '段文字', one: 'paragraph', many: 'paragraphs' },
  item: { zh: '项', one: 'item', many: 'items' },
} as const;
export type OmittedKind = keyof typeof kinds;
const order = Object.keys(kinds) as OmittedKind[];

/** So many of one kind that a section leaves out. */
export interface Omitted {
  kind: OmittedKind;
  count: number;
}

/** What one item of a block is called. */
export function kindOf(block: Block): OmittedKind {
  switch (block.type) {
    case 'facts':
      return 'fact';
    case 'proof':
      return 'figure';
    case 'questions':
      return 'question';
    case 'list':
      return block.id === 'ask-list' ? 'question' : 'item';
    case 'clause':
    case 'clause-table':
      return 'clause';
    case 'table':
    case 'compare':
      return 'row';
    case 'chart':
    case 'picture':
    case 'district':
    case 'paragraph':
      return block.type;
    default:
      return 'item';
  }
}

/** What the records of a section are called. */
export const recordKind = (sectionId: string): OmittedKind => (sectionId === 'parks' ? 'park' : 'record');

/** The sums by kind, in one order; nothing of what is not left out. */
const summed = (omitted: readonly Omitted[]): Omitted[] =>
  order
    .map((kind) => ({ kind, count: omitted.reduce((sum, each) => sum + (each.kind === kind ? each.count : 0), 0) }))
    .filter(({ count }) => count > 0);

/** Says what of a section stands in the pitch alone; null where nothing was left out. */
export function restWords(omitted: readonly Omitted[]): FullBilingual | null {
  const parts = summed(omitted);
  if (parts.length === 0) return null;
  const english = parts.map(({ kind, count }) => `${count} more ${count === 1 ? kinds[kind].one : kinds[kind].many}`);
  const last = english.pop() ?? '';
  return {
    zh: `另有${parts.map(({ kind, count }) => `${count}${kinds[kind].zh}`).join('、')}见推介册。`,
    en: `${english.length === 0 ? last : `${english.join(', ')} and ${last}`} in the pitch.`,
  };
}

/** The line at the end of a section that was cut. */
export function restLines(id: string, omitted: readonly Omitted[], languages: readonly Language[]): Block[] {
  const words = restWords(omitted);
  if (words === null) return [];
  const text: Local = Object.fromEntries(languages.map((language) => [language, { text: words[language], marks: [] }]));
  return [{ type: 'paragraph', id: `${id}-more`, tone: 'small', text }];
}
