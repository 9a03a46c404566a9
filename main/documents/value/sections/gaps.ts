import type { FullBilingual } from '#shared/lib/language.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block, ListBlock } from '#shared/domain/packet/block.ts';
import type { Conflict } from '#shared/domain/conflict/conflict.ts';
import type { SectionId } from '#shared/domain/packet/draft.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { criterionNames } from './criterion-names.ts';
import { knownFacts, recordsOf } from './reasons.ts';

/** The parts not known, each set of them once with the parks it holds for. */
function unknownParts({ snapshot, write }: SectionContext): Local[] {
  const open = snapshot.match.parks.map((park) => ({ park, parts: park.parts.filter((part) => part.score === null) }));
  const groups = Map.groupBy(
    open.filter(({ parts }) => parts.length > 0),
    ({ parts }) => parts.map((part) => part.criterion).join(' '),
  );
  return [...groups.values()].map((group) => {
    const parks =
      group.length === snapshot.parks.length && group.length > 1 ? everyPark : joinNames(group.map(({ park }) => shownName(park)));
    const names = joinNames((group[0]?.parts ?? []).map((part) => criterionNames[part.criterion]));
    return write.say({ zh: `${parks.zh}：${names.zh}`, en: `${parks.en}: ${names.en}` });
  });
}
const everyPark: FullBilingual = { zh: '所选各园区', en: 'All parks offered' };
/** More names than these make no term. */
const mostNamed = 2;
const mostParkQuestions = { pitch: 6, 'one-pager': 6, comparison: 16, rfi: 6 };

/** Questions to the parks; a comparison names the parks that each is for. */
function parkQuestions({ snapshot, write }: SectionContext): ListBlock | null {
  const asked = snapshot.match.parks.flatMap((park) =>
    park.parts.flatMap((part) => (part.ask ?? []).map((text) => ({ text, park: shownName(park) }))),
  );
  const questions = [...Map.groupBy(asked, ({ text }) => text.zh).values()].slice(0, mostParkQuestions[snapshot.draft.template]);
  if (questions.length === 0) return null;
  const list: ListBlock = {
    type: 'list',
    id: 'park-question-list',
    ordered: false,
    items: questions.flatMap(([first]) => (first === undefined ? [] : [write.say(first.text)])),
  };
  if (snapshot.draft.template !== 'comparison') return list;
  const parksOf = (group: typeof asked): FullBilingual => {
    const names = [...new Map(group.map(({ park }) => [park.zh, park])).values()];
    if (names.length === snapshot.parks.length && names.length > 1) return everyPark;
    const [first, more] = [joinNames(names.slice(0, mostNamed)), names.length - mostNamed];
    return more > 0 ? { zh: `${first.zh}等 ${names.length} 个`, en: `${first.en} and ${more} more` } : first;
  };
  return { ...list, terms: questions.map((group) => write.say(parksOf(group))) };
}

const distinct = (names: readonly FullBilingual[]): FullBilingual[] => [...new Map(names.map((name) => [name.zh, name])).values()];

/** Names that make a term, the rest by count. */
function briefly(names: readonly FullBilingual[]): FullBilingual {
  const [first, more] = [joinNames(names.slice(0, mostNamed)), names.length - mostNamed];
  return more > 0 ? { zh: `${first.zh}等 ${names.length} 项`, en: `${first.en} and ${more} more` } : first;
}

const mostMarks = 4;

/** The mark of a statement's source. It does not count as printed here: the doubt is told, its figure need not be. */
const sourceMark = ({ source, fact }: FactView, { write }: SectionContext): number =>
  write.mark(source, { grade: fact.grade, asOf: fact.asOf });

/** A doubt behind the records and the kinds of statement it is about, with their sources, as far as the pages know them. */
function doubt({ note, factIds }: Conflict, known: Map<string, FactView>, context: SectionContext): Local {
  const { snapshot, write } = context;
  const views = factIds.flatMap((id) => known.get(id) ?? []);
  const owners = new Set(views.map((view) => view.fact.recordId));
  const records = distinct(recordsOf(snapshot).flatMap(({ record }) => (owners.has(record.id) ? [shownName(record)] : [])));
  if (records.length === 0) return write.say(note);
  const [names, kinds] = [briefly(records), briefly(distinct(views.map((view) => view.attribute.name)))];
  const text = { zh: `${names.zh}（${kinds.zh}）：${note.zh}`, en: `${names.en} (${kinds.en}): ${note.en}` };
  return write.say(text, [...new Set(views.slice(0, mostMarks).map((view) => sourceMark(view, context)))]);
}

/** Sections that print no statement of the records, so that it does not matter whether they follow. */
const withoutStatements: readonly SectionId[] = ['gaps', 'next-steps', 'contact', 'history', 'sources'];

/** The doubts about what the pages print; about all records of the packet where pages that print more of them follow. */
function printedDoubts({ snapshot, write }: SectionContext): Conflict[] {
  const ids = snapshot.draft.sections.filter(({ on }) => on).map(({ id }) => id);
  if (ids.slice(ids.indexOf('gaps')).some((id) => !withoutStatements.includes(id))) return snapshot.conflicts;
  const printed = new Set(write.facts().map(({ view }) => view.fact.id));
  return snapshot.conflicts.filter(({ factIds }) => factIds.some((id) => printed.has(id)));
}

/** Doubts and disagreements about what is printed. */
function doubts(context: SectionContext): Block[] {
  const { snapshot, write } = context;
  const conflicts = printedDoubts(context);
  if (conflicts.length === 0) return [];
  const known = knownFacts(snapshot);
  const heading = { zh: '来源存疑或不一致之处', en: 'Doubts and disagreements in the sources' };
  return [
    { type: 'heading', id: 'conflicts', level: 3, text: write.say(heading) },
    {
      type: 'list',
      id: 'conflict-list',
      ordered: false,
      items: conflicts.map((conflict) => doubt(conflict, known, context)),
    },
  ];
}

/** What is not known about each park, and what is in doubt: said before the investor finds out. */
export const gaps: SectionBuilder = (context) => {
  const { write } = context;
  const items = unknownParts(context);
  const blocks: Block[] = [];
  if (items.length > 0) {
    const lead = {
      zh: '以下各项没有可据以评分的来源，不等于没有。',
      en: 'No source tells enough of these to score them; that does not mean none.',
    };
    blocks.push({ type: 'paragraph', id: 'gaps-lead', tone: 'body', text: write.say(lead) });
    blocks.push({ type: 'list', id: 'gaps-list', ordered: false, items });
  }
  const questions = parkQuestions(context);
  if (questions !== null) {
    const heading = { zh: '我们会向园区问清', en: 'What we shall ask the parks' };
    blocks.push({ type: 'heading', id: 'park-questions', level: 3, text: write.say(heading) }, questions);
  }
  return [...blocks, ...doubts(context)];
};
