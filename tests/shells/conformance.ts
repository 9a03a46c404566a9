import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LARGE_LENGTH, PREVIEW_BYTES } from '../support/fixture-host.ts';
import { processTree, tcpListeners } from '../support/processes.ts';
import type { OpenSubject, ShellSubject } from '../support/shell-subject.ts';

const START_MS = 60_000;

/** A page's attempts to reach a listener on this very machine, which no missing network could explain away. */
const attemptsAt = (port: number): string => `(async () => {
  const at = '127.0.0.1:${port}';
  const outcome = (start) => new Promise((resolve) => { try { start(resolve); } catch (error) { resolve(error.name); } });
  const fetched = await fetch('http://' + at + '/fetch', { mode: 'no-cors' }).then(() => 'reached', () => 'refused');
  const image = await outcome((resolve) => { const img = new Image(); img.onload = () => resolve('reached'); img.onerror = () => resolve('refused'); img.src = 'http://' + at + '/image.png'; });
  const socket = await outcome((resolve) => { const ws = new WebSocket('ws://' + at + '/socket'); ws.onopen = () => resolve('reached'); ws.onclose = ws.onerror = () => resolve('refused'); });
  const script = await outcome((resolve) => { const s = document.createElement('script'); s.onload = () => resolve('reached'); s.onerror = () => resolve('refused'); s.src = 'http://' + at + '/script.js'; document.head.append(s); });
  const frame = document.createElement('iframe');
  frame.src = 'http://' + at + '/frame.html';
  document.body.append(frame);
  const beacon = navigator.sendBeacon('http://' + at + '/beacon', 'x');
  return { fetched, image, socket, script, beacon: typeof beacon };
})()`;

/** A listener that counts whoever connects. */
const listen = async (): Promise<{ port: number; connections: () => number; close: () => Promise<void> }> => {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined).resume();
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, connections: () => connections, close: () => new Promise((resolve) => server.close(() => resolve())) };
};

/** Lets whatever the page has begun run its course: as many calls there and back as any navigation would need to begin. */
const roundTrips = async (subject: Pick<ShellSubject, 'evaluate'>): Promise<void> => {
  for (let trip = 0; trip < 25; trip += 1)
    await subject.evaluate(`parkfolio.invoke('echo', ${trip}).then(() => new Promise((resolve) => setTimeout(resolve, 10)))`);
};

const describeSite = (subject: () => ShellSubject): void => {
  test('the page and its own script run, from the own origin, in a secure context', async () => {
    expect(await subject().evaluate('({ href: location.href, script: window.ownScriptRan, secure: isSecureContext })')).toEqual({
      href: `${subject().origin}/index.html`,
      script: true,
      secure: true,
    });
  });

  test('own files are served, a missing one is a 404, other methods are refused', async () => {
    const answer = await subject().evaluate(`(async () => {
      const data = await fetch('/assets/' + encodeURIComponent('数据 1.json'));
      const preview = await fetch('/preview/p1.pdf');
      const missing = await fetch('/nothing-here');
      const post = await fetch('/index.html', { method: 'POST', body: 'x' }).then((reply) => reply.status >= 400, () => true);
      return { data: await data.json(), preview: [preview.headers.get('content-type'), await preview.text()], missing: missing.status, postRefused: post };
    })()`);
    expect(answer).toEqual({ data: { park: '张江' }, preview: ['application/pdf', PREVIEW_BYTES], missing: 404, postRefused: true });
  });

  test('the policy blocks inline script, eval and styles without the nonce of the response', async () => {
    const answer = await subject().evaluate(`({
      inline: window.inlineRan ?? 'blocked', evalAnswer: window.evalAnswer,
      withNonce: getComputedStyle(document.getElementById('with-nonce')).letterSpacing,
      withoutNonce: getComputedStyle(document.getElementById('without-nonce')).letterSpacing,
      nonceReadable: document.querySelector('meta[property=csp-nonce]').nonce.length,
    })`);
    expect(answer).toEqual({ inline: 'blocked', evalAnswer: 'EvalError', withNonce: '7px', withoutNonce: 'normal', nonceReadable: 24 });
  });
};

const describeBridge = (subject: () => ShellSubject): void => {
  test('the page finds the bridge and nothing else of a shell', async () => {
    const answer = await subject().evaluate(`({
      bridge: Object.keys(parkfolio).toSorted(), kinds: [typeof parkfolio.invoke, typeof parkfolio.subscribe],
      require: typeof require, process: typeof process, module: typeof module, electron: typeof electron, buffer: typeof Buffer,
    })`);
    expect(answer).toEqual({
      bridge: ['invoke', 'subscribe'],
      kinds: ['function', 'function'],
      require: 'undefined',
      process: 'undefined',
      module: 'undefined',
      electron: 'undefined',
      buffer: 'undefined',
    });
  });

  test('a page cannot replace the bridge', async () => {
    expect(
      await subject().evaluate(
        `(() => { try { window.parkfolio = 1; } catch {} try { parkfolio.invoke = 1; } catch {} return [typeof parkfolio, typeof parkfolio.invoke]; })()`,
      ),
    ).toEqual(['object', 'function']);
  });

  test('a call brings its result, in any script and depth', async () => {
    const input = { name: '零号湾 “Zero Bay” \u2028', deep: [{ a: [null, true, 1.5, ''] }] };
    expect(await subject().evaluate(`parkfolio.invoke('echo', ${JSON.stringify(input)})`)).toEqual({ ok: true, value: input });
  });

  test('what crosses is JSON: a date is text, an absent value is absent', async () => {
    expect(await subject().evaluate(`parkfolio.invoke('date').then((reply) => ({ ...reply, keys: Object.keys(reply.value) }))`)).toEqual({
      ok: true,
      value: { at: '2026-01-02T00:00:00.000Z' },
      keys: ['at'],
    });
  });

  test('a refusal arrives as a reply with its code, place and detail', async () => {
    expect(await subject().evaluate(`parkfolio.invoke('fail', null)`)).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'No such park.', where: 'id', detail: { id: 'x' } },
    });
  });

  test('a reply of 900 kB arrives whole', async () => {
    expect(
      await subject().evaluate(
        `parkfolio.invoke('large').then((reply) => [new TextEncoder().encode(reply.value).length, reply.value.at(-1)])`,
      ),
    ).toEqual([LARGE_LENGTH, '园']);
  });

  test('calls at the same time each get their own answer', async () => {
    expect(
      await subject().evaluate(`Promise.all([1, 2, 3, 4].map((n) => parkfolio.invoke('echo', n).then((reply) => reply.value)))`),
    ).toEqual([1, 2, 3, 4]);
  });

  test('events reach every listener in order, until it unsubscribes', async () => {
    const { shell, evaluate } = subject();
    const progress = (done: number) => ({ type: 'progress', jobId: 'j', phase: 'typeset', done, total: 3 }) as const;
    await evaluate(
      `(() => { window.heard = []; window.also = []; window.stop = parkfolio.subscribe((event) => heard.push(event)); parkfolio.subscribe((event) => also.push(event.type)); })()`,
    );
    shell.emit({ type: 'changed', topics: ['record', 'packet'] });
    shell.emit(progress(1));
    await expect.poll(() => evaluate('also.length')).toBe(2);
    await evaluate('stop()');
    shell.emit(progress(2));
    await expect.poll(() => evaluate('also.length')).toBe(3);
    expect(await evaluate('heard')).toEqual([{ type: 'changed', topics: ['record', 'packet'] }, progress(1)]);
  });
};

const describeWalls = (subject: () => ShellSubject): void => {
  test('nothing of the page reaches a listener outside, though it is there', async () => {
    const listener = await listen();
    try {
      expect(await subject().evaluate(attemptsAt(listener.port))).toEqual({
        fetched: 'refused',
        image: 'refused',
        socket: 'refused',
        script: 'refused',
        beacon: 'boolean',
      });
      await roundTrips(subject());
      expect(listener.connections()).toBe(0);
      await fetch(`http://127.0.0.1:${listener.port}/`);
      expect(listener.connections()).toBe(1);
    } finally {
      await listener.close();
    }
  });

  test.each([
    ['another site', (port: number) => `location.assign('http://127.0.0.1:${port}/')`],
    ['another file of the own origin', () => `location.assign('/assets/' + encodeURIComponent('数据 1.json'))`],
    ['a file of the machine', () => `location.assign('file:///etc/hostname')`],
    [
      'a link',
      (port: number) =>
        `(() => { const a = document.createElement('a'); a.href = 'http://127.0.0.1:${port}/link'; document.body.append(a); a.click(); })()`,
    ],
    [
      'a form',
      (port: number) =>
        `(() => { const f = document.createElement('form'); f.action = 'http://127.0.0.1:${port}/form'; f.method = 'post'; document.body.append(f); f.submit(); })()`,
    ],
  ])('the window does not leave for %s', async (_name, leave) => {
    const listener = await listen();
    try {
      await subject().evaluate(`(() => { window.mark = 'same document'; ${leave(listener.port)}; })()`);
      await roundTrips(subject());
      expect(await subject().evaluate('[location.href, window.mark]')).toEqual([`${subject().origin}/index.html`, 'same document']);
      expect(listener.connections()).toBe(0);
    } finally {
      await listener.close();
    }
  });

  test('no second window opens', async () => {
    await subject().evaluate(
      `(() => { window.open('about:blank'); window.open('/index.html', '_blank'); const a = document.createElement('a'); a.href = '/index.html'; a.target = '_blank'; document.body.append(a); a.click(); })()`,
    );
    await roundTrips(subject());
    expect(await subject().windowCount()).toBe(1);
  });

  test.runIf(process.platform === 'linux')('no process of the shell listens on a TCP port', () => {
    const pids = processTree(subject().processMarker);
    expect(pids.length).toBeGreaterThan(1);
    expect(tcpListeners(pids)).toEqual([]);
  });
};

const describeWindow = (subject: () => ShellSubject): void => {
  test('a file to save gets a path that ends with the suggested name', async () => {
    expect(await subject().shell.saveFile('推介包.pdf')).toMatch(/推介包\.pdf$/);
  });

  test('opening a file that is not there is an error', async () => {
    await expect(subject().shell.open('/no/such/file.pdf')).rejects.toThrow(/ENOENT/);
  });

  test('the document survives a change to full screen and back', async () => {
    await subject().shell.setFullScreen(true);
    await subject().shell.setFullScreen(false);
    expect(await subject().evaluate('document.title')).toBe('Fixture');
  });

  test('the application may start again by itself: a reload brings page and bridge back', async () => {
    await subject().evaluate(`(() => { window.mark = 'before'; setTimeout(() => location.reload()); })()`);
    await expect
      .poll(() =>
        subject()
          .evaluate(`document.readyState + ' ' + (window.mark ?? 'after')`)
          .catch(() => 'between'),
      )
      .toBe('complete after');
    expect(await subject().evaluate(`parkfolio.invoke('echo', 1)`)).toEqual({ ok: true, value: 1 });
  });
};

/** The second window is the same document behind the same walls; each goes on without the other. */
const describeBeside = (open: OpenSubject): void => {
  test(
    'a second window is opened by the application alone, at its route, and hears and calls as the first',
    async () => {
      const subject = await open({ withoutPolicy: true });
      const { shell, beside, origin } = subject;
      try {
        await Promise.all([shell.openBeside('/notes/a'), shell.openBeside('/notes/b')]);
        expect(await subject.windowCount()).toBe(2);
        expect(
          await beside.evaluate(`({ href: location.href, bridge: Object.keys(parkfolio).toSorted(), require: typeof require })`),
        ).toEqual({
          href: `${origin}/index.html#/notes/b`,
          bridge: ['invoke', 'subscribe'],
          require: 'undefined',
        });
        const hear = `(() => { window.heard = []; parkfolio.subscribe((event) => window.heard.push(event.page)); })()`;
        await Promise.all([subject.evaluate(hear), beside.evaluate(hear)]);
        shell.emit({ type: 'presented', packetId: 'p', page: 7, turn: 1 });
        await expect.poll(async () => [await subject.evaluate('window.heard'), await beside.evaluate('window.heard')]).toEqual([[7], [7]]);
        expect(await beside.evaluate(`parkfolio.invoke('echo', 2)`)).toEqual({ ok: true, value: 2 });

        await beside.evaluate(
          `(() => { window.mark = 'same'; window.open('/index.html', '_blank'); location.assign('http://127.0.0.1:9/'); })()`,
        );
        await roundTrips(beside);
        expect(await beside.evaluate('[location.href, window.mark]')).toEqual([`${origin}/index.html#/notes/b`, 'same']);
        expect(await subject.windowCount()).toBe(2);
        expect(await subject.evaluate('location.href')).toBe(`${origin}/index.html`);
      } finally {
        await shell.close();
      }
    },
    START_MS,
  );

  test(
    'closing either window leaves the other whole, and the last one ends the shell',
    async () => {
      const subject = await open({});
      const { shell, beside } = subject;
      let ended = false;
      void shell.closed.then(() => (ended = true));
      await shell.openBeside('/notes');
      await beside.close();
      await expect.poll(() => subject.windowCount()).toBe(1);
      expect(await subject.evaluate(`parkfolio.invoke('echo', 1)`)).toEqual({ ok: true, value: 1 });
      await shell.openBeside('/notes');
      await subject.closeWindow();
      await expect.poll(() => subject.windowCount()).toBe(1);
      expect(await beside.evaluate(`parkfolio.invoke('echo', 2)`)).toEqual({ ok: true, value: 2 });
      expect(ended).toBe(false);
      await beside.close();
      await shell.closed;
      await expect.poll(() => processTree(subject.processMarker), { timeout: 15_000 }).toEqual([]);
    },
    START_MS,
  );
};

const describeEnd = (open: OpenSubject): void => {
  test.each(['shell', 'user'] as const)(
    'closing by the %s settles `closed` and leaves no process',
    async (by) => {
      const subject = await open({});
      expect(processTree(subject.processMarker).length).toBeGreaterThan(0);
      await (by === 'shell' ? subject.shell.close() : subject.closeWindow());
      await subject.shell.closed;
      subject.shell.emit({ type: 'changed', topics: ['store'] });
      await expect.poll(() => processTree(subject.processMarker), { timeout: 15_000 }).toEqual([]);
    },
    START_MS,
  );
};

/** What every shell with a window keeps, whichever it is. */
export const describeShell = (open: OpenSubject): void => {
  describe.each([
    ['with the policy', {}],
    ['without the policy, by its own walls', { withoutPolicy: true }],
  ] as const)('%s', (_policy, options) => {
    let opened: ShellSubject;
    const subject = (): ShellSubject => opened;
    beforeAll(async () => {
      opened = await open(options);
    }, START_MS);
    afterAll(() => opened.shell.close(), START_MS);

    describeWalls(subject);
    if ('withoutPolicy' in options) return;
    describeSite(subject);
    describeBridge(subject);
    describeWindow(subject);
  });
  describe('with a second window', () => {
    describeBeside(open);
  });
  describe('at its end', () => {
    describeEnd(open);
  });
};
