import type { PacketAnswer } from '#shared/domain/packet/snapshot.ts';
import type { FullBilingual } from '#shared/lib/language.ts';

interface AnswerTopic {
  id: string;
  name: FullBilingual;
  themes: readonly string[];
}

/** Topics of an answer list in their order; the last takes what the others do not. */
const answerTopics: readonly AnswerTopic[] = [
  {
    id: 'place',
    name: { zh: '园区与空间', en: 'Parks and space' },
    themes: ['parks', 'space', 'location', 'utilities', 'size', 'positioning', 'level', 'plan', 'transport'],
  },
  {
    id: 'chain',
    name: { zh: '产业与机构', en: 'Industry and institutions' },
    themes: ['institutions', 'companies', 'projects', 'industries', 'firm-count', 'partners', 'patents', 'exhibitors', 'attendance'],
  },
  {
    id: 'support',
    name: { zh: '扶持与办理', en: 'Support and procedure' },
    themes: [
      'support',
      'amount',
      'office',
      'conditions',
      'window',
      'income-tax',
      'rent',
      'approval-time',
      'set-up-time',
      'customs',
      'steps',
      'declared',
      'approved',
      'batch',
      'lead',
      'contact',
    ],
  },
  {
    id: 'people',
    name: { zh: '人才与签证', en: 'Talent and visas' },
    themes: ['permanent-residence', 'visa', 'permit', 'family', 'talent', 'tiers'],
  },
  { id: 'living', name: { zh: '生活配套', en: 'Living' }, themes: ['housing', 'school', 'medical', 'living'] },
  { id: 'figures', name: { zh: '经济数据', en: 'Economic figures' }, themes: ['output', 'tax', 'revenue', 'foreign-capital', 'growth'] },
  { id: 'other', name: { zh: '其他', en: 'Other questions' }, themes: [] },
];

/** An answer with its number in the list. */
export interface NumberedAnswer {
  number: number;
  answer: PacketAnswer;
}

const topicOf = ({ parts }: PacketAnswer): AnswerTopic | undefined =>
  answerTopics.find(({ themes }) => themes.includes(parts[0]?.theme ?? '')) ?? answerTopics.at(-1);

/** Answers by topic, in the order of the topics; numbered through, within a topic in the order they were asked. */
export function answersByTopic(answers: readonly PacketAnswer[]): { topic: AnswerTopic; answers: NumberedAnswer[] }[] {
  let number = 0;
  return answerTopics.flatMap((topic) => {
    const own = answers.filter((answer) => topicOf(answer) === topic);
    if (own.length === 0) return [];
    return [
      {
        topic,
        answers: own.map((answer) => {
          number += 1;
          return { number, answer };
        }),
      },
    ];
  });
}
