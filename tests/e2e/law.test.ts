import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, createInvestor, createPacket, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

const breach = '纳税额的30%给予奖励';
const reason = '引用已废止旧政策的原文作说明';
const officer = '周敏';

const words = (page: Page): Locator => page.getByLabel('您的话 · 中文');
const openTab = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('tab', { name }).click();
const finding = (page: Page): Locator => page.locator('.details-pane .finding').filter({ hasText: breach });
const severity = (page: Page, word: string): Promise<void> =>
  finding(page).locator('.severity').getByText(word).waitFor({ timeout: firstPagesMs });
const allow = (scope: Locator): Locator => scope.getByRole('button', { name: /^说明理由后放行/ });

describe.skipIf(browser.found === null)(`wording that the review rules stand against${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  let builderRoute = '';
  let matchRoute = '';
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
    await createInvestor(page, '白鹭');
    matchRoute = new URL(page.url()).hash.slice(1);
    await createPacket(page);
    builderRoute = new URL(page.url()).hash.slice(1);
  });
  afterAll(() => journey.end());

  const faultsOf = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('.pdf-text').analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
  };
  const exportNow = async (): Promise<void> => {
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await page.locator('.export-done, .export-failed').waitFor({ timeout: firstPagesMs });
  };
  const closeDialog = async (): Promise<void> => {
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  test('is shown with its words, its article and what to write instead', async () => {
    await words(page).fill(`按企业年度${breach}，保证落地。`);
    await openTab(page, /检查/);
    await severity(page, '拦截');
    const said = await finding(page).innerText();
    expect([said.includes(breach), said.includes('第十条第（二）项'), said.includes('请改用')]).toEqual([true, true, true]);
    expect(await page.locator('.details-pane').innerText()).toContain('没有发现不等于合规');
  });

  test('stops the export', async () => {
    await exportNow();
    expect(await page.locator('.export-failed').innerText()).toContain(breach);
    expect(await page.locator('.export-done').count()).toBe(0);
  });

  test('is let pass from there only with a reason and a name', async () => {
    await allow(page.locator('.export-failed')).click();
    const dialog = page.getByRole('dialog').filter({ hasText: '放行这一处用语' });
    await dialog.getByLabel('放行理由').fill('行吧');
    await dialog.getByRole('button', { name: '放行', exact: true }).click();
    expect(await dialog.getByRole('alert').allInnerTexts()).toEqual(['请写明理由，至少四个字。', '请写放行人。']);
    expect(await faultsOf()).toEqual([]);
    await dialog.getByLabel('放行理由').fill(reason);
    await dialog.getByLabel('放行人').fill(officer);
    await dialog.getByRole('button', { name: '放行', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await severity(page, '说明');
    const said = await finding(page).innerText();
    expect([said.includes(reason), said.includes(officer)]).toEqual([true, true]);
  });

  test('then goes out, and the reason stands in the log of the export', async () => {
    await exportNow();
    await page.locator('.export-done').getByText('放行 1 处').click();
    expect(await page.locator('.export-done .kept-overrides').innerText()).toContain(reason);
    await closeDialog();
    await openTab(page, '设置');
    const kept = page.locator('.past-exports .kept-overrides');
    await kept.getByText('放行 1 处').click();
    const said = await kept.innerText();
    expect([said.includes(breach), said.includes(reason), said.includes(officer)]).toEqual([true, true, true]);
    expect(await faultsOf()).toEqual([]);
  });

  test('blocks again once that is taken back, while the log keeps what it had', async () => {
    await openTab(page, /检查/);
    await finding(page)
      .getByRole('button', { name: /^收回放行/ })
      .click();
    await severity(page, '拦截');
    await openTab(page, '设置');
    expect(await page.locator('.past-exports .kept-overrides').count()).toBe(1);
  });

  test('of a promise can only be rewritten', async () => {
    await openTab(page, /检查/);
    const promise = page.locator('.details-pane .finding').filter({ hasText: '读来像承诺' });
    expect(await promise.innerText()).toContain('承诺性用语不能放行');
    expect(await promise.getByRole('button', { name: /放行/ }).count()).toBe(0);
  });

  test('only warns where the office has set it so', async () => {
    await goTo(page, '/settings');
    const row = page.getByRole('group', { name: '与纳税挂钩' });
    expect(await row.innerText()).toContain('第十条第（二）项');
    await row.getByText('提醒', { exact: true }).click();
    await expect.poll(() => row.getByRole('radio', { name: '提醒' }).isChecked()).toBe(true);
    await goTo(page, builderRoute);
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
    await openTab(page, /检查/);
    await severity(page, '提醒');
    expect(await allow(finding(page)).count()).toBe(0);
    await exportNow();
    await page.locator('.export-done').waitFor({ timeout: firstPagesMs });
    expect(await page.locator('.export-done .kept-overrides').count()).toBe(0);
    await closeDialog();
  });

  test('the national rules are left out at one switch, and stay out after a reload', async () => {
    await goTo(page, '/settings');
    const use = page.getByRole('switch', { name: /国家规定/ });
    expect([await use.isChecked(), (await page.getByRole('main').innerText()).includes('核对于 2026年11月22日')]).toEqual([true, true]);
    await use.click();
    await expect.poll(() => use.isChecked()).toBe(false);
    await page.reload();
    await use.waitFor();
    expect(await use.isChecked()).toBe(false);
    expect(await faultsOf()).toEqual([]);
  });

  test('stands beside the clause itself, in the register and in its trace', async () => {
    await goTo(page, '/registers/incentive/transition-whitelist');
    const flag = page.locator('.clause .law-flag').first();
    await flag.waitFor();
    const said = await flag.innerText();
    expect([said.includes('白名单'), said.includes('第十条第（二）项')]).toEqual([true, true]);
    await goTo(page, matchRoute);
    await page.getByRole('link', { name: '条款与判断' }).click();
    await page.locator('.verdict-button').first().click();
    await page.locator('.trace-article').getByText('公平竞争提示').waitFor();
    expect(await faultsOf()).toEqual([]);
  });

  test('nothing on the way broke or was refused by the page’s own policy', () => {
    expect(journey.faults).toEqual([]);
  });
});
