import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import { browser, goTo, startJourney, type Journey } from './journey.ts';

describe.skipIf(browser.found === null)(`facts that disagree${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  const card = () => page.locator('.conflict-card', { hasText: '612' });

  test('a value that disagrees becomes a conflict, one side is chosen with a reason, and every step is undone', async () => {
    await goTo(page, '/registers/park/zizhu');
    await page.getByRole('button', { name: '添加事实', exact: true }).click();
    const form = page.getByRole('dialog', { name: '添加事实' });
    await form.getByRole('combobox', { name: '事实类别' }).fill('入驻企业');
    await page.locator('.ant-select-item-option', { hasText: /^入驻企业 ·/ }).click();
    await form.getByRole('textbox', { name: '数值或文字' }).fill('612家');
    await form.getByRole('textbox', { name: '数据时点' }).fill('2014-12');
    await form.getByRole('radio', { name: '工作笔记' }).check();
    await form.getByText(/与现有 1 条同期事实不一致/).waitFor();
    await form.getByRole('button', { name: '保存' }).click();
    await page.locator('tbody tr', { hasText: '612' }).first().waitFor();

    await goTo(page, '/conflicts');
    await page.getByRole('button', { name: '去看看' }).click();
    await card().locator('.difference', { hasText: '相差 21家（3.6%）；证据强弱不同' }).waitFor();
    // Taken up, it stands among the open ones with the focus on it, and the record leads to it.
    await card().getByRole('button', { name: '列为冲突' }).click();
    const choose = card().locator('.side', { hasText: '591' }).getByRole('button', { name: '采用此值' });
    await choose.waitFor();
    await expect.poll(() => card().evaluate((element) => element === document.activeElement)).toBe(true);
    await goTo(page, '/registers/park/zizhu');
    await page.locator('.conflict', { hasText: '612' }).getByRole('link', { name: '去处理' }).click();
    await choose.click();
    const dialog = page.getByRole('dialog', { name: /采用“591家”/ });
    // No reason, no decision.
    await dialog.getByRole('button', { name: '采用此值' }).click();
    await dialog.getByText('请写理由').waitFor();
    await dialog.getByRole('textbox').fill('媒体报道时点一致，笔记来源不明');
    await dialog.getByRole('button', { name: '采用此值' }).click();
    await expect.poll(() => card().count()).toBe(0);

    await page.getByText(/^已处理 \d+$/).click();
    await card().getByText('理由：媒体报道时点一致，笔记来源不明').waitFor();
    expect(await card().locator('.side-chosen').innerText()).toContain('591');

    // Back to the page itself, where nothing is being typed: the key takes the choice, the conflict and the value back.
    const takeBack = async (): Promise<void> => {
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('Control+z');
      await expect.poll(() => card().count()).toBe(0);
    };
    await takeBack();
    await page.getByText(/^待处理 \d+$/).click();
    await card().waitFor();
    await takeBack();
    await page.getByText(/^自动发现 \d+$/).click();
    await card().waitFor();
    await takeBack();
    await goTo(page, '/registers/park/zizhu');
    await page.locator('tbody tr', { hasText: '591' }).first().waitFor();
    expect(await page.locator('tbody tr', { hasText: '612' }).count()).toBe(0);
    expect(journey.faults).toEqual([]);
  });

  test('what the checks found is taken up or dismissed with a reason, and stays so', async () => {
    await goTo(page, '/conflicts?show=found');
    const articles = page.locator('.conflict-card');
    await articles.first().waitFor();
    const label = async (name: string): Promise<number> =>
      Number(
        /\d+$/.exec(
          await page
            .getByText(new RegExp(`^${name} \\d+$`))
            .first()
            .innerText(),
        )?.[0],
      );
    const [open, found, settled] = [await label('待处理'), await label('自动发现'), await label('已处理')];
    await articles.first().getByRole('button', { name: '列为冲突' }).click();
    await expect.poll(() => label('自动发现')).toBe(found - 1);
    await page.getByText(/^自动发现 \d+$/).click();
    await articles.first().getByRole('button', { name: '不是冲突' }).click();
    await page.getByRole('dialog', { name: '不是冲突' }).getByRole('textbox').fill('统计口径不同');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => label('自动发现')).toBe(found - 2);
    await expect.poll(async () => [await label('待处理'), await label('已处理')]).toEqual([open + 1, settled + 1]);
    expect(journey.faults).toEqual([]);
  });

  test('a fact past its period is renewed from the queue and leaves it', async () => {
    await goTo(page, '/freshness?kind=park&state=overdue');
    const row = page.locator('tbody tr', { hasText: '紫竹' }).filter({ hasText: '591' });
    await row.getByRole('button', { name: /^仍然有效/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '数据时点' }).fill('2026-06');
    await dialog.getByRole('radio', { name: '工作笔记' }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => row.count()).toBe(0);
    const other = page.locator('tbody tr', { hasText: '紫竹' }).first();
    await other.getByRole('link', { name: /^更新数值/ }).click();
    await page.getByRole('dialog', { name: '更新数值' }).waitFor();
    expect(journey.faults).toEqual([]);
  });

  test('a review period and an owner are set for a register and taken away again', async () => {
    await goTo(page, '/freshness?show=rules');
    await page.getByRole('button', { name: '添加规则' }).click();
    const form = page.getByRole('form', { name: '添加规则' });
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('请写月数或负责人，至少一项').waitFor();
    await form.getByRole('textbox', { name: '负责人' }).fill('张三');
    await form.getByRole('button', { name: '保存' }).click();
    await page.locator('tbody tr', { hasText: '张三' }).waitFor();
    await goTo(page, '/freshness?owner=张三');
    await page.locator('tbody tr', { hasText: '张三' }).first().waitFor();
    await goTo(page, '/freshness?show=rules');
    await page.getByRole('button', { name: '移除：园区 · 全部事实' }).click();
    await page.getByText('还没有本单位的规则').waitFor();
    expect(journey.faults).toEqual([]);
  });
});
