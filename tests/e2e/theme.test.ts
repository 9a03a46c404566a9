import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainLogo, pngOf } from '../main/services/theme/pictures.ts';
import { skipReason } from '../support/lane.ts';
import { browser, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

describe.skipIf(browser.found === null)(`the looks of an office’s documents${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  const sample = () => page.getByRole('region', { name: '样张' });
  const saved = (text: string) => page.locator('.ant-notification-notice', { hasText: text });
  /** A colour of the sample's cover, as it is drawn; null until it is drawn. */
  const drawn = (at: { x: number; y: number }): Promise<string | null> =>
    sample()
      .locator('[data-page="1"] canvas')
      .evaluateAll((canvases, share) => {
        const [canvas] = canvases;
        if (!(canvas instanceof HTMLCanvasElement)) return null;
        const pixel = canvas.getContext('2d')?.getImageData(canvas.width * share.x, canvas.height * share.y, 1, 1).data;
        return pixel === undefined ? null : [...pixel.subarray(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('');
      }, at);

  test(
    'logo, colours, picture and contact are set with a live sample, saved, taken back and reset',
    { timeout: 4 * firstPagesMs },
    async () => {
      await goTo(page, '/settings');
      await page.getByRole('link', { name: '填写联系方式，设置标志与颜色' }).click();
      await expect.poll(() => drawn({ x: 0.02, y: 0.1 }), { timeout: firstPagesMs }).toBe('10243e');

      // A pale colour is refused with its figure, a dark one is on the sample at once.
      await page.getByRole('textbox', { name: '主色', exact: true }).fill('#9FD3D3');
      await page.getByText('太浅：白纸上的对比度 1.6，至少要 4.5').waitFor();
      await expect(page.getByRole('button', { name: '保存主题' }).isDisabled()).resolves.toBe(true);
      await page.getByRole('textbox', { name: '主色', exact: true }).fill('#A3231F');
      await page.getByRole('textbox', { name: '墨色', exact: true }).fill('#3A1020');
      await expect.poll(() => drawn({ x: 0.02, y: 0.1 }), { timeout: firstPagesMs }).toBe('3a1020');
      await sample().getByText('文件主题没有标志').waitFor();

      // A drawing with a script is refused with its reason; a plain one stands, and the finding goes.
      const file = (name: string, buffer: Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });
      const [logo, cover] = [page.locator('input[type=file]').nth(0), page.locator('input[type=file]').nth(1)];
      await logo.setInputFiles(file('bad.svg', new TextEncoder().encode('<svg viewBox="0 0 9 9"><script>1</script></svg>')));
      await page.getByText(/SVG 里有不能收的内容（<script>）/).waitFor();
      await logo.setInputFiles(file('logo.svg', plainLogo));
      await page.getByText('logo.svg', { exact: true }).waitFor();
      await sample().getByText('文件主题没有标志').waitFor({ state: 'detached', timeout: firstPagesMs });
      await cover.setInputFiles(file('cover.png', pngOf(1300, 420, [90, 130, 170])));
      await page.getByText('cover.png', { exact: true }).waitFor();
      await expect.poll(() => drawn({ x: 0.5, y: 0.2 }), { timeout: firstPagesMs }).toBe('5a82aa');

      await page.getByRole('textbox', { name: '中文名称' }).fill('浦东招商中心');
      await page.getByRole('textbox', { name: '微信' }).fill('invest-here');
      await page.getByRole('button', { name: '保存主题' }).click();
      await saved('主题已保存').getByRole('button', { name: '撤销' }).click();
      await expect.poll(() => page.getByRole('textbox', { name: '墨色', exact: true }).inputValue()).toBe('#10243E');
      await expect(page.getByRole('textbox', { name: '中文名称' }).inputValue()).resolves.toBe('');

      await page.getByRole('textbox', { name: '墨色', exact: true }).fill('#3A1020');
      await page.getByRole('button', { name: '保存主题' }).click();
      await page.getByRole('button', { name: '恢复默认样子' }).click();
      await saved('已恢复默认样子').waitFor();
      await expect.poll(() => page.getByRole('textbox', { name: '墨色', exact: true }).inputValue()).toBe('#10243E');
      expect(journey.faults).toEqual([]);
    },
  );
});
