import { createApplication, type Application, type ApplicationOptions } from './app.ts';
import { createDispatch, type Dispatch, type Handlers } from './dispatch.ts';
import { officeOfDir } from './paths.ts';
import { systemClock } from './services/clock.ts';
import { makeDailyCopy } from './services/copies/daily-copy.ts';
import { copyFile, listCopies } from './services/copies/list-copies.ts';
import { rehearseCopy } from './services/copies/rehearse-copy.ts';
import { orderRestoreOffline } from './services/copies/restore-copy.ts';
import type { Shell, ShellHost } from './shells/shell.ts';
import { createSite } from './shells/site.ts';
import { isStandCopy } from './services/stand/stand-files.ts';
import { createStandApplication } from './stand-application.ts';
import { copiesFolder } from './store/sealed-copy.ts';
import { contract, type Path } from '#shared/ipc/contract.ts';
import { UserError } from '#shared/ipc/reply.ts';

/** What a window needs of an application; its store may change underneath, by a restore. */
type Window = Parameters<Application['attach']>[0] & Partial<Pick<Shell, 'close' | 'setFullScreen'>>;
export type WindowApplication = Pick<Application, 'host' | 'close'> & {
  attach(window: Window): void;
  /** True for a stand: the window takes the whole screen and gives visitors no way out of it. */
  kiosk: boolean;
};
/** `stand`: the folder was named as a stand and has to hold a stand copy. */
export interface WindowOptions extends ApplicationOptions {
  stand?: boolean;
}
type Report = NonNullable<ApplicationOptions['report']>;

const reportOf = (options: ApplicationOptions): Report => options.report ?? ((path, error) => console.error(path, error));

/** Answers for a store that does not open: its copies can be listed, rehearsed and restored, all else says why. */
function faultHandlers(options: ApplicationOptions, fault: UserError): Handlers {
  const { dataDir } = options;
  const office = options.office ?? officeOfDir(dataDir);
  const clock = options.clock ?? systemClock;
  const refuse = (): never => {
    throw fault;
  };
  // Every path of the contract is given here, which the compiler cannot follow through fromEntries.
  const refusing = Object.fromEntries((Object.keys(contract) as Path[]).map((path) => [path, refuse])) as unknown as Handlers;
  return {
    ...refusing,
    'copy.list': () => ({ folder: copiesFolder(dataDir), copies: listCopies(dataDir), settings: null, overdue: false }),
    'copy.rehearse': ({ name }) => rehearseCopy(copyFile(dataDir, name), office),
    'copy.restore': ({ name }) => {
      const order = { file: copyFile(dataDir, name), dataDir, office, at: clock.now() };
      return { name, before: orderRestoreOffline(order, options.waitMs ?? 2_000).before };
    },
  };
}

function faultApplication(options: ApplicationOptions, fault: UserError): WindowApplication {
  const report = reportOf(options);
  const site = createSite({ root: options.assets.rendererDir, report: (error) => report('site', error) });
  return {
    host: {
      dispatch: createDispatch({ handlers: faultHandlers(options, fault), changed: () => undefined, report }),
      respond: (pathname) => site.respond(pathname),
    },
    attach: () => undefined,
    kiosk: false,
    close: () => Promise.resolve(),
  };
}

/** Today's copy, once the window stands. A copy that fails is in the log and on the page of copies; it stops nobody's work. */
function copyDaily({ core }: Application, options: ApplicationOptions): void {
  if ((options.office ?? officeOfDir(options.dataDir)) === 'training') return;
  try {
    const { made } = makeDailyCopy(core.store, core.clock);
    if (made !== null) core.window.emit({ type: 'changed', topics: ['store'] });
  } catch (error) {
    reportOf(options)('daily copy', error);
  }
}

async function start(options: ApplicationOptions): Promise<WindowApplication> {
  if (isStandCopy(options.dataDir)) return createStandApplication(options);
  const application = await createApplication(options);
  return {
    host: application.host,
    kiosk: false,
    attach: (window) => {
      application.attach(window);
      setImmediate(() => {
        if (application.core.store.db.open) copyDaily(application, options);
      });
    },
    close: () => application.close(),
  };
}

/** After a restore the window stays, so what cannot be opened then is told there. */
const startOrFault = (options: ApplicationOptions): Promise<WindowApplication> =>
  start(options).catch((error: unknown) => {
    reportOf(options)('reopen', error);
    const message = error instanceof Error ? error.message : String(error);
    return faultApplication(options, error instanceof UserError ? error : new UserError('store-damaged', message));
  });

/** Calls in flight are counted, so that the store is changed only between them. */
function createGate() {
  const state: { inFlight: number; closed: Promise<void> | null; idle: () => void } = { inFlight: 0, closed: null, idle: () => undefined };
  /** Settles once the gate stands open. */
  const opened = async (): Promise<void> => {
    while (state.closed !== null) await state.closed;
  };
  const pass = async <T>(work: () => Promise<T>): Promise<T> => {
    await opened();
    state.inFlight += 1;
    try {
      return await work();
    } finally {
      state.inFlight -= 1;
      if (state.inFlight === 0) state.idle();
    }
  };
  const whenIdle = (): Promise<void> => (state.inFlight === 0 ? Promise.resolve() : new Promise((resolve) => (state.idle = resolve)));
  /** Runs `work` while nothing else is in flight; calls that come meanwhile wait. */
  const alone = async (work: () => Promise<void>): Promise<void> => {
    await opened();
    state.closed = whenIdle()
      .then(work)
      .finally(() => {
        state.closed = null;
      });
    await state.closed;
  };
  return { opened, pass, alone };
}

/** Said before anything is touched: asked for as a stand, an office's folder is not opened. */
function refuseNoStand({ dataDir, stand }: WindowOptions): void {
  if (stand !== true || isStandCopy(dataDir)) return;
  throw new UserError(
    'refused',
    '这个文件夹里没有展台副本；请先在办公室做一份：stand-copy --out 文件夹。There is no stand copy in this folder; make one in the office first: stand-copy --out DIR.',
    { where: '--stand' },
  );
}

/**
 * The application as a window holds it. A damaged store opens as a fault that offers its copies; after a restore the core
 * is closed and made anew on the restored store, with the same window.
 * @throws UserError as `createApplication`, but for a damaged store.
 */
export async function openApplication(options: WindowOptions): Promise<WindowApplication> {
  refuseNoStand(options);
  const gate = createGate();
  let window: Window | null = null;
  let live = await start(options).catch((error: unknown) => {
    if (error instanceof UserError && error.code === 'store-damaged' && !isStandCopy(options.dataDir))
      return faultApplication(options, error);
    throw error;
  });
  const reopen = async (): Promise<void> => {
    await live.close();
    live = await startOrFault(options);
    if (window !== null) live.attach(window);
  };
  const dispatch: Dispatch = async (path, input) => {
    const reply = await gate.pass(() => live.host.dispatch(path, input));
    if (path === 'copy.restore' && reply.ok) await gate.alone(reopen);
    return reply;
  };
  const host: Omit<ShellHost, 'origin'> = { dispatch, respond: (pathname) => live.host.respond(pathname) };
  return {
    host,
    kiosk: live.kiosk,
    attach: (given) => {
      window = given;
      live.attach(given);
    },
    close: async () => {
      await gate.opened();
      await live.close();
    },
  };
}
