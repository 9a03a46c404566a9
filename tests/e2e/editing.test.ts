import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, goTo, startJourney, type Journey } from './journey.ts';

const routeOf = (page: Page): string => new URL(page.url()).hash.slice(1).split('?')[0] ?? '';
/** More steps than any page of the registers has places to stop at. */
const farthest = 150;

describe.skipIf(browser.found === null)(`the registers are edited with the keyboard alone${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  let record = '';
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const type = (text: string): Promise<void> => page.keyboard.type(text);
  /** Steps with Tab until the focus is there, as a hand does. */
  const reach = async (place: Locator): Promise<void> => {
    await place.waitFor();
    for (let step = 0; step < farthest; step += 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await press('Tab');
    }
    throw new Error(`Tab does not reach ${String(place)}`);
  };
  const activate = async (place: Locator): Promise<void> => {
    await reach(place);
    await press('Enter');
  };
  const button = (name: string, within: Page | Locator = page): Locator => within.getByRole('button', { name, exact: true });
  /** While it is busy a sign stands before its word. */
  const save = (within: Page | Locator = page): Locator => within.getByRole('button', { name: /保存$/ });
  const field = (name: string, within: Page | Locator = page): Locator => within.getByRole('textbox', { name, exact: true });
  /** The dialog or pane that lies on top, under its title. */
  const pane = (title: string): Locator => page.getByRole('dialog', { name: title });
  const write = async (place: Locator, text: string): Promise<void> => {
    await reach(place);
    await press('Control+a');
    await type(text);
  };
  /** Finds an entry of a list by typing, and takes the first. */
  const choose = async (list: Locator, text: string): Promise<void> => {
    await reach(list);
    await type(text);
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).first().waitFor();
    await press('Enter');
  };
  const menu = async (entry: string): Promise<void> => {
    await activate(button('更多操作'));
    const item = page.getByRole('menuitem', { name: entry });
    await item.waitFor();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).not.toBe('');
    for (let step = 0; step < farthest && (await focused()) !== entry; step += 1) {
      const before = await focused();
      await press('ArrowDown');
      await expect.poll(focused).not.toBe(before);
    }
    await press('Enter');
  };
  const factRow = (figure: string): Locator => page.locator('tbody tr', { hasText: figure });
  const said = (text: string | RegExp): Promise<void> => page.locator('.ant-notification').getByText(text).first().waitFor();

  test('a record is made under a code name, and shows both names with its level', async () => {
    await goTo(page, '/registers/park');
    await activate(page.getByRole('link', { name: '新建园区记录' }));
    await expect.poll(() => field('中文名称').evaluate((element) => element === document.activeElement)).toBe(true);
    await type('青岚智造园');
    await activate(button('添加名称'));
    await write(field('名称'), '苍鹭');
    await reach(page.getByRole('combobox', { name: '由来' }));
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await press(key);
    await reach(page.getByRole('combobox', { name: '密级' }));
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await press(key);
    await activate(save());
    await page.getByRole('heading', { level: 1, name: '青岚智造园' }).waitFor();
    record = routeOf(page);
    await page.locator('.subtitle').getByText('代号：苍鹭').waitFor();
    await page.locator('.subtitle').getByText('内部').waitFor();
    await goTo(page, '/registers/park?text=青岚');
    await page.locator('tbody tr', { hasText: '青岚智造园' }).getByText('代号：苍鹭').waitFor();
    await page.locator('tbody tr', { hasText: '青岚智造园' }).getByText('内部').waitFor();
  });

  test('leaving a form with something unsaved asks first', async () => {
    await goTo(page, record);
    await activate(page.getByRole('link', { name: '修改', exact: true }));
    await write(field('英文名称'), 'Qinglan Works');
    await activate(page.locator('.page-back'));
    const dialog = pane('有尚未保存的修改');
    await activate(button('继续填写', dialog));
    await dialog.waitFor({ state: 'hidden' });
    expect(await field('英文名称').inputValue()).toBe('Qinglan Works');
    await activate(save());
    await page.locator('.subtitle').getByText('Qinglan Works').waitFor();
  });

  test('a value is entered as people type it, shown as understood, and is named a note of the office', async () => {
    await goTo(page, record);
    await activate(button('记一条工作笔记'));
    const form = pane('添加事实');
    await choose(form.getByRole('combobox', { name: '事实类别' }), '入驻企业');
    await write(field('数值或文字', form), '约３００家');
    await form.getByText('读作：约300家').waitFor();
    await write(field('数据时点', form), '2024');
    await activate(save(form));
    await factRow('300').getByText('工作笔记').waitFor();
    await factRow('300').getByText('内部').waitFor();
    expect(await factRow('300').locator('.grade-letter').textContent()).toBe('D');
  });

  test('a newer value keeps the old one in the history, from where it is made current again', async () => {
    await goTo(page, record);
    await activate(page.locator('.fact-open'));
    const inspector = pane('事实详情');
    await activate(button('更新数值', inspector));
    const form = pane('更新数值');
    await write(field('数值或文字', form), '350家');
    await form.getByText('读作：350家').waitFor();
    await write(field('数据时点', form), '2025');
    await activate(save(form));
    await factRow('350').waitFor();
    await inspector.getByText('已更新', { exact: true }).waitFor();
    await activate(button('恢复为现值', inspector));
    await factRow('300').waitFor();
    expect(await factRow('350').count()).toBe(0);
  });

  test('a value is withdrawn with a reason; Ctrl+Z brings it back, Ctrl+Y withdraws it again', async () => {
    await goTo(page, record);
    await activate(page.locator('.fact-open'));
    await activate(button('撤回', pane('事实详情')));
    const dialog = pane('撤回这条事实');
    await activate(button('撤回', dialog));
    await dialog.getByText('请写理由').waitFor();
    await write(field('修改理由', dialog), '来源有误');
    await activate(button('撤回', dialog));
    await page.getByText('暂无事实').waitFor();
    await press('Control+z');
    await factRow('300').waitFor();
    await said(/^已撤销：/);
    await press('Control+y');
    await page.getByText('暂无事实').waitFor();
    await said(/^已重做：/);
    await press('Control+z');
    await expect.poll(() => factRow('300').count()).toBe(1);
  });

  test('a tie is made with a note of the office and taken away again', async () => {
    await goTo(page, record);
    await menu('管理关系');
    const ties = pane('管理关系');
    await choose(ties.getByRole('combobox', { name: '对方' }), '闵行区');
    await activate(save(ties));
    await activate(button('移除与“闵行区”的关系', ties));
    await expect.poll(() => ties.locator('.tie-row').count()).toBe(0);
    await press('Escape');
    await ties.waitFor({ state: 'hidden' });
  });

  test('the record is merged into another with what it moves said first; undo brings everything back', async () => {
    await goTo(page, record);
    await menu('合并到…');
    const dialog = page.getByRole('dialog', { name: /合并到另一条记录/ });
    await choose(dialog.getByRole('combobox', { name: '合并到' }), '紫竹国家高新');
    await dialog.getByText(/将移走 \d+ 条事实/).waitFor();
    await write(field('修改理由', dialog), '同一园区');
    await activate(button('合并', dialog));
    await page.getByRole('heading', { level: 1, name: '紫竹国家高新技术产业开发区' }).waitFor();
    await factRow('约300').waitFor();
    await press('Control+z');
    await factRow('约300').waitFor({ state: 'detached' });
    await goTo(page, record);
    await factRow('约300').waitFor();
    expect(await page.getByText('这条记录已归档').count()).toBe(0);
  });

  test('a record goes into the archive and comes back', async () => {
    await goTo(page, record);
    await menu('归档');
    const dialog = pane('归档“青岚智造园”');
    await activate(button('归档', dialog));
    await page.getByText('这条记录已归档').waitFor();
    await goTo(page, '/registers/park');
    await activate(button('已归档 1'));
    await activate(pane('已归档的记录').getByRole('link', { name: '青岚智造园' }));
    await activate(button('恢复'));
    await expect.poll(() => page.getByText('这条记录已归档').count()).toBe(0);
  });

  test('the name is disclosed, and the history of the record tells all of it', async () => {
    await goTo(page, record);
    await menu('披露本名');
    const dialog = pane('披露“青岚智造园”的本名');
    await activate(button('披露本名', dialog));
    await expect.poll(() => page.locator('.subtitle').getByText('代号：苍鹭').count()).toBe(0);
    await page.locator('.record-aside').getByText('曾用名').waitFor();
    await menu('记录的历史');
    const history = pane('记录的历史');
    await history.getByText('理由：来源有误').first().waitFor();
    await history.getByText('理由：同一园区').first().waitFor();
    await press('Escape');
    await history.waitFor({ state: 'hidden' });
  });

  test('a kind of fact and a document with items are added, and one name stands for one kind', async () => {
    await goTo(page, '/sources');
    await activate(page.getByRole('link', { name: '事实类别' }));
    await activate(button('新建事实类别'));
    const form = pane('新建事实类别');
    await write(field('中文名称', form), '入驻企业');
    await write(field('英文名称', form), 'Rooftop area');
    await activate(save(form));
    await form
      .locator('[data-invalid=true]')
      .getByText(/已有事实类别“入驻企业”/)
      .waitFor();
    await write(field('中文名称', form), '屋顶面积');
    await activate(save(form));
    await form.waitFor({ state: 'hidden' });
    await write(page.getByRole('searchbox', { name: '名称' }), '屋顶');
    await button('修改“屋顶面积”').waitFor();

    await goTo(page, '/sources/new');
    await write(page.getByLabel('中文标题').first(), '电话纪要');
    await activate(button('添加条目'));
    const item = page.getByRole('group', { name: '条目 1' });
    await activate(save());
    await item.getByText('两种语言至少写一个标题').waitFor();
    await write(field('中文标题', item), '第一次通话');
    await activate(save());
    await page.getByRole('heading', { level: 1, name: '电话纪要' }).waitFor();
    await activate(page.getByRole('link', { name: '修改', exact: true }));
    expect(await field('中文标题', page.getByRole('group', { name: '条目 1' })).inputValue()).toBe('第一次通话');
  });

  const faultsOf = async (): Promise<string[]> => {
    // A menu that is still closing lies outside of every landmark.
    await expect.poll(() => page.locator('.ant-dropdown:visible').count(), { timeout: 5_000 }).toBe(0);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  };
  const open = async (route: string): Promise<void> => {
    // A form is left by a link of the window, which knows of what is unsaved there.
    const panes = page.locator('.ant-drawer-mask:visible');
    await expect
      .poll(async () => {
        if ((await panes.count()) > 0) await press('Escape');
        return panes.count();
      })
      .toBe(0);
    await page.locator('.wordmark').click();
    await page.locator('.holdings').waitFor();
    await goTo(page, route);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await expect.poll(() => page.locator('.skeleton').count(), { timeout: 15_000 }).toBe(0);
  };
  /** What lies on a page, each with the steps that open it. */
  const screens: [name: string, show: () => Promise<unknown>][] = [
    ['list', () => open('/registers/park')],
    ['new record', () => open('/registers/park/new')],
    ['district', () => open('/registers/district/minhang/edit')],
    ['record', () => open(record)],
    [
      'fact',
      () =>
        page
          .locator('.fact-open')
          .first()
          .press('Enter')
          .then(() => pane('事实详情').getByText('这个值的历史').waitFor()),
    ],
    [
      'newer value',
      () =>
        button('更新数值', pane('事实详情'))
          .press('Enter')
          .then(() => pane('更新数值').getByText('读作：约300家').waitFor()),
    ],
    [
      'ties',
      () =>
        open(record)
          .then(() => menu('管理关系'))
          .then(() => field('原文字句').or(pane('管理关系')).first().waitFor()),
    ],
    ['changes', () => open('/changes')],
    ['source', () => open('/sources/001/edit')],
    ['kinds of fact', () => open('/attributes')],
    [
      'kind of fact',
      () =>
        button('新建事实类别')
          .press('Enter')
          .then(() => field('中文名称', pane('新建事实类别')).waitFor()),
    ],
  ];

  test.each(['浅色', '深色'])('every screen of it is open to everybody: %s', async (theme) => {
    await open('/settings');
    await page.getByRole('main').getByText(theme, { exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme === '浅色' ? 'light' : 'dark');
    const faults: string[] = [];
    for (const [name, show] of screens) {
      await show();
      faults.push(...(await faultsOf()).map((fault) => `${name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  test('nothing on the way broke', () => {
    expect(journey.faults).toEqual([]);
  });
});
