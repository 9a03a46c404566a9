import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, createInvestor, createPacket, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

const routeOf = (page: Page): string => new URL(page.url()).hash.slice(1);

describe.skipIf(browser.found === null)(`every screen is open to everybody${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  const routes = new Map<string, string>([
    ['home', '/'],
    ['register', '/registers/park'],
    ['record', '/registers/park/zero-bay'],
    ['incentive list', '/registers/incentive'],
    ['nothing found', '/registers/park?text=zzzz'],
    ['investors', '/investors'],
    ['new investor', '/investors/new'],
    ['packets', '/packets'],
    ['new packet', '/packets/new'],
    ['sources', '/sources'],
    ['source', '/sources/001'],
    ['conflicts', '/conflicts'],
    ['conflicts found', '/conflicts?show=found'],
    ['conflicts settled', '/conflicts?show=settled'],
    ['to renew', '/freshness'],
    ['review rules', '/freshness?show=rules'],
    ['spreadsheets', '/spreadsheets'],
    ['export', '/spreadsheets?show=export'],
    ['templates', '/spreadsheets?show=templates'],
    ['settings', '/settings'],
    ['document theme', '/settings/theme'],
    ['library', '/packets/library'],
    ['gallery', '/gallery'],
    ['export log', '/exports'],
    ['desk', '/desk'],
    ['districts compared', '/desk/compare'],
    ['ledger', '/ledger'],
    ['programmes', '/programmes'],
    ['measures', '/measures'],
    ['map', '/map'],
    ['stand leads', '/stand'],
    ['stand tours', '/stand?show=tours'],
    ['stand copy', '/stand?show=copy'],
    ['lost', '/nowhere'],
  ]);

  /** Their addresses are known once they are there. */
  const madeOnTheWay = ['match', 'profile', 'builder'];

  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
    await createInvestor(page, '苍鹭');
    routes.set('match', routeOf(page));
    routes.set('profile', `${routeOf(page)}/edit`);
    await createPacket(page);
    routes.set('builder', routeOf(page));
  });
  afterAll(() => journey.end());

  /** In one page: the application keeps no second one. The words over a page picture are see-through on purpose: what is seen is the picture. */
  const faultsOf = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('.pdf-text').analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
  };

  const quiet = (): Promise<void> => page.locator('.skeleton').waitFor({ state: 'detached' });

  describe.each(['light', 'dark'])('in the %s theme', (theme) => {
    beforeAll(async () => {
      await goTo(page, '/settings');
      await page
        .getByRole('main')
        .getByText(theme === 'light' ? '浅色' : '深色', { exact: true })
        .click();
      await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
    });

    test.each([...routes.keys(), ...madeOnTheWay])('%s', async (name) => {
      await goTo(page, routes.get(name) ?? '');
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await quiet();
      expect(await faultsOf()).toEqual([]);
    });
  });

  test('with the inspector, the palette and the export dialog open', async () => {
    const faults: string[] = [];
    await goTo(page, '/registers/park/zero-bay');
    await page.locator('.fact-open').first().click();
    await page.getByRole('dialog').getByText('原文').waitFor();
    faults.push(...(await faultsOf()));
    await page.keyboard.press('Control+k');
    await page.getByRole('option').first().waitFor();
    faults.push(...(await faultsOf()));
    await page.keyboard.press('Escape');
    await goTo(page, routes.get('builder') ?? '/');
    await page.getByRole('tab', { name: /检查/ }).click();
    faults.push(...(await faultsOf()));
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await page.locator('.export-done').waitFor({ timeout: firstPagesMs });
    faults.push(...(await faultsOf()));
    expect(faults).toEqual([]);
  });
});
