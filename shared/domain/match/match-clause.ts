import { Exact } from '#shared/lib/decimal.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { profileInputs, type AnsweredQuestions } from '#shared/domain/amount/amount-input.ts';
import { evaluateAmount } from '#shared/domain/amount/evaluate-amount.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { Evaluation, judge, type RuleContext } from '#shared/domain/rule/evaluate.ts';
import type { JudgedLeaf, RuleNode } from '#shared/domain/rule/rule-node.ts';
import { allOf } from '#shared/domain/rule/truth.ts';
import { inEffect } from '#shared/domain/rule/version.ts';
import type { AmountRange, ClauseMatch, Verdict } from './match.ts';
import type { MatchModel } from './match-model.ts';

const askText: FullBilingual = { zh: '请取得官方文本后再判断。', en: 'Get the official text before judging.' };
export const askInForce: FullBilingual = { zh: '这项政策现在是否仍然有效？', en: 'Is this policy still in force?' };
const askDay: FullBilingual = { zh: '按哪一天的政策判断？', en: 'For which day is the policy to be judged?' };
const askConditions: FullBilingual = { zh: '适用条件是什么？来源没有写明。', en: 'What are the conditions? The source does not say.' };

/** Questions to the office in charge of a policy; the investor cannot answer them. */
export const isForTheOffice = (text: FullBilingual): boolean =>
  [askText, askInForce, askDay, askConditions].some((own) => own.zh === text.zh);

/** What clauses are judged by, with the figures an officer got by asking. */
export type ClauseContext = Omit<RuleContext, 'cites' | 'model'> & { answered?: AnsweredQuestions | undefined };

/** What an amount is reckoned by: each project, each person. */
const perWords = ({ per }: NonNullable<Clause['amount']>): FullBilingual[] =>
  per === null ? [] : [{ zh: `按每${per.zh.replace(/^每/u, '')}计`, en: `per ${per.en}` }];

/** The bounds the source prints, as a range; no amount in the clause stays none, it is never zero. */
function printedRange(amount: NonNullable<Clause['amount']>): AmountRange | null {
  if (amount.low === null && amount.high === null) return null;
  const low = amount.low ?? '0';
  const high = amount.high ?? low;
  const assumptions: FullBilingual[] = [];
  if (amount.low === null)
    assumptions.push({ zh: '条款只写上限，下限按 0 计。', en: 'The clause gives an upper bound only; the low end is set at 0.' });
  if (amount.high === null)
    assumptions.push({ zh: '条款只写下限，没有上限。', en: 'The clause gives a lower bound only; there is no upper bound.' });
  assumptions.push(...perWords(amount));
  return { low, base: new Exact(low).plus(high).div(2).toFixed(), high, currency: amount.currency, assumptions };
}

type AmountAnswer = Pick<ClauseMatch, 'amount' | 'amountOpen'>;

function amountOf({ amount }: Clause, context: ClauseContext): AmountAnswer {
  if (amount === null) return { amount: null };
  if (amount.formula === undefined) return { amount: printedRange(amount) };
  const found = evaluateAmount(amount.formula, profileInputs(context.profile, amount.currency, context.answered));
  if (found.kind === 'open') return { amount: null, amountOpen: found.open };
  return {
    amount: {
      low: found.low,
      base: found.base,
      high: found.high,
      currency: amount.currency,
      assumptions: [...found.assumptions, ...perWords(amount)],
    },
  };
}

const leaf = (words: Pick<JudgedLeaf, 'id' | 'text' | 'result' | 'answer' | 'ask' | 'cites'>): JudgedLeaf => ({
  op: 'leaf',
  field: null,
  ...words,
});

function statusLeaf({ status }: Clause, cites: string): JudgedLeaf[] {
  const inForce = { id: 'in-force', text: { zh: '政策在有效期内', en: 'The policy is in force' }, cites };
  switch (status) {
    case 'in-force':
      return [];
    case 'ended':
      return [leaf({ ...inForce, result: 'false', answer: { zh: '已结束', en: 'ended' }, ask: null })];
    case 'text-needed':
      return [
        leaf({
          id: 'official-text',
          text: { zh: '已取得官方文本', en: 'The official text is at hand' },
          cites,
          result: 'unknown',
          answer: { zh: '只知名称', en: 'known by name only' },
          ask: askText,
        }),
      ];
    case 'unknown':
      return [leaf({ ...inForce, result: 'unknown', answer: { zh: '来源没有写明', en: 'the source does not say' }, ask: askInForce })];
  }
}

const dayWords = (day: string): FullBilingual => ({ zh: formatDate(day, 'zh'), en: formatDate(day, 'en') });

function versionLeaf({ version }: Clause, cites: string, day: RuleContext['day']): JudgedLeaf[] {
  const { effectiveFrom = null, effectiveTo = null } = version ?? {};
  if (effectiveFrom === null && effectiveTo === null) return [];
  const answer = day === undefined ? { zh: '未指定日期', en: 'no day given' } : dayWords(day);
  const [from, to] = [effectiveFrom, effectiveTo].map((end) => (end === null ? null : dayWords(end)));
  return [
    leaf({
      id: 'in-effect',
      text: {
        zh: `这一版在施行期内：${from === null ? '' : `自${from?.zh}起`}${to === null ? '' : `至${to?.zh}止`}`,
        en: `This wording is in effect${from === null ? '' : ` from ${from?.en}`}${to === null ? '' : ` to ${to?.en}`}`,
      },
      cites,
      result: inEffect(version, day),
      answer,
      ask: askDay,
    }),
  ];
}

const toVerdict = (tree: RuleNode): Verdict => {
  if (tree.result === 'false') return 'does-not-fit';
  return tree.result === 'true' ? 'fits' : 'cannot-tell';
};

/** Stands in the tree for conditions that the source leaves out; the trace lists what the source says, so not this. */
function conditionsLeft({ status }: Clause, cites: string): JudgedLeaf {
  const answer = { zh: '来源没有写明', en: 'the source does not say' };
  const ask = status === 'text-needed' ? null : askConditions;
  return leaf({ id: conditionsLeftId, text: { zh: '适用条件成立', en: 'The conditions are met' }, cites, result: 'unknown', answer, ask });
}
const conditionsLeftId = 'conditions-not-given';

/** What must hold for the clause to fit: its policy in force, its wording in effect, its conditions met. */
function clauseTree(clause: Clause, context: RuleContext): RuleNode {
  const { cites } = context;
  const conditions = clause.conditions === null ? conditionsLeft(clause, cites) : judge(clause.conditions, context);
  const of = [...statusLeaf(clause, cites), ...versionLeaf(clause, cites, context.day), conditions];
  return { op: 'all', id: clause.id, text: clause.name, result: allOf(of.map((part) => part.result)), cites, of };
}

/** The tree that a clause's verdict is read from. */
export const judgeClause = (
  clause: Clause,
  model: MatchModel,
  { profile, sectors, districts, day, talentAnswers }: ClauseContext,
): Evaluation => new Evaluation(clauseTree(clause, { profile, sectors, districts, day, talentAnswers, cites: model.cite(clause), model }));

/**
 * Judges one clause. "Fits" needs conditions that hold and a policy known to be in force; a policy known by name only
 * never fits and never yields an amount.
 */
export function matchClause(clause: Clause, model: MatchModel, context: ClauseContext): ClauseMatch {
  const found = judgeClause(clause, model, context);
  const verdict = toVerdict(found.tree);
  const { missing, flips } = found;
  return {
    id: clause.id,
    incentiveId: clause.incentiveId,
    name: clause.name,
    incentiveName: model.records.get(clause.incentiveId)?.name ?? { zh: null, en: null },
    verdict,
    textNeeded: clause.status === 'text-needed',
    ...(verdict === 'does-not-fit' || clause.status === 'text-needed' ? { amount: null } : amountOf(clause, context)),
    trace: found.trace.filter((step) => step.id !== conditionsLeftId),
    ask: verdict === 'cannot-tell' ? missing.flatMap((entry) => entry.ask) : [],
    flags: [],
    ...(missing.length === 0 ? {} : { missing }),
    ...(flips.length === 0 ? {} : { flips }),
  };
}
