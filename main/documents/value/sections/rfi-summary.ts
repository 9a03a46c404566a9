import type { Block, ProofBlock, TableBlock } from '#shared/domain/packet/block.ts';
import { stateWords, type AnswerState } from '#shared/domain/question/answer.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { firstWords } from '#shared/lib/text.ts';
import type { SectionContext } from '../section.ts';
import { answersByTopic } from './answer-topics.ts';
import { investorName } from './investor-words.ts';

const stateNotes: Record<AnswerState, FullBilingual> = {
  answered: { zh: '有来源，没有较旧的数据', en: 'with a source, and no old data' },
  partly: { zh: '有来源，但有一部分待核对或不知道', en: 'with a source, but part is to be checked or not known' },
  'not-known': { zh: '没有可引用的来源', en: 'no source to cite' },
};
const states: readonly AnswerState[] = ['answered', 'partly', 'not-known'];

/** Signs of a question that the list of all of them shows; the whole of it stands above its answer. */
const atAGlance = 160;

/** How many questions are answered, partly answered and open, then each of them in one line with its number. */
export function rfiSummary({ snapshot, write }: SectionContext): Block[] {
  const groups = answersByTopic(snapshot.answers ?? []);
  const all = groups.flatMap(({ topic, answers }) => answers.map((entry) => ({ ...entry, topic })));
  const name = investorName(snapshot.profile);
  if (all.length === 0) {
    const text = {
      zh: `${name.zh}还没有提问。请把想了解的问题告诉我们，我们逐条答复，并注明来源。`,
      en: `${name.en} has asked nothing yet. Tell us what you would like to know: each question is answered with its source.`,
    };
    return [{ type: 'note', id: 'no-question', tone: 'gap', text: write.say(text) }];
  }
  const count = (state: AnswerState): number => all.filter(({ answer }) => answer.state === state).length;
  const lead = {
    zh: `${all.length === 1 ? `答复${name.zh}的 1 个问题。` : `逐条答复${name.zh}的 ${all.length} 个问题。每条`}答复注明来源；不知道的，就写不知道。`,
    en: `${all.length === 1 ? `One question of ${name.en}. The` : `${all.length} questions of ${name.en}, answered one by one. Each`} answer names its source; what is not known is said to be not known.`,
  };
  const proof: ProofBlock = {
    type: 'proof',
    id: 'answer-counts',
    items: states.map((state) => ({
      qualifier: {},
      figure: write.plain(String(count(state))),
      unit: {},
      label: write.say(stateWords(state)),
      note: write.say(stateNotes[state]),
    })),
  };
  const table: TableBlock = {
    type: 'table',
    id: 'answer-list',
    caption: write.say({ zh: '问题一览', en: 'The questions at a glance' }),
    columns: [
      { title: write.say({ zh: '号', en: 'No.' }), align: 'left', width: 0.5 },
      { title: write.say({ zh: '问题', en: 'Question' }), align: 'left', width: 4 },
      { title: write.say({ zh: '类别', en: 'Topic' }), align: 'left', width: 1.6 },
      { title: write.say({ zh: '答复', en: 'Answer' }), align: 'left', width: 1.4 },
    ],
    rows: all.map(({ number, answer, topic }) => [
      write.plain(String(number)),
      write.plain(firstWords(answer.question, atAGlance)),
      write.say(topic.name),
      write.say(stateWords(answer.state)),
    ]),
    note: null,
  };
  return [{ type: 'paragraph', id: 'lead', tone: 'lead', text: write.say(lead) }, proof, table];
}
