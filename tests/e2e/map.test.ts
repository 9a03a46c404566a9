import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { createFinger } from '../support/touch.ts';
import { browser, goTo, startJourney, type Journey } from './journey.ts';

const slowMs = 45_000;
/** One grey pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

describe.skipIf(browser.found === null)(`the map${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'parkfolio-map-'));
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(async () => {
    await journey.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const tile = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}，`) });

  test('is walked with the keys from tile to tile, into a district and to a park', async () => {
    await goTo(page, '/map');
    await page.getByText('示意图 · ', { exact: false }).first().waitFor({ timeout: slowMs });
    expect(await page.locator('.map-tile').count()).toBe(17);
    await tile('崇明区').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-district'))).not.toBe('chongming');
    await tile('闵行区').focus();
    await page.keyboard.press('Enter');
    await page.getByText('← 全市').waitFor();
    const park = page.getByRole('link', { name: '零号湾' }).first();
    await park.waitFor();
    await page.keyboard.press('Escape');
    await goTo(page, '/map?district=minhang');
    await page.locator('[data-park="zero-bay"]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '零号湾' }).waitFor({ timeout: slowMs });
    expect(journey.faults).toEqual([]);
  });

  test('is walked by a finger, into a district, to its parks and back', async () => {
    await goTo(page, '/map');
    const finger = await createFinger(page);
    const touch = async (target: Locator): Promise<void> => {
      await target.scrollIntoViewIfNeeded();
      const box = await target.boundingBox();
      if (box === null) throw new Error('nothing to touch');
      await finger.tap({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    };
    await tile('浦东新区').waitFor({ timeout: slowMs });
    await touch(tile('浦东新区'));
    await page.getByText('← 全市').waitFor();
    await touch(page.getByText('← 全市'));
    await tile('闵行区').waitFor();
    await touch(tile('闵行区'));
    await touch(page.locator('[data-park="zero-bay"]'));
    await page.getByRole('heading', { level: 1, name: '零号湾' }).waitFor({ timeout: slowMs });
    expect(journey.faults).toEqual([]);
  });

  test('draws the schemes chosen, each with its number and name', async () => {
    await goTo(page, '/map');
    await page.getByRole('button', { name: '全不选' }).click();
    await expect.poll(() => page.locator('.map-legend li').count()).toBe(0);
    await page.getByRole('checkbox', { name: '南上海高新智造带' }).click();
    await page.locator('.map-legend li', { hasText: '南上海高新智造带' }).waitFor();
    await tile('闵行区').click();
    // Nine places on one line.
    const path = page.locator('.map-schemes path').first();
    await expect.poll(async () => (await path.getAttribute('d'))?.split('L').length).toBe(9);
    expect(journey.faults).toEqual([]);
  });

  test('takes a base map only with its review number and date', async () => {
    const file = join(folder, '底图.png');
    writeFileSync(file, Buffer.from(png, 'base64'));
    await goTo(page, '/map?show=base');
    await page.getByRole('button', { name: '导入底图' }).click();
    const form = page.getByRole('form', { name: '导入底图' });
    await form.locator('input[type=file]').setInputFiles(file);
    await form.getByText('已选：底图.png').waitFor();
    await form.getByRole('button', { name: '导入', exact: true }).click();
    await form.getByText(/没有审图号的地图不能使用/).waitFor();
    await form.getByLabel('审图号').fill('沪S(2024)012号');
    await form.getByRole('button', { name: '导入', exact: true }).click();
    await form.getByText(/请写数据截止日期/).waitFor();
    await form.getByLabel('数据截止日期').fill('2024-06-30');
    await form.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('审图号：沪S(2024)012号；数据截至2024年6月30日').waitFor({ timeout: slowMs });
    await expect.poll(() => page.locator('.base-map img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    await page.getByRole('button', { name: '移除底图' }).click();
    await page.getByText('还没有底图').waitFor({ timeout: slowMs });
    expect(journey.faults).toEqual([]);
  });

  test.each(['浅色', '深色'])(
    'and the pages of programmes and measures are open to everybody, %s',
    async (theme) => {
      await goTo(page, '/settings');
      await page.getByRole('main').getByText(theme, { exact: true }).click();
      const faults: string[] = [];
      for (const route of [
        '/map',
        '/map?district=minhang',
        '/programmes',
        '/programmes/invest-first',
        '/programmes/funds',
        '/measures',
        '/measures/innovation-index',
      ]) {
        await goTo(page, route);
        await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: slowMs });
        await page.locator('.skeleton').waitFor({ state: 'detached', timeout: slowMs });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        faults.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${route} ${id}: ${node.html.slice(0, 140)}`)));
      }
      expect(faults).toEqual([]);
    },
    6 * 60_000,
  );
});
