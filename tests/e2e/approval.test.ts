import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Packet } from '#shared/domain/packet/packet.ts';
import { skipReason } from '../support/lane.ts';
import { ask, onPage, saved } from './builder-steps.ts';
import { browser, createInvestor, createPacket, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

describe.skipIf(browser.found === null)(`a packet that somebody reads before it goes out${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
    await createInvestor(page, '白鹭');
    await createPacket(page);
  });
  afterAll(() => journey.end());

  test('is sent back with what to mend, approved by name, and the approval ends with a change', async () => {
    await page.getByRole('tab', { name: '设置' }).click();
    await page.getByRole('button', { name: '退回修改' }).click();
    const back = page.getByRole('dialog', { name: '退回修改' });
    await back.getByRole('button', { name: '退回', exact: true }).click();
    await back.getByText('请写明要改什么').waitFor();
    await back.getByText('请填写审核人').waitFor();
    await back.getByLabel('要改什么').fill('要点里补一句工期。');
    await back.getByLabel('审核人').fill('李雷');
    await back.getByRole('button', { name: '退回', exact: true }).click();
    await page.locator('.approval-mark').getByText('退回修改').waitFor();
    await page.getByRole('tab', { name: /^检查/ }).click();
    const finding = page.locator('.details-pane .finding').filter({ hasText: '李雷退回修改：要点里补一句工期。' });
    await finding.waitFor({ timeout: firstPagesMs });
    await finding.getByRole('button', { name: '查看' }).click();
    await page.getByRole('button', { name: '通过审核' }).click();
    const good = page.getByRole('dialog', { name: '通过审核' });
    await good.getByLabel('审核人').fill('李雷');
    await good.getByRole('button', { name: '通过', exact: true }).click();
    await page.locator('.approval-mark').getByText('已审核').waitFor();
    await saved(page);
    await onPage(page, /审核：李雷，\d{4}\s*年/).waitFor({ state: 'attached', timeout: firstPagesMs });
    // Before any button's hint, which stands outside of every landmark, is called up.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('.pdf-text').analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`))).toEqual([]);
    await page.getByLabel('水印').fill('样稿');
    await page.locator('.approval-mark').waitFor({ state: 'detached' });
    await page.getByText('尚未审核。').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.locator('.approval-mark').getByText('已审核').waitFor();
    await saved(page);
    const [packet] = await ask<Packet[]>(page, 'packet.list', {});
    expect(packet?.draft.approval).toMatchObject({ verdict: 'approved', by: '李雷', note: '' });
    const builder = new URL(page.url()).hash.slice(1);
    await goTo(page, '/packets');
    await page.getByRole('cell', { name: '已审核' }).waitFor();
    await goTo(page, builder);
    await page.getByRole('tab', { name: '设置' }).click();
    await page.getByRole('button', { name: '收回' }).click();
    await page.locator('.approval-mark').waitFor({ state: 'detached' });
    await saved(page);
    expect(journey.faults).toEqual([]);
  });
});
