import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, createInvestor, createPacket, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

const routeOf = (page: Page): string => new URL(page.url()).hash.slice(1).split('?')[0] ?? '/';

describe.skipIf(browser.found === null)(`files beside the PDF, the export log and a batch${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  let builder = '';
  const files = (ending: string): string[] =>
    (existsSync(journey.exportDir) ? readdirSync(journey.exportDir) : []).filter((name) => name.endsWith(ending));
  const faultsOf = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('.pdf-text').analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`));
  };
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
    await createInvestor(page, '白鹭');
    await createInvestor(page, '苍鹭');
    await createPacket(page);
    builder = routeOf(page);
  });
  afterAll(() => journey.end());

  test('a copy is numbered and addressed, and the same version is saved as slides, workbook and text', async () => {
    await page.getByRole('tab', { name: '设置' }).click();
    await page.getByLabel('份号').fill('7');
    await page.getByLabel('收件人').fill('苍鹭资本');
    await page.locator('.save-mark').getByText('已保存').waitFor();
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await page.locator('.export-done').waitFor({ timeout: firstPagesMs });
    const also = page.getByRole('region', { name: '另存为' });
    for (const [name, ending] of [
      ['演示文稿 .pptx', '.pptx'],
      ['数字表 .xlsx', '.xlsx'],
      ['邮件正文 .txt', '.txt'],
    ] as const) {
      await also.getByRole('button', { name }).click();
      await also.getByText(new RegExp(`已写出：.*\\${ending}$`)).waitFor({ timeout: firstPagesMs });
      expect(files(ending)).toHaveLength(1);
    }
    expect(await faultsOf()).toEqual([]);
    await page.locator('.export-done').getByRole('button', { name: '关闭' }).click();
    await page.locator('.export-done').waitFor({ state: 'detached' });
  });

  test('the log names recipient, copy and hash, is filtered, and is saved as a table', async () => {
    await goTo(page, '/exports');
    const rows = page.getByRole('table', { name: '导出记录' }).locator('tbody tr');
    await rows.nth(3).waitFor();
    expect(await rows.count()).toBe(4);
    expect(await rows.filter({ hasText: '苍鹭资本' }).filter({ hasText: '第7份' }).count()).toBe(4);
    await page.getByRole('button', { name: '存为 .xlsx' }).click();
    await page.getByText(/^已写出4条：/).waitFor();
    const log = files('.xlsx').find((name) => name.startsWith('export-log')) ?? '';
    const book = read(readFileSync(join(journey.exportDir, log)), { type: 'buffer' });
    expect(utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {})).toHaveLength(4);
    await page.getByLabel('查找文件名、收件人、导出人、定稿或校验值').fill('.pptx');
    await expect.poll(() => rows.count()).toBe(1);
    await rows.getByText(/项校验通过/).click();
    await rows
      .locator('.hash')
      .filter({ hasText: /^[0-9a-f]{64}$/ })
      .waitFor();
    await page.getByLabel('查找文件名、收件人、导出人、定稿或校验值').fill('没有这样的文件');
    await page.getByText('没有符合条件的记录').waitFor();
  });

  test('a batch makes a one-pager of each park chosen and sums up', async () => {
    await goTo(page, `${builder}/batch`);
    await page.getByText('多个园区各一张单页').click();
    const boxes = page.getByRole('group', { name: '园区' }).or(page.locator('.batch-choices')).getByRole('checkbox');
    await boxes.nth(1).waitFor();
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    expect(await faultsOf()).toEqual([]);
    const before = files('.pdf').length;
    await page.getByRole('button', { name: '出2份' }).click();
    await page.getByText(/^写出2份/).waitFor({ timeout: firstPagesMs });
    expect([files('.pdf').length - before, files('.csv').length]).toEqual([2, 1]);
    expect(await faultsOf()).toEqual([]);
  });

  test.each(['light', 'dark'])('the log is open to everybody in the %s theme', async (theme) => {
    await goTo(page, '/settings');
    await page
      .getByRole('main')
      .getByText(theme === 'light' ? '浅色' : '深色', { exact: true })
      .click();
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
    await goTo(page, '/exports');
    await page.getByRole('table', { name: '导出记录' }).locator('tbody tr').first().waitFor();
    expect(await faultsOf()).toEqual([]);
  });

  test('nothing on the way broke or was refused by the page’s own policy', () => {
    expect(journey.faults).toEqual([]);
  });
});
