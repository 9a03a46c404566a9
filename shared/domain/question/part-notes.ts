import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { AnswerPart } from './answer.ts';
import type { Picked } from './pick-facts.ts';
import type { QuestionModel } from './question-model.ts';
import type { Reading } from './read-question.ts';
import { noBasis, wordFormer } from './word-parts.ts';

/** Something said beside an answer; `lessens` ones keep it from counting as answered. */
export interface Note {
  text: FullBilingual;
  lessens: boolean;
}

const wantedNotes: Record<Exclude<Reading['wanted'], 'any' | 'date'>, FullBilingual> = {
  count: { zh: '所问数量，来源未载。', en: 'The number asked for is not stated.' },
  money: { zh: '所问金额，来源未载。', en: 'The amount asked for is not stated.' },
  duration: { zh: '所问时长，来源未载。', en: 'The length of time asked for is not stated.' },
};

/** A district of former years: its name is valid for those years only. */
function formerNote(subject: ParkfolioRecord, reading: Reading, model: QuestionModel): Note[] {
  const years = model.districts.get(subject.id);
  if (subject.kind !== 'district' || subject.status !== 'historical' || years === undefined) return [];
  const end = years.to?.slice(0, 4) ?? '';
  const within = reading.years.length > 0 && reading.years.every((year) => end !== '' && String(year) <= end);
  return [{ text: wordFormer(subject, years, model), lessens: !within }];
}

/** What has to be said of the record that was read, before anything of it is told. */
export function subjectNotes(subject: ParkfolioRecord | null, reading: Reading, model: QuestionModel): Note[] {
  if (subject === null) return [];
  const name = shownName(subject);
  const others = reading.doubtful.get(subject.id);
  const like = others === undefined || others.length === 0 ? null : joinNames(others.slice(0, 4).map(shownName));
  return [
    ...(others === undefined
      ? []
      : [
          {
            text: {
              zh: `问题里的名称按“${name.zh}”理解${like === null ? '' : `；名称相近的还有${like.zh}`}。`,
              en: `The name in the question is read as ${name.en}${like === null ? '' : `; of like name: ${like.en}`}.`,
            },
            lessens: true,
          },
        ]),
    ...formerNote(subject, reading, model),
    ...(subject.inShanghai ? [] : [{ text: { zh: `${name.zh}在上海市外。`, en: `${name.en} lies outside Shanghai.` }, lessens: false }]),
  ];
}

/** Names in the question that nothing in the store answers to. */
export function unreadNotes(reading: Reading): Note[] {
  const { names } = reading.leftover;
  if (names.length === 0) return [];
  return [
    {
      text: { zh: `我们没有关于“${names.join('”“')}”的资料。`, en: `We have no record under “${names.join('”, “')}”.` },
      lessens: true,
    },
  ];
}

/** Where the facts found are not quite of the kind, the year or the place asked for. */
export function pickNotes(picked: Picked, subject: ParkfolioRecord | null, reading: Reading): Note[] {
  const years = reading.years.join('、');
  const { wanted } = reading;
  return [
    ...(picked.otherYear
      ? [
          {
            text: {
              zh: `${years}年的数据未载，以下为其他时点。`,
              en: `Nothing is stated for ${reading.years.join(', ')}; these are of other times.`,
            },
            lessens: true,
          },
        ]
      : []),
    ...(picked.fits || wanted === 'any' || wanted === 'date' ? [] : [{ text: wantedNotes[wanted], lessens: true }]),
    ...(subject === null && picked.facts.some(({ fact }) => fact.attributeId.startsWith('support-amount'))
      ? [
          {
            text: {
              zh: '这是项目批次的总额，单个企业可得多少未载。',
              en: 'These are totals of programmes; what one firm may get is not stated.',
            },
            lessens: true,
          },
        ]
      : []),
  ];
}

/** The theme of a question in which no theme was read. */
export const unreadTheme = 'unread';
const unnamed: ReadonlySet<string> = new Set([unreadTheme, 'mentioned']);

/** The part as nothing answers it. */
export function unknownPart(
  asked: Pick<AnswerPart, 'theme' | 'name' | 'subjectId'>,
  notes: readonly Note[],
  subject: ParkfolioRecord | null,
): AnswerPart {
  const of = subject === null ? { zh: '', en: '' } : { zh: `${shownName(subject).zh}的`, en: ` of ${shownName(subject).en}` };
  const said = notes.map((note) => note.text);
  // What the question is about was not read: its own words name it.
  const unread = unnamed.has(asked.theme);
  const text: FullBilingual = {
    zh: `${said.map((note) => note.zh).join('')}${unread ? '' : `${of.zh}${asked.name.zh}：`}我们还没有可引用的来源，尚不清楚。`,
    en: `${said.map((note) => `${note.en} `).join('')}${unread ? 'Not known yet: we have no source to cite.' : `${asked.name.en}${of.en}: not known; we have no source to cite.`}`,
  };
  return { ...asked, state: 'not-known', text, lines: [text], bases: [noBasis], factIds: [], recordIds: [], clauseIds: [] };
}
