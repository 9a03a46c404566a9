import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

/** Settles when the pages of the example named are on screen. */
const shown = async (page: Page, name: string): Promise<void> => {
  await page
    .locator('.gallery-pages[aria-busy="false"]')
    .getByRole('status')
    .getByText(name, { exact: true })
    .waitFor({ timeout: firstPagesMs });
  await page.locator('.gallery-pages .pdf-text').first().waitFor({ timeout: firstPagesMs });
};
const wordsOf = (page: Page): Promise<string> => page.locator('.gallery-pages .pages').innerText();

describe.skipIf(browser.found === null)(`the gallery of blocks${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  test('is reached from the packets and shows the page of the block that is chosen', async () => {
    await goTo(page, '/packets');
    await page.getByRole('button', { name: '版面样例' }).click();
    await page.getByRole('heading', { level: 1, name: '版面样例' }).waitFor();
    await shown(page, '封面');
    await page.getByRole('link', { name: /^条款一览/ }).click();
    await shown(page, '条款一览');
    await expect.poll(() => wordsOf(page), { timeout: firstPagesMs }).toContain('尚不能判断');
    expect(new URL(page.url()).hash).toContain('block=clause-table');
  });

  test('shows it in one language and with one language under the other', async () => {
    await page.getByText('先中后英', { exact: true }).click();
    await expect.poll(() => new URL(page.url()).hash).toContain('layout=one-after-other');
    await shown(page, '条款一览');
    await page.getByRole('radiogroup', { name: '语言' }).getByText('英文', { exact: true }).click();
    await expect.poll(() => wordsOf(page), { timeout: firstPagesMs }).not.toContain('尚不能判断');
    await expect.poll(() => wordsOf(page), { timeout: firstPagesMs }).toContain('cannot tell yet');
  });

  test('is open to everybody', async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('.pdf-text').analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`))).toEqual([]);
    expect(journey.faults).toEqual([]);
  });
});
