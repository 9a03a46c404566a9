import { normalise } from '#shared/lib/text.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { QuestionsBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';

/** Words that lead a question to a part of the packet. */
const themes: { words: string[]; answer: (context: SectionContext) => { text: FullBilingual; facts: FactView[] } | null }[] = [
  {
    words: ['visa', 'permit', 'residence', 'family', 'famil', '签证', '居留', '家属', '许可'],
    answer: visaAnswer,
  },
  {
    words: ['support', 'incentive', 'subsid', 'grant', 'fund', 'decide', '扶持', '支持', '补贴', '资金', '政策'],
    answer: ({ snapshot }) => {
      const clauses = snapshot.clauses
        .filter(({ match, talent }) => !talent && !match.textNeeded && match.verdict !== 'does-not-fit')
        .slice(0, 5);
      if (clauses.length === 0) return null;
      const names = joinNames(clauses.map(({ clause }) => clause.name));
      return {
        text: {
          zh: `相关条款有${names.zh}；条件、受理机构与判断见“扶持政策”。`,
          en: `Clauses to look at: ${names.en}; conditions, offices and verdicts stand under Incentives.`,
        },
        facts: [],
      };
    },
  },
  {
    words: [
      'host',
      'institution',
      'neighbour',
      'neighbor',
      'who',
      'which parks',
      'universit',
      '机构',
      '企业',
      '邻居',
      '哪些园区',
      '产业链',
    ],
    answer: ({ snapshot }) => {
      const records = snapshot.neighbours.flatMap((entry) => entry.records).slice(0, 6);
      const parks = joinNames(snapshot.parks.map(({ record }) => shownName(record)));
      if (records.length === 0) return null;
      const names = joinNames(records.map(({ record }) => shownName(record)));
      return {
        text: {
          zh: `推介园区：${parks.zh}。相关机构与项目：${names.zh}。`,
          en: `Parks offered: ${parks.en}. Institutions and projects: ${names.en}.`,
        },
        facts: records.flatMap((record) => record.facts.slice(0, 1)).slice(0, 4),
      };
    },
  },
  {
    words: ['school', 'housing', 'apartment', 'hospital', 'living', '学校', '公寓', '住房', '医疗', '生活'],
    answer: ({ snapshot }) => {
      const facts = [...snapshot.parks, ...snapshot.districts]
        .flatMap((owner) => owner.facts)
        .filter((view) => view.attribute.topic === 'living')
        .slice(0, 4);
      return facts.length === 0 ? null : { text: { zh: '来源写有：', en: 'The sources say: ' }, facts };
    },
  },
];

const visaWords = ['签证', '居留', '家属', '工作许可', 'visa', 'residence', 'famil', 'permit'];

/** Terms as the path gives them, then the clauses on visas and families, whose conditions stand with the talent policies. */
function visaAnswer({ snapshot }: SectionContext): { text: FullBilingual; facts: FactView[] } | null {
  const facts = snapshot.talentPolicies
    .flatMap((policy) => policy.facts)
    .filter((view) => ['visa-term', 'family-terms', 'pathway'].includes(view.attribute.id))
    .slice(0, 4);
  if (facts.length > 0) return { text: { zh: '来源写有：', en: 'The sources say: ' }, facts };
  const terms = (snapshot.match.talent.find((person) => person.path.length > 0)?.path ?? []).filter((step) => /\d/.test(step.years.zh));
  const clauses = snapshot.clauses
    .filter(({ clause, talent }) => talent && visaWords.some((word) => normalise(`${clause.name.zh} ${clause.name.en}`).includes(word)))
    .slice(0, 4);
  if (terms.length + clauses.length === 0) return null;
  const years = joinNames(terms.map(({ step, years: term }) => ({ zh: `${step.zh}${term.zh}`, en: `${step.en} ${term.en}` })));
  const names = joinNames(clauses.map(({ clause }) => clause.name));
  const parts = [
    terms.length === 0 ? null : { zh: `${years.zh}，其余年限来源未载`, en: `${years.en}; other terms are not given in the sources` },
    clauses.length === 0
      ? null
      : { zh: `相关规定：${names.zh}，条件见“人才与签证”`, en: `Rules: ${names.en}; their conditions stand under Talent and visas` },
  ].filter((text) => text !== null);
  return {
    text: { zh: `${parts.map((text) => text.zh).join('。')}。`, en: `${parts.map((text) => text.en).join('. ')}.` },
    facts: [],
  };
}

const notKnown: FullBilingual = {
  zh: '我们还没有可引用的来源，尚不清楚，会另行答复。',
  en: 'We have no source to cite; this is not known yet. We shall answer separately.',
};

function answerLine(answer: { text: FullBilingual; facts: FactView[] }, { write }: SectionContext): Local {
  const values = answer.facts.map((view) => write.value(view));
  return Object.fromEntries(
    write.languages.map((language) => {
      const rest = values.map((value) => value[language]?.text ?? '').filter((text) => text !== '');
      const inline = answer.text[language].endsWith('：') || answer.text[language].endsWith(': ');
      const text = inline
        ? `${answer.text[language]}${rest.join(language === 'zh' ? '；' : '; ')}${language === 'zh' ? '。' : '.'}`
        : answer.text[language];
      return [language, { text, marks: [...new Set(values.flatMap((value) => value[language]?.marks ?? []))] }];
    }),
  );
}

/** For versions frozen before answers came from the store's own reading: the questions as far as the packet's facts reach. */
export const questionsByWords: SectionBuilder = (context) => {
  const asked = context.snapshot.profile.questions ?? [];
  if (asked.length === 0) return [];
  const items = asked.map((question): QuestionsBlock['items'][number] => {
    const text = normalise(question);
    const answers = themes
      .filter((theme) => theme.words.some((word) => text.includes(word)))
      .flatMap((theme) => theme.answer(context) ?? []);
    const [answer] = answers;
    if (answer === undefined) return { question: context.write.plain(question), answer: context.write.say(notKnown), state: 'not-known' };
    return { question: context.write.plain(question), answer: answerLine(answer, context), state: 'partly' };
  });
  return [{ type: 'questions', id: 'questions', items }];
};
