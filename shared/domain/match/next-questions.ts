import type { FullBilingual } from '#shared/lib/language.ts';
import { fieldWords, isAskedField, type AskedField } from '#shared/domain/investor/field-words.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { personQuestion } from '#shared/domain/talent/person-questions.ts';
import { isForTheOffice } from './match-clause.ts';
import { askThreshold } from './match-talent.ts';
import type { ClauseMatch, Criterion, MatchResult, NextQuestion, RuleMissing } from './match.ts';

/** Parts of a park's score that wait for a field of the profile. */
const partsOf: Partial<Record<AskedField, readonly Criterion[]>> = {
  sectors: ['sector', 'neighbours'],
  floorAreaM2: ['space'],
  needs: ['living'],
};
/** Asked for in any case while nothing is known of them: packets and people wait for them too. */
const alwaysAsked = ['sectors', 'floorAreaM2', 'needs', 'investment', 'registeredDistrict', 'people'] as const;

/** Whether the profile says nothing of the field; an empty list is an answer, but no industry is none. */
function isOpen(field: AskedField, profile: InvestorProfile): boolean {
  if (field === 'parkDistrict') return true;
  if (field === 'sectors') return (profile.sectors ?? []).length === 0;
  if (field === 'floorAreaM2' || field === 'landMu') return profile.floorAreaM2 === undefined && profile.landMu === undefined;
  return profile[field] === undefined;
}

type Gain = Omit<NextQuestion, 'text' | 'settles'>;
/** Gathers questions by their words; what several conditions ask for counts once for each verdict it turns. */
class Questions {
  readonly #found = new Map<string, NextQuestion>();

  add(text: FullBilingual, { verdicts, parts, waits }: Gain): void {
    const question = this.#found.get(text.zh) ?? { text, settles: 0, verdicts: 0, parts: 0, waits: 0 };
    question.verdicts += verdicts;
    question.parts += parts;
    question.waits += waits;
    question.settles = question.verdicts + question.parts;
    this.#found.set(text.zh, question);
  }

  /** Most decisive first: what turns most, then what turns verdicts, then what most wait for. */
  get list(): NextQuestion[] {
    return [...this.#found.values()].sort((a, b) => b.settles - a.settles || b.verdicts - a.verdicts || b.waits - a.waits);
  }
}

const turned: Gain = { verdicts: 1, parts: 0, waits: 0 };
const waiting: Gain = { verdicts: 0, parts: 0, waits: 1 };

/** What is known beside the profile when questions are weighed. */
interface Situation {
  profile: InvestorProfile;
  siteChosen: boolean;
}

/** The field whose one question answers what a condition waits for; null where the condition's own question stands. */
function fieldAsked(field: string, { profile, siteChosen }: Situation): AskedField | null {
  if (isAskedField(field)) return isOpen(field, profile) ? field : null;
  if (personQuestion(field) !== null) return 'people';
  // Conditions on a zone within a district are named so; the site answers them all.
  return field.startsWith('question:in-') && !siteChosen ? 'parkDistrict' : null;
}

/** One question for a field that nothing is known of, whatever the conditions call it; else the condition's own. */
function textsOf({ field, ask }: RuleMissing, situation: Situation): FullBilingual[] {
  const asked = field === null ? null : fieldAsked(field, situation);
  return asked === null ? ask : [fieldWords[asked].ask];
}

/** Questions about people that are named stand with each person, where they say what exactly is missing. */
const standsWithPeople = (field: string | null, { profile }: Situation): boolean =>
  field !== null && profile.people !== undefined && personQuestion(field) !== null;

function addClause(clause: ClauseMatch, situation: Situation, questions: Questions): void {
  if (clause.textNeeded) return;
  const turning = new Set((clause.flips ?? []).map(({ condition }) => condition));
  const gains = new Map<string, { text: FullBilingual; turns: boolean }>();
  for (const missing of clause.missing ?? []) {
    if (standsWithPeople(missing.field, situation)) continue;
    const turns = missing.conditions.some((condition) => turning.has(condition));
    for (const text of textsOf(missing, situation))
      if (!isForTheOffice(text)) gains.set(text.zh, { text, turns: turns || gains.get(text.zh)?.turns === true });
  }
  for (const { text, turns } of gains.values()) questions.add(text, turns ? turned : waiting);
}

/** Amounts that a figure opens; the verdict of their clause stands or is asked for by itself. */
function addAmount({ amountOpen, verdict }: ClauseMatch, profile: InvestorProfile, questions: Questions): void {
  if (verdict === 'does-not-fit' || amountOpen?.reason !== 'unknown') return;
  for (const { field, ask } of amountOpen.missing) {
    const text = isAskedField(field) && isOpen(field, profile) ? fieldWords[field].ask : ask;
    if (text !== undefined) questions.add(text, waiting);
  }
}

interface Matched extends Omit<MatchResult, 'ask' | 'unknownSectors'> {
  siteChosen: boolean;
}

/**
 * What to ask the investor next. Each question counts the verdicts that one of its answers turns by itself and the parts
 * of parks' scores that it makes known; nothing that the profile answers is asked.
 */
export function nextQuestions(profile: InvestorProfile, { parks, clauses, talent, siteChosen }: Matched): NextQuestion[] {
  const questions = new Questions();
  for (const field of alwaysAsked) {
    if (!isOpen(field, profile)) continue;
    const criteria = partsOf[field] ?? [];
    const parts = parks.reduce(
      // A part that has a question to the park waits for the park and not for the investor.
      (sum, park) =>
        sum + park.parts.filter(({ score, ask, criterion }) => score === null && ask === undefined && criteria.includes(criterion)).length,
      0,
    );
    questions.add(fieldWords[field].ask, { verdicts: 0, parts, waits: 0 });
  }
  for (const clause of clauses) {
    addClause(clause, { profile, siteChosen }, questions);
    addAmount(clause, profile, questions);
  }
  for (const person of talent)
    person.ask.forEach((text, at) => {
      if (text.zh !== askThreshold.zh) questions.add(text, at < (person.turning ?? 0) ? turned : waiting);
    });
  return questions.list;
}
