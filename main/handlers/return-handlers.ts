import { randomUUID } from 'node:crypto';
import { findRef } from '#main/repos/record-repo.ts';
import { findReturn, recordOfFact, saveReturn } from '#main/repos/return-repo.ts';
import { computeDistrictReturn } from '#shared/domain/district-return/district-return.ts';
import { citedFacts, noInputs, type DistrictReturnInputs } from '#shared/domain/district-return/inputs.ts';
import type { returnContract, StoredReturn } from '#shared/ipc/contracts/return-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';
import { investorOrThrow } from './investor-handlers.ts';

/** The district return of an investor. */
export function returnHandlers(core: Pick<Core, 'store' | 'clock'>): Pick<Handlers, keyof typeof returnContract> {
  const { db } = core.store;
  const stored = (investorId: string): StoredReturn => {
    const row = findReturn(db, investorId);
    const inputs = row?.inputs ?? noInputs;
    const facts = [...citedFacts(inputs).keys()].flatMap((id) => {
      const record = findRef(db, recordOfFact(db, id));
      return record === null ? [] : [{ id, record }];
    });
    return { investorId, inputs, updatedAt: row?.updatedAt ?? null, facts };
  };
  const checkFacts = (inputs: DistrictReturnInputs): void => {
    for (const [factId, where] of citedFacts(inputs)) {
      if (recordOfFact(db, factId) !== null) continue;
      throw new UserError('invalid-input', `库中没有编号为“${factId}”的事实。There is no fact "${factId}" in the store.`, {
        where: `inputs.${where}`,
      });
    }
  };
  return {
    'return.get': ({ investorId }) => stored(investorOrThrow(core, investorId).id),
    'return.save': ({ investorId, inputs }) => {
      investorOrThrow(core, investorId);
      checkFacts(inputs);
      saveReturn(db, { id: `return-${randomUUID()}`, investorId, inputs, updatedAt: core.clock.now() });
      return stored(investorId);
    },
    'return.compute': ({ inputs }) => computeDistrictReturn(inputs),
  };
}
