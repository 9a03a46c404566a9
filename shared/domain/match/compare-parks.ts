import type { Bilingual } from '#shared/lib/language.ts';
import type { Attribute } from '#shared/domain/fact/attribute.ts';
import { topics } from '#shared/domain/fact/attribute.ts';
import type { FactView, RecordDetail } from '#shared/domain/record/record-view.ts';

/** Why a cell is blank: no source tells of it, or the store has no fact of the park at all. */
export type BlankReason = 'not-told' | 'no-facts';
/** What keeps a row from being like for like. */
export type RowFlag = 'years' | 'undated' | 'nature' | 'base' | 'unit';
export interface CompareCell {
  parkId: string;
  /** Best first: actual before target, newest before older. */
  factIds: string[];
  blank: BlankReason | null;
}
export interface CompareRow {
  attribute: Attribute;
  cells: CompareCell[];
  flags: RowFlag[];
  /** In how many parks something is known. */
  known: number;
}
export type ComparedPark = Pick<RecordDetail, 'record' | 'facts'>;

/** Most parks that a screen sets side by side. */
export const mostCompared = 6;

const natureOrder = { actual: 0, forecast: 1, target: 2 };
const byWeight = (a: FactView, b: FactView): number =>
  natureOrder[a.fact.polarity] - natureOrder[b.fact.polarity] ||
  (b.fact.asOf.to ?? '').localeCompare(a.fact.asOf.to ?? '') ||
  (a.fact.id < b.fact.id ? -1 : 1);

function cellOf({ record, facts }: ComparedPark, attributeId: string): CompareCell {
  const own = facts.filter((view) => view.attribute.id === attributeId).sort(byWeight);
  const blank = own.length > 0 ? null : facts.length === 0 ? 'no-facts' : 'not-told';
  return { parkId: record.id, factIds: own.map((view) => view.fact.id), blank };
}

const sameText = (text: Bilingual | null): string => (text === null ? '' : `${text.zh ?? ''}|${text.en ?? ''}`);
const isFigure = ({ fact }: FactView): boolean => fact.value.number !== null || fact.value.min !== null || fact.value.max !== null;

/** Reads the first fact of each cell: those are the ones that stand side by side. */
function flagsOf(shown: readonly FactView[]): RowFlag[] {
  if (shown.length < 2) return [];
  const distinct = (read: (view: FactView) => string): boolean => new Set(shown.map(read)).size > 1;
  const dated = shown.filter(({ fact }) => fact.asOf.to !== null);
  const flags: RowFlag[] = [];
  if (new Set(dated.map(({ fact }) => fact.asOf.to?.slice(0, 4))).size > 1) flags.push('years');
  if (dated.length < shown.length && dated.length > 0) flags.push('undated');
  if (distinct(({ fact }) => fact.polarity)) flags.push('nature');
  if (shown.some(isFigure) && distinct(({ fact }) => fact.unit ?? '')) flags.push('unit');
  if (shown.some(isFigure) && distinct(({ fact }) => sameText(fact.baseNote))) flags.push('base');
  return flags;
}

/** Attributes like for like: what most parks can be compared by comes first within its topic. */
export function compareParks(parks: readonly ComparedPark[]): CompareRow[] {
  const views = new Map(parks.flatMap(({ facts }) => facts.map((view) => [view.fact.id, view] as const)));
  const attributes = new Map(parks.flatMap(({ facts }) => facts.map((view) => [view.attribute.id, view.attribute] as const)));
  const rows = [...attributes.values()].map((attribute): CompareRow => {
    const cells = parks.map((park) => cellOf(park, attribute.id));
    const shown = cells.flatMap(({ factIds: [first] }) => (first === undefined ? [] : (views.get(first) ?? [])));
    return { attribute, cells, flags: flagsOf(shown), known: shown.length };
  });
  return rows.sort(
    (a, b) =>
      topics.indexOf(a.attribute.topic) - topics.indexOf(b.attribute.topic) ||
      b.known - a.known ||
      (a.attribute.id < b.attribute.id ? -1 : 1),
  );
}
