import { addMonths, type Day } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, ListBlock, ProofBlock } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import type { Writer } from '../writer.ts';
import { askBlocks } from './ask.ts';
import { compareSummary } from './compare-summary.ts';
import { byStanding } from './comparison-rows.ts';
import { investorName } from './investor-words.ts';
import { rfiSummary } from './rfi-summary.ts';

const proofTopics = ['scale', 'innovation', 'money', 'people', 'service', 'space'];

/** A figure older than this says nothing about today. */
const oldestMonths = 60;

/** Figures fit to stand large: actual, stated, undisputed, of late years or undated, and not a bare ordinal or list count. Their date stands beneath. */
const isProof = (view: FactView, date: Day): boolean =>
  view.fact.value.number !== null &&
  view.fact.polarity === 'actual' &&
  view.fact.certainty === 'stated' &&
  view.conflictIds.length === 0 &&
  (view.fact.asOf.to === null || addMonths(view.fact.asOf.to, oldestMonths) >= date) &&
  proofTopics.includes(view.attribute.topic) &&
  view.fact.unit !== 'place' &&
  Number(view.fact.value.number) >= 5;

/** More figures than this from one record would be its advertisement. */
const mostOfOne = 3;

/** Turns by turn through the records, so that no park takes every place. */
function spread(lists: FactView[][], most: number): FactView[] {
  const found: FactView[] = [];
  for (let round = 0; round < mostOfOne && found.length < most && lists.some((list) => list.length > round); round += 1) {
    for (const list of lists) {
      const view = list[round];
      if (view !== undefined && found.length < most) found.push(view);
    }
  }
  return found;
}

function proofItem(view: FactView, owner: FullBilingual, write: Writer): ProofBlock['items'][number] {
  const marks = [write.markFact(view)];
  const piece = (pick: 'qualifier' | 'figure' | 'unit'): Local =>
    write.say({ zh: formatFact(view.fact, 'zh')[pick], en: formatFact(view.fact, 'en')[pick] }, pick === 'unit' ? marks : []);
  const asOf = write.asOf(view);
  const base = view.fact.baseNote;
  const note = Object.fromEntries(
    write.languages.map((language) => [
      language,
      {
        // The base first: its capital letter begins the note.
        text: [base?.[language] ?? '', asOf[language]?.text ?? ''].filter((part) => part !== '').join(language === 'zh' ? '；' : '; '),
        marks: [],
      },
    ]),
  );
  return {
    qualifier: piece('qualifier'),
    figure: piece('figure'),
    unit: piece('unit'),
    label: write.say({ zh: `${owner.zh}：${view.attribute.name.zh}`, en: `${owner.en}: ${view.attribute.name.en}` }),
    note,
  };
}

function proof({ snapshot, write }: SectionContext): ProofBlock | null {
  const owners = [...snapshot.parks, ...snapshot.districts, ...snapshot.programmes];
  const names = new Map(owners.map((owner) => [owner.record.id, shownName(owner.record)]));
  const most = snapshot.draft.template === 'one-pager' ? 3 : 6;
  const views = spread(
    owners.map((owner) => owner.facts.filter((view) => isProof(view, snapshot.date))),
    most,
  );
  if (views.length < 2) return null;
  const items = views.map((view) => proofItem(view, names.get(view.fact.recordId) ?? { zh: '', en: '' }, write));
  return { type: 'proof', id: 'proof', items };
}

/** The sector first, then how many are already there: in one line. */
function whyLine({ snapshot }: SectionContext): FullBilingual | null {
  const sector = snapshot.match.parks.flatMap((park) => park.parts).find((part) => part.criterion === 'sector' && (part.score ?? 0) > 0);
  const count = new Set(snapshot.neighbours.flatMap((entry) => entry.records.map(({ record }) => record.id))).size;
  const parts = [
    sector?.because ?? null,
    count === 0 ? null : { zh: `同业机构与项目 ${count} 个`, en: `${count} institutions and projects of the industry nearby` },
  ].filter((text) => text !== null);
  return parts.length === 0
    ? null
    : { zh: `${parts.map((text) => text.zh).join('；')}。`, en: `${parts.map((text) => text.en).join('; ')}.` };
}

/** What can be counted on, what can be talked about, and what is known by name only. */
function supportLine({ snapshot }: SectionContext): FullBilingual {
  const judged = snapshot.clauses.filter(({ match }) => !match.textNeeded);
  const fits = judged.filter(({ match }) => match.verdict === 'fits').length;
  const open = judged.filter(({ match }) => match.verdict === 'cannot-tell').length;
  const named = snapshot.clauses.length - judged.length;
  const parts = [
    fits === 0 ? null : { zh: `${fits} 项条款符合`, en: `${fits} ${fits === 1 ? 'clause fits' : 'clauses fit'}` },
    open === 0
      ? null
      : {
          zh: `${open} 项条款的条件待确认`,
          en: `${open} ${open === 1 ? 'clause' : 'clauses'} with conditions to be confirmed`,
        },
    named === 0 ? null : { zh: `${named} 项只知名称、文本待取`, en: `${named} known by name, text to be obtained` },
  ].filter((text) => text !== null);
  return parts.length === 0
    ? { zh: '我们还没有可引用的条款。', en: 'We have no clause to cite yet.' }
    : { zh: `${parts.map((text) => text.zh).join('；')}。`, en: `${parts.map((text) => text.en).join('; ')}.` };
}

/** Where, why, what support, what next: one line each. */
function answers(context: SectionContext): ListBlock {
  const { snapshot, write } = context;
  const names = byStanding(snapshot).map(({ record }) => shownName(record));
  const shown = joinNames(names.slice(0, mostNames));
  const rest = names.length - mostNames;
  const where =
    rest > 0
      ? { zh: `${shown.zh}等 ${names.length} 处。`, en: `${shown.en} and ${rest} more.` }
      : { zh: `${shown.zh}。`, en: `${shown.en}.` };
  const lines: { term: FullBilingual; text: FullBilingual | null }[] = [
    // On one page the places stand right above.
    { term: { zh: '去哪里', en: 'Where' }, text: names.length === 0 || snapshot.draft.template === 'one-pager' ? null : where },
    { term: { zh: '为什么', en: 'Why' }, text: names.length === 0 ? null : whyLine(context) },
    { term: { zh: '有什么支持', en: 'Support' }, text: supportLine(context) },
    { term: { zh: '先回答', en: 'Answer first' }, text: names.length === 0 ? null : (snapshot.match.ask[0]?.text ?? null) },
  ];
  const found = lines.flatMap(({ term, text }) => (text === null ? [] : [{ term, text }]));
  return {
    type: 'list',
    id: 'answers',
    ordered: false,
    terms: found.map(({ term }) => write.say(term)),
    items: found.map(({ text }) => write.say(text)),
  };
}
const mostNames = 5;

/** Three to six proof points with marks, and four plain answers. */
export const summary: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  if (snapshot.draft.template === 'rfi') return rfiSummary(context);
  if (snapshot.draft.template === 'comparison' && snapshot.parks.length > 0) return compareSummary(context);
  const name = investorName(snapshot.profile);
  const lead: FullBilingual =
    snapshot.parks.length === 0
      ? {
          zh: `为${name.zh}准备。已知的信息还不足以推荐园区：先回答下面的问题，再谈选址。`,
          en: `Prepared for ${name.en}. Too little is known yet to recommend a park: answer the questions first, then choose a site.`,
        }
      : {
          zh: `为${name.zh}准备，推介 ${snapshot.parks.length} 个园区。每个数字都注明来源；来源没有写时点的，如实写明。`,
          en: `Prepared for ${name.en}, with ${snapshot.parks.length} ${snapshot.parks.length === 1 ? 'park' : 'parks'}. Every figure carries its source; where the source gives no date, that is said.`,
        };
  const figures = proof(context);
  const isShort = snapshot.draft.template === 'one-pager' && snapshot.parks.length > 0;
  const blocks: Block[] = isShort ? [] : [{ type: 'paragraph', id: 'lead', tone: 'lead', text: write.say(lead) }];
  if (figures !== null) blocks.push(figures);
  blocks.push(answers(context));
  if (snapshot.parks.length === 0) blocks.push(...askBlocks(context));
  return blocks;
};
