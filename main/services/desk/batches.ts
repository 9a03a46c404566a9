import type { BatchRow } from '#shared/domain/desk/desk.ts';
import { batchFigures } from '#shared/domain/measure/batch.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { Given } from './given.ts';

/** Programmes of which the store knows how many projects were declared or approved, each with its figures as facts. */
export function findBatches({ facts, records, view, ref }: Given): BatchRow[] {
  const figures = facts.filter(({ recordId, value }) => value.text === null && records.get(recordId)?.kind === 'programme');
  return [...Map.groupBy(figures, ({ recordId }) => recordId)].flatMap(([recordId, own]) => {
    const programme = ref(recordId);
    const of = (attributeId: string): FactView | null => {
      const fact = own.find((each) => each.attributeId === attributeId && each.polarity === 'actual');
      return fact === undefined ? null : view(fact);
    };
    const [declared, approved] = [of('projects-declared'), of('projects-approved')];
    if (programme === null || (declared === null && approved === null)) return [];
    return [
      {
        programme,
        declared,
        approved,
        rate: of('selection-rate'),
        selection: batchFigures(own).selection?.value ?? null,
        support: of('support-amount'),
        holding: of('projects-in-share-holding'),
      },
    ];
  });
}
