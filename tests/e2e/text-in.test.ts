import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, goTo, startJourney, type Journey } from './journey.ts';

const news = '紫竹高新区上半年情况\n2024-07-02\n2023年，紫竹高新区入驻企业超过600家，出口增长7.5%。';

describe.skipIf(browser.found === null)(`a text taken in${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  test('is reviewed by keyboard, becomes a source and a fact of the record, and is undone', async () => {
    await goTo(page, '/texts/new');
    await page.getByPlaceholder('在此粘贴全文').fill(news);
    await page.getByRole('button', { name: '识别', exact: true }).click();
    const card = page.getByRole('article');
    await card.getByText('超过600家').waitFor();
    // Nothing is written before it is accepted.
    await expect.poll(() => page.getByRole('button', { name: /保存 0 条事实/ }).isDisabled()).toBe(true);
    await card.getByText(/读作：超.*600/).waitFor();
    expect(await page.getByLabel('页面日期').inputValue()).toBe('2024-07-02');
    await page.getByRole('heading', { name: '逐条审阅' }).click();
    await page.keyboard.press('a');
    await card.getByText('7.5%').first().waitFor();
    await page.keyboard.press('d');
    await page.getByText('已审 2 / 2').waitFor();
    await page.getByRole('button', { name: '保存 1 条事实' }).click();
    await page.getByRole('link', { name: '打开来源' }).waitFor();

    await goTo(page, '/registers/park/zizhu');
    const row = page.locator('tbody tr', { hasText: /超过? ?600/ });
    await row.first().waitFor();

    await goTo(page, '/texts/new');
    await page.getByRole('link', { name: '打开来源' }).click();
    await page.getByRole('heading', { level: 1, name: '紫竹高新区上半年情况' }).waitFor();
    await page.locator('.source-line-cited', { hasText: '超过600家' }).waitFor();

    await goTo(page, '/texts/new');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销，库里恢复原样。').first().waitFor();
    await goTo(page, '/registers/park/zizhu');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => row.count()).toBe(0);
    expect(journey.faults).toEqual([]);
  });
});
