import { units, type UnitId } from '#shared/domain/unit/unit.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { freshness } from '#shared/domain/fact/freshness.ts';
import type { QuestionModel } from './question-model.ts';
import type { Wanted } from './read-question.ts';
import type { Theme } from './theme.ts';

/** Why a fact carries less than an answer: each is said beside it. */
export type Weakness = 'stale' | 'undated' | 'disputed' | 'unsure' | 'plan';

/** A fact with how well it answers, 0–1, and what weakens it. */
export interface Weighed {
  fact: Fact;
  score: number;
  weaknesses: Weakness[];
}

export function weaknessesOf(fact: Fact, model: QuestionModel): Weakness[] {
  const attribute = model.attributes.get(fact.attributeId);
  const age = attribute === undefined ? 'undated' : freshness(fact, attribute, model.today);
  return [
    ...(model.disputes.has(fact.id) ? ['disputed' as const] : []),
    ...(fact.certainty === 'stated' ? [] : ['unsure' as const]),
    ...(fact.polarity === 'actual' ? [] : ['plan' as const]),
    ...(age === 'stale' ? ['stale' as const] : []),
    ...(age === 'undated' ? ['undated' as const] : []),
  ];
}

const isFigure = (fact: Fact): boolean => fact.value.number !== null || fact.value.min !== null || fact.value.max !== null;
const dimensionOf = (fact: Fact): string | null =>
  fact.unit !== null && Object.hasOwn(units, fact.unit) ? units[fact.unit as UnitId].dimension : null;

/** 1 when the fact is of the kind the question waits for. */
export function fitsWanted(fact: Fact, wanted: Wanted): boolean {
  if (wanted === 'any' || wanted === 'date') return true;
  if (!isFigure(fact)) return wanted === 'duration' && /\d+ ?(?:年|日|天|个月|个工作日)/.test(fact.value.text?.zh ?? '');
  if (wanted === 'money') return fact.currency !== null;
  const dimension = dimensionOf(fact);
  return wanted === 'duration' ? dimension === 'time' : dimension !== 'time';
}

/** True when the fact was true at some time of one of the years; without years every fact is. */
export function coversYears(fact: Fact, years: readonly number[]): boolean {
  const { from, to } = fact.asOf;
  if (years.length === 0) return true;
  if (from === null || to === null) return years.some((year) => (fact.value.text?.zh ?? '').includes(String(year)));
  return years.some((year) => from.slice(0, 4) <= String(year) && to.slice(0, 4) >= String(year));
}

/** The best attribute of a theme counts 1, later ones less, down to 0.6. */
function themeFit(attributeId: string, theme: Pick<Theme, 'attributes'>): number {
  const at = theme.attributes.indexOf(attributeId);
  if (at === -1) return 0;
  return 1 - (0.4 * at) / Math.max(1, theme.attributes.length - 1);
}

const strengthOf = (weaknesses: Weakness[]): number => Math.max(0.6, 1 - 0.1 * weaknesses.length);

/** subject × theme × fit to what is wanted × strength; 0 where the theme does not take the attribute. */
export function weigh(
  fact: Fact,
  asked: { theme: Pick<Theme, 'attributes' | 'numeric'>; wanted: Wanted; subject: number },
  model: QuestionModel,
): Weighed {
  const weaknesses = weaknessesOf(fact, model);
  const kindFit = fitsWanted(fact, asked.wanted) && (asked.theme.numeric !== true || isFigure(fact)) ? 1 : 0.5;
  const score = asked.subject * themeFit(fact.attributeId, asked.theme) * kindFit * strengthOf(weaknesses);
  return { fact, score: Math.round(score * 1000) / 1000, weaknesses };
}

export const byScore = (a: Weighed, b: Weighed): number => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1);
