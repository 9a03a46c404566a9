import { describe, expect, it } from 'vitest';
import { createApplication, type Application } from '#main/app.ts';
import { createDispatch, type Handlers } from '#main/dispatch.ts';
import { contract, type Path } from '#shared/ipc/contract.ts';
import type { AppEvent, Topic } from '#shared/ipc/event.ts';
import { UserError, type Reply } from '#shared/ipc/reply.ts';
import { heron, seededFolder, testClock, treeAssets } from '../support/core.ts';
import { leastInput } from '../support/valid-input.ts';

const paths = Object.keys(contract) as Path[];

/** Handlers that all do the same, over the real contract. */
function dispatchWith(handler: (path: string, input: unknown) => unknown) {
  const told: Topic[][] = [];
  const reported: [string, unknown][] = [];
  const called: [string, unknown][] = [];
  const handlers = Object.fromEntries(
    paths.map((path) => [
      path,
      (input: unknown) => {
        called.push([path, input]);
        return handler(path, input);
      },
    ]),
  ) as unknown as Handlers;
  const dispatch = createDispatch({
    handlers,
    changed: (topics) => told.push(topics),
    report: (path, error) => reported.push([path, error]),
  });
  return { dispatch, told, reported, called };
}

describe('a path that is no operation', () => {
  it.each(['', 'store', 'store.none', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'store.status ', 'STORE.STATUS'])(
    '%j is unknown and reaches no handler',
    async (path) => {
      const { dispatch, called, told } = dispatchWith(() => null);
      expect(await dispatch(path, {})).toEqual({ ok: false, error: { code: 'unknown-operation', message: `no operation "${path}"` } });
      expect([called, told]).toEqual([[], []]);
    },
  );
});

describe('input', () => {
  it.each<[Path, unknown, string]>([
    ['store.status', null, ''],
    ['store.status', { extra: 1 }, ''],
    ['record.list', { kind: 'park', offset: 0, limit: 0 }, 'limit'],
    ['record.list', { kind: 'park', offset: -1, limit: 5 }, 'offset'],
    ['record.list', { kind: 'constructor', offset: 0, limit: 5 }, 'kind'],
    ['search.find', { text: 'x'.repeat(201), filter: {}, limit: 5 }, 'text'],
    ['search.find', { text: 5, filter: {}, limit: 5 }, 'text'],
    ['investor.create', { profile: { codeName: 'x', investment: { min: -1, currency: 'CNY' } } }, 'profile.investment.min'],
    ['investor.create', { profile: { codeName: 'x', people: [{ role: 'a' }, { role: 5 }] } }, 'profile.people.1.role'],
    ['packet.create', { investorId: 'i', template: 'brochure', language: 'zh', audience: 'public' }, 'template'],
    ['settings.save', {}, 'office'],
  ])('of %s that is wrong (%j) is refused at “%s” and reaches no handler', async (path, input, where) => {
    const { dispatch, called, told, reported } = dispatchWith(() => null);
    const reply = await dispatch(path, input);
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input', where } });
    expect([called, told, reported]).toEqual([[], [], []]);
  });

  it('reaches the handler as the schema read it', async () => {
    const { dispatch, called } = dispatchWith((_path, input) => input);
    expect(await dispatch('record.get', { kind: 'park', id: 'zero-bay' })).toEqual({ ok: true, value: { kind: 'park', id: 'zero-bay' } });
    expect(called).toEqual([['record.get', { kind: 'park', id: 'zero-bay' }]]);
  });
});

describe('an error', () => {
  it('that the user can mend keeps code, place and detail, and is not reported', async () => {
    const { dispatch, reported, told } = dispatchWith(() => {
      throw new UserError('export-failed', 'disk full', { where: '/a', detail: { n: 1 } });
    });
    expect(await dispatch('store.backup', {})).toEqual({
      ok: false,
      error: { code: 'export-failed', message: 'disk full', where: '/a', detail: { n: 1 } },
    });
    expect([reported, told]).toEqual([[], []]);
  });

  it.each([new Error('secret /root/path'), new TypeError('x is undefined'), Object.assign(new Error('disk'), { code: 'ENOSPC' })])(
    'of ours (%s) is reported once and hidden',
    async (thrown) => {
      const { dispatch, reported, told } = dispatchWith(() => {
        throw thrown;
      });
      const reply = await dispatch('store.backup', {});
      expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
      expect(JSON.stringify(reply)).not.toContain('secret');
      expect(JSON.stringify(reply)).not.toContain('undefined');
      expect([reported, told]).toEqual([[['store.backup', thrown]], []]);
    },
  );

  it('of a promise is caught too', async () => {
    const { dispatch, reported } = dispatchWith(() => Promise.reject(new Error('later')));
    expect(await dispatch('packet.list', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(reported.length).toBe(1);
  });
});

describe('the event “changed”', () => {
  const inputOf = (path: Path): unknown => leastInput(contract[path].input);

  it.each(paths)('follows %s exactly once if it is a command, and never if it is a query', async (path) => {
    const { dispatch, told, called } = dispatchWith(() => null);
    expect(await dispatch(path, inputOf(path))).toEqual({ ok: true, value: null });
    expect([told.length, called.length]).toEqual([contract[path].type === 'command' ? 1 : 0, 1]);
  });

  it('names the part of the store that a command touched', async () => {
    const { dispatch, told } = dispatchWith(() => null);
    for (const path of ['investor.create', 'packet.create', 'settings.save', 'store.backup'] as const) await dispatch(path, inputOf(path));
    expect(told).toEqual([['investor', 'packet'], ['packet'], ['settings'], ['store']]);
  });
});

describe('the whole application', () => {
  const open = async (work: (application: Application, events: AppEvent[], reports: unknown[]) => Promise<void>): Promise<void> => {
    const reports: unknown[] = [];
    const application = await createApplication({
      dataDir: seededFolder(),
      assets: treeAssets,
      clock: testClock,
      report: (path, error) => reports.push([path, error]),
    });
    const events: AppEvent[] = [];
    application.core.window = {
      emit: (event) => events.push(event),
      saveFile: () => Promise.resolve(null),
      open: () => Promise.resolve(),
      openBeside: () => Promise.resolve(),
    };
    try {
      await work(application, events, reports);
    } finally {
      await application.close();
    }
  };
  const valueOf = (reply: Reply<unknown>): unknown => {
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    return reply.value;
  };

  it('ends an approval with a change of what was read, whoever sends the draft', () =>
    open(async ({ host: { dispatch } }) => {
      const investor = valueOf(await dispatch('investor.import', { text: JSON.stringify(heron()) })) as { id: string };
      const choice = { investorId: investor.id, template: 'pitch', language: 'zh', audience: 'public' };
      const { id, draft } = valueOf(await dispatch('packet.create', choice)) as { id: string; draft: object };
      const approval = { verdict: 'approved', note: '', by: '李雷', at: '2026-09-01T02:00:00.000Z' };
      const stored = async (change: object): Promise<unknown> =>
        (valueOf(await dispatch('packet.update', { id, draft: { ...draft, approval, ...change } })) as { draft: { approval?: object } })
          .draft.approval;
      expect(await stored({})).toEqual(approval);
      expect(await stored({ copyNumber: 2 })).toEqual(approval);
      expect(await stored({ watermark: '讨论稿' })).toBeUndefined();
    }));

  it('stores an investor, makes a packet of it, checks and changes it, and tells the page each time', () =>
    open(async ({ host: { dispatch } }, events, reports) => {
      const investor = valueOf(await dispatch('investor.import', { text: JSON.stringify(heron()) })) as { id: string };
      const packet = valueOf(
        await dispatch('packet.create', { investorId: investor.id, template: 'pitch', language: 'zh-en', audience: 'public' }),
      ) as { id: string; draft: object };
      const findings = valueOf(await dispatch('packet.preflight', { id: packet.id })) as { code: string }[];
      expect(findings.map((finding) => finding.code)).toContain('empty-contact');
      valueOf(await dispatch('packet.update', { id: packet.id, draft: { ...packet.draft, watermark: '讨论稿' } }));
      expect(valueOf(await dispatch('packet.get', { id: packet.id }))).toMatchObject({
        draft: { watermark: '讨论稿' },
        investorCodeName: heron().codeName,
      });
      expect(valueOf(await dispatch('packet.list', {}))).toMatchObject([{ id: packet.id }]);
      expect(valueOf(await dispatch('investor.match', { id: investor.id }))).toMatchObject({ unknownSectors: [] });
      expect(events).toEqual([
        { type: 'changed', topics: ['investor', 'packet'] },
        { type: 'changed', topics: ['packet'] },
        { type: 'changed', topics: ['packet'] },
      ]);
      expect(reports).toEqual([]);
    }));

  it('answers in JSON that says the same after a journey over the wire', () =>
    open(async ({ host: { dispatch } }) => {
      for (const [path, input] of [
        ['store.status', {}],
        ['store.home', {}],
        ['record.list', { kind: 'park', offset: 0, limit: 500 }],
        ['record.get', { kind: 'park', id: 'zero-bay' }],
        ['source.list', {}],
        ['settings.get', {}],
      ] as const) {
        const reply = await dispatch(path, input);
        expect(reply.ok).toBe(true);
        expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
      }
    }));

  it('does not find what is not there, and says which', () =>
    open(async ({ host: { dispatch } }, events) => {
      const calls: [Path, object, string][] = [
        ['record.get', { kind: 'park', id: 'none' }, 'none'],
        ['record.get', { kind: 'incentive', id: 'zero-bay' }, 'zero-bay'],
        ['investor.get', { id: 'none' }, 'none'],
        ['investor.update', { id: 'none', profile: heron() }, 'none'],
        ['investor.archive', { id: 'none' }, 'none'],
        ['investor.restore', { id: 'none' }, 'none'],
        ['investor.match', { id: '__proto__' }, '__proto__'],
        ['packet.get', { id: 'none' }, 'none'],
        ['packet.create', { investorId: 'none', template: 'pitch', language: 'zh', audience: 'public' }, 'none'],
        ['packet.preflight', { id: 'none' }, 'none'],
        ['packet.preview', { id: 'none' }, 'none'],
        ['packet.export', { id: 'none', jobId: 'j' }, 'none'],
        ['packet.archive', { id: 'none' }, 'none'],
        ['packet.restore', { id: 'none' }, 'none'],
        ['window.openFile', { exportId: 'none' }, 'none'],
        ['window.openFolder', { exportId: 'none' }, 'none'],
      ];
      for (const [path, input, where] of calls)
        expect([path, await dispatch(path, input)]).toEqual([
          path,
          { ok: false, error: expect.objectContaining({ code: 'not-found', where }) as unknown },
        ]);
      expect(events).toEqual([]);
    }));

  it('an unknown source has no facts to show and says so', () =>
    open(async ({ host: { dispatch } }) => {
      expect(await dispatch('source.facts', { sourceId: 'none' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }));
});
