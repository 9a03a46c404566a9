import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAppInChromium } from '../support/app-in-chromium.ts';
import { skipReason } from '../support/lane.ts';
import type { OpenApp } from '../support/open-app.ts';
import { browser, goTo } from './journey.ts';
import { keyboardOf, type Keyboard } from './keyboard.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'parkfolio-copies-keys-'));

describe.skipIf(browser.found === null)(`copies with the keyboard alone${skipReason(browser)}`, () => {
  let app: OpenApp;
  let page: Page;
  let keys: Keyboard;
  beforeAll(async () => {
    app = await openAppInChromium({ dataDir, browser: browser.found ?? '' });
    page = app.page;
    keys = keyboardOf(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  });
  afterAll(async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const table = (): Locator => page.getByRole('table', { name: '备份' });
  const rowOf = (reason: string): Locator => table().getByRole('row', { name: new RegExp(reason) });
  const settings = async (): Promise<void> => {
    await goTo(page, '/settings');
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
  };
  /** Turns one byte in the middle of a copy over, so that neither its size nor its head tells. */
  const damage = (prefix: string): void => {
    const folder = join(dataDir, 'backups');
    const name = readdirSync(folder).find((each) => each.startsWith(prefix) && each.endsWith('.sqlite')) ?? 'none';
    const bytes = readFileSync(join(folder, name));
    const at = Math.floor(bytes.byteLength / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(join(folder, name), bytes);
  };

  test('what was done since the daily copy is gone after it was restored, and comes back from the copy made before', async () => {
    await goTo(page, '/registers/park/zizhu');
    await keys.activate(page.getByRole('button', { name: '记一条工作笔记' }));
    const form = page.getByRole('dialog', { name: '添加事实' });
    await keys.choose(form.getByRole('combobox', { name: '事实类别' }), '入驻企业');
    await keys.write(form.getByRole('textbox', { name: '数值或文字', exact: true }), '777家');
    await form.getByText('读作：777家').waitFor();
    await keys.activate(form.getByRole('button', { name: /保存$/ }));
    const note = page.locator('tbody tr', { hasText: '777' });
    await note.first().waitFor();

    const restore = async (reason: string): Promise<void> => {
      await settings();
      await keys.activate(rowOf(reason).getByRole('button', { name: /^恢复/ }));
      await keys.activate(page.getByRole('dialog', { name: /^恢复到/ }).getByRole('button', { name: '恢复', exact: true }));
      await page.getByRole('dialog', { name: /^恢复到/ }).waitFor({ state: 'hidden' });
    };
    await restore('每日自动');
    await rowOf('恢复之前').waitFor();
    await goTo(page, '/registers/park/zizhu');
    await page.locator('tbody tr', { hasText: '591' }).first().waitFor();
    expect(await note.count()).toBe(0);
    await restore('恢复之前');
    await goTo(page, '/registers/park/zizhu');
    await note.first().waitFor();
  });

  test('a copy is made and rehearsed; one that was damaged is told apart and is never restored', async () => {
    await settings();
    await keys.activate(page.getByRole('button', { name: '立即备份' }));
    await rowOf('手动').waitFor();
    await keys.activate(rowOf('手动').getByRole('button', { name: /^演练/ }));
    await page.getByText(/^演练通过/).waitFor();
    damage('daily-');
    await keys.activate(rowOf('每日自动').getByRole('button', { name: /^演练/ }));
    await page.getByText('演练没有通过，这份备份不能恢复。').waitFor();
    await keys.activate(rowOf('每日自动').getByRole('button', { name: /^恢复/ }));
    const question = page.getByRole('dialog', { name: /^恢复到/ });
    await keys.activate(question.getByRole('button', { name: '恢复', exact: true }));
    await question.getByRole('alert').waitFor();
    await keys.activate(question.getByRole('button', { name: '不恢复' }));
    await goTo(page, '/registers/park/zizhu');
    const note = page.locator('tbody tr', { hasText: '777' });
    await expect.poll(() => note.count()).toBeGreaterThan(0);
  });

  test('a rate of the office is entered and taken away', async () => {
    await settings();
    const main = page.getByRole('main');
    await keys.pick(main.getByRole('radiogroup', { name: '货币' }), 'EUR');
    await keys.write(main.getByLabel('日期'), '2026-11-20');
    await keys.write(main.getByLabel('一单位合人民币'), '8.21');
    await keys.write(main.getByLabel('出处'), '中国银行折算价');
    await keys.press('Enter');
    await page.getByRole('table', { name: '汇率' }).getByText('8.21').waitFor();
    await keys.activate(page.getByRole('button', { name: '删去 EUR 2026-11-20 的汇率' }));
    await page.getByText('还没有填写汇率').waitFor();
    expect(await page.getByRole('table', { name: '汇率' }).count()).toBe(0);
  });
});
