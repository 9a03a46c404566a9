import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openAppInChromium } from '../support/app-in-chromium.ts';
import { openAppInElectron, stageBuiltApp } from '../support/app-in-electron.ts';
import { findElectron, findTestBrowser } from '../support/lane.ts';
import type { OpenApp } from '../support/open-app.ts';
import { openScreen } from '../support/screen.ts';
import { grownStore, profileOf, sizes, type PacketSize } from './grown-packet.ts';
import { highest, middle } from './measure.ts';

/** Letters typed before the count, and those counted. */
const before = 8;
const letters = 60;
const setMs = 240_000;

type Bridge = { parkfolio: { invoke(path: string, input: unknown): Promise<{ ok: boolean; value: unknown }> } };

/** A command of the application's own, as the window gives it. */
const ask = async <T>(page: Page, operation: string, input: unknown): Promise<T> => {
  const reply = await page.evaluate((given) => (globalThis as unknown as Bridge).parkfolio.invoke(given.operation, given.input), {
    operation,
    input,
  });
  if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply)}`);
  return reply.value as T;
};

/** From the key's own time to the frame that shows the page drawn anew, in the page's clock. */
const typeOne = (page: Page, letter: string): Promise<number> =>
  page
    .evaluate(
      () =>
        new Promise<void>((ready) => {
          const scope = globalThis as unknown as { took: Promise<number> };
          scope.took = new Promise((resolve) => {
            let pressed = 0;
            addEventListener('keydown', (event) => (pressed = event.timeStamp), { once: true, capture: true });
            const pages = document.querySelector('.pages');
            if (pages === null) throw new Error('there are no pages');
            const drawn = new MutationObserver((changes) => {
              if (pressed === 0 || !changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeName === 'CANVAS'))) return;
              drawn.disconnect();
              requestAnimationFrame(() => resolve(performance.now() - pressed));
            });
            drawn.observe(pages, { childList: true, subtree: true });
          });
          ready();
        }),
    )
    .then(() => page.keyboard.press(letter))
    .then(() => page.evaluate(() => (globalThis as unknown as { took: Promise<number> }).took));

/** Until no page was drawn for half a second: those beside the view are drawn after those in it. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const pages = document.querySelector('.pages');
        if (pages === null) throw new Error('there are no pages');
        const end = (): void => {
          drawn.disconnect();
          resolve();
        };
        let timer = setTimeout(end, 500);
        const drawn = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, 500);
        });
        drawn.observe(pages, { childList: true, subtree: true });
      }),
  );

async function openBuilder(page: Page, size: PacketSize, parkIds: readonly string[]): Promise<void> {
  const { id: investorId } = await ask<{ id: string }>(page, 'investor.create', { profile: profileOf(size) });
  const { template, language } = size;
  const packet = await ask<{ id: string; draft: object }>(page, 'packet.create', { investorId, template, language, audience: 'public' });
  await ask(page, 'packet.update', { id: packet.id, draft: { ...packet.draft, parkIds } });
  await page.evaluate((route) => (location.hash = route), `/packets/${packet.id}`);
  await page.locator('.pdf-page canvas').first().waitFor({ timeout: setMs });
}

/** Opens the application on a data folder. */
type Open = (dataDir: string) => Promise<OpenApp>;

async function measure(size: PacketSize, open: Open): Promise<string> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-window-'));
  const { store, draft } = grownStore(dataDir, size);
  store.close();
  const app = await open(dataDir);
  try {
    const { page } = app;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await openBuilder(page, size, draft.parkIds);
    const words = page.locator('.words-field [contenteditable]').first();
    await words.click();
    const times: number[] = [];
    for (let count = 0; count < before + letters; count += 1) {
      await atRest(page);
      times.push(await typeOne(page, 'a'));
    }
    const counted = times.slice(before);
    const pages = await page.locator('.pdf-page').count();
    const core = await page.locator('.preview-status').innerText();
    return `${pages} pages: middle ${middle(counted).toFixed(0)} ms, p95 ${highest(counted, 0.95).toFixed(0)} ms; the core's part of the last: ${core}`;
  } finally {
    await app.close();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureAll(name: string, open: Open): Promise<void> {
  const most = Number(process.env['PARKFOLIO_BENCH_PAGES'] ?? 100);
  for (const size of sizes.filter(({ pages }) => pages <= most)) {
    const load = os.loadavg()[0]?.toFixed(1);
    console.log(`  ${name}, ${await measure(size, open)}; load ${load} on ${os.availableParallelism()} processors`);
  }
}

async function inChromium(): Promise<void> {
  const { found } = findTestBrowser();
  if (found === null) console.log('  there is no browser on this machine');
  else
    await measureAll('Chromium', async (dataDir) => {
      const app = await openAppInChromium({ dataDir, browser: found });
      await app.page.setViewportSize({ width: 1440, height: 900 });
      return app;
    });
}

async function inElectron(): Promise<void> {
  const { found: lane } = findElectron();
  if (lane === null) {
    console.log('  there is no Electron on this machine');
    return;
  }
  const workDir = fs.mkdtempSync(path.join(os.tmpdir(), 'parkfolio-electron-'));
  const screen = await openScreen();
  try {
    const appDir = await stageBuiltApp(lane, workDir);
    await measureAll('Electron', (dataDir) => openAppInElectron({ lane, appDir, dataDir, screen }));
  } finally {
    await screen.close();
    fs.rmSync(workDir, { recursive: true, force: true });
  }
}

/** A preview in the real window: from the key to the changed page, letter by letter. */
export async function run(): Promise<void> {
  await inChromium();
  await inElectron();
}
