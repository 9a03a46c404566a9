import { addMonths, type Day } from '#shared/lib/date.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, Local, ProofBlock } from '#shared/domain/packet/document.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import type { Writer } from '../writer.ts';
import { investorName } from './investor-words.ts';

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

/** Turns by turn through the records, so that no park takes every place. */
function spread(lists: FactView[][], most: number): FactView[] {
  const found: FactView[] = [];
  for (let round = 0; found.length < most && lists.some((list) => list.length > round); round += 1) {
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
        text: [asOf[language]?.text ?? '', base?.[language] ?? ''].filter((part) => part !== '').join(language === 'zh' ? '；' : '; '),
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

const countOf = (snapshot: SectionContext['snapshot'], verdict: string): number =>
  snapshot.clauses.filter(({ match }) => match.verdict === verdict && !match.textNeeded).length;

/** Why here, where, what support, what next: one line each. */
function answers({ snapshot, write }: SectionContext): Local[] {
  const parks = joinNames(snapshot.parks.map(({ record }) => shownName(record)));
  const [first] = snapshot.match.parks;
  const reason = (first?.parts ?? []).find((part) => part.score !== null && part.score >= 0.5);
  const lines: (FullBilingual | null)[] = [
    snapshot.parks.length === 0 ? null : { zh: `去哪里：${parks.zh}。`, en: `Where: ${parks.en}.` },
    reason === undefined ? null : { zh: `为什么：${reason.because.zh}。`, en: `Why: ${reason.because.en}.` },
    {
      zh: `有什么支持：符合 ${countOf(snapshot, 'fits')} 项，待确认 ${countOf(snapshot, 'cannot-tell')} 项；名称已知、文本待取 ${snapshot.clauses.filter(({ match }) => match.textNeeded).length} 项。`,
      en: `What support: ${countOf(snapshot, 'fits')} clauses fit, ${countOf(snapshot, 'cannot-tell')} to be settled; ${snapshot.clauses.filter(({ match }) => match.textNeeded).length} known by name, text to be obtained.`,
    },
    snapshot.match.ask[0] === undefined
      ? null
      : { zh: `下一步先答：${snapshot.match.ask[0].text.zh}`, en: `Answer first: ${snapshot.match.ask[0].text.en}` },
  ];
  return lines.flatMap((line) => (line === null ? [] : [write.say(line)]));
}

/** Three to six proof points with marks, and four plain answers. */
export const summary: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const name = investorName(snapshot.profile);
  const lead: FullBilingual =
    snapshot.parks.length === 0
      ? { zh: `为${name.zh}准备。尚未选定园区。`, en: `Prepared for ${name.en}. No park has been chosen yet.` }
      : {
          zh: `为${name.zh}准备，推介 ${snapshot.parks.length} 个园区。每个数字都注明来源和时点。`,
          en: `Prepared for ${name.en}, with ${snapshot.parks.length} ${snapshot.parks.length === 1 ? 'park' : 'parks'}. Every figure carries its source and date.`,
        };
  const figures = proof(context);
  const blocks: Block[] = [{ type: 'paragraph', id: 'lead', tone: 'lead', text: write.say(lead) }];
  if (figures !== null) blocks.push(figures);
  blocks.push({ type: 'list', id: 'answers', ordered: false, items: answers(context) });
  return blocks;
};
