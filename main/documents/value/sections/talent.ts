import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { TalentMatch } from '#shared/domain/match/match.ts';
import type { Block, FactsBlock, PathBlock, TableBlock } from '#shared/domain/packet/document.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { clauseBlock, estimateNote, textNeededTable } from './clauses.ts';
import { factRow } from './fact-rows.ts';

const verdictWords: Record<TalentMatch['verdict'], FullBilingual> = {
  fits: { zh: '● 符合', en: '● fits' },
  'cannot-tell': { zh: '◐ 尚不能判断', en: '◐ cannot tell yet' },
  'does-not-fit': { zh: '○ 不适用', en: '○ not applicable' },
};

function peopleTable({ snapshot, write }: SectionContext): TableBlock | null {
  const people = snapshot.match.talent;
  if (people.length === 0) return null;
  return {
    type: 'table',
    id: 'people',
    caption: write.say({ zh: '逐人判断', en: 'Person by person' }),
    columns: [
      { title: write.say({ zh: '职务', en: 'Role' }), align: 'left', width: 1 },
      { title: write.say({ zh: '可能的层级', en: 'Likely tier' }), align: 'left', width: 1 },
      { title: write.say({ zh: '判断', en: 'Verdict' }), align: 'left', width: 0.9 },
      { title: write.say({ zh: '还要问', en: 'Still to ask' }), align: 'left', width: 2 },
    ],
    rows: people.map((person) => [
      write.plain(person.role),
      write.say({ zh: `${person.tier.zh}：${person.because.zh}`, en: `${person.tier.en}: ${person.because.en}` }),
      write.say(verdictWords[person.verdict]),
      person.ask.length === 0
        ? write.plain('–')
        : write.say({ zh: person.ask.map((text) => text.zh).join(' '), en: person.ask.map((text) => text.en).join(' ') }),
    ]),
    note: null,
  };
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
    const joined = joinNames(names);
    return [
      {
        type: 'heading',
        id: policy.record.id,
        level: 3,
        text: write.say({ zh: joined.zh.replace('、', ' · '), en: joined.en.replace(', ', ' · ') }),
      },
      { type: 'facts', id: `${policy.record.id}-facts`, rows },
    ];
  });
}

/** Per person the likely tier and what is missing, the path to permanent residence, then the policies. */
export const talent: SectionBuilder = (context) => {
  const { snapshot } = context;
  const blocks: Block[] = [];
  const table = peopleTable(context);
  if (table !== null) blocks.push(table);
  const path = pathBlock(context);
  if (path !== null) blocks.push(path);
  if (snapshot.draft.template === 'one-pager') return blocks;
  const clauses = snapshot.clauses.filter((entry) => entry.talent);
  const judged = clauses.filter(({ match }) => !match.textNeeded && match.verdict !== 'does-not-fit').slice(0, 6);
  if (judged.length > 0) blocks.push(estimateNote(context, 'talent-estimate'), ...judged.map((entry) => clauseBlock(entry, context)));
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
