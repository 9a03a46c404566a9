import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, TableBlock } from '#shared/domain/packet/block.ts';
import type { PacketClause } from '#shared/domain/packet/snapshot.ts';
import type { SectionContext } from '../section.ts';

/** The steps a policy takes its projects through, such as the proof-of-concept chain, where the source gives them. */
export function courseBlocks(entries: readonly PacketClause[], { snapshot, write }: SectionContext): Block[] {
  const incentives = new Map(entries.map(({ incentive }) => [incentive.id, incentive]));
  return snapshot.courses.flatMap(({ incentiveId, process, source, grade }): Block[] => {
    const incentive = incentives.get(incentiveId);
    if (incentive === undefined) return [];
    const [owner, name] = [shownName(incentive), process.name];
    // A name that begins with its owner's says both.
    const title = {
      zh: name.zh.startsWith(owner.zh) ? name.zh : `${owner.zh}：${name.zh}`,
      en: name.en.toLowerCase().startsWith(owner.en.toLowerCase()) ? name.en : `${owner.en}: ${name.en}`,
    };
    return [
      {
        type: 'path',
        id: `course-${process.id}`,
        title: write.say(title, [write.mark(source, { grade })]),
        steps: process.stages.map((stage) => ({ name: write.say(stage.name), detail: write.say({ zh: '', en: '' }) })),
      },
    ];
  });
}

const states = {
  ready: { zh: '● 已备', en: '● ready' },
  open: { zh: '○ 待备', en: '○ to prepare' },
} satisfies Record<string, FullBilingual>;

/** The parts of a consortium's filing, each with whether the investor has it, and what is missing in one line. */
export function filingBlocks({ snapshot, write }: SectionContext): Block[] {
  const { filing } = snapshot;
  if (filing === null) return [];
  const { parts, counted } = filing;
  const ready = parts.filter((part) => part.ready).length;
  const lacking = joinNames(parts.filter((part) => !part.ready).map(({ view, name }) => shownName({ id: view.fact.id, name })));
  const owner = shownName(filing.record);
  const count = counted === null ? { zh: '', en: '' } : { zh: `来源称共 ${counted} 项。`, en: ` The source counts ${counted}.` };
  const table: TableBlock = {
    type: 'table',
    id: 'consortium-filing',
    caption: write.say({
      zh: `${owner.zh}：组建方案完整性，已备 ${ready} / ${parts.length}`,
      en: `${owner.en}: completeness of the plan, ${ready} of ${parts.length} ready`,
    }),
    columns: [
      { title: write.say({ zh: '方案要点', en: 'Plan heading' }), align: 'left', width: 2.4 },
      { title: write.say({ zh: '状态', en: 'State' }), align: 'left', width: 1 },
    ],
    rows: parts.map(({ view, name, ready: isReady }) => [
      write.name(name, [write.markFact(view)]),
      write.say(isReady ? states.ready : states.open),
    ]),
    note: write.say(
      ready === parts.length
        ? { zh: `方案要点齐备；是否受理由备案部门决定。${count.zh}`, en: `All headings are there; the filing office decides.${count.en}` }
        : { zh: `还缺：${lacking.zh}。${count.zh}`, en: `Still to prepare: ${lacking.en}.${count.en}` },
    ),
  };
  return [table];
}
