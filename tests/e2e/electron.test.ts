import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { createInvestor, createPacket, electron, firstPagesMs, startElectronJourney, type Journey } from './journey.ts';

describe.skipIf(electron.found === null)(`from an enquiry to a printed packet, in Electron${skipReason(electron)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    if (electron.found === null) throw new Error('there is no Electron');
    journey = await startElectronJourney(electron.found);
    page = journey.page;
  }, 180_000);
  afterAll(() => journey.end());

  test('an investor is entered and matched', async () => {
    await createInvestor(page, '灰鹤 Crane');
    await page.getByRole('heading', { name: '园区排序' }).waitFor();
    expect(await page.locator('.match-rank').first().innerText()).toBe('1');
  });

  test('its packet is on screen as the PDF it will be', async () => {
    await createPacket(page);
    await page.locator('.pages').getByText('灰鹤').first().waitFor({ state: 'attached', timeout: firstPagesMs });
    expect(await page.locator('.pdf-page').count()).toBeGreaterThan(0);
  });

  test('the export is a PDF in the folder chosen, and nothing went wrong on the way', async () => {
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await page.getByText('导出完成').waitFor({ timeout: firstPagesMs });
    const file = readdirSync(journey.exportDir).find((name) => name.endsWith('.pdf'));
    expect(
      readFileSync(join(journey.exportDir, file ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(journey.faults).toEqual([]);
  });
});
