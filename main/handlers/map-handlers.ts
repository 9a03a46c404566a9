import { removeBaseMap, saveBaseMap } from '#main/services/map/base-map.ts';
import { loadMap } from '#main/services/map/load-map.ts';
import type { mapContract } from '#shared/ipc/contracts/map-contract.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

/** The schematic of the districts, and the office's own approved map. */
export function mapHandlers({ store: { db }, clock }: Core): Pick<Handlers, keyof typeof mapContract> {
  return {
    'map.get': () => loadMap(db),
    'map.saveBase': (input) => {
      saveBaseMap({ db, clock }, input);
      return loadMap(db);
    },
    'map.removeBase': () => {
      removeBaseMap(db);
      return loadMap(db);
    },
  };
}
