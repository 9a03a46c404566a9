import type { FullBilingual } from '#shared/lib/language.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import { askInForce } from '#shared/domain/match/match-clause.ts';
import type { AmountRange } from '#shared/domain/match/match.ts';
import type { Block, ClauseBlock, Local, TableBlock } from '#shared/domain/packet/document.ts';
import type { PacketClause } from '#shared/domain/packet/snapshot.ts';
import type { SectionContext } from '../section.ts';

const verdictWords: Record<ClauseBlock['verdict'], FullBilingual> = {
  fits: { zh: '符合', en: 'fits' },
  'does-not-fit': { zh: '不符合', en: 'does not fit' },
  'cannot-tell': { zh: '尚不能判断', en: 'cannot tell yet' },
  'text-needed': { zh: '待取文本', en: 'text needed' },
};

const notGiven: FullBilingual = { zh: '来源未载', en: 'not given in the source' };

function amountBlock(amount: AmountRange | null, { write }: SectionContext): ClauseBlock['amount'] {
  if (amount === null) return null;
  const exact = amount.low === amount.high;
  const shown = {
    value: { number: exact ? amount.low : null, min: exact ? null : amount.low, max: exact ? null : amount.high, text: null, base: null },
    qualifier: exact ? ('exact' as const) : ('range' as const),
    unit: 'yuan',
    scale: '1',
    currency: amount.currency,
  };
  return {
    text: write.say({ zh: formatFact(shown, 'zh').text, en: formatFact(shown, 'en').text }),
    low: Number(amount.low),
    base: Number(amount.base),
    high: Number(amount.high),
    assumptions: amount.assumptions.map((assumption) => write.say(assumption)),
  };
}

/** One clause with its verdict, each condition and the answer it used, and where it is cited from. */
export function clauseBlock(entry: PacketClause, context: SectionContext): ClauseBlock {
  const { write } = context;
  const { clause, match } = entry;
  const verdict = match.textNeeded ? 'text-needed' : match.verdict;
  const marks = [write.mark(entry.source, { grade: entry.grade, asOf: clause.validity })];
  const orNotGiven = (text: { zh: string | null; en: string | null } | null): Local =>
    text === null ? write.say(notGiven) : write.name(text);
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
    conditions: match.trace.map((step) => ({ text: write.say(step.condition), result: step.result, answer: write.say(step.answer) })),
    ask: match.ask.filter((question) => question.zh !== askInForce.zh).map((question) => write.say(question)),
    amount: amountBlock(match.amount, context),
    window: orNotGiven(clause.window),
    office: orNotGiven(clause.office),
    basis: orNotGiven(clause.legalBasis),
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
      write.say(shownName({ id: entry.incentive.id, name: entry.incentive.name })),
      entry.district === null ? write.plain('–') : write.name(entry.district.name),
      write.say(entry.clause.summary, [write.mark(entry.source, { grade: entry.grade, asOf: entry.clause.validity })]),
    ]),
    note: null,
  };
  return [table];
}

/** Said once above the cards instead of on each of them. */
export const validityNote = ({ write }: SectionContext, id: string): Block => ({
  type: 'note',
  id,
  tone: 'info',
  text: write.say({
    zh: '标为“尚不能判断”的条款，来源多未写明现在是否仍然有效，须向受理机构确认。',
    en: 'For most clauses marked “cannot tell yet” the source does not say whether they are still in force; ask the office in charge.',
  }),
});

export const estimateNote = ({ write }: SectionContext, id: string): Block => ({
  type: 'note',
  id,
  tone: 'estimate',
  text: write.say({ zh: '测算参考，不构成承诺。', en: 'Estimate, not a commitment.' }),
});
