import { listMeasures, listTargets, loadMeasure } from '#main/services/measures/load-measures.ts';
import { saveMeasured } from '#main/services/measures/save-measured.ts';
import type { measureContract } from '#shared/ipc/contracts/measure-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** Measures with their formulas, and targets against actuals. */
export function measureHandlers({ store: { db }, clock }: Core): Pick<Handlers, keyof typeof measureContract> {
  return {
    'measure.list': () => listMeasures(db, clock.today()),
    'measure.get': ({ id }) => loadMeasure(db, id, clock.today()),
    'measure.targets': () => listTargets(db, clock.today()),
    'measure.save': (input) => saveMeasured({ db, clock }, input),
  };
}
