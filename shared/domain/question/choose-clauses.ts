import { isHan, normalise } from '#shared/lib/text.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { piecesOf } from './near-names.ts';
import { standsIn, type QuestionModel } from './question-model.ts';
import type { Reading } from './read-question.ts';

const mostClauses = 6;

export interface ClauseQuestion {
  subject: ParkfolioRecord | null;
  reading: Reading;
  /** Normalised. */
  question: string;
  model: QuestionModel;
}

/** What a firm can have before it owns a building, most fitting first: space, then money and advice for early work. */
const earlyOffers: readonly string[] = ['lease-first', 'service-first', 'invest-first', 'poc-service'];
/** What a firm asks for first. */
const offerOrder: readonly Clause['offer'][] = [
  'space',
  'investment',
  'grant',
  'subsidy',
  'tax',
  'talent',
  'market',
  'service',
  'approval',
];
const statusRank: Record<Clause['status'], number> = { 'in-force': 0, unknown: 1, 'text-needed': 2, ended: 3 };

function suits(clause: Clause, subject: ParkfolioRecord | null, model: QuestionModel): boolean {
  const incentive = model.records.get(clause.incentiveId);
  if (incentive === undefined || clause.status === 'ended') return false;
  if (subject === null) return incentive.inShanghai && incentive.kind === 'incentive';
  return standsIn(incentive.id, subject.id, model);
}

function focusRank(clause: Clause, reading: Reading, model: QuestionModel): number {
  const focus = model.focus.get(clause.incentiveId);
  return [...reading.industries].some((industry) => focus?.has(industry) === true) ? 0 : 1;
}

/** How many of the question's own words the clause or its incentive speaks of: 传媒, media, tax. */
function wordHits(clause: Clause, words: readonly string[], model: QuestionModel): number {
  const incentive = model.records.get(clause.incentiveId);
  const texts = [clause.name, clause.summary, clause.object, incentive?.name ?? null].flatMap((text) => [text?.zh, text?.en]);
  const all = normalise(texts.filter((text) => text !== null && text !== undefined).join(' '));
  return words.filter((word) => all.includes(word)).length;
}

const pairs = (word: string): string[] =>
  isHan(word.charAt(0)) ? [...word].slice(0, -1).map((_, at) => word.slice(at, at + 2)) : [word.replace(/s$/, '')];

/** Words beside the themes, and what kind of support they name. */
function ownWords(reading: Reading, question: string): string[] {
  return [...reading.leftover.content.flatMap(pairs), ...(/\btax\b/.test(question) ? ['tax'] : []), ...(/税/.test(question) ? ['税'] : [])];
}

/**
 * The clauses that a question after support is answered with: of the place named, nearest to the industry named, those
 * whose text is known before those known by name only. At most two of one incentive, so that a choice is seen.
 */
export function chooseClauses({ subject: named, reading, question, model }: ClauseQuestion): Clause[] {
  const body = named?.kind === 'institution' || named?.kind === 'measure' || named?.kind === 'event' || named?.kind === 'project';
  const subject = body ? null : named;
  const words = [...ownWords(reading, question), ...(body ? piecesOf(normalise(`${named.name.zh ?? ''} ${named.name.en ?? ''}`)) : [])];
  const hits = new Map(model.clauses.map((clause) => [clause.id, wordHits(clause, words, model)]));
  const most = Math.max(0, ...hits.values());
  const early = (clause: Clause): number =>
    reading.early ? (earlyOffers.includes(clause.incentiveId) ? earlyOffers.indexOf(clause.incentiveId) : 9) : 0;
  const ranked = model.clauses
    .filter((clause) => suits(clause, subject, model) && (!reading.early || early(clause) < 9 || subject !== null))
    .filter((clause) => subject !== null || (hits.get(clause.id) ?? 0) * 2 >= most)
    .sort(
      (a, b) =>
        early(a) - early(b) ||
        (hits.get(b.id) ?? 0) - (hits.get(a.id) ?? 0) ||
        focusRank(a, reading, model) - focusRank(b, reading, model) ||
        statusRank[a.status] - statusRank[b.status] ||
        offerOrder.indexOf(a.offer) - offerOrder.indexOf(b.offer) ||
        (a.id < b.id ? -1 : 1),
    );
  const perIncentive = new Map<string, number>();
  return ranked
    .filter((clause) => {
      const count = perIncentive.get(clause.incentiveId) ?? 0;
      perIncentive.set(clause.incentiveId, count + 1);
      return count < (subject?.id === clause.incentiveId ? mostClauses : 2);
    })
    .slice(0, mostClauses);
}
