import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, goTo, startJourney, type Journey } from './journey.ts';

const routeOf = (page: Page): string => new URL(page.url()).hash.slice(1);

describe.skipIf(browser.found === null)(`search with the keyboard alone${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  const faultsOf = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
  };
  const options = () => page.getByRole('option');
  const ask = async (text: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('');
    await page.keyboard.type(text);
  };

  test('initials lead to the record, with the words marked', async () => {
    await ask('xzgyq');
    await expect.poll(() => options().first().textContent()).toContain('莘庄工业区');
    expect(await page.locator('.palette-row.active mark').first().textContent()).toBe('莘庄工业区');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '莘庄工业区' }).waitFor();
    expect(routeOf(page)).toBe('/registers/park/xinzhuang-iz');
  });

  test('a facet is chosen and given up, and the counts keep their promise', async () => {
    await ask('闵行');
    const parks = page.getByRole('group', { name: '类别' }).locator('label', { hasText: '园区' });
    await parks.waitFor();
    const promised = Number(await parks.locator('.finder-count').textContent());
    while (!(await parks.locator('input').evaluate((input) => input === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.finder-results [role=status]').textContent()).toBe(`找到 ${promised} 条`);
    expect(await options().count()).toBe(promised);
    expect(await faultsOf()).toEqual([]);
    await page.keyboard.press('Space');
    await expect.poll(() => options().count()).toBeGreaterThan(promised);
    await page.keyboard.press('Escape');
  });

  test('the office adds a word, and finds by it', async () => {
    await ask('tyc');
    await expect.poll(() => options().first().textContent()).toContain('同义词');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '同义词' }).waitFor();
    await page.getByRole('button', { name: '新增一组' }).press('Enter');
    for (const word of ['凤栖湾', '零号湾畔']) {
      await page.keyboard.type(word);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('form', { name: '新的一组' }).getByRole('button', { name: '保存' }).press('Enter');
    await page.getByText('零号湾畔').waitFor();
    expect(await faultsOf()).toEqual([]);
    await goTo(page, '/');
    expect(journey.faults).toEqual([]);
  });
});
