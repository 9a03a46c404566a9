import type { FullBilingual } from '#shared/lib/language.ts';
import type { Block, TableBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketClause } from '#shared/domain/packet/snapshot.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { rangeText } from './amount-words.ts';
import { clauseBlock, estimateNote, openAmount, textNeededTable, validityNote, verdictWords } from './clauses.ts';
import { clauseCountWords } from './clause-count.ts';
import { clauseTable } from './clause-table.ts';
import { combinationBlocks } from './combination.ts';
import { courseBlocks, filingBlocks } from './support-courses.ts';

/** Support in money, and everything else an office offers: the same verdicts, in groups of their own. */
const moneyOffers: ReadonlySet<string> = new Set(['grant', 'subsidy', 'tax']);
const isMoney = ({ clause }: PacketClause): boolean => moneyOffers.has(clause.offer) || clause.amount !== null;

const groups: { id: string; title: FullBilingual; holds: (entry: PacketClause) => boolean; most: number }[] = [
  { id: 'money', title: { zh: '资金支持', en: 'Support in money' }, holds: isMoney, most: 6 },
  {
    id: 'other',
    title: { zh: '先投后股、空间、服务与审批', en: 'Investment, space, services and approvals' },
    holds: (entry) => !isMoney(entry),
    most: 8,
  },
];
const mostOnOnePage = 5;
const mostRest = 40;

const signs = { fits: '●', 'does-not-fit': '○', 'cannot-tell': '◐' };

/** What a clause may bring in money, or why that is open; null where it speaks of none. */
const amountOf = (entry: PacketClause): FullBilingual | null =>
  entry.match.amount === null ? openAmount(entry) : rangeText(entry.match.amount);

function restRow(entry: PacketClause, withAmount: boolean, { write }: SectionContext): Local[] {
  const { clause, match } = entry;
  const [words, amount] = [verdictWords[match.verdict], amountOf(entry)];
  return [
    write.say(clause.name),
    write.say({ zh: `${signs[match.verdict]} ${words.zh}`, en: `${signs[match.verdict]} ${words.en}` }),
    write.say(clause.summary, [write.mark(entry.source, { grade: entry.grade, asOf: clause.validity })]),
    ...(withAmount ? [amount === null ? write.plain('–') : write.say(amount)] : []),
  ];
}

/** Clauses without a card keep their verdict and what they may bring; `id` is the table's and `caption` its heading. */
export function restTable(
  entries: PacketClause[],
  { id, caption }: { id: string; caption: FullBilingual },
  context: SectionContext,
): Block[] {
  if (entries.length === 0) return [];
  const { write } = context;
  const withAmount = entries.some((entry) => amountOf(entry) !== null);
  const table: TableBlock = {
    type: 'table',
    id,
    caption: write.say(caption),
    columns: [
      { title: write.say({ zh: '条款', en: 'Clause' }), align: 'left', width: 1.2 },
      { title: write.say({ zh: '判断', en: 'Verdict' }), align: 'left', width: 0.8 },
      { title: write.say({ zh: '内容', en: 'What it offers' }), align: 'left', width: 2.4 },
      ...(withAmount ? [{ title: write.say({ zh: '金额', en: 'Amount' }), align: 'left' as const, width: 1.2 }] : []),
    ],
    rows: entries.slice(0, mostRest).map((entry) => restRow(entry, withAmount, context)),
    note: withAmount
      ? write.say({ zh: '“–”表示条款没有写金额，不等于零。', en: '“–” means that the clause gives no amount; it does not mean zero.' })
      : null,
  };
  return [table];
}

/** Clauses left out, by count: what does not fit, and what is beyond the last row. */
function countLine(more: number, refused: number, { write }: SectionContext): Block[] {
  const counts = [
    more > 0 ? { zh: `另有 ${more} 项相关条款未列出`, en: `${more} more clauses can be discussed` } : null,
    refused > 0 ? { zh: `${refused} 项条款不适用，未列出`, en: `${refused} clauses do not fit and are not listed` } : null,
  ].filter((text) => text !== null);
  if (counts.length === 0) return [];
  const text = { zh: `${counts.map((count) => count.zh).join('；')}。`, en: `${counts.map((count) => count.en).join('; ')}.` };
  return [{ type: 'paragraph', id: 'incentives-rest', tone: 'small', text: write.say(text) }];
}

const isRefused = ({ match }: PacketClause): boolean => !match.textNeeded && match.verdict === 'does-not-fit';

/** On one page: what fits first, about people too; then how many there are in all, as the summary counts them. */
function onePageClauses(context: SectionContext): Block[] {
  const { clauses } = context.snapshot;
  const relevant = clauses.filter((entry) => !isRefused(entry));
  const judged = relevant.filter(({ match }) => !match.textNeeded);
  const place = ({ talent, match }: PacketClause): number => (match.verdict === 'fits' ? 0 : talent ? 2 : 1);
  const cards = judged
    .toSorted((a, b) => place(a) - place(b))
    .slice(0, mostOnOnePage)
    .map((entry) => clauseBlock(entry, context));
  const count = { relevant: relevant.length, refused: clauses.length - relevant.length };
  const text = context.write.say(clauseCountWords({ ...count, shown: cards.length }));
  return [...cards, { type: 'paragraph', id: 'incentives-rest', tone: 'small', text, clauses: count }];
}

/** Cards group by group, what fits first; courses and filing stand with what they belong to. */
function grouped(judged: PacketClause[], context: SectionContext): { blocks: Block[]; shown: PacketClause[]; rest: PacketClause[] } {
  const { write } = context;
  const filled = groups.map((group) => ({ ...group, own: judged.filter(group.holds) })).filter(({ own }) => own.length > 0);
  const blocks = filled.flatMap(({ id, title, own, most }): Block[] => [
    { type: 'heading', id: `incentives-${id}`, level: 2, text: write.say(title) },
    ...own.slice(0, most).map((entry) => clauseBlock(entry, context)),
    ...(id === 'other' ? [...courseBlocks(own, context), ...filingBlocks(context)] : []),
  ]);
  return {
    blocks,
    shown: filled.flatMap(({ own, most }) => own.slice(0, most)),
    rest: filled.flatMap(({ own, most }) => own.slice(most)),
  };
}

/** What may be had together first; then clauses as cards, the rest and the policies known by name in tables. */
export const incentives: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const entries = snapshot.clauses.filter((entry) => !entry.talent);
  const judged = entries.filter(({ match }) => !match.textNeeded && match.verdict !== 'does-not-fit');
  const named = entries.filter(({ match }) => match.textNeeded);
  const refused = entries.filter(isRefused).length;
  if (judged.length + named.length === 0) {
    const text = { zh: '我们还没有可引用的、适用于所选园区的政策条款。', en: 'We have no clause to cite for the parks chosen yet.' };
    return [{ type: 'note', id: 'no-clause', tone: 'gap', text: write.say(text) }];
  }
  const head = [estimateNote(context, 'incentives-estimate'), ...combinationBlocks(context)];
  if (snapshot.draft.template === 'one-pager') return [...head, ...onePageClauses(context)];
  const { blocks, shown, rest } = grouped(judged, context);
  return [
    ...head,
    ...clauseTable(shown, context),
    ...validityNote(context, 'incentives-validity', judged),
    ...blocks,
    ...restTable(rest, { id: 'incentives-more', caption: { zh: '其他可谈的条款', en: 'Further clauses to talk about' } }, context),
    ...countLine(rest.length - Math.min(rest.length, mostRest), refused, context),
    ...textNeededTable(named, 'incentives-named', context),
  ];
};
