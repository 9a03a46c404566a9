import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openAppInChromium } from '../support/app-in-chromium.ts';
import { openAppInElectron, stageBuiltApp } from '../support/app-in-electron.ts';
import { findElectron, findTestBrowser, type ElectronLane } from '../support/lane.ts';
import type { OpenApp } from '../support/open-app.ts';
import { openScreen } from '../support/screen.ts';

export const browser = findTestBrowser();
export const electron = findElectron();

/** The first pages of a packet on a busy machine. */
export const firstPagesMs = 60_000;

export interface Journey extends OpenApp {
  /** What the page reported while it ran and should not have: faults and refusals by its own policy. */
  readonly faults: string[];
  end: () => Promise<void>;
}

/** The Chromium of every machine says this of the page's own sandbox, which is meant as it is. */
const meant = /can escape its sandboxing/;

function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if ((message.type() === 'error' || message.type() === 'warning') && !meant.test(message.text())) faults.push(message.text());
  });
  return faults;
}

async function startIn(open: (dataDir: string) => Promise<OpenApp>, tidy: () => Promise<void>): Promise<Journey> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parkfolio-journey-'));
  const app = await open(dataDir);
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  return {
    ...app,
    faults: watchFaults(app.page),
    end: async () => {
      await app.close();
      await tidy();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The real application in Chromium on an empty data folder of its own, at a window's usual size. */
export function startJourney(): Promise<Journey> {
  const open = async (dataDir: string): Promise<OpenApp> => {
    const app = await openAppInChromium({ dataDir, browser: browser.found ?? '' });
    await app.page.setViewportSize({ width: 1440, height: 900 });
    return app;
  };
  return startIn(open, () => Promise.resolve());
}

/** The built application in a real Electron. */
export async function startElectronJourney(lane: ElectronLane): Promise<Journey> {
  const workDir = mkdtempSync(join(tmpdir(), 'parkfolio-electron-'));
  const screen = await openScreen();
  const appDir = await stageBuiltApp(lane, workDir);
  return startIn(
    (dataDir) => openAppInElectron({ lane, appDir, dataDir, screen }),
    async () => {
      await screen.close();
      rmSync(workDir, { recursive: true, force: true });
    },
  );
}

/** As the address bar would, without leaving the document. */
export const goTo = (page: Page, route: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);

/** A new investor by the form, saved; ends on its match. */
export async function createInvestor(page: Page, codeName: string): Promise<void> {
  await goTo(page, '/investors/new');
  await page.getByLabel('代号').fill(codeName);
  await page.getByLabel('行业', { exact: true }).fill('生物医药');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { level: 1, name: codeName }).waitFor();
}

/** A packet for the investor at hand; ends in the builder with its first pages set. */
export async function createPacket(page: Page): Promise<void> {
  await page.getByRole('button', { name: '制作推介包' }).click();
  await page.getByText('单页', { exact: true }).click();
  await page.getByRole('button', { name: '新建并编辑' }).click();
  await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
}
