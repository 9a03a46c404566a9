import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { makeStandCopy } from '#main/services/stand/make-copy.ts';
import { keepPin } from '#main/services/stand/pin.ts';
import { writeKeptPin, writeStandConfig } from '#main/services/stand/stand-settings.ts';
import { writeSettings } from '#main/repos/setting-repo.ts';
import { openStore } from '#main/store/open-store.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { startStandConfig } from '#shared/domain/stand/stand-config.ts';
import { openAppInChromium } from '../support/app-in-chromium.ts';
import { skipReason } from '../support/lane.ts';
import type { OpenApp } from '../support/open-app.ts';
import { root } from '../support/core.ts';
import { browser, goTo } from './journey.ts';

const work = fs.mkdtempSync(path.join(tmpdir(), 'parkfolio-stand-'));
const officeDir = path.join(work, 'office');
const standDir = path.join(work, 'copy');
const pin = '246813';
/** Longer than a loaded machine looks for faults; the clock is moved on instead of waited for. */
const idleSeconds = 300;

/** An office with its contact and its PIN, and the copy it made. */
function prepare(): void {
  const store = openStore(officeDir, { waitMs: 0 });
  seedStore(store.db, path.join(root, 'seeds'));
  const office = {
    nameZh: '闵行区投资促进中心',
    nameEn: 'Minhang Investment Promotion',
    contactName: '李明',
    phone: '021-64000000',
    email: 'invest@example.cn',
    addressZh: '沪闵路6258号',
    addressEn: '6258 Humin Road',
  };
  writeSettings(store.db, { ...startSettings, office });
  writeKeptPin(store.db, keepPin(pin));
  writeStandConfig(store.db, { ...startStandConfig, idleSeconds, cardPhoto: true });
  makeStandCopy(store, { out: standDir, madeAt: new Date().toISOString(), applicationVersion: '0.1.0' });
  store.close();
}

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
};
/** A picture for whoever looks at the screens; written only where a folder is named. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PARKFOLIO_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) });
};
/** Everything a finger may meet, by its smaller side. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, label, textarea, input[type="text"]')]
      .filter((element) => element.offsetParent !== null && element.closest('[inert]') === null)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 48)
      .map(({ element, box }) => `${element.className} ${Math.round(box.width)}×${Math.round(box.height)}`),
  );

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const open = async (size: { width: number; height: number }): Promise<OpenApp> => {
  const app = await openAppInChromium({ dataDir: standDir, browser: browser.found ?? '' });
  await app.page.setViewportSize(size);
  await button(app.page, '轻触屏幕').waitFor();
  return app;
};
/** One operation, as the page would ask for it. */
const call = (page: Page, operation: string, input: object): Promise<unknown> =>
  // The shell put the bridge there; its type ends at the page's wall.
  page.evaluate(([name, value]) => (window as unknown as { parkfolio: Bridge }).parkfolio.invoke(name, value), [operation, input] as const);
const enterPin = async (page: Page, digits: string): Promise<void> => {
  const mark = page.locator('.stand-mark');
  const box = await mark.boundingBox();
  if (box === null) throw new Error('the mark is not there');
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.getByRole('heading', { name: '工作人员' }).waitFor();
  await page.mouse.up();
  for (const digit of digits) await button(page, `数字${digit}`).click();
  await button(page, '确定').click();
};

describe.skipIf(browser.found === null)(`the stand${skipReason(browser)}`, () => {
  let app: OpenApp;
  const state = { receipt: '', code: '', file: '', packet: '' };
  beforeAll(async () => {
    prepare();
    app = await open({ width: 1920, height: 1080 });
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
    for (const at of [2, 1]) {
      await page.keyboard.press('ArrowLeft');
      await page.locator(`.present-slide canvas[data-page="${at}"]`).waitFor();
    }
    expect(await page.locator('.present-sources').count()).toBe(0);
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
