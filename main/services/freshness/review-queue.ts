import { listFacts } from '#main/repos/fact-repo.ts';
import { listAllRecords } from '#main/repos/record-repo.ts';
import { listPacketFacts } from '#main/repos/review-rule-repo.ts';
import { attributeOf, factView, type Reference } from '#main/services/records/record-detail.ts';
import type { Database } from '#main/store/database.ts';
import type { Topic } from '#shared/domain/fact/attribute.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { freshness } from '#shared/domain/fact/freshness.ts';
import type { DueState, ReviewEntry, ReviewPage } from '#shared/domain/fact/review-entry.ts';
import { ownerOf } from '#shared/domain/fact/review-rule.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { QueueInput } from '#shared/ipc/contracts/review-contract.ts';
import { addMonths, type Day } from '#shared/lib/date.ts';

/** Topics that the scoring of parks reads. */
const matchingTopics: readonly Topic[] = ['industry', 'living', 'money', 'space', 'transport'];

/** Two months on: what falls due by then is `soon`. */
const soonMonths = 2;

/** A fact in the queue before it is dressed for the page. */
interface Due {
  fact: Fact;
  record: ParkfolioRecord;
  state: DueState;
  dueOn: Day | null;
  owner: string | null;
  inPacket: boolean;
  inMatching: boolean;
}

interface Store {
  reference: Reference;
  live: ReadonlySet<string>;
  inPackets: ReadonlySet<string>;
}

function stateOf(fact: Fact, { reference, live }: Store): Pick<Due, 'state' | 'dueOn'> | null {
  const attribute = attributeOf(fact, reference);
  const { today } = reference;
  const dueOn = attribute.reviewMonths === null || fact.asOf.to === null ? null : addMonths(fact.asOf.to, attribute.reviewMonths);
  if (fact.inputs.some((id) => !live.has(id))) return { state: 'input-gone', dueOn };
  const age = freshness(fact, attribute, today);
  if (age === 'stale') return { state: 'overdue', dueOn };
  if (age === 'undated') return { state: 'undated', dueOn: null };
  return dueOn !== null && dueOn <= addMonths(today, soonMonths) ? { state: 'soon', dueOn } : null;
}

function dueOf(fact: Fact, record: ParkfolioRecord, store: Store): Due[] {
  const found = stateOf(fact, store);
  if (found === null) return [];
  const topic = store.reference.attributes.get(fact.attributeId)?.topic;
  return [
    {
      fact,
      record,
      ...found,
      owner: ownerOf(fact.attributeId, record.kind, store.reference.reviewRules),
      inPacket: store.inPackets.has(fact.id),
      inMatching: record.kind === 'park' && topic !== undefined && matchingTopics.includes(topic),
    },
  ];
}

const stateOrder: Record<DueState, number> = { 'input-gone': 0, overdue: 1, soon: 2, undated: 3 };

/** What packets use first, then what matching reads; within them by state, then the longest overdue. */
const byImportance = (a: Due, b: Due): number =>
  Number(b.inPacket) - Number(a.inPacket) ||
  Number(b.inMatching) - Number(a.inMatching) ||
  stateOrder[a.state] - stateOrder[b.state] ||
  (a.dueOn ?? '').localeCompare(b.dueOn ?? '') ||
  (a.fact.id < b.fact.id ? -1 : 1);

const dress = (due: Due, reference: Reference): ReviewEntry => {
  const { fact, record, ...rest } = due;
  return { view: factView(fact, reference), record: { id: record.id, kind: record.kind, name: record.name }, ...rest };
};

const countBy = (all: readonly Due[], state: DueState): number => all.filter((due) => due.state === state).length;

/** Facts that somebody should renew, the most important first, one page of them. */
export function reviewQueue(db: Database, input: QueueInput, reference: Reference): ReviewPage {
  const facts = listFacts(db);
  const records = new Map(listAllRecords(db).map((record) => [record.id, record]));
  const store: Store = { reference, live: new Set(facts.map((fact) => fact.id)), inPackets: listPacketFacts(db) };
  const all = facts
    .flatMap((fact) => {
      const record = records.get(fact.recordId);
      return record === undefined ? [] : dueOf(fact, record, store);
    })
    .filter((due) => input.due === 'soon' || due.state !== 'soon');
  const owned = Map.groupBy(all, (due) => due.owner);
  const shown = all
    .filter((due) => input.kind === undefined || due.record.kind === input.kind)
    .filter((due) => input.state === undefined || due.state === input.state)
    .filter((due) => input.owner === undefined || (due.owner ?? '') === input.owner)
    .toSorted(byImportance);
  return {
    entries: shown.slice(input.offset, input.offset + input.limit).map((due) => dress(due, reference)),
    total: shown.length,
    byState: {
      overdue: countBy(all, 'overdue'),
      soon: countBy(all, 'soon'),
      undated: countBy(all, 'undated'),
      'input-gone': countBy(all, 'input-gone'),
    },
    owners: [...owned].map(([owner, dues]) => ({ owner, count: dues.length })).toSorted((a, b) => b.count - a.count),
  };
}
