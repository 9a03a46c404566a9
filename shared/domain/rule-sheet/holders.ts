import type { RecordKind } from '#shared/domain/record/register.ts';

/** Registers whose records have clauses: what is offered to firms, to people, and programmes that one takes part in. */
const clauseHolders: readonly RecordKind[] = ['incentive', 'talentPolicy', 'programme'];
export const holdsClauses = (kind: RecordKind): boolean => clauseHolders.includes(kind);
