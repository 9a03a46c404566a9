import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPacket } from '#main/repos/packet-repo.ts';
import { openTestStore, seededFolder } from '../support/core.ts';
import { startNode } from '../support/command-line.ts';

const writeADraft = fileURLToPath(new URL('../support/write-a-draft.ts', import.meta.url));

it.each([1, 3])('a draft is there as it was saved when the process is killed at the moment it says so (%i times saved)', async (times) => {
  const folder = seededFolder();
  const child = startNode([writeADraft, folder]);
  let told = '';
  for await (const chunk of child.stdout ?? []) {
    told += String(chunk);
    if (told.split('saved ').length > times) break;
  }
  child.kill('SIGKILL');
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
  const id = /packet (\S+)/.exec(told)?.[1] ?? '';
  const saved = Number([...told.matchAll(/saved (\d+)/g)].at(-1)?.[1]);
  const words = findPacket(openTestStore(folder).db, id)?.draft.sections.find((section) => section.id === 'summary')?.words.zh;
  // A later save may have been under way; an earlier one would be a loss.
  const kept = typeof words === 'object' ? words.blocks[0] : undefined;
  expect(kept).toMatchObject({ type: 'paragraph', runs: [{ bold: true }] });
  const count =
    kept?.type === 'paragraph' && kept.runs[0] !== undefined && 'text' in kept.runs[0] ? Number(kept.runs[0].text.replace(/\D/g, '')) : 0;
  expect(saved).toBeGreaterThanOrEqual(times);
  expect(count).toBeGreaterThanOrEqual(saved);
});
