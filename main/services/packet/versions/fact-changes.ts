import { findFact } from '#main/repos/fact-repo.ts';
import type { Reference } from '#main/services/records/record-detail.ts';
import { attributeOf } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import type { FactLife } from '#shared/domain/conflict/standing.ts';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import { freshness } from '#shared/domain/fact/freshness.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import type { MatchModel } from '#shared/domain/match/match-model.ts';
import type { StoreChange } from '#shared/domain/packet/version.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import { type FullBilingual, type Language } from '#shared/lib/language.ts';

/** What the store says today, as the version's audience may see it. */
export interface Present {
  db: Database;
  model: MatchModel;
  reference: Reference;
  life: FactLife;
  /** Facts the audience may see. */
  shown: ReadonlySet<string>;
  /** Conflicts that were open when the version was frozen. */
  openThen: ReadonlySet<string>;
}

/** A value with its date: the same figure of a later year is news as well. */
function valueText(fact: Fact): FullBilingual {
  const say = (language: Language): string => {
    const date = fact.asOf.precision === 'unknown' ? '' : formatAsOf(fact.asOf, language);
    const { text } = formatFact(fact, language);
    if (date === '') return text;
    return language === 'zh' ? `${text}（${date}）` : `${text} (${date})`;
  };
  return { zh: say('zh'), en: say('en') };
}

export const subjectOf = (fact: Fact, { reference }: Pick<Present, 'reference'>): FullBilingual => attributeOf(fact, reference).name;

/** An open conflict, all of it visible to the audience, that holds the fact. */
const openConflict = (id: string, { reference, shown }: Present): Reference['conflicts'][number] | undefined =>
  reference.conflicts.find(
    ({ chosenFactId, factIds }) => chosenFactId === null && factIds.includes(id) && factIds.every((other) => shown.has(other)),
  );

const settlingConflict = (id: string, { reference }: Present): Reference['conflicts'][number] | undefined =>
  reference.conflicts.find(({ chosenFactId, factIds }) => chosenFactId !== null && factIds.includes(id));

type Told = Pick<StoreChange, 'kind' | 'before' | 'after'>;

/** A fact that is live: does it stand as it stood? */
function liveChange(view: FactView, present: Present): Told | null {
  const { fact } = view;
  const before = valueText(fact);
  const settled = settlingConflict(fact.id, present);
  const wasOpen = view.conflictIds.some((id) => present.openThen.has(id));
  const chosen = settled?.chosenFactId ?? null;
  if (chosen !== null && (wasOpen || (chosen !== fact.id && view.conflictIds.length === 0))) {
    const other = findFact(present.db, chosen);
    return { kind: 'settled', before, after: other === null ? null : valueText(other) };
  }
  if (!present.shown.has(fact.id)) return chosen === null ? { kind: 'above-audience', before, after: null } : null;
  const open = openConflict(fact.id, present);
  if (open !== undefined && !view.conflictIds.includes(open.id)) return { kind: 'conflicting', before, after: open.note };
  if (open === undefined && wasOpen) return { kind: 'settled', before, after: before };
  const stale = freshness(fact, attributeOf(fact, present.reference), present.reference.today) === 'stale';
  return stale && view.freshness !== 'stale' ? { kind: 'stale', before, after: null } : null;
}

function toldOf(view: FactView, present: Present): Told | null {
  const { fact } = view;
  const current = present.life.currentOf(fact.id);
  if (current === fact.id) return liveChange(view, present);
  const before = valueText(fact);
  const newer = current === null ? null : findFact(present.db, current);
  if (newer === null) return { kind: 'withdrawn', before, after: null };
  return { kind: present.shown.has(newer.id) ? 'renewed' : 'above-audience', before, after: valueText(newer) };
}

/** What became of a fact of the version, or null where it stands as it stood. */
export function factChange(view: FactView, record: RecordRef, present: Present): StoreChange | null {
  const told = toldOf(view, present);
  return told === null ? null : { of: 'fact', id: view.fact.id, record, subject: view.attribute.name, ...told };
}

/** Facts of a record that the version could not know. */
export function newFacts(record: RecordRef, known: ReadonlySet<string>, present: Present): StoreChange[] {
  const fresh = (present.model.facts.get(record.id) ?? []).filter((fact) => !known.has(fact.id));
  return fresh.map((fact) => ({
    kind: 'added',
    of: 'fact',
    id: fact.id,
    record,
    subject: subjectOf(fact, present),
    before: null,
    after: valueText(fact),
  }));
}
