import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { Process } from '#shared/domain/process/process.ts';
import type { Relation, RelationType } from '#shared/domain/relation/relation.ts';
import { lineage, nearness, type MatchModel } from './match-model.ts';

/** Upstream: who finds and proves; same: who makes and works in the field; downstream: who uses and carries it to users. */
export type ChainSide = 'upstream' | 'same' | 'downstream';
export interface ChainTie {
  type: RelationType;
  direction: 'out' | 'in';
  otherId: string;
}
export interface ChainNode {
  id: string;
  side: ChainSide;
  class: string;
  /** Industries of the field it focuses on by itself; none where it is here by a tie alone. */
  industryIds: string[];
  /** Ties to others of this view, or to programmes and events it shares with them. */
  ties: ChainTie[];
  placeIds: string[];
}
export interface Chain {
  industryId: string;
  wider: string[];
  narrower: string[];
  nodes: ChainNode[];
  processes: Process[];
  /** Parks that focus on the field. */
  parkIds: string[];
  /** Every record that the view names. */
  refs: RecordRef[];
}
export interface ChainModel extends Pick<MatchModel, 'records' | 'focus' | 'places'> {
  relations: readonly Relation[];
  processes: readonly Process[];
}

const tieTypes: readonly RelationType[] = [
  'partner-of',
  'takes-part-in',
  'member-of',
  'led-by',
  'signed-with',
  'hosts',
  'part-of',
  'offers',
];
const upstreamClasses = new Set(['university', 'laboratory', 'institute', 'poc-centre']);
const downstreamClasses = new Set(['hospital']);

/** Research and proof stand before the firms of the field, users after them; the store has no suppliers and no customers. */
const sideOf = ({ kind, class: type }: ParkfolioRecord): ChainSide => {
  if (kind !== 'institution') return 'same';
  return upstreamClasses.has(type) ? 'upstream' : downstreamClasses.has(type) ? 'downstream' : 'same';
};
const isActor = ({ kind, inShanghai, status }: ParkfolioRecord): boolean =>
  (kind === 'institution' || kind === 'project') && inShanghai && status !== 'archived';

/** The field itself, what lies within it, and the field just above. */
const near = 0.6;

function tiesAmong(relations: readonly Relation[], core: ReadonlySet<string>, id: string): ChainTie[] {
  return relations.flatMap((relation): ChainTie[] => {
    if (!tieTypes.includes(relation.type)) return [];
    if (relation.from === id && core.has(relation.to)) return [{ type: relation.type, direction: 'out', otherId: relation.to }];
    if (relation.to === id && core.has(relation.from)) return [{ type: relation.type, direction: 'in', otherId: relation.from }];
    return [];
  });
}

const refOf = ({ id, kind, name }: ParkfolioRecord): RecordRef => ({ id, kind, name });

/** Who stands around an industry, by what the store itself says of focus and ties. */
export function chainOf(industryId: string, model: ChainModel): Chain {
  const within = (id: string): string[] => [...(model.focus.get(id) ?? [])].filter((focus) => nearness(industryId, focus, model) >= near);
  const records = [...model.records.values()];
  const inField = records.filter((record) => within(record.id).length > 0);
  // A programme or event ties its parties to the field only where it is about nothing else.
  const wholly = ({ id }: ParkfolioRecord): boolean => within(id).length === (model.focus.get(id)?.size ?? 0);
  const core = new Set(
    inField
      .filter((record) => isActor(record) || (record.kind !== 'park' && record.kind !== 'district' && wholly(record)))
      .map(({ id }) => id),
  );
  const actors = records.filter(isActor);
  const nodes = actors.flatMap((record): ChainNode[] => {
    const [industryIds, ties] = [within(record.id), tiesAmong(model.relations, core, record.id)];
    if (industryIds.length === 0 && ties.length === 0) return [];
    const places = [...(model.places.get(record.id) ?? [])].filter((id) =>
      ['district', 'park'].includes(model.records.get(id)?.kind ?? ''),
    );
    return [{ id: record.id, side: sideOf(record), class: record.class, industryIds, ties, placeIds: places }];
  });
  const parks = inField.filter(({ kind, inShanghai, status }) => kind === 'park' && inShanghai && status !== 'archived');
  const shown = new Set(nodes.map(({ id }) => id));
  const wider = lineage(industryId, model).slice(1);
  const narrower = records.filter(({ kind, parentId }) => kind === 'industry' && parentId === industryId).map(({ id }) => id);
  const named = new Set([
    industryId,
    ...wider,
    ...narrower,
    ...parks.map(({ id }) => id),
    ...nodes.flatMap((node) => [node.id, ...node.industryIds, ...node.placeIds, ...node.ties.map(({ otherId }) => otherId)]),
  ]);
  const processes = model.processes.filter(({ recordId }) => core.has(recordId) || shown.has(recordId));
  for (const { recordId } of processes) named.add(recordId);
  const direct = (node: ChainNode): number => (node.industryIds.length > 0 ? 0 : 1);
  return {
    industryId,
    wider,
    narrower,
    nodes: nodes.sort((a, b) => direct(a) - direct(b) || b.ties.length - a.ties.length || (a.id < b.id ? -1 : 1)),
    processes,
    parkIds: parks.map(({ id }) => id),
    refs: [...named].flatMap((id) => model.records.get(id) ?? []).map(refOf),
  };
}
