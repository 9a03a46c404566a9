import { normalise } from '#shared/lib/text.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { isOfOffered, standsIn, type QuestionModel } from './question-model.ts';
import type { Reading } from './read-question.ts';
import type { Theme } from './theme.ts';
import { byScore, coversYears, fitsWanted, weigh, type Weighed } from './weigh-fact.ts';

/** Facts cited for one part at most; more would be a catalogue, not an answer. */
const mostFacts = 6;
/** Below this share of the best score a fact is beside the point. */
const nearBest = 0.45;

/** How near a record is to the subject: itself 1, what stands in it 0.7. */
function subjectFit(record: ParkfolioRecord, subject: ParkfolioRecord, model: QuestionModel): number {
  if (record.id === subject.id) return 1;
  return standsIn(record.id, subject.id, model) ? 0.7 : 0;
}

const isHolder = (record: ParkfolioRecord, theme: Theme): boolean =>
  theme.holders !== undefined &&
  theme.holders.kinds.includes(record.kind) &&
  (theme.holders.classes === undefined || theme.holders.classes.includes(record.class));

function ofIndustries(record: ParkfolioRecord, reading: Reading, model: QuestionModel): boolean {
  if (reading.industries.size === 0) return true;
  return [...reading.industries].some((industry) => model.focus.get(record.id)?.has(industry) === true);
}

/** Records whose facts may answer, with how near they are to what is asked. */
function candidates(theme: Theme, subject: ParkfolioRecord | null, reading: Reading, model: QuestionModel): [ParkfolioRecord, number][] {
  const records = [...model.records.values()];
  if (subject !== null) {
    const near = records.map((record): [ParkfolioRecord, number] => [record, subjectFit(record, subject, model)]);
    return near.filter(
      ([record, fit]) => fit === 1 || (fit > 0 && (theme.holders === undefined || isHolder(record, theme) || subject.kind !== 'district')),
    );
  }
  return records
    .filter(
      (record) => record.inShanghai && isHolder(record, theme) && ofIndustries(record, reading, model) && isOfOffered(record.id, model),
    )
    .map((record) => [record, 0.8]);
}

/** The facts that answer a theme, best first, and whether any of them is of the kind asked for and of the year asked for. */
export interface Picked {
  facts: Weighed[];
  fits: boolean;
  /** Facts of other years stand in for those asked for. */
  otherYear: boolean;
}

function cut(found: Weighed[]): Weighed[] {
  const [best] = found;
  return best === undefined ? [] : found.filter((entry) => entry.score >= best.score * nearBest).slice(0, mostFacts);
}

/** What can be told of a record only by its own facts: where it is, when it began, who leads it. */
const ofItself: ReadonlySet<string> = new Set(['location', 'history', 'lead', 'level', 'batch']);

const mentions = ({ fact }: Weighed, { mentions: words }: Theme): boolean => {
  const text = normalise(`${fact.value.text?.zh ?? ''} ${fact.value.text?.en ?? ''}`);
  return words === undefined || words.some((word) => text.includes(word));
};

/** A policy of another class answers nothing of this theme: permanent residence is not told by the visa named beside it. */
const aboutSubject = (theme: Theme, subject: ParkfolioRecord | null): ParkfolioRecord | null =>
  subject?.kind === 'talentPolicy' &&
  theme.holders?.kinds.includes('talentPolicy') === true &&
  theme.holders.classes !== undefined &&
  !isHolder(subject, theme)
    ? null
    : subject;

export function pickFacts(theme: Theme, subject: ParkfolioRecord | null, reading: Reading, model: QuestionModel): Picked {
  const wanted = theme.numeric === true && reading.wanted === 'any' ? 'any' : reading.wanted;
  const weighed = candidates(theme, aboutSubject(theme, subject), reading, model)
    .flatMap(([record, fit]) => (model.facts.get(record.id) ?? []).map((fact) => weigh(fact, { theme, wanted, subject: fit }, model)))
    .filter((entry) => entry.score > 0 && mentions(entry, theme))
    .sort(byScore);
  const own = aboutSubject(theme, subject);
  const direct = own === null ? weighed : weighed.filter(({ fact }) => fact.recordId === own.id);
  const near =
    direct.length > 0 ||
    (own !== null && ofItself.has(theme.id)) ||
    (theme.numeric === true && own?.kind === 'district' && theme.holders?.kinds.includes('park') === true)
      ? direct
      : weighed;
  const exact = near.filter(({ fact }) => fact.attributeId === theme.exact);
  const pool = exact.length > 0 ? exact : near;
  const usable = theme.numeric === true ? pool.filter(({ fact }) => fact.value.text === null) : pool;
  const inYear = usable.filter(({ fact }) => coversYears(fact, reading.years));
  const facts = cut(inYear.length > 0 ? inYear : usable);
  return {
    facts,
    fits: facts.some(({ fact }) => fitsWanted(fact, reading.wanted)),
    otherYear: reading.years.length > 0 && inYear.length === 0 && facts.length > 0,
  };
}
