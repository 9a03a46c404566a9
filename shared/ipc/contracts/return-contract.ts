import { z } from 'zod';
import type { DistrictReturn } from '#shared/domain/district-return/district-return.ts';
import { districtReturnInputsSchema, type DistrictReturnInputs } from '#shared/domain/district-return/inputs.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { command, query } from '../operation.ts';

/** What is stored for an investor, or the empty inputs and no time while nothing is. */
export interface StoredReturn {
  investorId: string;
  inputs: DistrictReturnInputs;
  updatedAt: string | null;
  /** The facts that figures rest on, as far as the store still has them. */
  facts: { id: string; record: RecordRef }[];
}

/** The district return: internal by construction, and read by nothing that makes a packet. */
export const returnContract = {
  'return.get': query<StoredReturn>()(z.strictObject({ investorId: z.string() })),
  'return.save': command<StoredReturn>()(z.strictObject({ investorId: z.string(), inputs: districtReturnInputsSchema })),
  'return.compute': query<DistrictReturn>()(z.strictObject({ inputs: districtReturnInputsSchema })),
};
