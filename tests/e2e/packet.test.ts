import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { chosen, oneDown } from './builder-steps.ts';
import { browser, createInvestor, createPacket, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

const outline = async (page: Page): Promise<string[]> => page.locator('.outline .sortable .outline-name').allInnerTexts();
const handle = (page: Page, name: string): Locator => page.getByRole('button', { name: `拖动“${name}”调整顺序` });
const saved = (page: Page): Promise<void> => page.locator('.save-mark').getByText('已保存').waitFor();

/** Said to those who cannot see it, and known to the list: the row hangs over that place. */
const over = (page: Page, name: string, place: number): Promise<void> =>
  page.getByText(`“${name}”移到第 ${place} 位。`).waitFor({ state: 'attached' });

async function dragByMouse(page: Page, from: Locator, to: Locator, arrived: () => Promise<void>): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2 + 4, { steps: 12 });
  await arrived();
  await page.mouse.up();
}

async function dragByTouch(page: Page, from: Locator, to: Locator, arrived: () => Promise<void>): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error('nothing to drag');
  const session = await page.context().newCDPSession(page);
  const x = start.x + start.width / 2;
  const [y0, y1] = [start.y + start.height / 2, end.y + end.height / 2 + 4];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: y0 }] });
  await page.locator('.sortable-row.lifted').waitFor();
  for (let step = 1; step <= 10; step += 1) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y0 + ((y1 - y0) * step) / 10 }] });
  }
  await arrived();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

describe.skipIf(browser.found === null)(`from an enquiry to a printed packet${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  test('an investor with no more than a code name and a sector is matched', async () => {
    await createInvestor(page, '白鹭 Egret');
    await page.getByRole('heading', { name: '园区排序' }).waitFor();
    expect(await page.locator('.match-rank').first().innerText()).toBe('1');
  });

  test('its packet is on screen as the PDF it will be', async () => {
    await createPacket(page);
    expect(await outline(page)).toEqual(['要点', '园区', '扶持政策', '人才与签证', '联系人']);
    await page.locator('.pages').getByText('白鹭').first().waitFor({ state: 'attached' });
  });

  test('words typed into a section stand on its page, and undo takes them back', async () => {
    await page.getByLabel('您的话 · 中文').fill('欢迎实地看一看');
    const words = page.locator('.pdf-text').getByText('欢迎实地看一看');
    await words.first().waitFor({ state: 'attached', timeout: firstPagesMs });
    await page.keyboard.press('Control+z');
    await words.first().waitFor({ state: 'detached', timeout: firstPagesMs });
    await expect
      .poll(() =>
        page
          .getByLabel('您的话 · 中文')
          .innerText()
          .then((text) => text.trim()),
      )
      .toBe('');
  });

  test('words typed just before leaving are there on return and outlive the next change', async () => {
    const route = new URL(page.url()).hash.slice(1);
    await page.getByLabel('您的话 · 中文').fill('明天见');
    await goTo(page, '/settings');
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
    await goTo(page, route);
    await page.getByLabel('您的话 · 中文').waitFor();
    await expect
      .poll(() =>
        page
          .getByLabel('您的话 · 中文')
          .innerText()
          .then((text) => text.trim()),
      )
      .toBe('明天见');
    await page.getByLabel('您的话 · 中文').fill('');
    await saved(page);
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
  });

  test('sections are put in order by keyboard, by buttons, by mouse and by touch', async () => {
    await handle(page, '要点').focus();
    await page.keyboard.press('Space');
    await page.locator('.sortable-row.lifted').waitFor();
    await oneDown(page, '要点', 2);
    await page.keyboard.press('Space');
    await expect.poll(() => outline(page)).toEqual(['园区', '要点', '扶持政策', '人才与签证', '联系人']);
    await page.getByRole('button', { name: '上移 要点' }).click();
    await expect.poll(() => outline(page)).toEqual(['要点', '园区', '扶持政策', '人才与签证', '联系人']);
    await dragByMouse(page, handle(page, '人才与签证'), handle(page, '园区'), () => over(page, '人才与签证', 2));
    await expect.poll(() => outline(page)).toEqual(['要点', '人才与签证', '园区', '扶持政策', '联系人']);
    await dragByTouch(page, handle(page, '要点'), handle(page, '扶持政策'), () => over(page, '要点', 4));
    await expect.poll(() => outline(page)).toEqual(['人才与签证', '园区', '扶持政策', '要点', '联系人']);
  });

  test('a section switched off leaves the page, and all of it is still there after a reload', async () => {
    await page.getByRole('switch', { name: '印出“联系人”' }).first().click();
    await saved(page);
    await page.reload();
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
    expect([await outline(page), await page.getByRole('switch', { name: '印出“联系人”' }).first().isChecked()]).toEqual([
      ['人才与签证', '园区', '扶持政策', '要点', '联系人'],
      false,
    ]);
  });

  test('a finding leads to its place', async () => {
    await page.getByLabel('您的话 · 中文').fill('保证落地');
    await page.locator('.tab-count').waitFor({ timeout: firstPagesMs });
    await page.getByRole('tab', { name: /检查/ }).click();
    const finding = page.locator('.finding').filter({ hasText: '保证' });
    await finding.waitFor({ timeout: firstPagesMs });
    await page.getByRole('button', { name: /^园区/ }).first().click();
    await page.getByRole('tab', { name: /检查/ }).click();
    await finding.getByRole('button', { name: '查看' }).click();
    await expect.poll(chosen(page), { timeout: firstPagesMs }).toBe('要点');
    await page.getByLabel('您的话 · 中文').fill('');
  });

  test('the export ends with a PDF on disk and the ways to it', async () => {
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await page.getByText('导出完成').waitFor({ timeout: firstPagesMs });
    const name = await page.locator('.export-file').innerText();
    const files = readdirSync(journey.exportDir);
    expect([files, readFileSync(join(journey.exportDir, name)).subarray(0, 5).toString()]).toEqual([[name], '%PDF-']);
    expect(await page.getByRole('button', { name: /^打开/ }).allInnerTexts()).toEqual(['打开文件夹', '打开文件']);
  });

  test('nothing on the way broke or was refused by the page’s own policy', () => {
    expect(journey.faults).toEqual([]);
  });
});
