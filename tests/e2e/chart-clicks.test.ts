import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { ask, chosen, onPage, stillBox } from './builder-steps.ts';
import { browser, createInvestor, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

const park = 'zero-bay';
const entered = [
  { attributeId: 'floor-area', text: '48万平方米' },
  { attributeId: 'exhibition-area', text: '12万平方米' },
];

/** A packet with a park that has two figures of one unit and date, which make a chart. */
async function openChart(page: Page): Promise<void> {
  await createInvestor(page, '白鹭');
  for (const { attributeId, text } of entered)
    await ask(page, 'fact.save', {
      recordId: park,
      attributeId,
      replaces: null,
      entered: { text },
      asOf: '2026-06',
      polarity: 'actual',
      baseNote: null,
      note: null,
      sensitivity: 'public',
      source: { note: true },
    });
  const [investor] = await ask<{ id: string }[]>(page, 'investor.list', {});
  const choice = { investorId: investor?.id, template: 'pitch', language: 'zh', audience: 'public' };
  const { id, draft } = await ask<{ id: string; draft: object }>(page, 'packet.create', choice);
  await ask(page, 'packet.update', { id, draft: { ...draft, parkIds: [park] } });
  await goTo(page, `/packets/${id}`);
  await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
  await page.getByRole('button', { name: /^园区/ }).first().click();
}

describe.skipIf(browser.found === null)(`a chart on the pages${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
    await openChart(page);
  });
  afterAll(() => journey.end());

  test.each([
    ['建筑面积', /^48\s*万平方米$/],
    ['展览面积', /^12\s*万平方米$/],
  ])('leads from the bar of %s to its fact', async (name, value) => {
    const title = onPage(page, '零号湾：数字一览');
    await title.waitFor({ state: 'attached', timeout: firstPagesMs });
    await title.scrollIntoViewIfNeeded();
    const { x, y, height } = await stillBox(page.locator('.pdf-text').getByText(value).last());
    // The middle of the bar's end, where there is no text.
    await page.mouse.click(x - 14, y + height / 2);
    const inspector = page.locator('.inspector .ant-drawer-content, .inspector .ant-drawer-section').first();
    await inspector.getByText(name).first().waitFor({ timeout: firstPagesMs });
    await inspector.getByText(value).first().waitFor();
    await page.locator('.inspector').getByRole('button', { name: '关闭' }).click();
    await expect.poll(chosen(page)).toBe('园区');
  });

  test('leads nowhere from the paper beside it', async () => {
    const { x, y } = await stillBox(onPage(page, '零号湾：数字一览'));
    await page.mouse.click(x - 30, y + 60);
    expect(await page.locator('.inspector .ant-drawer-content, .inspector .ant-drawer-section').count()).toBe(0);
    expect(journey.faults).toEqual([]);
  });
});
