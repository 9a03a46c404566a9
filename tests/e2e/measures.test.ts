import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, goTo, startJourney, type Journey } from './journey.ts';

const slowMs = 45_000;

describe.skipIf(browser.found === null)(`measures${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  const enter = async (symbol: string, value: string): Promise<void> => {
    await page.getByRole('button', { name: `录入${symbol}` }).click();
    const form = page.getByRole('form', { name: `录入${symbol}` });
    await form.getByLabel('数值或文字').fill(value);
    await form.getByRole('textbox', { name: '数据时点' }).fill('2025');
    await form.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => form.count(), { timeout: slowMs }).toBe(0);
  };

  test('a target whose date has passed says that its actual is missing, until its inputs are entered', async () => {
    await goTo(page, '/measures');
    const row = page.getByRole('table', { name: '目标与实际' }).locator('tbody tr', { hasText: '医疗机器人应用率' });
    await row.getByText('2025年到期，实际值缺失').waitFor({ timeout: slowMs });
    await row.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '医疗机器人应用率' }).waitFor({ timeout: slowMs });
    await page.getByText('缺：U_mr、U_total').waitFor({ timeout: slowMs });
    await enter('U_mr', '46');
    await page.getByText('缺：U_total', { exact: true }).waitFor({ timeout: slowMs });
    await enter('U_total', '200');
    await page.getByText('23%（2025年）').waitFor({ timeout: slowMs });
    const figure = page.getByRole('figure', { name: '医疗机器人应用率：达到' });
    await figure.locator('svg text', { hasText: '目标：20%' }).waitFor({ timeout: slowMs });
    await figure.locator('svg text', { hasText: '23%' }).waitFor();
    // One year is no trend.
    await page.getByText('少于3个数据点不画图，现有1个。').waitFor();
    await goTo(page, '/measures');
    await row.getByText('达到', { exact: false }).first().waitFor({ timeout: slowMs });
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await row.getByText('2025年到期，实际值缺失').waitFor({ timeout: slowMs });
    expect(journey.faults).toEqual([]);
  });

  test('an index grows from year to year with its weights, and says why it does not', async () => {
    await goTo(page, '/measures/innovation-index');
    await page.getByText('至少要有相邻两年的全部得分和权重').waitFor({ timeout: slowMs });
    const enterOf = async (symbol: string, sector: string, [value, asOf]: [string, string]): Promise<void> => {
      await page.getByRole('button', { name: `录入${symbol}` }).click();
      const form = page.getByRole('form', { name: `录入${symbol}` });
      await form.getByRole('combobox', { name: '行业' }).fill(sector);
      await page
        .locator('.ant-select-item-option', { hasText: new RegExp(`^${sector}`) })
        .first()
        .click();
      await form.getByLabel('数值或文字').fill(value);
      if (asOf !== '') await form.getByRole('textbox', { name: '数据时点' }).fill(asOf);
      await form.getByRole('button', { name: '保存' }).click();
      await expect.poll(() => form.count(), { timeout: slowMs }).toBe(0);
    };
    await enterOf('w_i', '生物医药', ['1', '']);
    await enterOf('S_i', '生物医药', ['80', '2024']);
    await enterOf('S_i', '生物医药', ['90', '2025']);
    const growth = page.getByRole('table', { name: '年增长' });
    await growth.getByText('+12.5% / 年').waitFor({ timeout: slowMs });
    await page.getByRole('table', { name: '目标与实际' }).getByText('达到').first().waitFor({ timeout: slowMs });
    await enterOf('S_i', '生物医药', ['60', '2022']);
    await growth.getByText('时点不是相隔一年，不折算成年增长').waitFor({ timeout: slowMs });
    const folder = process.env['PARKFOLIO_PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/growth-zh.png`, fullPage: true });
    expect(journey.faults).toEqual([]);
  });
});
