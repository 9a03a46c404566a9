import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { TraceStep } from '#shared/domain/match/match.ts';
import type { ClauseBlock } from '#shared/domain/packet/block.ts';
import type { PacketClause } from '#shared/domain/packet/snapshot.ts';
import { unknown } from '#shared/domain/rule/answer.ts';
import { conditionRows as readConditions, type AnswerWords, type ConditionRow } from '#shared/domain/rule/condition-rows.ts';
import type { SectionContext } from '../section.ts';
import { answerWords } from './answer-words.ts';

/** The step that says whether a policy is in force; left open, the card says so in its quiet line. */
export const inForceId = 'in-force';
const inEffectId = 'in-effect';

type Row = Pick<ConditionRow, 'text' | 'result' | 'answer' | 'ask'>;

function inEffectRow(step: TraceStep, { clause }: PacketClause): Row {
  const { effectiveFrom = null, effectiveTo = null } = clause.version ?? {};
  const text = {
    zh: [
      effectiveFrom === null ? '' : `自${formatDate(effectiveFrom, 'zh')}起`,
      effectiveTo === null ? '' : `至${formatDate(effectiveTo, 'zh')}止`,
    ],
    en: [
      effectiveFrom === null ? '' : `from ${formatDate(effectiveFrom, 'en')}`,
      effectiveTo === null ? '' : `to ${formatDate(effectiveTo, 'en')}`,
    ],
  };
  return {
    result: step.result,
    answer: null,
    ask: null,
    text: { zh: `${text.zh.join('')}施行`, en: `In effect ${text.en.filter((part) => part !== '').join(' ')}` },
  };
}

/** Steps about the policy itself come first, then its conditions. That its force is not known is said of all together, above the cards. */
function allRows(entry: PacketClause, words: AnswerWords): Row[] {
  const stepRow = (step: TraceStep): Row => ({ text: step.condition, result: step.result, answer: words(step, null), ask: step.ask });
  const { about, rows } = readConditions(entry.clause.conditions, entry.match.trace, words);
  const own = about
    .filter((step) => step.id !== inForceId || step.result !== 'unknown')
    .map((step) => (step.id === inEffectId ? inEffectRow(step, entry) : stepRow(step)));
  const all = [...own, ...rows];
  // Where all the rest holds, this alone leaves the verdict open.
  const status = about.find((step) => step.id === inForceId && step.result === 'unknown');
  const isAllElse = all.length > 0 && all.every(({ result }) => result === 'true');
  return status !== undefined && isAllElse ? [stepRow(status), ...all] : all;
}

/**
 * The conditions of a clause in the reader's words, and the questions that took the place of one: an open condition that
 * has a question stands as that question, so that nothing is said twice.
 */
export function conditionRows(entry: PacketClause, context: SectionContext): { rows: ClauseBlock['conditions']; asked: Set<string> } {
  const { write, snapshot } = context;
  const asked = new Set<string>();
  const notKnown = unknown().answer.zh;
  // Where the place offered is the one asked for, the condition says it all.
  const words: AnswerWords = ({ answer, result }, field) =>
    field === 'parkDistrict' && result === 'true' ? null : answerWords(answer, field, snapshot);
  const rows = allRows(entry, words).map(({ text, result, answer, ask }): ClauseBlock['conditions'][number] => {
    if (result === 'unknown' && ask !== null && answer?.zh === notKnown) {
      asked.add(ask.zh);
      return { text: write.say(ask), result, answer: {} };
    }
    return { text: write.say(text), result, answer: answer === null ? {} : write.say(answer) };
  });
  return { rows, asked };
}
