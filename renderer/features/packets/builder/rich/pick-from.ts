import { createContext, use } from 'react';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';

/** Where facts are chosen from: the likeliest records first, and who may see the words. */
export interface PickFrom {
  candidates: readonly RecordRef[];
  audience: Sensitivity;
}
export const PickFromContext = createContext<PickFrom>({ candidates: [], audience: 'public' });
export const usePickFrom = (): PickFrom => use(PickFromContext);
