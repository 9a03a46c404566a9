import { stateNames, stateWords, type Answer, type AnswerState } from '#shared/domain/question/answer.ts';
import type { Grade } from '#shared/domain/fact/fact.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { CellStyle, Workbook } from './workbook.ts';

/** A question of the sheet with its answer and the facts cited, each with its source. */
export interface AnsweredQuestion {
  row: number;
  text: string;
  answer: Answer;
  facts: { view: FactView; owner: FullBilingual }[];
}

const grades: Record<Grade, FullBilingual> = {
  law: { zh: 'A 法规', en: 'A law' },
  official: { zh: 'B 官方', en: 'B official' },
  media: { zh: 'C 媒体', en: 'C media' },
  note: { zh: 'D 自记', en: 'D own note' },
};
const stateStyles: Record<AnswerState, CellStyle> = { answered: 'done', partly: 'part', 'not-known': 'open' };
const bothStates = (state: AnswerState): string => `${stateWords(state).zh} / ${stateNames[state].en}`;

/** Document, item, line, published, as-of and grade of one fact. */
function sourceLine({ source, fact }: FactView): string {
  const title = source.title.zh ?? source.title.en ?? source.sourceId;
  const item = source.item.zh ?? source.item.en ?? '';
  return [
    title,
    item === title ? '' : item,
    source.line === null ? '' : `行 ${source.line} line`,
    `发布 published ${source.publishedOn ?? '未载 not given'}`,
    `数据时点 as of ${fact.asOf.from === null ? '未载 not given' : formatAsOf(fact.asOf, 'en')}`,
    `${grades[fact.grade].zh} ${grades[fact.grade].en.slice(2)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const factLine = ({ view, owner }: AnsweredQuestion['facts'][number]): string =>
  `${owner.zh}：${view.attribute.name.zh} ${formatFact(view.fact, 'zh').text} | ${owner.en}: ${view.attribute.name.en} ${formatFact(view.fact, 'en').text}`;

const numbered = (lines: string[]): string => lines.map((line, at) => `[${at + 1}] ${line}`).join('\n');

/** The sheet that goes back: the investor's rows in their order, each with its answer and where it stands. */
export function answerWorkbook(questions: readonly AnsweredQuestion[]): Workbook {
  return {
    sheet: '答复清单 Answers',
    columns: [
      { title: '行 Row', width: 7 },
      { title: '问题 Question', width: 38 },
      { title: '状态 State', width: 16 },
      { title: '答复（中文）', width: 56 },
      { title: 'Answer (English)', width: 56 },
      { title: '来源 Sources', width: 60 },
      { title: '事实 Facts', width: 60 },
    ],
    rows: questions
      .toSorted((a, b) => a.row - b.row)
      .map(({ row, text, answer, facts }) => [
        String(row),
        text,
        { text: bothStates(answer.state), style: stateStyles[answer.state] },
        answer.text.zh,
        answer.text.en,
        numbered(facts.map(({ view }) => sourceLine(view))),
        numbered(facts.map(factLine)),
      ]),
  };
}
