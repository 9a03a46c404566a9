import type { FullBilingual } from '#shared/lib/language.ts';
import { relationNames } from '#shared/domain/relation/relation-names.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PacketRecord } from '#shared/domain/packet/snapshot.ts';
import type { FactView, RelationView } from '#shared/domain/record/record-view.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { RelationType } from '#shared/domain/relation/relation.ts';
import type { SectionBuilder, SectionContext } from '../section.ts';
import { byWeight, factRow } from './fact-rows.ts';
import { trendBlocks } from './trends.ts';

const mostFacts = 6;
const mostNames = 8;
/** Statements that say in a sentence what the programme is for, best first. */
const purposes: readonly string[] = ['purpose', 'aim', 'definition', 'positioning', 'role'];
/** Ties that say who takes part, or whose it is. */
const ties: readonly RelationType[] = ['led-by', 'partner-of', 'member-of', 'funded-by', 'part-of', 'offers', 'covers'];

const purposeOf = ({ facts }: PacketRecord): FactView | undefined =>
  purposes.flatMap((attribute) =>
    facts.filter((view) => view.attribute.id === attribute && view.fact.value.text !== null && view.fact.polarity === 'actual'),
  )[0];

/** Ties of one type to one register, so that a count counts like things; the register is named where a type has several. */
function tieGroups(programme: PacketRecord, type: RelationType): { term: FullBilingual; own: RelationView[] }[] {
  const all = programme.relations.filter((relation) => relation.type === type && relation.direction === 'out');
  const groups = [...Map.groupBy(all, ({ other }) => other.kind)];
  const name = relationNames[type];
  return groups.map(([kind, own]) => {
    const register = registers[kind].name;
    return { own, term: groups.length === 1 ? name : { zh: `${name.zh}${register.zh}`, en: `${name.en} ${register.en.toLowerCase()}` } };
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who is part of it, one line a kind of tie. */
function parties(programme: PacketRecord, { write }: SectionContext): Block[] {
  const groups = ties.flatMap((type) => tieGroups(programme, type));
  const lines = groups.map(({ term, own }): { term: Local; item: Local } => {
    const shown = joinNames(own.slice(0, mostNames).map(({ other }) => shownName(other)));
    const rest = own.length - mostNames;
    const words = rest > 0 ? { zh: `${shown.zh}等 ${own.length} 个`, en: `${shown.en} and ${rest} more` } : shown;
    const marks = own.slice(0, mostNames).map(({ source }) => write.mark(source, { grade: programme.facts[0]?.fact.grade ?? 'media' }));
    return { term: write.say({ zh: term.zh, en: capital(term.en) }), item: write.say(words, [...new Set(marks)]) };
  });
  if (lines.length === 0) return [];
  return [
    {
      type: 'list',
      id: `${programme.record.id}-parties`,
      ordered: false,
      terms: lines.map(({ term }) => term),
      items: lines.map(({ item }) => item),
    },
  ];
}

/** The programme's own page: what it is for, its facts, how they went over time, its steps and who is part of it. */
function page(programme: PacketRecord, context: SectionContext): Block[] {
  const { write } = context;
  const purpose = purposeOf(programme);
  const rows = byWeight(programme.facts.filter((view) => view !== purpose))
    .slice(0, mostFacts)
    .map((view) => factRow(view, write));
  if (rows.length === 0 && purpose === undefined) return [];
  const { id } = programme.record;
  const name = shownName(programme.record);
  const place = programme.district === null ? null : shownName(programme.district);
  const title = place === null ? name : { zh: `${name.zh} · ${place.zh}`, en: `${name.en} · ${place.en}` };
  const [process] = programme.processes;
  return [
    { type: 'heading', id, level: 2, text: write.say(title) },
    ...(purpose === undefined ? [] : [{ type: 'paragraph', id: `${id}-purpose`, tone: 'body', text: write.value(purpose) } as const]),
    ...(rows.length === 0 ? [] : [{ type: 'facts', id: `${id}-facts`, rows } as const]),
    ...trendBlocks(programme, context),
    ...(process === undefined
      ? []
      : [
          {
            type: 'path',
            id: `${id}-steps`,
            title: write.say(process.name),
            steps: process.stages.map((stage) => ({ name: write.say(stage.name), detail: write.say({ zh: '', en: '' }) })),
          } as const,
        ]),
    ...parties(programme, context),
  ];
}

/** What the districts run for investors: plans, pilots, service commitments, each with its steps and parties where the source gives them. */
export const programmes: SectionBuilder = (context) => context.snapshot.programmes.flatMap((programme) => page(programme, context));
