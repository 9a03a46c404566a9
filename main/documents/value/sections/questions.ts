import { flagWords, lawToCheck } from '#shared/domain/fact/flag-words.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { joinNames } from '#shared/domain/match/match-model.ts';
import type { Block, QuestionsBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketAnswer } from '#shared/domain/packet/snapshot.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { nounInSentence } from '#shared/lib/mid-sentence.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { answersByTopic, type NumberedAnswer } from './answer-topics.ts';
import { questionsByWords } from './questions-by-words.ts';

type Part = PacketAnswer['parts'][number];

/** The lines of one part, each with the marks of what it rests on; a remark of our own rests on nothing and has none. */
function partLines(part: Part, context: SectionContext): Local[] {
  const { lines, bases, facts } = part;
  if (bases === undefined) return linesByWords(part, context);
  const { write } = context;
  const views = new Map(facts.map((view) => [view.fact.id, view]));
  return lines.map((line, index) => {
    const { factIds = [], sources = [] } = bases[index] ?? {};
    const marks = [
      ...factIds.flatMap((id) => views.get(id) ?? []).map((view) => write.markFact(view)),
      ...sources.map(({ source, grade }) => write.mark(source, { grade })),
    ];
    return write.say(line, [...new Set(marks)]);
  });
}

/** For versions frozen before each line told what it rests on: found by the words; what no line names is cited by the last. */
function linesByWords({ lines, facts, clauses }: Part, { write }: SectionContext): Local[] {
  const cited = [
    ...facts.map((view) => ({ words: formatFact(view.fact, 'zh').text, mark: () => write.markFact(view) })),
    ...clauses.map(({ name, source, grade }) => ({ words: name.zh, mark: () => write.mark(source, { grade }) })),
  ];
  const lineOf = cited.map(({ words }) => {
    const at = lines.findIndex((line) => line.zh.includes(words));
    return at === -1 ? lines.length - 1 : at;
  });
  return lines.map((line, index) => {
    const marks = cited.filter((_entry, at) => lineOf[at] === index).map(({ mark }) => mark());
    return write.say(line, [...new Set(marks)]);
  });
}

const weaknesses: { holds: (view: Part['facts'][number]) => boolean; words: FullBilingual }[] = [
  { holds: (view) => view.conflictIds.length > 0, words: flagWords.conflict },
  { holds: ({ freshness, fact }) => freshness === 'stale' && fact.grade !== 'law', words: flagWords.stale },
  { holds: ({ freshness, fact }) => freshness === 'stale' && fact.grade === 'law', words: lawToCheck },
  { holds: (view) => view.freshness === 'undated', words: { zh: '时点未载', en: 'date not given' } },
];

/** What the office does about the part that is open: nothing where nothing is. */
function nextStep({ state, parts }: PacketAnswer): FullBilingual | null {
  if (state === 'answered') return null;
  const unknown = parts.filter((part) => part.state === 'not-known').map(({ name }) => name);
  const facts = [...new Map(parts.flatMap((part) => part.facts).map((view) => [view.fact.id, view])).values()];
  const weak = weaknesses.flatMap(({ holds, words }) => {
    const count = facts.filter(holds).length;
    return count === 0 ? [] : [{ zh: `${words.zh} ${count} 条`, en: `${words.en} (${count})` }];
  });
  const named = unknown.filter(({ zh }) => zh !== '这个问题');
  const themes = joinNames(named.map(({ zh, en }) => ({ zh, en: nounInSentence(en) })));
  const asked =
    unknown.length === 0
      ? null
      : named.length === 0
        ? { zh: '我们问清后书面答复。', en: 'We shall ask and answer in writing.' }
        : {
            zh: `我们向有关单位问清${themes.zh}后书面答复。`,
            en: `We shall ask those in charge about ${themes.en} and answer in writing.`,
          };
  const checked =
    weak.length === 0
      ? null
      : {
          zh: `我们向来源单位核对：${weak.map(({ zh }) => zh).join('，')}。`,
          en: `We shall check with those who published it: ${weak.map(({ en }) => en).join(', ')}.`,
        };
  const said = [asked, checked].filter((text) => text !== null);
  return said.length === 0 ? null : { zh: said.map(({ zh }) => zh).join(''), en: said.map(({ en }) => en).join(' ') };
}

function item({ answer }: NumberedAnswer, context: SectionContext): QuestionsBlock['items'][number] {
  const { write } = context;
  const [first = {}, ...more] = answer.parts.flatMap((part) => partLines(part, context));
  const next = nextStep(answer);
  return {
    question: write.plain(answer.question),
    answer: first,
    state: answer.state,
    ...(more.length === 0 ? {} : { more }),
    ...(next === null ? {} : { next: write.say(next) }),
  };
}

/** The investor's own questions as the store answers them, by topic; what no source tells is said plainly. */
export const questions: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const { answers } = snapshot;
  if (answers === undefined) return questionsByWords(context);
  const groups = answersByTopic(answers);
  return groups.flatMap(({ topic, answers: own }): Block[] => [
    ...(groups.length < 2 ? [] : [{ type: 'heading', id: `questions-${topic.id}`, level: 2, text: write.say(topic.name) } as const]),
    { type: 'questions', id: `questions-list-${topic.id}`, start: own[0]?.number ?? 1, items: own.map((entry) => item(entry, context)) },
  ]);
};
