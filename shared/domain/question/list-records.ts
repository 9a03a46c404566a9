import type { Citation } from '#shared/domain/fact/fact.ts';
import { nearness } from '#shared/domain/match/match-model.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { standsIn, type QuestionModel } from './question-model.ts';
import type { Reading } from './read-question.ts';
import type { Theme } from './theme.ts';

/** How a record of a list comes to stand in it. */
export interface Listed {
  record: ParkfolioRecord;
  /** The industry itself, or the field just above it. */
  tie: 'same' | 'wider' | 'place';
  /** The source says so; else it was read from a name. */
  stated: boolean;
  /** Where the industry is printed; null where the record is listed for its place alone, which no fact tells. */
  citation: Citation | null;
}

export interface ListQuestion {
  theme: Theme;
  subject: ParkfolioRecord | null;
  reading: Reading;
  model: QuestionModel;
  /** Normalised. */
  question: string;
}

const mostRecords = 8;
/** How near the field just above the wanted one is. */
const justAbove = 0.6;

const kindsOf: Record<Exclude<Theme['answers'], 'facts' | 'clauses'>, (record: ParkfolioRecord) => boolean> = {
  parks: (record) => record.kind === 'park',
  institutions: (record) =>
    record.kind === 'institution' &&
    ['university', 'laboratory', 'institute', 'poc-centre', 'consortium', 'platform', 'hospital'].includes(record.class),
  companies: (record) => record.kind === 'institution' && record.class === 'company',
  projects: (record) => record.kind === 'project',
};

/** Narrower words of a list: only that class. */
const classWords: readonly [RegExp, string][] = [
  [/高校|大学(?!科技园)|universit/, 'university'],
  [/实验室|laborator|\blabs?\b/, 'laboratory'],
  [/概念验证中心|proof-of-concept cent/, 'poc-centre'],
  [/创新联合体|consorti/, 'consortium'],
];

function tieTo(record: ParkfolioRecord, reading: Reading, model: QuestionModel): Omit<Listed, 'record'> | null {
  if (reading.industries.size === 0) return { tie: 'place', stated: true, citation: null };
  const ties = [...(model.focus.get(record.id) ?? [])].flatMap(([industry, focus]) =>
    [...reading.industries].map((wanted) => ({ near: nearness(wanted, industry, model), ...focus })),
  );
  const same = ties.filter((tie) => tie.near === 1).sort((a, b) => Number(b.stated) - Number(a.stated));
  const [best] = same;
  if (best !== undefined) return { tie: 'same', stated: best.stated, citation: best.citation };
  const wider = ties.filter((tie) => tie.near === justAbove).sort((a, b) => Number(b.stated) - Number(a.stated));
  const [near] = wider;
  return near === undefined ? null : { tie: 'wider', stated: near.stated, citation: near.citation };
}

/** Records of a kind by industry and place: the wanted industry first; the field above it only where none is of the industry itself. */
export function listRecords({ theme, subject, reading, model, question }: ListQuestion): Listed[] {
  if (theme.answers === 'facts' || theme.answers === 'clauses') return [];
  if (subject === null && reading.industries.size === 0) return [];
  const isKind = kindsOf[theme.answers];
  const narrow = classWords.find(([words]) => theme.answers === 'institutions' && words.test(question))?.[1] ?? null;
  const known = (record: ParkfolioRecord): number => model.facts.get(record.id)?.length ?? 0;
  const found = [...model.records.values()].flatMap((record): Listed[] => {
    if (!isKind(record) || (narrow !== null && record.class !== narrow)) return [];
    if (subject === null ? !record.inShanghai : record.id === subject.id || !standsIn(record.id, subject.id, model)) return [];
    const tie = tieTo(record, reading, model);
    return tie === null ? [] : [{ record, ...tie }];
  });
  const same = found.filter((entry) => entry.tie !== 'wider');
  return (same.length > 0 ? same : found)
    .sort((a, b) => Number(b.stated) - Number(a.stated) || known(b.record) - known(a.record) || (a.record.id < b.record.id ? -1 : 1))
    .slice(0, mostRecords);
}

/** Districts that name the industry among theirs: where a park of it is to be looked for. */
export const districtsOf = (reading: Reading, model: QuestionModel): ParkfolioRecord[] =>
  [...model.records.values()].filter(
    (record) =>
      record.kind === 'district' && record.inShanghai && record.status === 'live' && tieTo(record, reading, model)?.tie === 'same',
  );
