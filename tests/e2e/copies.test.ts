import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAppInChromium } from '../support/app-in-chromium.ts';
import { skipReason } from '../support/lane.ts';
import type { OpenApp } from '../support/open-app.ts';
import { browser, createInvestor, goTo } from './journey.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'parkfolio-copies-'));
const open = async (): Promise<OpenApp> => {
  const app = await openAppInChromium({ dataDir, browser: browser.found ?? '' });
  await app.page.setViewportSize({ width: 1280, height: 800 });
  await app.page.getByRole('heading', { level: 1 }).first().waitFor();
  return app;
};
const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
};
/** A picture for whoever looks at the screens; written only where a folder is named. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PARKFOLIO_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};
const main = (page: Page) => page.getByRole('main');

describe.skipIf(browser.found === null)(`copies in the window${skipReason(browser)}`, () => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await open();
  });
  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('the day’s copy is there; one made by hand is rehearsed, and restored by a click', async () => {
    const { page } = app;
    await goTo(page, '/settings');
    const table = page.getByRole('table', { name: '备份' });
    await table.getByText('每日自动').waitFor();
    await page.getByRole('button', { name: '立即备份' }).click();
    await table.getByText('手动').waitFor();
    await createInvestor(page, '后来者');
    await goTo(page, '/settings');
    const row = table.getByRole('row', { name: /手动/ });
    await row.getByRole('button', { name: /演练/ }).click();
    await page.getByText('演练通过').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'settings-zh-light');
    await row.getByRole('button', { name: /恢复/ }).click();
    await page.getByRole('dialog').waitFor();
    await picture(page, 'restore-question');
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
    await table.getByText('恢复之前').waitFor();
    await goTo(page, '/investors');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('.skeleton').waitFor({ state: 'detached' });
    expect(await page.getByText('后来者').count()).toBe(0);
  });

  test('a rate is entered, listed and removed', async () => {
    const { page } = app;
    await goTo(page, '/settings');
    await main(page).getByLabel('日期').fill('2026-11-20');
    await main(page).getByLabel('一单位合人民币').fill('7.1234');
    await main(page).getByLabel('出处').fill('中国银行折算价');
    await page.getByRole('button', { name: '保存汇率' }).click();
    await page.getByRole('table', { name: '汇率' }).getByText('7.1234').waitFor();
    await picture(page, 'rates-zh');
    await main(page).getByText('English', { exact: true }).click();
    await main(page).getByText('Dark', { exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.getByRole('table', { name: 'Exchange rates' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'settings-en-dark');
    await page.getByRole('button', { name: 'Remove the rate of USD, 2026-11-20' }).click();
    await page.getByText('No rate yet').waitFor();
    await main(page).getByText('中文', { exact: true }).click();
    await main(page).getByText('浅色', { exact: true }).click();
  });

  test('a store that no longer opens offers its newest sound copy, and is back after one click', async () => {
    await app.close();
    writeFileSync(join(dataDir, 'parkfolio.sqlite'), 'not a database, but long enough to look at\n'.repeat(100));
    app = await open();
    const { page } = app;
    await page.getByText('最近一份完好的备份').waitFor();
    await page.getByRole('table', { name: '备份' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await picture(page, 'fault-zh');
    await page.locator('.restore-newest').getByRole('button').click();
    await page.getByRole('navigation').first().waitFor();
    await goTo(page, '/registers/park');
    await page.getByText('零号湾').first().waitFor();
  });
});
