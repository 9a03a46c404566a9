import { listStandCopies } from '#main/repos/stand-copy-repo.ts';
import { makeStandCopy } from '#main/services/stand/make-copy.ts';
import { keepPin } from '#main/services/stand/pin.ts';
import { readStandContent } from '#main/services/stand/stand-content.ts';
import { readKeptPin, readStandConfig, writeKeptPin, writeStandConfig } from '#main/services/stand/stand-settings.ts';
import { orderTours, removeTour, saveTour, tourViews } from '#main/services/tours/edit-tours.ts';
import type { standContract } from '#shared/ipc/contracts/stand-contract.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Handlers } from '../dispatch.ts';
import type { Core } from './core.ts';

const noStand = (): never => {
  throw new UserError('not-found', '这里不是展台。This is no stand.');
};

/** The office's side of the stand: what it shows, how it behaves, and its copies. */
export function standHandlers(core: Core): Pick<Handlers, keyof typeof standContract> {
  const { store, clock, applicationVersion } = core;
  const { db } = store;
  return {
    'stand.state': () => ({ mode: 'office' }),
    'stand.home': () => readStandContent(db).home(),
    'stand.tour': ({ id }) => readStandContent(db).tour(id),
    'stand.record': ({ id }) => readStandContent(db).record(id),
    'stand.keepPicks': noStand,
    'stand.unlock': noStand,
    'stand.handOver': noStand,
    'stand.leave': noStand,
    'stand.desk': () => ({ config: readStandConfig(db), pinSet: readKeptPin(db) !== null, copies: listStandCopies(db) }),
    'stand.saveConfig': (config) => {
      writeStandConfig(db, config);
      return config;
    },
    'stand.setPin': ({ pin }) => {
      writeKeptPin(db, keepPin(pin));
      return null;
    },
    'stand.makeCopy': async () => {
      const out = await core.window.saveFile(`parkfolio-stand-${clock.today()}`);
      return out === null ? null : makeStandCopy(store, { out, madeAt: clock.now(), applicationVersion });
    },
    'tour.list': () => tourViews(db),
    'tour.save': (tour) => saveTour({ db, clock }, tour),
    'tour.remove': ({ id }) => {
      removeTour({ db, clock }, id);
      return null;
    },
    'tour.order': ({ tourIds }) => {
      orderTours({ db, clock }, tourIds);
      return null;
    },
  };
}
