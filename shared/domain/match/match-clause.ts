import { Exact } from '#shared/lib/decimal.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { evaluate, type RuleContext } from '#shared/domain/rule/evaluate.ts';
import type { AmountRange, ClauseMatch, TraceStep, Verdict } from './match.ts';
import type { MatchModel } from './match-model.ts';

const askText: FullBilingual = { zh: '请取得官方文本后再判断。', en: 'Get the official text before judging.' };
export const askInForce: FullBilingual = { zh: '这项政策现在是否仍然有效？', en: 'Is this policy still in force?' };
const askConditions: FullBilingual = { zh: '适用条件是什么？来源没有写明。', en: 'What are the conditions? The source does not say.' };

/** The clause's own amount as a range; no amount in the clause stays none, it is never zero. */
function amountRange(clause: Clause): AmountRange | null {
  const { amount } = clause;
  if (amount === null || (amount.low === null && amount.high === null)) return null;
  const low = amount.low ?? '0';
  const high = amount.high ?? low;
  const assumptions: FullBilingual[] = [];
  if (amount.low === null) assumptions.push({ zh: '条款只写上限，下限按 0 计。', en: 'The clause gives an upper bound only; the low end is set at 0.' });
  if (amount.high === null) assumptions.push({ zh: '条款只写下限，没有上限。', en: 'The clause gives a lower bound only; there is no upper bound.' });
  if (amount.per !== null) assumptions.push({ zh: `按${amount.per.zh}计`, en: `per ${amount.per.en}` });
  return { low, base: new Exact(low).plus(high).div(2).toFixed(), high, currency: amount.currency, assumptions };
}

function statusStep(clause: Clause, cites: string): TraceStep | null {
  const step = (id: string, condition: FullBilingual, result: TraceStep['result'], more: { answer: FullBilingual; ask: FullBilingual | null }): TraceStep => ({ id, condition, result, cites, ...more });
  switch (clause.status) {
    case 'in-force':
      return null;
    case 'ended':
      return step('in-force', { zh: '政策在有效期内', en: 'The policy is in force' }, 'false', { answer: { zh: '已结束', en: 'ended' }, ask: null });
    case 'text-needed':
      return step('official-text', { zh: '已取得官方文本', en: 'The official text is at hand' }, 'unknown', { answer: { zh: '只知名称', en: 'known by name only' }, ask: askText });
    case 'unknown':
      return step('in-force', { zh: '政策在有效期内', en: 'The policy is in force' }, 'unknown', { answer: { zh: '来源没有写明', en: 'the source does not say' }, ask: askInForce });
  }
}

const toVerdict = (trace: TraceStep[], result: TraceStep['result']): Verdict => {
  if (result === 'false') return 'does-not-fit';
  return result === 'true' && trace.length > 0 ? 'fits' : 'cannot-tell';
};

/**
 * Judges one clause. "Fits" needs conditions that hold and a policy known to be in force; a policy known by name only
 * never fits and never yields an amount.
 */
export function matchClause(clause: Clause, model: MatchModel, context: Omit<RuleContext, 'cites' | 'model'>): ClauseMatch {
  const cites = model.cite(clause);
  const status = statusStep(clause, cites);
  const conditions = clause.conditions === null ? null : evaluate(clause.conditions, { ...context, cites, model });
  const trace = [...(status === null ? [] : [status]), ...(conditions?.trace ?? [])];
  const statusResult = status?.result ?? 'true';
  const conditionResult = conditions?.result ?? 'unknown';
  const result = statusResult === 'false' || conditionResult === 'false' ? 'false' : statusResult === 'true' && conditionResult === 'true' ? 'true' : 'unknown';
  const verdict = toVerdict(trace, result);
  const asks = trace.flatMap((step) => (step.result === 'unknown' && step.ask !== null ? [step.ask] : []));
  if (conditions === null && clause.status !== 'text-needed') asks.push(askConditions);
  const incentive = model.records.get(clause.incentiveId);
  return {
    id: clause.id,
    incentiveId: clause.incentiveId,
    name: clause.name,
    incentiveName: incentive?.name ?? { zh: null, en: null },
    verdict,
    textNeeded: clause.status === 'text-needed',
    amount: verdict === 'does-not-fit' || clause.status === 'text-needed' ? null : amountRange(clause),
    trace,
    ask: verdict === 'cannot-tell' ? asks : [],
    flags: [],
  };
}
