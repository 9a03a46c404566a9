import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAppInChromium } from '../support/app-in-chromium.ts';
import { skipReason } from '../support/lane.ts';
import type { OpenApp } from '../support/open-app.ts';
import { browser, goTo } from './journey.ts';

const centre = 'sample-rd-centre';
const routeOf = (page: Page): string => new URL(page.url()).hash.slice(1);

/** In the training office, whose clauses have amounts of every form and whose investors they fit. */
describe.skipIf(browser.found === null)(`the rule sheet${skipReason(browser)}`, () => {
  let app: OpenApp;
  let page: Page;
  const faults: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'parkfolio-rules-'));

  beforeAll(async () => {
    app = await openAppInChromium({ dataDir: join(folder, 'training'), browser: browser.found ?? '' });
    page = app.page;
    await page.setViewportSize({ width: 1280, height: 800 });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !/can escape its sandboxing/.test(message.text())) faults.push(message.text());
    });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const egret = (): Locator => page.locator('[data-sample="sample-egret"]');
  const investment = (): Locator => page.getByRole('textbox', { name: '值 · 第 4 行' });
  const status = (): Locator => page.locator('.sheet-foot [role=status]');
  const open = async (id: string): Promise<void> => {
    await goTo(page, `/rules/${id}`);
    await egret().waitFor();
  };

  test('a record leads to the sheet of its clause', async () => {
    await goTo(page, '/registers/incentive/sample-rd-support');
    await page.locator('.clause').filter({ hasText: '示例研发中心补助' }).getByRole('link', { name: '打开规则表' }).click();
    await expect.poll(() => routeOf(page)).toBe(`/rules/${centre}`);
    await egret().getByText('符合').waitFor();
    expect(await page.locator('.sheet-rows').first().locator('> li').count()).toBe(4);
  });

  test('the answer for a sample investor is kept', async () => {
    await egret()
      .getByText(/1,?400万元/)
      .waitFor();
    await egret()
      .getByRole('button', { name: /^保留这个答案/ })
      .click();
    await egret().getByText('已保留').waitFor();
    await expect.poll(() => page.locator('.rule-history > li').count()).toBe(1);
  });

  test('a row that is edited changes the verdict beside it as it is typed', async () => {
    await investment().fill('900000000');
    await egret().getByText('不符合').first().waitFor();
    await egret().getByText('保留的答案').waitFor();
    await page.getByText('1 个保留的答案会变').first().waitFor();
    expect(await page.getByText('= 9亿元').count()).toBe(1);
  });

  test('what is missing is said at its cell, and nothing can be saved', async () => {
    await investment().fill('很多');
    await page.getByText('请写数字，如 500000 或 12.5。').waitFor();
    expect(await status().innerText()).toBe('有 1 处要改，已标出');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect.poll(() => investment().evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
    // As it is said: the cell turns it into the figure rules reckon with.
    await investment().fill('9亿元');
    await investment().blur();
    await expect.poll(() => investment().inputValue()).toBe('900000000');
    await page.getByText('1 个保留的答案会变').first().waitFor();
  });

  test('the kept answer stops the save until it is confirmed with a reason', async () => {
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const save = dialog.getByRole('button', { name: /保\s?存/ });
    await dialog.getByText('保留的答案会变').waitFor();
    expect(await save.isDisabled()).toBe(true);
    await dialog.getByRole('checkbox', { name: /^确认/ }).check();
    expect(await save.isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: '原因' }).fill('投资门槛提高');
    await dialog.getByRole('textbox', { name: '施行日' }).fill('2026-12-01');
    expect(await save.isEnabled()).toBe(true);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' ')}`)).toEqual([]);
    await save.click();
    await expect.poll(() => routeOf(page)).toBe(`/rules/${centre}-v2`);
    await egret().getByText('不符合').waitFor();
    expect(await page.getByText('第 2 版，2026-12-01 起').count()).toBe(1);
  });

  test('the history says who, when and why; the old version can be looked at, not changed', async () => {
    const history = page.locator('.rule-history > li');
    await history.first().getByText('原因：投资门槛提高').waitFor();
    expect(await history.count()).toBe(2);
    await page.getByRole('link', { name: '第 1 版' }).click();
    await page.getByText('这是较早的版本，只供查看。').waitFor();
    expect([await investment().isDisabled(), await page.locator('.sheet-foot').count()]).toEqual([true, 0]);
    await page.getByRole('link', { name: '打开最新版' }).click();
    await page.getByText('这是较早的版本，只供查看。').waitFor({ state: 'detached' });
    expect(routeOf(page)).toBe(`/rules/${centre}-v2`);
  });

  test('undo takes the version back with its answers', async () => {
    await page.locator('.rule-history > li').first().getByRole('button', { name: /^撤销/ }).click();
    await expect.poll(() => routeOf(page)).toBe(`/rules/${centre}`);
    await egret().getByText('已保留').waitFor();
    await expect.poll(() => investment().inputValue()).toBe('50000000');
    await expect.poll(() => egret().getByText('不符合').count()).toBe(0);
  });

  test('rows are added, moved, indented and removed by keyboard alone, and focus stays with the row', async () => {
    const rows = page.locator('.sheet-rows').first().locator('> li');
    const margins = (): Promise<string[]> =>
      rows.evaluateAll((items) => items.map((item) => (item as HTMLElement).style.marginInlineStart));
    await investment().focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => page.getByRole('textbox', { name: '值 · 第 3 行' }).inputValue()).toBe('50000000');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-sheet-row]')?.getAttribute('aria-label'))).toBe('第 3 行');
    await page.keyboard.press('Alt+Enter');
    await expect.poll(() => rows.count()).toBe(5);
    await page.keyboard.press('Alt+Backspace');
    await expect.poll(() => rows.count()).toBe(4);
    await page.getByRole('button', { name: '加“任一”组' }).click();
    await page.getByRole('button', { name: '上移 · 第 5 行' }).click();
    await page.getByRole('button', { name: '缩进 · 第 5 行', exact: true }).click();
    await expect.poll(margins).toEqual(['0px', '20px', '20px', '20px', '40px']);
  });

  test('leaving with unsaved changes asks first', async () => {
    await page.getByRole('link', { name: '返回条款列表' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '继续填写' }).click();
    expect(routeOf(page)).toBe(`/rules/${centre}`);
    await page.getByRole('link', { name: '返回条款列表' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '放弃修改' }).click();
    await page.getByRole('heading', { level: 1, name: '条款与规则' }).waitFor();
    expect(routeOf(page)).toBe('/rules');
  });

  test('official wording is pasted clean and shown with the record', async () => {
    await open(centre);
    const field = page.getByRole('textbox', { name: '官方文本' });
    await field.focus();
    await field.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '\u200b第一条\r\n\r\n\r\n第二条 \r\n');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => field.inputValue()).toBe('第一条\n\n第二条');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('修改条款文字').first().waitFor();
    expect(routeOf(page)).toBe(`/rules/${centre}`);
    await goTo(page, '/registers/incentive/sample-rd-support');
    await page.getByText('官方文本（本单位粘贴）').click();
    expect(await page.locator('.official-wording').innerText()).toBe('第一条\n\n第二条');
  });

  test('a new clause is known by its name only and yields no amount', async () => {
    await page.getByRole('link', { name: '新建条款' }).click();
    await page.getByRole('textbox', { name: '名称（中文）' }).fill('示例新办法');
    await page.getByRole('textbox', { name: '名称（英文）' }).fill('Sample new measure');
    await page.getByRole('textbox', { name: '用自己的话（中文）' }).fill('只知名称');
    await page.getByRole('textbox', { name: '用自己的话（英文）' }).fill('Known by name');
    await egret().getByText('尚不能判断').waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /保\s?存/ })
      .click();
    await expect.poll(() => routeOf(page)).toBe('/rules/sample-rd-support-clause-1');
    await page.getByText('需补原文').first().waitFor();
    await egret().getByText('无金额').waitFor();
  });

  test('a rule pack goes out, and comes in only after a look at what it changes', async () => {
    await goTo(page, '/rules');
    await page.getByRole('button', { name: '导出规则包' }).click();
    const said = page.getByText(/^已导出 \d+ 条：/);
    await said.waitFor();
    const file = (await said.innerText()).replace(/^已导出 \d+ 条：/, '');
    const pack = JSON.parse(readFileSync(file, 'utf8')) as { clauses: unknown[] };
    expect(pack.clauses.length).toBeGreaterThan(20);
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles(file);
    await page.getByRole('dialog').getByText('与本库相同，没有要写入的内容').waitFor({ timeout: 20_000 });
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /取\s?消/ })
      .click();
    const edited = join(folder, 'edited.json');
    writeFileSync(edited, readFileSync(file, 'utf8').replace('50000000', '60000000'));
    await chooser.setInputFiles(edited);
    await page.getByRole('alert').getByText('规则包在导出后被改动过').waitFor();
  });

  test.each(['浅色', '深色'])('is open to everybody, %s', async (theme) => {
    await goTo(page, '/settings');
    await page.getByRole('main').getByText(theme, { exact: true }).click();
    const found: string[] = [];
    for (const route of ['/rules', `/rules/${centre}`, '/rules/sample-landing-marginal', '/rules/new/sample-rd-support']) {
      await goTo(page, route);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.locator('.skeleton').waitFor({ state: 'detached' });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${theme} ${route} ${id}: ${node.html.slice(0, 140)}`)));
    }
    expect(found).toEqual([]);
  });

  test('nothing on the way broke or was refused by the page’s own policy', () => {
    expect(faults).toEqual([]);
  });
});
