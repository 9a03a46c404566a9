import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookBytes } from '../support/import-sheet.ts';
import { skipReason } from '../support/lane.ts';
import { browser, goTo, startJourney, type Journey } from './journey.ts';

/** As an office sends it: a title, a note, headings with units, a total, a blank, the same line twice, a word nobody knows. */
const messy = bookBytes(
  {
    园区汇总: [
      ['2026年上半年园区情况汇总表', null, null, null, null],
      ['填报单位：招商科', null, null, null, null],
      ['园区名称', '园区级别', '所属区', '占地面积（亩）', '企业数'],
      ['示范甲园', '市级', '闵行区', 300, '约120家'],
      ['示范乙园', '区级', '松江区', '1,200', 80],
      ['紫竹国家高新技术产业开发区', null, '闵行区', null, 612],
      ['示范丙园', '宇宙级', '闵行区', 10, 5],
      ['示范乙园', '区级', '松江区', '1,200', 80],
      [null, null, null, null, null],
      ['合计', null, null, 1510, 817],
    ],
    旧表: [['园区名称'], ['不该读的园']],
  },
  { hidden: ['旧表'] },
);

describe.skipIf(browser.found === null)(`spreadsheets${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  const choose = (name: string, buffer: Buffer): Promise<void> =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const table = () => page.getByRole('table', { name: '试运行' });
  const row = (text: string) => table().locator('tbody tr', { hasText: text });
  /** Waits until a line has this outcome. */
  const outcome = (text: string, word: string): Promise<void> => row(text).locator('.outcome', { hasText: word }).waitFor();
  const parkCount = async (): Promise<number> =>
    Number(await page.locator('.rail-link', { hasText: '园区' }).locator('.rail-count').innerText());

  test('a messy sheet is tried, put right, written and taken back with one undo', async () => {
    const before = await parkCount();
    await goTo(page, '/spreadsheets');
    await choose('园区汇总.xlsx', Buffer.from(messy));
    await page.getByText('“园区汇总”，表头在第 3 行').waitFor();
    await page.getByText('隐藏的工作表未读：旧表').waitFor();
    await outcome('示范甲园', '新增');
    expect(await row('示范丙园').innerText()).toMatch(/拒收[\s\S]*宇宙级/);
    expect(await row('合计').innerText()).toContain('略过');
    await page.getByText('已认出 5 列，不导入 0 列').or(page.getByText('5 列都已认出')).waitFor();

    // The date is asked for once; with it the value of the known park stands against the store's.
    await page.getByRole('textbox', { name: '数据时点' }).fill('2014-12');
    await outcome('紫竹', '冲突');
    await row('紫竹').getByText(/591/).waitFor();

    // A column is left out, and comes back.
    await page.getByRole('button', { name: '展开 列' }).click();
    await page.getByRole('combobox', { name: '“企业数”的含义' }).click();
    await page.keyboard.type('不导入');
    await page.keyboard.press('Enter');
    await outcome('紫竹', '不变');
    await page.getByRole('combobox', { name: '“企业数”的含义' }).click();
    await page.keyboard.type('入驻企业');
    await page.keyboard.press('Enter');
    await outcome('紫竹', '冲突');

    // Only one kind of outcome, and nothing written so far.
    await page.getByText(/^新增 2$/).click();
    await expect.poll(() => table().locator('tbody tr').count()).toBe(2);
    expect(await parkCount()).toBe(before);

    await page.getByRole('button', { name: '写入：新增 2，更新 0，冲突 1' }).click();
    await page.getByText(/^已写入：新增 2 条记录/).waitFor();
    await expect.poll(parkCount).toBe(before + 2);
    await goTo(page, '/registers/park?text=示范甲园');
    await page.getByRole('link', { name: '示范甲园' }).click();
    await page.locator('tbody tr', { hasText: '300' }).first().waitFor();

    await goTo(page, '/spreadsheets');
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText('已撤销，库里恢复原样。').waitFor();
    await expect.poll(parkCount).toBe(before);
    expect(journey.faults).toEqual([]);
  });

  test('a file that is no sheet is refused with what to do, and the headings can be pointed at', async () => {
    await goTo(page, '/spreadsheets');
    await choose('园区.xlsx', Buffer.from('%PDF-1.7 nothing'));
    await page
      .getByRole('alert')
      .getByText(/这是 PDF/)
      .waitFor();
    await choose('无表头.csv', Buffer.from('备注,说明\n甲,乙\n单位甲,市级\n'));
    await page.getByRole('alert').waitFor();
    await page.getByRole('radio', { name: '以第 2 行为表头' }).check();
    await page.getByRole('combobox', { name: '“甲”的含义' }).click();
    await page.keyboard.type('中文名称');
    await page.keyboard.press('Enter');
    await outcome('单位甲', '新增');
    await page.getByRole('button', { name: '换一个文件' }).click();
    await page.locator('.sheet-drop').waitFor();
    expect(journey.faults).toEqual([]);
  });

  test('a list goes out as narrowed, and a template for each register', async () => {
    await goTo(page, '/spreadsheets?show=export');
    await page.getByRole('combobox', { name: '格式' }).click();
    await page.locator('.ant-select-item-option', { hasText: 'CSV' }).click();
    await page.getByRole('textbox', { name: '名称、别名或拼音' }).fill('紫竹');
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByText(/^已导出 \d+ 条记录/).waitFor();
    // The same from the list itself, as it is narrowed there.
    await goTo(page, '/registers/institution?class=hospital');
    await page.locator('.data-table tbody tr').first().waitFor();
    const shown = await page.locator('.data-table tbody tr').count();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '导出列表' });
    await dialog.getByRole('button', { name: '导出' }).click();
    await page.getByText(new RegExp(`^已导出 ${shown} 条记录：.*机构\\.xlsx$`)).waitFor();
    await goTo(page, '/spreadsheets?show=templates');
    await page.getByRole('button', { name: '保存模板：园区' }).click();
    await page.getByText(/^已保存：.*园区\.xlsx$/).waitFor();
    const files = readdirSync(journey.exportDir).toSorted();
    expect(files).toEqual(['园区.csv', '园区.xlsx', '机构.xlsx']);
    const lines = readFileSync(join(journey.exportDir, '园区.csv'), 'utf8').trim().split('\r\n');
    expect([lines.length > 1, lines.slice(1).every((line) => line.includes('紫竹'))]).toEqual([true, true]);
    expect(journey.faults).toEqual([]);
  });
});
