import { readdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookBytes } from '../support/import-sheet.ts';
import { textPdf } from '../support/text-pdf.ts';
import { skipReason } from '../support/lane.ts';
import { browser, goTo, startJourney, type Journey } from './journey.ts';
import { keyboardOf, type Keyboard } from './keyboard.ts';

/** Two years side by side under one word each, a stroke for what is not known, a sum. */
const twoYears = bookBytes({
  园区汇总: [
    ['2026年园区情况汇总表', null, null, null],
    [null, null, '2024年', '2025年'],
    ['园区名称', '所属区', '企业数', '企业数'],
    ['键盘示范园', '浦东', '约120家', '＞１３０'],
    ['紫竹国家高新技术产业开发区', null, '-', 640],
    ['合计', null, 732, 770],
  ],
});

describe.skipIf(browser.found === null)(`the steward’s work with the keyboard alone${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  let keys: Keyboard;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
    keys = keyboardOf(page);
  });
  afterAll(() => journey.end());

  const button = (name: string | RegExp, within: Page | Locator = page): Locator =>
    within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const open = async (route: string, heading: string): Promise<void> => {
    await goTo(page, route);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };
  const chooser = (): Locator => page.locator('button.link-button', { hasText: '选择文件' });
  const row = (text: string): Locator => page.getByRole('table', { name: '试运行' }).locator('tbody tr', { hasText: text });

  test('a sheet: two columns of one meaning are asked about, values are shown old → new, written, and undone', async () => {
    await open('/spreadsheets', '表格');
    await keys.chooseFile(chooser(), { name: '园区汇总.xlsx', bytes: twoYears });
    await page.getByText('“园区汇总”，表头在第 3 行').waitFor();
    const meaning = page.getByRole('combobox', { name: '“2025年 · 企业数”的含义' });
    await page.getByText('请选择').waitFor();
    expect(await button(/^写入/).isDisabled()).toBe(true);
    await keys.choose(meaning, '入驻企业（第');
    await expect.poll(() => button(/^写入：新增 1，更新 1，冲突 0/).isEnabled()).toBe(true);

    // The year over a column dates its values; the old value stands beside the new one.
    const change = row('紫竹').locator('.line-change');
    expect((await change.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/入驻企业 591家 .*2014年12月 → 640家 2025年 · 较新，旧值留在历史/);
    await keys.activate(row('键盘示范园').getByRole('button', { name: '看读出的2项' }));
    expect(await row('键盘示范园').locator('.line-change-next').allInnerTexts()).toEqual([
      expect.stringContaining('约120家'),
      expect.stringContaining('超过130家'),
    ]);
    await keys.pick(page.getByRole('radiogroup', { name: '按结果筛选' }), '更新 1');
    await expect.poll(() => page.getByRole('table', { name: '试运行' }).locator('tbody tr').count()).toBe(1);

    await keys.activate(button(/^写入：/));
    await page.getByText(/^已写入：新增 1 条记录，更新 1 条/).waitFor();
    await keys.activate(button('撤销这次导入'));
    await page.getByText('已撤销，库里恢复原样。').waitFor();
    expect(journey.faults).toEqual([]);
  });

  test('a list goes out, and a template', async () => {
    await open('/spreadsheets', '表格');
    await keys.pick(page.getByRole('radiogroup', { name: '显示' }), '导出');
    await keys.write(page.getByRole('textbox', { name: '名称、别名或拼音' }), 'zizhu');
    await keys.activate(button('导出'));
    await page.getByText(/^已导出 \d+ 条记录/).waitFor();
    await keys.pick(page.getByRole('radiogroup', { name: '显示' }), '模板');
    await keys.activate(button('保存模板：人才政策'));
    await page.getByText(/^已保存：.*人才政策\.xlsx$/).waitFor();
    expect(readdirSync(journey.exportDir).toSorted()).toEqual(['人才政策.xlsx', '园区.xlsx']);
  });

  test('a notice of several megabytes: reviewed by its keys, saved, a source with the fact', async () => {
    await open('/texts/new', '采集文本');
    const notice = textPdf(
      ['Report on Zizhu, 2024-07-02', 'In 2023 Zizhu had over 640 firms.', 'Exports grew by 7.5% in 2023.'],
      3_000_000,
    );
    await keys.chooseFile(chooser(), { name: 'notice.pdf', bytes: notice });
    const card = page.getByRole('article');
    await card.getByText('over 640 firms').first().waitFor();
    await page.getByText('文件：notice.pdf').waitFor();
    await keys.choose(page.getByRole('combobox', { name: '这篇文本主要说的是' }), '紫竹国家高新');
    await keys.activate(button('重新识别'));
    await page.getByText('已审 0 / 2').waitFor();
    await keys.reach(page.locator('.text-mark').first());
    await keys.choose(card.getByRole('combobox', { name: '事实类别' }), '入驻企业');
    await keys.activate(button('采纳', card));
    await page.getByText('已审 1 / 2').waitFor();
    await keys.reach(page.locator('.text-mark[aria-pressed=true]'));
    await keys.press('d');
    await page.getByText('已审 2 / 2').waitFor();
    await keys.activate(button('保存 1 条事实'));
    await keys.activate(page.getByRole('link', { name: '打开来源' }));
    await page.locator('.source-line-cited', { hasText: 'over 640 firms' }).waitFor();
    expect(journey.faults).toEqual([]);
  });

  test('a value that disagrees: taken up, one side chosen with a reason, each step undone', async () => {
    await open('/registers/park/zizhu', '紫竹国家高新技术产业开发区');
    await keys.activate(button('添加事实'));
    const form = page.getByRole('dialog', { name: '添加事实' });
    await keys.choose(form.getByRole('combobox', { name: '事实类别' }), '入驻企业');
    await keys.write(form.getByRole('textbox', { name: '数值或文字', exact: true }), '６１２家');
    await form.getByText('读作：612家').waitFor();
    await keys.write(form.getByRole('textbox', { name: '数据时点', exact: true }), '2014-12');
    await keys.pick(form.getByRole('radiogroup').last(), '工作笔记');
    await keys.activate(button(/保存$/, form));
    await page.locator('tbody tr', { hasText: '612' }).first().waitFor();
    await open('/conflicts?show=found', '冲突');
    const card = page.locator('.conflict-card', { hasText: '612' });
    await keys.activate(button('列为冲突', card));
    await keys.activate(button('采用此值', card.locator('.side', { hasText: '591' })));
    const dialog = page.getByRole('dialog', { name: /采用“591家”/ });
    await keys.write(dialog.getByRole('textbox'), '媒体报道时点一致');
    await keys.activate(button('采用此值', dialog));
    await expect.poll(() => card.count()).toBe(0);
    await expect.poll(() => dialog.count()).toBe(0);
    for (const bar of [/^待处理 \d+$/, /^自动发现 \d+$/]) {
      await keys.press('Control+z');
      await keys.pick(page.getByRole('radiogroup', { name: '显示' }), bar);
      await card.waitFor();
    }
    expect(journey.faults).toEqual([]);
  });

  test('an investor’s figures are typed as people type them, shown back, and saved', async () => {
    await goTo(page, '/investors/new');
    await keys.write(page.getByLabel('代号'), '白鹭');
    const typed = async (label: string, end: string, text: string, shown: string): Promise<void> => {
      await keys.write(page.getByRole('textbox', { name: `${label} ${end}` }), text);
      await page.getByRole('group', { name: label }).getByText(shown, { exact: true }).waitFor();
    };
    await typed('拟投资额', '不低于', 'USD 30m', '读作：≥3,000万美元');
    await typed('拟投资额', '不低于', '３亿', '读作：≥3亿元');
    await typed('用地（亩）', '不低于', '800-950亩', '读作：800–950亩');
    await typed('建筑面积（平方米）', '不低于', '约12.5万㎡', '读作：12.5万平方米');
    await typed('人数', '不低于', '>8', '读作：至少8人');
    await keys.activate(button('保存'));
    await page.getByRole('heading', { level: 1, name: '白鹭' }).waitFor();
    await keys.activate(button(/修改|编辑/).first());
    const land = (end: string): Promise<string> => page.getByRole('textbox', { name: `用地（亩） ${end}` }).inputValue();
    await page.getByLabel('代号').waitFor();
    expect([await land('不低于'), await land('不高于')]).toEqual(['800', '950']);
    await keys.activate(page.locator('.page-back'));
    await page.getByRole('heading', { level: 1, name: '白鹭' }).waitFor();
    expect(journey.faults).toEqual([]);
  });

  test('a fact past its period is renewed', async () => {
    await open('/freshness?kind=park&state=overdue', '待更新');
    const due = page.locator('tbody tr', { hasText: '紫竹' }).filter({ hasText: '591' });
    await keys.activate(button(/^仍然有效/, due));
    const dialog = page.getByRole('dialog');
    await keys.write(dialog.getByRole('textbox', { name: '数据时点' }), '2026-06');
    await keys.activate(button('保存', dialog));
    await expect.poll(() => due.count()).toBe(0);
    expect(journey.faults).toEqual([]);
  });
});
