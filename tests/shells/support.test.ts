import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createFakeShell } from '../support/fake-shell.ts';
import { processTree, tcpListeners } from '../support/processes.ts';

describe('the fake shell', () => {
  test('records what it is told and answers what it was given', async () => {
    const shell = createFakeShell({ saveTo: '/out/a.pdf' });
    shell.emit({ type: 'changed', topics: ['store'] });
    expect(await shell.saveFile('a.pdf')).toBe('/out/a.pdf');
    await shell.open('/out');
    await shell.setFullScreen(true);
    const { events, suggestedNames, opened, fullScreen } = shell;
    expect({ events, suggestedNames, opened, fullScreen }).toEqual({
      events: [{ type: 'changed', topics: ['store'] }],
      suggestedNames: ['a.pdf'],
      opened: ['/out'],
      fullScreen: true,
    });
  });

  test('thinks better of saving when given no path', async () => {
    expect(await createFakeShell().saveFile('a.pdf')).toBe(null);
  });

  test('settles `closed` when closed, and harms nobody afterwards', async () => {
    const shell = createFakeShell();
    await shell.close();
    await shell.closed;
    expect(() => shell.emit({ type: 'changed', topics: ['store'] })).not.toThrow();
  });
});

describe.runIf(process.platform === 'linux')('the search for TCP listeners', () => {
  test('finds one in a grandchild process', async () => {
    const marker = `parkfolio-listener-${process.pid}`;
    const grandchild = `require('net').createServer().listen(0, '127.0.0.1', () => console.log('listening')); process.stdin.on('end', () => process.exit()).resume();`;
    const parent = `const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' });`;
    const child = spawn(process.execPath, ['-e', parent, marker], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const pids = processTree(marker);
    expect(pids.length).toBe(2);
    expect(tcpListeners(pids)).toEqual([expect.stringMatching(/^\d+ 0100007F:/)]);
    child.stdin.end();
    await once(child, 'exit');
    expect(processTree(marker)).toEqual([]);
  });
});
