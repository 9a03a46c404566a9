import type { FullBilingual } from '#shared/lib/language.ts';
import { shownName } from '#shared/domain/match/match-model.ts';
import type { TalentMatch } from '#shared/domain/match/match.ts';
import type { Block, FactsBlock, PathBlock, TableBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import type { Writer } from '../writer.ts';
import { clauseBlock, estimateNote, textNeededTable } from './clauses.ts';
import { factRow } from './fact-rows.ts';
import { restTable } from './incentives.ts';

const verdictWords: Record<TalentMatch['verdict'], FullBilingual> = {
  fits: { zh: '● 符合', en: '● fits' },
  'cannot-tell': { zh: '◐ 尚不能判断', en: '◐ cannot tell yet' },
  'does-not-fit': { zh: '○ 不适用', en: '○ not applicable' },
};

/** Questions that hold for everybody are asked once, beneath the table. */
function commonAsks(people: TalentMatch[]): FullBilingual[] {
  const [first, ...rest] = people.filter((person) => person.ask.length > 0);
  if (first === undefined || rest.length === 0) return [];
  return first.ask.filter((text) => rest.every((person) => person.ask.some((other) => other.zh === text.zh)));
}

/** The conditions of Category B hold, only A is open above it: the clause of Category B fits such a person, and the table says the same. */
const isSureOfB = ({ verdict, permit }: TalentMatch): boolean =>
  verdict === 'cannot-tell' && permit !== undefined && permit.possible.join('') === 'AB';

/** Why a person belongs to the tier; where that is open the verdict says so and the tier names what is still possible. */
function tierWords(person: TalentMatch): FullBilingual {
  const { tier, because, verdict, permit } = person;
  if (verdict !== 'cannot-tell' || permit === undefined) return { zh: `${tier.zh}：${because.zh}`, en: `${tier.en}: ${because.en}` };
  if (isSureOfB(person)) return { zh: '已符合B类，A类仍有可能', en: 'Category B is met; A is still possible' };
  // One class alone is open only as long as the nationality is.
  return permit.possible.length === 1
    ? { zh: `${tier.zh}，待确认国籍`, en: `${tier.en}, once the nationality is known` }
    : { zh: `${tier.zh}均有可能`, en: `${tier.en}: still possible` };
}

const personVerdict = (person: TalentMatch): FullBilingual =>
  isSureOfB(person) ? { zh: '● 至少符合B类', en: '● at least Category B' } : verdictWords[person.verdict];

function peopleTable({ snapshot, write }: SectionContext): Block[] {
  const people = snapshot.match.talent;
  if (people.length === 0) return [];
  const common = commonAsks(people);
  const isCommon = (text: FullBilingual): boolean => common.some((other) => other.zh === text.zh);
  const own = people.map((person) => person.ask.filter((text) => !isCommon(text)));
  const asks = own.some((texts) => texts.length > 0);
  const table: TableBlock = {
    type: 'table',
    id: 'people',
    caption: write.say({ zh: '逐人判断', en: 'Person by person' }),
    columns: [
      { title: write.say({ zh: '职务', en: 'Role' }), align: 'left', width: 0.8 },
      { title: write.say({ zh: '可能的层级', en: 'Likely tier' }), align: 'left', width: 1.2 },
      { title: write.say({ zh: '判断', en: 'Verdict' }), align: 'left', width: 0.9 },
      ...(asks ? [{ title: write.say({ zh: '还要问', en: 'Still to ask' }), align: 'left' as const, width: 2.4 }] : []),
    ],
    rows: people.map((person, index) => [
      write.plain(person.role),
      write.say(tierWords(person)),
      write.say(personVerdict(person)),
      ...(asks ? [askCell(own[index] ?? [], write)] : []),
    ]),
    note: null,
  };
  if (common.length === 0) return [table];
  const heading: Block = {
    type: 'heading',
    id: 'people-ask',
    level: 3,
    text: write.say({ zh: '每个人都要问', en: 'To be asked of everybody' }),
  };
  return [table, heading, { type: 'list', id: 'people-ask-list', ordered: false, items: common.map((text) => write.say(text)) }];
}

const askCell = (texts: FullBilingual[], write: Writer): Local =>
  texts.length === 0
    ? write.plain('–')
    : write.say({ zh: texts.map((text) => text.zh).join(''), en: texts.map((text) => text.en).join(' ') });

/** On one page: a line for each person, then the path. */
function peopleLines({ snapshot, write }: SectionContext): Block[] {
  const people = snapshot.match.talent;
  if (people.length === 0) return [];
  return [
    {
      type: 'list',
      id: 'people',
      ordered: false,
      terms: people.map((person) => write.plain(person.role)),
      items: people.map((person) => {
        const [words, verdict] = [tierWords(person), personVerdict(person)];
        return write.say({ zh: `${verdict.zh}　${words.zh}`, en: `${verdict.en} – ${words.en}` });
      }),
    },
  ];
}

function pathBlock({ snapshot, write }: SectionContext): PathBlock | null {
  const { talentPath } = snapshot;
  if (talentPath === null) return null;
  const marks = [write.mark(talentPath.source, { grade: 'media' })];
  const years = snapshot.match.talent.find((person) => person.path.length > 0)?.path;
  return {
    type: 'path',
    id: 'talent-path',
    title: write.say(talentPath.process.name, marks),
    steps: talentPath.process.stages.map((stage, index) => ({
      name: write.say(stage.name),
      detail: write.say(years?.[index]?.years ?? { zh: '', en: '' }),
    })),
  };
}

/** Policies of the parks' districts and of the whole city, each with the facts that say what it brings. */
function policyBlocks(context: SectionContext): Block[] {
  const { snapshot, write } = context;
  const topics = ['people', 'living', 'service', 'support'];
  return snapshot.talentPolicies.flatMap((policy): Block[] => {
    const rows: FactsBlock['rows'] = policy.facts
      .filter((view) => topics.includes(view.attribute.topic))
      .slice(0, 5)
      .map((view) => factRow(view, write));
    if (rows.length === 0) return [];
    const names = policy.district === null ? [shownName(policy.record)] : [shownName(policy.record), shownName(policy.district)];
    return [
      {
        type: 'heading',
        id: policy.record.id,
        level: 3,
        text: write.say({ zh: names.map(({ zh }) => zh).join(' · '), en: names.map(({ en }) => en).join(' · ') }),
      },
      { type: 'facts', id: `${policy.record.id}-facts`, rows },
    ];
  });
}

/** Talent clauses with a card of their own; the others keep a row in a table. */
const mostCards = 6;

/** Per person the likely tier and what is missing, the path to permanent residence, then the policies. */
export const talent: SectionBuilder = (context) => {
  const { snapshot } = context;
  const onePager = snapshot.draft.template === 'one-pager';
  const blocks: Block[] = onePager ? peopleLines(context) : peopleTable(context);
  const path = pathBlock(context);
  if (path !== null) blocks.push(path);
  if (onePager) return blocks;
  const clauses = snapshot.clauses.filter((entry) => entry.talent);
  const judged = clauses.filter(({ match }) => !match.textNeeded && match.verdict !== 'does-not-fit');
  const cards = judged.slice(0, mostCards);
  if (cards.length > 0) blocks.push(estimateNote(context, 'talent-estimate'), ...cards.map((entry) => clauseBlock(entry, context)));
  blocks.push(
    ...restTable(judged.slice(mostCards), { id: 'talent-more', caption: { zh: '其他人才条款', en: 'Further talent clauses' } }, context),
  );
  blocks.push(...policyBlocks(context));
  blocks.push(
    ...textNeededTable(
      clauses.filter(({ match }) => match.textNeeded),
      'talent-named',
      context,
    ),
  );
  return blocks;
};
