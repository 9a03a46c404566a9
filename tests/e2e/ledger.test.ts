import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { createFinger } from '../support/touch.ts';
import { browser, goTo, startJourney, type Journey } from './journey.ts';

describe.skipIf(browser.found === null)(`the ledger of projects${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  const column = (stage: string) => page.locator(`[data-stage="${stage}"]`);
  const card = (id: string) => page.locator(`[data-project="${id}"]`);
  const inColumn = (stage: string, id: string) => column(stage).locator(`[data-project="${id}"]`);
  const dialog = () => page.getByRole('dialog', { name: /^登记/ });

  /** Date and source of a step; saved, the dialog is gone. */
  async function enterStep(asOf: string): Promise<void> {
    await dialog().getByRole('textbox', { name: '何时' }).fill(asOf);
    await dialog().getByRole('radio', { name: '工作笔记' }).check();
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().waitFor({ state: 'detached' });
  }

  test('a card moves by its menu, by keyboard and by pointer, each time with date and source, and undo puts it back', async () => {
    await goTo(page, '/ledger');
    const id = 'silicon-wafer-line';
    await inColumn('unknown', id).waitFor();

    // By the menu. Without date and source nothing is entered.
    await card(id)
      .getByRole('button', { name: /移到…$/ })
      .click();
    await page.getByRole('menuitem', { name: '到“意向”' }).click();
    await dialog().getByRole('button', { name: '保存' }).click();
    await dialog().getByText('请写日期：2026、2026-03或2026-03-08').waitFor();
    await dialog().getByText('请选来源；没有文件就选“工作笔记”').waitFor();
    await enterStep('2025-03-08');
    await inColumn('intent', id).getByText('2025年3月8日').waitFor();

    // By the keyboard: up, one column on, down.
    await card(id).getByRole('button', { name: /^拖动/ }).press('Space');
    await page.getByText('“12英寸硅片生产线”在“意向”列上').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await column('signed').and(page.locator('.board-column-over')).waitFor();
    await page.keyboard.press('Space');
    await enterStep('2025-06');
    await inColumn('signed', id).getByText('2025年6月').waitFor();

    // By the pointer.
    const from = await card(id).getByRole('button', { name: /^拖动/ }).boundingBox();
    const to = await column('registered').boundingBox();
    if (from === null || to === null) throw new Error('nothing to drag');
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 20, { steps: 4 });
    await page.mouse.move(to.x + to.width / 2, to.y + 80, { steps: 8 });
    await column('registered').and(page.locator('.board-column-over')).waitFor();
    await page.mouse.up();
    await enterStep('2025-09');
    await inColumn('registered', id).waitFor();

    // By a finger: held, then led into the next column.
    const finger = await createFinger(page);
    const [held, next] = [await card(id).getByRole('button', { name: /^拖动/ }).boundingBox(), await column('started').boundingBox()];
    if (held === null || next === null) throw new Error('nothing to drag');
    const begin = { x: held.x + held.width / 2, y: held.y + held.height / 2 };
    await finger.down(begin);
    await page.locator('.board-card-lifted').waitFor();
    await finger.move(begin, { x: next.x + next.width / 2, y: next.y + 80 });
    await column('started').and(page.locator('.board-column-over')).waitFor();
    await finger.up();
    await dialog().waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
    await inColumn('registered', id).waitFor();

    // Past the edge of the board a finger leads nowhere.
    const board = await page.locator('.board').boundingBox();
    if (board === null) throw new Error('no board');
    const low = board.y + board.height - 30;
    for (let time = 0; time < 2; time += 1) await finger.swipe({ x: board.x + 60, y: low }, { x: board.x + 860, y: low });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(new URL(page.url()).hash).toMatch(/^#\/ledger/);

    // The register's class follows, and undo takes the step, its fact and the class back together.
    await page.getByRole('button', { name: '撤销' }).last().click();
    await inColumn('signed', id).waitFor();
    await goTo(page, '/registers/project?class=signed');
    await page.getByRole('link', { name: '12英寸硅片生产线' }).waitFor();
    expect(journey.faults).toEqual([]);
  });

  test('the pane tells steps and sources, commitments of both sides, and what is overdue', async () => {
    await goTo(page, '/ledger?project=silicon-wafer-line');
    const pane = page.getByRole('dialog', { name: '12英寸硅片生产线' });
    await pane.getByText('2025年6月').waitFor();
    expect(await pane.locator('.ledger-step').count()).toBe(2);
    await pane.getByRole('button', { name: '添加承诺' }).click();
    const form = page.getByRole('dialog', { name: /添加承诺$/ });
    await form.getByRole('textbox', { name: '承诺内容' }).fill('协调110千伏电力接入');
    await form.getByRole('textbox', { name: '期限' }).fill('2025-07-01');
    await form.getByRole('radio', { name: '工作笔记' }).check();
    await form.getByRole('button', { name: '保存' }).click();
    await pane.locator('.ledger-commitment', { hasText: '协调110千伏电力接入' }).getByText('逾期').waitFor();
    await pane.getByRole('button', { name: '已完成' }).click();
    const done = page.getByRole('dialog', { name: /修改承诺$/ });
    await done.getByRole('textbox', { name: '完成日期' }).fill('2025-06-30');
    await done.getByRole('button', { name: '保存' }).click();
    await pane.getByText('2025年6月30日完成').waitFor();
    expect(await pane.getByText('逾期').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(journey.faults).toEqual([]);
  });

  test('table and timeline tell the same; what has no date is given none', async () => {
    await goTo(page, '/ledger?view=table&only=undated');
    const undated = page.locator('tbody tr');
    await undated.first().waitFor();
    const rows = await undated.count();
    expect(await page.getByRole('status').filter({ hasText: '个项目' }).innerText()).toBe(`${rows}个项目`);
    await goTo(page, '/ledger?view=timeline');
    const none = page.locator('.ledger-timeline-year', { has: page.getByRole('heading', { name: '没有日期' }) });
    await none.getByText('复旦大学管理学院新院区').waitFor();
    await page
      .locator('.ledger-timeline-year', { has: page.getByRole('heading', { name: '2014年' }) })
      .getByText('TCL-IMAX生产基地')
      .waitFor();
    expect(journey.faults).toEqual([]);
  });
});
