import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import { startStandConfig } from '#shared/domain/stand/stand-config.ts';
import { openAppInChromium } from '../support/app-in-chromium.ts';
import { skipReason } from '../support/lane.ts';
import type { OpenApp } from '../support/open-app.ts';
import { createFinger } from '../support/touch.ts';
import { browser, goTo } from './journey.ts';
import { button, enterPin, faultsOf, idleSeconds, openStand, picture, pin, prepareStand, smallTargets } from './stand-steps.ts';

const work = fs.mkdtempSync(path.join(tmpdir(), 'parkfolio-stand-'));
const officeDir = path.join(work, 'office');
const standDir = path.join(work, 'copy');

/** One operation, as the page would ask for it. */
const call = (page: Page, operation: string, input: object): Promise<unknown> =>
  // The shell put the bridge there; its type ends at the page's wall.
  page.evaluate(([name, value]) => (window as unknown as { parkfolio: Bridge }).parkfolio.invoke(name, value), [operation, input] as const);

describe.skipIf(browser.found === null)(`the stand${skipReason(browser)}`, () => {
  let app: OpenApp;
  const state = { receipt: '', code: '', file: '', packet: '' };
  beforeAll(async () => {
    prepareStand({ officeDir, standDir });
    app = await openStand(standDir, { width: 1920, height: 1080 });
  });
  afterAll(async () => {
    await app.close();
    fs.rmSync(work, { recursive: true, force: true });
  });

  test('figures with source and date attract; a touch enters, a tour is walked, picks are taken along', async () => {
    const { page } = app;
    await page
      .locator('.stand-proof')
      .getByText(/数据时点：/)
      .waitFor();
    await page
      .locator('.stand-proof')
      .getByText(/来源：/)
      .waitFor();
    await picture(page, 'attract-zh-1920');
    expect(await faultsOf(page)).toEqual([]);
    await button(page, '轻触屏幕').click();
    await picture(page, 'home-scheme-zh-1920');
    await page.getByRole('tab', { name: /按行政区/ }).click();
    await picture(page, 'home-district-zh-1920');
    expect([await faultsOf(page), await smallTargets(page)]).toEqual([[], []]);
    await button(page, /^闵行区/)
      .first()
      .click();
    await page.getByText('第1站').waitFor();
    await picture(page, 'tour-zh-1920');
    await button(page, '下一个').click();
    await page.getByText('第2站').waitFor();
    const card = page.locator('.stand-stop:not([inert])');
    await card.getByRole('button', { name: '收藏' }).click();
    await card.getByRole('button', { name: '已收藏' }).waitFor();
    await picture(page, 'tour-2-zh-1920');
    expect([await faultsOf(page), await smallTargets(page)]).toEqual([[], []]);
    await button(page, 'English').click();
    await page.getByText('Stop 2 of').waitFor();
    await picture(page, 'tour-2-en-1920');
    await button(page, '中文').click();
    await button(page, /我的收藏（1）/).click();
    await button(page, '生成取件代码').click();
    state.code = (await page.locator('.stand-code').innerText()).trim();
    expect(state.code).toMatch(/^[2-9A-HJKMNP-TW-Z]{5}$/);
    await page.getByRole('img', { name: '办公室联系方式二维码' }).waitFor();
    await picture(page, 'picks-zh-1920');
    expect([await faultsOf(page), await smallTargets(page)]).toEqual([[], []]);
  });

  test('a lead is thanked for once it lies in the file, with its receipt', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 800 });
    await button(page, '留下联系方式').click();
    await page.getByLabel('姓名').fill('王来访');
    await button(page, '提交').click();
    await page.getByText('请留下电话或邮箱。').waitFor();
    await page.getByLabel('电话').fill('13800000000');
    await page.getByLabel(/您想了解什么/).fill('想看零号湾的办公空间');
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    await page.getByLabel('添加名片照片').setInputFiles({ name: 'card.png', mimeType: 'image/png', buffer: png });
    await page.getByLabel(/我同意招商办公室/).check();
    await button(page, '提交').click();
    await page.getByText('请核对照片与所填内容一致').waitFor();
    await page.getByLabel(/我已核对/).check();
    await picture(page, 'lead-zh-1280');
    expect([await faultsOf(page), await smallTargets(page)]).toEqual([[], []]);
    await button(page, '提交').click();
    await page.getByRole('heading', { name: '谢谢，已保存' }).waitFor();
    state.receipt = (await page.locator('.stand-code').innerText()).trim();
    const lines = fs
      .readFileSync(path.join(standDir, 'leads', 'leads.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const lead = JSON.parse(lines.at(-1)?.slice(65) ?? '{}') as Record<string, unknown>;
    expect(lead).toMatchObject({
      receipt: state.receipt,
      name: '王来访',
      phone: '13800000000',
      photo: { type: 'image/png', base64: png.toString('base64') },
    });
    expect([lead['pickIds'], (lead['viewedIds'] as string[]).length, lead['consent']]).toEqual([
      [expect.any(String)],
      2,
      startStandConfig.consent.zh,
    ]);
    await picture(page, 'thanks-zh-1280');
  });

  test('left alone it asks, then forgets the visitor whole', async () => {
    const { page } = app;
    await button(page, '完成').click();
    await button(page, '轻触屏幕').waitFor();
    await page.clock.install();
    await button(page, '轻触屏幕').click();
    await button(page, 'English').click();
    await page.getByRole('tab', { name: /By sector/ }).click();
    await page.locator('.stand-tour-button').first().click();
    await page.locator('.stand-stop:not([inert])').getByRole('button', { name: 'Save' }).click();
    await button(page, 'My picks (1)').click();
    await button(page, 'Leave your contact').click();
    await page.getByLabel('Name').fill('Somebody');
    await page.clock.fastForward((idleSeconds - 5) * 1000);
    await page.getByRole('alertdialog').waitFor({ timeout: 60_000 });
    await picture(page, 'idle-en-1280');
    await page.clock.fastForward(10_000);
    await button(page, '轻触屏幕').waitFor({ timeout: 60_000 });
    await button(page, '轻触屏幕').click();
    await button(page, '我的收藏（0）').click();
    await button(page, '留下联系方式').click();
    expect(await page.getByLabel('姓名').inputValue()).toBe('');
    await button(page, '首页').click();
  });

  test('keys and menus lead nowhere, and a page of the office is not there', async () => {
    const { page } = app;
    const keys = ['Escape', 'F5', 'F11', 'F12', 'Control+p', 'Control+f', 'Control+s', 'Alt+ArrowLeft'];
    await page.evaluate(() => {
      const heard = (event: KeyboardEvent): void => {
        document.body.dataset['heard'] = `${document.body.dataset['heard'] ?? ''} ${event.key}:${String(event.defaultPrevented)}`;
      };
      window.addEventListener('keydown', heard, true);
    });
    for (const key of keys) await page.keyboard.press(key);
    const heard = ((await page.locator('body').getAttribute('data-heard')) ?? '').trim().split(' ');
    expect(heard.filter((key) => !/^(Control|Alt):/.test(key))).toEqual(keys.map((key) => `${key.split('+').at(-1) ?? ''}:true`));
    expect(
      await page.evaluate(() => !document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))),
    ).toBe(true);
    await goTo(page, '/investors');
    await page.getByRole('heading', { name: '您想怎么看？' }).waitFor();
    for (const [operation, input] of [
      ['investor.list', {}],
      ['store.backup', {}],
      ['record.list', { kind: 'park', offset: 0, limit: 5 }],
      ['stand.leave', { token: 'x' }],
    ] as const)
      expect([operation, await call(page, operation, input)]).toEqual([
        operation,
        { ok: false, error: expect.objectContaining({ code: 'refused' }) as unknown },
      ]);
  });

  test('staff hand over and leave by the PIN only', async () => {
    const { page } = app;
    await enterPin(page, '111111');
    expect(await page.getByText('密码不对。').innerText()).toBe('密码不对。');
    await picture(page, 'pin-zh-1280');
    for (const digit of pin) await button(page, `数字${digit}`).click();
    await button(page, '确定').click();
    await button(page, '交接线索').click();
    await page.getByText('线索1条，照片1张，代码1个').waitFor();
    await picture(page, 'staff-zh-1280');
    state.file = (await page.locator('.stand-path').first().innerText()).trim();
    const closed = new Promise((resolve) => page.once('close', resolve));
    await button(page, '退出展台').click();
    await closed;
  });

  test('the office takes the leads in once, follows one up, and makes a packet of the picks', async () => {
    await app.close();
    app = await openAppInChromium({ dataDir: officeDir, browser: browser.found ?? '' });
    const { page } = app;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await goTo(page, '/stand');
    await page.getByText('还没有线索').waitFor();
    await page.getByLabel('导入交接文件').setInputFiles(state.file);
    await page.getByText('新增1条线索，0条原已在库。').waitFor();
    await page.getByText('与展台核对一致：线索1条，照片1张，代码1个。').waitFor();
    await page.getByLabel('导入交接文件').setInputFiles(state.file);
    await page.getByText('新增0条线索，1条原已在库。').waitFor();
    const spoilt = Buffer.from(fs.readFileSync(state.file, 'utf8').replace('王来访', '王来纺'));
    await page.getByLabel('导入交接文件').setInputFiles({ name: '展会第二天.jsonl', mimeType: 'application/json', buffer: spoilt });
    await page.getByRole('alert').filter({ hasText: '没有导入任何线索' }).filter({ hasText: '展会第二天.jsonl' }).waitFor();
    await picture(page, 'refused-zh-1280');
    expect(await page.locator('body').innerText()).not.toContain(tmpdir());
    await button(page, '查看 王来访').click();
    await page.getByLabel('跟进日期').fill('2026-01-05');
    await button(page, '保存').click();
    await page.getByText(/已逾期/).waitFor();
    await page.getByRole('img', { name: '名片照片' }).waitFor();
    await picture(page, 'leads-zh-1280');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('textbox', { name: '代码' }).fill(state.code.toLowerCase());
    await button(page, '查询').click();
    await page.getByText(state.code).waitFor();
    await button(page, '做推介包').click();
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: 120_000 });
    state.packet = new URL(page.url()).hash.slice(1);
  }, 180_000);

  test('a packet is presented page by page, with the officer’s words beside it when asked for', async () => {
    const { page } = app;
    const { packet } = state;
    await goTo(page, '/packets');
    const id = packet.split('/').at(-1) ?? '';
    const { value } = (await call(page, 'packet.get', { id })) as { value: Packet };
    const sections = value.draft.sections.map((section) => ({ ...section, words: { zh: '先说选址理由', en: '' } }));
    const presented = await call(page, 'packet.update', { id, draft: { ...value.draft, sections } });
    expect(presented).toMatchObject({ ok: true });
    await goTo(page, packet);
    await page.getByRole('link', { name: '演示' }).click();
    await page.locator('.present-slide canvas[data-page="1"]').waitFor({ timeout: 60_000 });
    await page.keyboard.press('ArrowRight');
    await page.locator('.present-slide canvas[data-page="2"]').waitFor();
    await button(page, '显示讲稿').click();
    await page.getByRole('complementary', { name: '讲稿' }).getByText('先说选址理由').first().waitFor();
    await picture(page, 'present-zh-1280');
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.locator('.present-slide canvas[data-page="3"]').waitFor();
    await page
      .locator('.present-sources li')
      .filter({ hasText: /^\[1\] ./ })
      .waitFor();
    const finger = await createFinger(page);
    await finger.swipe({ x: 600, y: 400 }, { x: 300, y: 400 });
    await page.locator('.present-slide canvas[data-page="4"]').waitFor();
    await finger.swipe({ x: 300, y: 400 }, { x: 600, y: 400 });
    await page.locator('.present-slide canvas[data-page="3"]').waitFor();
    for (const at of [2, 1]) {
      await page.keyboard.press('ArrowLeft');
      await page.locator(`.present-slide canvas[data-page="${at}"]`).waitFor();
    }
    expect(await page.locator('.present-sources').count()).toBe(0);
  });

  test('the notes in a second window keep step with the pages both ways, and either window goes on without the other', async () => {
    const { page } = app;
    const shown = (on: Page, at: number): Promise<void> => on.locator(`.present-slide canvas[data-page="${at}"]`).first().waitFor();
    const opened = page.context().waitForEvent('page');
    await button(page, '隐藏讲稿').click();
    await button(page, '讲稿另开窗口').click();
    const notes = await opened;
    await notes.setViewportSize({ width: 1280, height: 800 });
    await notes.getByRole('complementary', { name: '讲稿' }).getByText('先说选址理由').first().waitFor({ timeout: 60_000 });
    await notes.getByText('第1页，共').waitFor();
    for (const at of [2, 3]) {
      await page.keyboard.press('ArrowRight');
      await notes.getByText(`第${at}页，共`).waitFor();
    }
    await shown(notes, 4);
    await notes.locator('.present-sources li').first().waitFor();
    await picture(notes, 'notes-zh-1280');
    expect(await faultsOf(notes)).toEqual([]);
    await button(notes, '下一页').click();
    await shown(page, 4);
    // Many turnings at once end where the last one went, in both.
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) await notes.keyboard.press(key);
    await page.getByText('第2页，共').waitFor();
    await notes.getByText('第2页，共').waitFor();
    await notes.close();
    await page.keyboard.press('ArrowRight');
    await shown(page, 3);

    const again = page.context().waitForEvent('page');
    await button(page, '讲稿另开窗口').click();
    const reopened = await again;
    await reopened.getByText('第3页，共').waitFor({ timeout: 60_000 });
    await goTo(page, '/packets');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await reopened.keyboard.press('ArrowRight');
    await reopened.getByText('第4页，共').waitFor();
    await button(reopened, '在本窗口展示页面').click();
    await shown(reopened, 4);
    await reopened.close();
    expect(await call(page, 'settings.get', {})).toMatchObject({ ok: true });
  });

  test('a ready tour becomes the office’s own with its words, and a copy is made from the window', async () => {
    const { page } = app;
    await goTo(page, '/stand?show=tours');
    await button(page, '编辑 闵行一湾九节点').click();
    await page.getByRole('textbox', { name: /解说词 零号湾 中文/ }).fill('从实验室到市场，十分钟步行');
    await picture(page, 'tour-edit-zh-1280');
    expect(await faultsOf(page)).toEqual([]);
    await button(page, /^保\s?存$/).click();
    await page.getByRole('listitem').filter({ hasText: '闵行一湾九节点' }).getByText('自编').waitFor();
    await picture(page, 'tours-zh-1280');
    await goTo(page, '/stand?show=copy');
    await button(page, '做展台副本').click();
    await page.getByText('展台副本已做好').waitFor({ timeout: 60_000 });
    await picture(page, 'copy-zh-1280');
    expect(await faultsOf(page)).toEqual([]);
  });
});
