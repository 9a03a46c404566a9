import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { makeStandCopy } from '#main/services/stand/make-copy.ts';
import { keepPin } from '#main/services/stand/pin.ts';
import { writeKeptPin, writeStandConfig } from '#main/services/stand/stand-settings.ts';
import { writeSettings } from '#main/repos/setting-repo.ts';
import { openStore } from '#main/store/open-store.ts';
import { startSettings } from '#shared/domain/settings/settings.ts';
import { startStandConfig } from '#shared/domain/stand/stand-config.ts';
import { openAppInChromium } from '../support/app-in-chromium.ts';
import { root } from '../support/core.ts';
import type { OpenApp } from '../support/open-app.ts';
import { browser } from './journey.ts';

export const pin = '246813';
/** Longer than a loaded machine looks for faults; the clock is moved on instead of waited for. */
export const idleSeconds = 300;

/** An office with its contact and its PIN, and the copy it made. */
export function prepareStand({ officeDir, standDir }: { officeDir: string; standDir: string }): void {
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

export const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
};
/** A picture for whoever looks at the screens; written only where a folder is named. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PARKFOLIO_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: path.join(folder, `${name}.png`) });
};
/** Everything a finger may meet, by its smaller side. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, a, label, select, summary, textarea, input[type="text"], [role="button"], [tabindex="0"]',
      ),
    ]
      .filter((element) => element.offsetParent !== null && element.closest('[inert]') === null)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 48)
      .map(({ element, box }) => `${element.className} ${Math.round(box.width)}×${Math.round(box.height)}`),
  );

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** The stand at its first screen. */
export const openStand = async (standDir: string, size: { width: number; height: number }): Promise<OpenApp> => {
  const app = await openAppInChromium({ dataDir: standDir, browser: browser.found ?? '' });
  await app.page.setViewportSize(size);
  await button(app.page, '轻触屏幕').waitFor();
  return app;
};
export const enterPin = async (page: Page, digits: string, language: 'zh' | 'en' = 'zh'): Promise<void> => {
  const mark = page.locator('.stand-mark');
  const box = await mark.boundingBox();
  if (box === null) throw new Error('the mark is not there');
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.getByRole('heading', { name: language === 'zh' ? '工作人员' : 'Staff' }).waitFor();
  await page.mouse.up();
  for (const digit of digits) await button(page, language === 'zh' ? `数字${digit}` : `Digit ${digit}`).click();
  await button(page, language === 'zh' ? '确定' : 'Enter').click();
};
