import type { RecordRef, RelationView } from '#shared/domain/record/record-view.ts';

export interface TieGroup {
  type: RelationView['type'];
  direction: RelationView['direction'];
  others: RecordRef[];
}

/** Ties of one kind and direction together, each other record once. */
export function groupTies(relations: RelationView[]): TieGroup[] {
  const groups = new Map<string, TieGroup>();
  for (const { type, direction, other } of relations) {
    const key = `${type} ${direction}`;
    const group = groups.get(key) ?? { type, direction, others: [] };
    groups.set(key, group);
    if (!group.others.some((known) => known.id === other.id)) group.others.push(other);
  }
  return [...groups.values()];
}
