import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, createInvestor, createPacket, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

const routeOf = (page: Page): string => new URL(page.url()).hash.slice(1).split('?')[0] ?? '/';
const rows = (page: Page) => page.getByRole('table', { name: '定稿' }).locator('tbody tr');
/** The way a page of the application asks its core. */
const ask = (page: Page, path: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ({ path: operation, input: given }) =>
      (globalThis as unknown as { parkfolio: { invoke(path: string, input: unknown): Promise<unknown> } }).parkfolio.invoke(
        operation,
        given,
      ),
    { path, input },
  );
const closeDone = async (page: Page): Promise<void> => {
  await page.locator('.export-done').waitFor({ timeout: firstPagesMs });
  await page.locator('.export-done').getByRole('button', { name: '关闭' }).click();
  await page.locator('.export-done').waitFor({ state: 'detached' });
};

describe.skipIf(browser.found === null)(`the versions of a packet${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  let builder = '';
  const files = (): string[] =>
    readdirSync(journey.exportDir).map((name) =>
      createHash('sha256')
        .update(readFileSync(join(journey.exportDir, name)))
        .digest('hex'),
    );
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
    await createInvestor(page, '白鹭');
    await createInvestor(page, '苍鹭');
    await createPacket(page);
    builder = routeOf(page);
    const id = builder.split('/').at(-1);
    const { value } = (await ask(page, 'packet.get', { id })) as { value: { draft: object } };
    await ask(page, 'packet.update', { id, draft: { ...value.draft, parkIds: ['zero-bay'] } });
    await page.reload();
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
  });
  afterAll(() => journey.end());

  test('before the first export there are none, and the page says how one comes about', async () => {
    await page.getByRole('link', { name: '定稿' }).click();
    await page.getByText('还没有定稿').waitFor();
    expect(routeOf(page)).toBe(`${builder}/versions`);
  });

  test('a version is made with one click, and nothing has changed since', async () => {
    await page.getByRole('button', { name: '按现在的库出新定稿' }).click();
    await closeDone(page);
    expect(await rows(page).count()).toBe(1);
    await page.getByText('库中没有变化').waitFor();
    expect(files()).toHaveLength(1);
  });

  test('exported again by keyboard, it has the same bytes', async () => {
    const again = page.getByRole('button', { name: /^再次导出 v-/ });
    await again.focus();
    await page.keyboard.press('Enter');
    await page.locator('.export-done').waitFor({ timeout: firstPagesMs });
    await page.getByText('成品校验').click();
    await page.getByText('same bytes as before').waitFor();
    await closeDone(page);
    expect([await rows(page).count(), files().length, new Set(files()).size]).toEqual([1, 2, 1]);
    await rows(page).getByText('2 个文件').click();
    expect(await rows(page).locator('.past-export .hash').allInnerTexts()).toEqual(files());
  });

  test('what changes in the store and the draft is told, with the way to it', async () => {
    const { value: park } = (await ask(page, 'record.get', { kind: 'park', id: 'zero-bay' })) as {
      value: { facts: { fact: { id: string } }[] };
    };
    const factId = park.facts[0]?.fact.id ?? '';
    await ask(page, 'fact.withdraw', { factId, reason: '来源更正' });
    const row = page.getByRole('table', { name: '库中变化' }).locator('tbody tr').filter({ hasText: '已撤回' });
    await row.waitFor();
    expect(await row.getByRole('link', { name: '零号湾' }).getAttribute('href')).toContain(`/registers/park/zero-bay?fact=${factId}`);
    await goTo(page, builder);
    await page.getByLabel('您的话 · 中文').fill('欢迎苍鹭来看 3 号楼');
    await page.locator('.save-mark').getByText('已保存').waitFor();
    await page.locator('.pdf-text').getByText('欢迎苍鹭').first().waitFor({ state: 'attached', timeout: firstPagesMs });
    await goTo(page, `${builder}/versions`);
    await page.getByText('此外已改动：草稿').waitFor();
  });

  test('two versions stand side by side, the words that are new underlined', async () => {
    await page.getByRole('button', { name: '按现在的库出新定稿' }).click();
    await closeDone(page);
    expect(await rows(page).count()).toBe(2);
    const added = page.locator('.diff-table ins').filter({ hasText: '欢迎苍鹭来看 3 号楼' });
    await added.waitFor();
    expect(await page.getByRole('region', { name: '要点' }).locator('h3 .tag').allInnerTexts()).toEqual(['改动']);
  });

  test.each(['light', 'dark'])('is open to everybody in the %s theme', async (theme) => {
    await goTo(page, '/settings');
    await page
      .getByRole('main')
      .getByText(theme === 'light' ? '浅色' : '深色', { exact: true })
      .click();
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
    await goTo(page, `${builder}/versions`);
    await page.locator('.diff-table').first().waitFor();
    await page.locator('.skeleton').waitFor({ state: 'detached' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`))).toEqual([]);
  });

  test('the packet is duplicated for another investor, without the words that name the first', async () => {
    await page.getByRole('button', { name: '复制给另一投资方' }).click();
    await page.getByRole('button', { name: '复制并编辑' }).click();
    await page.getByText('已留空：要点').waitFor();
    await page.getByRole('button', { name: '打开新推介包' }).click();
    await page.getByRole('heading', { level: 1, name: '白鹭' }).waitFor();
    await expect
      .poll(() =>
        page
          .getByLabel('您的话 · 中文')
          .innerText()
          .then((text) => text.trim()),
      )
      .toBe('');
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
  });

  test('nothing on the way broke or was refused by the page’s own policy', () => {
    expect(journey.faults).toEqual([]);
  });
});
