import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import type { OpenApp } from '../support/open-app.ts';
import { createFinger, type Finger } from '../support/touch.ts';
import { browser } from './journey.ts';
import { button, enterPin, idleSeconds, openStand, picture, pin, prepareStand, smallTargets } from './stand-steps.ts';

const work = fs.mkdtempSync(path.join(tmpdir(), 'parkfolio-touch-'));
const standDir = path.join(work, 'copy');
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
];

const middleOf = async (locator: Locator): Promise<{ x: number; y: number }> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('nothing to touch');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
/** Figures that break into lines, or stand out of their box. */
const brokenFigures = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.stand-figure-value')]
      .filter((value) => value.getClientRects().length > 0)
      .filter((value) => {
        const range = document.createRange();
        range.selectNodeContents(value);
        const line = Number.parseFloat(getComputedStyle(value).lineHeight);
        return value.getBoundingClientRect().height > line * 1.5 || range.getBoundingClientRect().width > value.clientWidth + 1;
      })
      .map((value) => value.innerText),
  );

describe.skipIf(browser.found === null)(`the stand under a finger${skipReason(browser)}`, () => {
  let app: OpenApp;
  let finger: Finger;
  beforeAll(async () => {
    prepareStand({ officeDir: path.join(work, 'office'), standDir });
    app = await openStand(standDir, { width: 1920, height: 1080 });
    finger = await createFinger(app.page);
  });
  afterAll(async () => {
    await app.close();
    fs.rmSync(work, { recursive: true, force: true });
  });
  const touch = async (locator: Locator): Promise<void> => {
    await locator.waitFor();
    await locator.scrollIntoViewIfNeeded();
    await finger.tap(await middleOf(locator));
  };

  test('a swipe brings the next stop and the one before, one at a time, and a card scrolls without leaving its stop', async () => {
    const { page } = app;
    await finger.tap({ x: 600, y: 900 });
    await touch(page.getByRole('tab', { name: /按行政区/ }));
    await touch(page.locator('button.stand-tile').filter({ hasText: '闵行' }));
    await page.getByText('第1站，共').waitFor();
    const { x, y } = await middleOf(page.locator('.stand-track'));
    const place = (at: number): Promise<void> => page.getByText(`第${at}站，共`).waitFor();
    const settled = (at: number): Promise<void> =>
      expect
        .poll(() => page.locator('.stand-track').evaluate((track) => Math.round((100 * track.scrollLeft) / track.clientWidth) / 100), {
          timeout: 20_000,
        })
        .toBe(at - 1);
    await finger.swipe({ x: x + 500, y }, { x: x - 500, y });
    await place(2);
    await settled(2);
    // However far the finger goes, it is one stop.
    await finger.swipe({ x: x + 850, y }, { x: x - 850, y });
    await place(3);
    await settled(3);
    await finger.swipe({ x: x - 500, y }, { x: x + 500, y });
    await place(2);
    await settled(2);
    await finger.swipe({ x, y: y + 200 }, { x, y: y - 200 });
    await settled(2);
    await touch(page.locator('.stand-stop:not([inert])').getByRole('button', { name: '收藏' }));
    await button(page, '我的收藏（1）').waitFor();
  });

  test('a swipe that goes past an edge leads nowhere, and what a visitor typed stays', async () => {
    const { page } = app;
    await touch(button(page, '我的收藏（1）'));
    await touch(button(page, '留下联系方式'));
    await page.getByLabel('姓名').fill('王来访');
    for (let time = 0; time < 3; time += 1) await finger.swipe({ x: 200, y: 900 }, { x: 1500, y: 900 });
    // Longer than the browser takes to leave for where it was before.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
    expect(await page.getByLabel('姓名').inputValue()).toBe('王来访');
    await touch(button(page, '首页').first());
  });

  test('a walk of many stops says its place in figures, one of few in dots', async () => {
    const { page } = app;
    const names = [/按产业/, /按行政区/, /城市布局/];
    const walks: { stops: number; name: string; group: RegExp }[] = [];
    await touch(button(page, '首页').first());
    for (const group of names) {
      await touch(page.getByRole('tab', { name: group }));
      for (const tour of await page.locator('.stand-tour-button').all()) {
        const [name, stops] = [await tour.locator('.stand-tour-name').innerText(), await tour.locator('.stand-tour-stops').innerText()];
        walks.push({ group, name, stops: Number.parseInt(stops, 10) });
      }
    }
    const byLength = walks.toSorted((one, other) => other.stops - one.stops);
    const [long, short] = [byLength[0], byLength.find(({ stops }) => stops <= 24)];
    if (long === undefined || short === undefined) throw new Error('no walks');
    expect(long.stops).toBeGreaterThan(24);
    const enter = async ({ group, name }: { group: RegExp; name: string }): Promise<void> => {
      await touch(page.getByRole('tab', { name: group }));
      await touch(page.locator('.stand-tour-button').filter({ hasText: name }).first());
      await page.getByText('第1站，共').waitFor();
    };
    await enter(long);
    expect([await page.locator('.stand-count').innerText(), await page.locator('.stand-dot').count()]).toEqual([`1 / ${long.stops}`, 0]);
    await touch(button(page, '下一个'));
    await page.getByText(`2 / ${long.stops}`, { exact: true }).waitFor();
    await picture(page, 'tour-long-zh-1920');
    await touch(button(page, '首页').first());
    await enter(short);
    expect([await page.locator('.stand-count').count(), await page.locator('.stand-dot').count()]).toEqual([0, short.stops]);
    await touch(button(page, '首页').first());
  });

  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    const word = (zh: string, en: string): string => (language === 'zh' ? zh : en);
    test.each(sizes)('on $width × $height nothing a finger may meet is below 48 px on any screen, and no figure breaks', async (size) => {
      const { page } = app;
      const found: Record<string, unknown> = {};
      const look = async (screen: string): Promise<void> => {
        await picture(page, `touch-${screen}-${language}-${size.width}`);
        const [small, broken] = [await smallTargets(page), await brokenFigures(page)];
        if (small.length > 0 || broken.length > 0) found[screen] = { small, broken };
      };
      await page.setViewportSize(size);
      if ((await page.locator('.stand-anywhere').count()) > 0) await finger.tap({ x: 600, y: 600 });
      if (language === 'en') await touch(button(page, 'English'));
      await button(page, word('首页', 'Home')).first().waitFor();
      const groups = {
        scheme: word('城市布局', 'City layout'),
        sector: word('按产业', 'By sector'),
        district: word('按行政区', 'By district'),
      };
      for (const [group, name] of Object.entries(groups)) {
        await touch(page.getByRole('tab', { name: new RegExp(name) }));
        await look(`home-${group}`);
      }
      await touch(page.locator('button.stand-tile').first());
      await page.getByText(word('第1站', 'Stop 1 of')).waitFor();
      await look('tour');
      await touch(button(page, word('下一个', 'Next')));
      const save = page.locator('.stand-stop:not([inert]) .stand-heart:not(.on)');
      if ((await save.count()) > 0) await touch(save);
      await look('tour-saved');
      await touch(button(page, new RegExp(word('我的收藏', 'My picks'))));
      await look('picks');
      await touch(button(page, word('生成取件代码', 'Get a code to take along')).or(page.locator('.stand-code')).first());
      await page.locator('.stand-code').waitFor();
      await look('picks-code');
      await touch(button(page, word('留下联系方式', 'Leave your contact')));
      await look('lead');
      await page.getByLabel(word('姓名', 'Name')).fill('Ada');
      await page.getByLabel(word('电话', 'Telephone')).fill('123');
      await touch(page.locator('.stand-consent').last());
      await touch(button(page, word('提交', 'Send')));
      await page.locator('.stand-thanks').waitFor();
      await look('thanks');
      await touch(button(page, word('完成', 'Done')));
      await button(page, '轻触屏幕').waitFor();
      if (language === 'en') {
        await touch(button(page, 'English'));
        await button(page, 'Touch the screen').waitFor();
      }
      await look('attract');
      await enterPin(page, pin, language);
      await page.locator('.stand-pairs').waitFor();
      await look('staff');
      await touch(button(page, word('回到展台', 'Back to the stand')));
      await button(page, '轻触屏幕').waitFor();
      await finger.tap({ x: 600, y: 600 });
      expect(found).toEqual({});
    });
  });

  test('the question whether anybody is there is touched as easily', async () => {
    const { page } = app;
    await page.clock.install();
    await touch(page.getByRole('tab', { name: /按产业/ }));
    await page.clock.fastForward((idleSeconds - 5) * 1000);
    await page.getByRole('alertdialog').waitFor({ timeout: 60_000 });
    expect(await smallTargets(page)).toEqual([]);
    await touch(button(page, '继续'));
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  });
});
