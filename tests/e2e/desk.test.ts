import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

describe.skipIf(browser.found === null)(`the manager's desk${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  const group = (kind: string) => page.locator(`[data-exception="${kind}"]`);
  const openDesk = async (): Promise<void> => {
    await goTo(page, '/desk?from=2023-12-01&to=2023-12-31');
    await group('stalled').waitFor();
  };
  /** How many projects the ledger shows, once it is the page in view. */
  const shownRows = async (): Promise<number> => {
    await page.getByRole('heading', { level: 1, name: '项目台账' }).waitFor();
    await page.locator('tbody tr').first().waitFor();
    return page.locator('tbody tr').count();
  };

  test('exceptions come first, and every number opens as many records', async () => {
    await openDesk();
    const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(titles.slice(0, 3)).toEqual(['例外', '进展', '在手项目']);

    for (const kind of ['stalled', 'undated']) {
      await openDesk();
      const count = Number(await group(kind).locator('.desk-exception-count').innerText());
      await group(kind).getByRole('link').first().click();
      await page.waitForURL(/#\/ledger/);
      expect(await shownRows()).toBe(count);
    }

    await openDesk();
    const chart = page.getByRole('figure', { name: /^最多的是“阶段未知”/ });
    await chart.getByRole('img', { name: /阶段未知 \d+; / }).waitFor();
    expect(await chart.locator('figcaption').innerText()).toMatch(
      /^各阶段项目数；单位：个；基数：台账中的全部\d+个项目；时点：.+日；来源：.+/,
    );
    await chart.getByRole('button', { name: '数据表' }).focus();
    await page.keyboard.press('t');
    await chart.getByRole('row', { name: /^阶段未知/ }).waitFor();
    const stages = page.getByRole('list', { name: '打开各阶段的项目' }).getByRole('link');
    const counts = (await stages.locator('strong').allInnerTexts()).map(Number);
    expect(counts.length).toBeGreaterThan(3);
    for (const [at, count] of counts.entries()) {
      await openDesk();
      await stages.nth(at).click();
      await page.waitForURL(/#\/ledger/);
      expect(await shownRows()).toBe(count);
    }

    for (const label of ['按行政区', '按产业']) {
      await openDesk();
      const numbers = page.getByRole('table', { name: label }).getByRole('link');
      const links = await numbers.evaluateAll((all) =>
        all.map((one) => [one.getAttribute('href') ?? '', Number(one.textContent)] as const),
      );
      expect(links.length).toBeGreaterThan(2);
      for (const [href, count] of links.slice(0, 4)) {
        await goTo(page, href.replace('#', ''));
        await expect.poll(() => shownRows()).toBe(count);
      }
    }

    // The money of signed projects leads to the projects it is of, a figure to its fact.
    await openDesk();
    await page.getByRole('link', { name: /^签约项目投资额49亿元，来自1个项目$/ }).click();
    await page.getByRole('button', { name: '打开“能源互联网示范区项目”' }).waitFor();
    await openDesk();
    await page.getByRole('table', { name: '项目批次' }).getByRole('link', { name: '至多12.9%' }).click();
    await page.getByRole('dialog').getByText('原文').waitFor();
    expect(journey.faults).toEqual([]);
  });

  test('one click makes the brief of the period, and it prints again as it was', async () => {
    await openDesk();
    await page.getByRole('button', { name: '出简报' }).click();
    await page.getByText(/^简报已写成：brief-2023-12-01-2023-12-31-zh.*\.pdf/).waitFor({ timeout: firstPagesMs });
    const again = page.getByRole('button', { name: /^重印2023年12月1日至2023年12月31日的简报$/ });
    await again.waitFor();
    const written = () => fs.readdirSync(journey.exportDir).filter((name) => name.endsWith('.pdf'));
    const [first = ''] = written();
    const bytes = fs.readFileSync(path.join(journey.exportDir, first));
    await again.click();
    await expect.poll(() => written().length, { timeout: firstPagesMs }).toBe(2);
    for (const name of written()) expect(fs.readFileSync(path.join(journey.exportDir, name)).equals(bytes)).toBe(true);
    expect(journey.faults).toEqual([]);
  });

  test('districts of mixed years are not ranked, and it is said', async () => {
    await openDesk();
    await page.getByRole('link', { name: '各区比较' }).click();
    await page.getByText('这些数不能直接相比').waitFor();
    await page.getByText('时点不同').waitFor();
    expect(await page.locator('tbody tr').first().innerText()).toContain('不排名');
    await page.getByText('不合计：混杂的数不能相加').waitFor();
    expect(journey.faults).toEqual([]);
  });

  test.each(['浅色', '深色'])('desk, ledger and comparison are open to everybody in the theme %s', async (theme) => {
    await goTo(page, '/settings');
    await page.getByRole('main').getByText(theme, { exact: true }).click();
    const faults: string[] = [];
    for (const route of [
      '/desk',
      '/ledger',
      '/ledger?view=table',
      '/ledger?view=timeline',
      '/ledger?project=tcl-imax-base',
      '/desk/compare',
    ]) {
      await goTo(page, route);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.locator('.skeleton').waitFor({ state: 'detached' });
      if (route.includes('project=')) await page.getByRole('dialog').getByText('阶段', { exact: true }).waitFor();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      faults.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${route} ${id}: ${node.html.slice(0, 140)}`)));
    }
    expect(faults).toEqual([]);
  });
});
