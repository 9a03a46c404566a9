import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, createInvestor, goTo, startJourney, type Journey } from './journey.ts';

const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const look = (page: Page): Promise<[string, string | undefined]> =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']]);

describe.skipIf(browser.found === null)(`the window${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  test('from a filtered list to a record, to a fact, and back to the same place', async () => {
    await goTo(page, '/registers/institution');
    await page.getByRole('heading', { level: 1, name: '机构' }).waitFor();
    const range = page.locator('.list-foot .muted');
    const whole = await range.innerText();
    await page.getByLabel('名称、别名或拼音').fill('研究');
    await expect.poll(() => range.innerText()).not.toBe(whole);
    const rows = page.locator('tbody tr');
    const row = rows.filter({ hasNot: page.locator('td:last-child', { hasText: /^0$/ }) }).nth(1);
    const name = await row.locator('a').first().innerText();
    await row.locator('a').first().click();
    await expect.poll(() => heading(page)).toContain(name);
    await page.locator('.fact-open').first().click();
    await page.getByRole('dialog').getByText('原文').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '返回机构列表' }).click();
    await expect.poll(() => page.getByLabel('名称、别名或拼音').inputValue()).toBe('研究');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
  });

  test('search finds a record by pinyin initials and opens it by keyboard alone', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '搜索' }).fill('lhw');
    await page
      .getByRole('option', { name: /零号湾/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('/registers/');
    await page.getByRole('combobox', { name: '搜索' }).waitFor({ state: 'detached' });
  });

  test('language and theme switch at once and are still so after a reload', async () => {
    await goTo(page, '/');
    await page.getByText('EN', { exact: true }).click();
    await expect.poll(() => heading(page)).toBe('Home');
    await page.getByRole('button', { name: 'Appearance' }).click();
    await page.getByRole('menuitem', { name: 'Dark' }).click();
    await expect.poll(() => look(page)).toEqual(['en', 'dark']);
    await page.reload();
    await expect.poll(() => heading(page)).toBe('Home');
    expect(await look(page)).toEqual(['en', 'dark']);
    await goTo(page, '/settings');
    await page.getByRole('main').getByText('中文', { exact: true }).click();
    await expect.poll(() => look(page)).toEqual(['zh-CN', 'dark']);
  });

  test('a profile file is imported, and a faulty one says which property to mend', async () => {
    await goTo(page, '/investors');
    const file = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({
      name: 'profile.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    const input = page.locator('input[type=file]');
    await input.setInputFiles(file('{"codeName":"坏","investment":{"min":2,"max":1,"currency":"CNY"}}'));
    await page
      .getByRole('alert')
      .getByText(/investment\.min/)
      .waitFor();
    await input.setInputFiles(file('{"codeName":"夜鹭","headcount":{"min":20}}'));
    await expect.poll(() => heading(page)).toBe('夜鹭');
  });

  test('what is typed and not saved is asked about before it is lost', async () => {
    await page.getByRole('link', { name: '投资方', exact: true }).click();
    await page.getByRole('button', { name: '新建投资方' }).click();
    await page.getByLabel('代号').fill('池鹭');
    await page.getByRole('link', { name: '首页' }).first().click();
    await page.getByRole('button', { name: '继续填写' }).click();
    expect(await page.getByLabel('代号').inputValue()).toBe('池鹭');
    await page.getByRole('link', { name: '首页' }).first().click();
    await page.getByRole('button', { name: '放弃修改' }).click();
    await expect.poll(() => heading(page)).toBe('首页');
  });

  test('archiving is done at once and can be taken back', async () => {
    await createInvestor(page, '大白鹭');
    await page.getByRole('button', { name: '归档' }).click();
    await expect.poll(() => heading(page)).toBe('投资方');
    await expect.poll(() => page.getByRole('link', { name: '大白鹭' }).count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('link', { name: '大白鹭' }).waitFor();
  });

  test('however far a page is scrolled, rail and bar stay where they are', async () => {
    await goTo(page, '/sources/001');
    await page
      .locator('.grade-letter')
      .nth(60)
      .evaluate((mark) => mark.scrollIntoView({ block: 'start' }));
    await page
      .locator('tbody tr')
      .last()
      .evaluate((row) => row.scrollIntoView({ block: 'start' }));
    expect(await page.locator('.layout').evaluate((layout) => layout.getBoundingClientRect().top)).toBe(0);
  });

  test('nothing on the way broke or was refused by the page’s own policy', () => {
    expect(journey.faults).toEqual([]);
  });
});
