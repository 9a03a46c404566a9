import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import { isForTheOffice } from '#shared/domain/match/match-clause.ts';
import type { AmountRange, TraceStep } from '#shared/domain/match/match.ts';
import type { Block, ClauseBlock, TableBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketClause } from '#shared/domain/packet/snapshot.ts';
import type { SectionContext } from '../section.ts';
import { rangeBar, rangeText } from './amount-words.ts';
import { changes } from './changes.ts';
import { conditionRows, inForceId } from './conditions.ts';

/** The source does not say whether the policy is still in force. */
const isOpenStatus = ({ id, result }: TraceStep): boolean => id === inForceId && result === 'unknown';

export const verdictWords: Record<ClauseBlock['verdict'], FullBilingual> = {
  fits: { zh: '符合', en: 'fits' },
  'does-not-fit': { zh: '不符合', en: 'does not fit' },
  'cannot-tell': { zh: '尚不能判断', en: 'cannot tell yet' },
  'text-needed': { zh: '待取文本', en: 'text needed' },
};

function amountBlock(amount: AmountRange | null, { write }: SectionContext): ClauseBlock['amount'] {
  if (amount === null) return null;
  return {
    text: write.say(rangeText(amount)),
    ...rangeBar(amount),
    assumptions: amount.assumptions.map((assumption) => write.say(assumption)),
  };
}

/** What the source says of window, office and basis; what it leaves out comes as names for one quiet line. */
function particulars(
  { clause, match }: PacketClause,
  { write }: SectionContext,
): Pick<ClauseBlock, 'window' | 'office' | 'basis' | 'notGiven' | 'phone' | 'wording'> {
  const given = (text: Bilingual | null): Local => (text === null ? {} : write.name(text));
  const openStatus = match.trace.some(isOpenStatus);
  const absent = [
    openStatus ? { zh: '是否仍有效', en: 'whether still in force' } : null,
    clause.conditions === null ? { zh: '适用条件', en: 'conditions' } : null,
    clause.window === null ? { zh: '申报时间', en: 'window' } : null,
    clause.office === null ? { zh: '受理机构', en: 'office' } : clause.phone === null ? { zh: '电话', en: 'telephone' } : null,
    clause.legalBasis === null ? { zh: '依据', en: 'legal basis' } : null,
  ].filter((text) => text !== null);
  return {
    window: given(clause.window),
    office: given(clause.office),
    basis: given(clause.legalBasis),
    ...(clause.phone === null ? {} : { phone: write.plain(clause.phone) }),
    ...(clause.wording === null || clause.wording.trim() === '' ? {} : { wording: write.plain(clause.wording.trim()) }),
    ...(absent.length === 0
      ? {}
      : { notGiven: write.say({ zh: `来源未载：${joinNames(absent).zh}`, en: `Not given in the source: ${joinNames(absent).en}` }) }),
  };
}

/** Why no amount stands although the clause speaks of one: never zero, never silence. */
export function openAmount({ match: { amountOpen } }: PacketClause): FullBilingual | null {
  if (amountOpen === undefined) return null;
  if (amountOpen.reason === 'by-negotiation') return amountOpen.text;
  const missing = joinNames(amountOpen.missing.map(({ text }) => text));
  return { zh: `金额待算，还缺：${missing.zh}`, en: `Amount open, still missing: ${missing.en}` };
}

/** One clause with its verdict, each condition and the answer it used, and where it is cited from. */
export function clauseBlock(entry: PacketClause, context: SectionContext): ClauseBlock {
  const { write } = context;
  const { clause, match } = entry;
  const verdict = match.textNeeded ? 'text-needed' : match.verdict;
  const marks = [write.mark(entry.source, { grade: entry.grade, asOf: clause.validity })];
  const { rows, asked } = conditionRows(entry, context);
  const amountNote = openAmount(entry);
  return {
    type: 'clause',
    id: clause.id,
    name: write.say(clause.name),
    incentive:
      entry.district === null
        ? write.name(entry.incentive.name)
        : joinLocal(write.name(entry.incentive.name), write.name(entry.district.name)),
    verdict,
    verdictText: write.say(verdictWords[verdict]),
    summary: write.say(clause.summary, marks),
    conditions: rows,
    ask: match.ask.filter((question) => !isForTheOffice(question) && !asked.has(question.zh)).map((question) => write.say(question)),
    amount: amountBlock(match.amount, context),
    ...particulars(entry, context),
    ...changes(entry, context),
    ...(amountNote === null ? {} : { amountNote: write.say(amountNote) }),
  };
}

function joinLocal(first: Local, second: Local): Local {
  const join = (a: Local['zh'], b: Local['zh']) =>
    a === undefined ? undefined : { text: b === undefined ? a.text : `${a.text} · ${b.text}`, marks: [...a.marks, ...(b?.marks ?? [])] };
  const [zh, en] = [join(first.zh, second.zh), join(first.en, second.en)];
  return { ...(zh === undefined ? {} : { zh }), ...(en === undefined ? {} : { en }) };
}

/** Policies known by name only, in one table: they get no verdict and no amount. */
export function textNeededTable(entries: PacketClause[], id: string, { write }: SectionContext): Block[] {
  if (entries.length === 0) return [];
  // Several clauses of one policy are told apart by their own names.
  const ofPolicy = Map.groupBy(entries, ({ incentive }) => incentive.id);
  const table: TableBlock = {
    type: 'table',
    id,
    caption: write.say({ zh: '名称已知、官方文本待取得的政策', en: 'Policies known by name; the official text is to be obtained' }),
    columns: [
      { title: write.say({ zh: '政策', en: 'Policy' }), align: 'left', width: 1.4 },
      { title: write.say({ zh: '所在区', en: 'District' }), align: 'left', width: 0.7 },
      { title: write.say({ zh: '来源所载', en: 'What the source says' }), align: 'left', width: 2 },
    ],
    rows: entries.map((entry) => [
      write.say((ofPolicy.get(entry.incentive.id)?.length ?? 0) > 1 ? entry.clause.name : shownName(entry.incentive)),
      entry.district === null ? write.plain('–') : write.name(entry.district.name),
      write.say(entry.clause.summary, [write.mark(entry.source, { grade: entry.grade, asOf: entry.clause.validity })]),
    ]),
    note: null,
  };
  return [table];
}

/**
 * Of how many clauses that cannot be judged the sources do not say whether they are still in force; nothing where they say it of all.
 * Said once above the cards instead of on each of them.
 */
export function validityNote({ write }: SectionContext, id: string, entries: readonly PacketClause[]): Block[] {
  const open = entries.filter(({ match }) => match.verdict === 'cannot-tell');
  const silent = open.filter(({ match }) => match.trace.some(isOpenStatus)).length;
  if (silent === 0) return [];
  const text = {
    zh: `本节标为“尚不能判断”的 ${open.length} 项条款里，有 ${silent} 项的来源没有写明现在是否仍然有效，须向受理机构确认。`,
    en: `For ${silent} of the ${open.length} clauses of this section marked “cannot tell yet” the source does not say whether they are still in force; ask the office in charge.`,
  };
  return [{ type: 'note', id, tone: 'info', text: write.say(text) }];
}

export const estimateNote = ({ write }: SectionContext, id: string): Block => ({
  type: 'note',
  id,
  tone: 'estimate',
  text: write.say({ zh: '测算参考，不构成承诺。', en: 'Estimate, not a commitment.' }),
});
