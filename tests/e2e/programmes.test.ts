import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemes } from '#shared/domain/programme/schemes.ts';
import { skipReason } from '../support/lane.ts';
import { browser, goTo, startJourney, type Journey } from './journey.ts';

const slowMs = 45_000;

describe.skipIf(browser.found === null)(`programmes${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
  });
  afterAll(() => journey.end());

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  /** First click: what the rail keeps folded; second: the programmes. */
  const openProgrammes = async (): Promise<void> => {
    await page.getByRole('navigation').getByRole('button', { name: '更多' }).click();
    await page.getByRole('navigation').getByRole('link', { name: '计划' }).click();
    await heading('计划与机制').waitFor({ timeout: slowMs });
    await page.getByRole('table', { name: '全部67项' }).waitFor({ timeout: slowMs });
  };

  test(
    'each of the sixty-seven is three clicks from the rail, and says what it has or what its document leaves out',
    async () => {
      await openProgrammes();
      const links = page.getByRole('table', { name: '全部67项' }).locator('tbody tr td:nth-child(2) a');
      expect(await links.count()).toBe(67);
      for (const [index, scheme] of schemes.entries()) {
        // The third click.
        await links.nth(index).click();
        await heading(scheme.name.zh).waitFor({ timeout: slowMs });
        await page.locator('.programme-article').first().waitFor({ timeout: slowMs });
        const facts = await page.locator('.programme-article .data-table tbody tr').count();
        const gap = await page.locator('.notice', { hasText: scheme.gap?.zh ?? '—' }).count();
        expect([scheme.number, facts > 0 || gap > 0]).toEqual([scheme.number, true]);
        await page.goBack();
        await page.getByRole('table', { name: '全部67项' }).waitFor({ timeout: slowMs });
      }
      expect(journey.faults).toEqual([]);
    },
    6 * 60_000,
  );

  test('the batches of invest-first lead to a funnel that keeps their bounds, and to its figures by one key', async () => {
    await goTo(page, '/programmes/invest-first');
    const batches = page.getByRole('table', { name: '批次' });
    await batches.waitFor({ timeout: slowMs });
    const row = (name: string) => batches.locator('tbody tr', { hasText: name });
    expect(await row('首批').innerText()).toMatch(/48个[\s\S]*7个[\s\S]*未载[\s\S]*至少2个[\s\S]*14\.6%/);
    expect(await row('第二批').innerText()).toContain('至多12.9%');
    expect(await row('合计').innerText()).toContain('至少13.3%');
    await page.getByText('先投后股第二批项目', { exact: true }).last().click();
    const funnel = page.getByRole('figure', { name: '先投后股第二批项目：立项率至多12.9%' });
    await funnel.locator('[role=img]').waitFor({ timeout: slowMs });
    await funnel.locator('svg text', { hasText: '超过70个' }).waitFor();
    expect(await funnel.locator('figcaption').innerText()).toMatch(/单位：个；基数：申报项目；时点：.+；来源：.+/);
    await funnel.getByRole('button', { name: '数据表' }).focus();
    await page.keyboard.press('t');
    await funnel.getByRole('cell', { name: '占申报至多12.9%' }).waitFor();
    await page.keyboard.press('t');
    await funnel.locator('[role=img]').waitFor();
    // A figure leads to its source.
    await row('第二批')
      .getByRole('button', { name: /超过\s*70/ })
      .click();
    await page.getByRole('dialog').getByText('原文', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    expect(journey.faults).toEqual([]);
  });

  test('an assessment is scored, drawn, has its weakest link, and is taken back', async () => {
    await goTo(page, '/programmes/assessment');
    await page.getByRole('button', { name: '新评估' }).click();
    const form = page.getByRole('form', { name: '新评估' });
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('请选择项目').waitFor();
    await form.getByRole('combobox', { name: '项目或企业' }).fill('Tongxingou');
    await page.locator('.ant-select-item-option', { hasText: 'Tongxingou' }).click();
    await form.getByLabel('日期').fill('2026-03-01');
    for (const [name, score] of [
      ['业务', '4'],
      ['团队', '3'],
      ['合规', '3'],
      ['营销', '1'],
      ['资本', '2'],
    ] as const)
      await form.getByLabel(name, { exact: true }).fill(score);
    await form.getByLabel('行动').fill('引入销售合伙人');
    await form.getByRole('button', { name: '保存' }).click();
    await page.locator('.programme-weakest', { hasText: '短板：营销' }).waitFor({ timeout: slowMs });
    await page.locator('.chart-figure svg text', { hasText: '营销 1' }).waitFor({ timeout: slowMs });
    expect(await page.locator('.programme-weakest').innerText()).toContain('行动：引入销售合伙人');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await page.getByText('还没有评估').waitFor({ timeout: slowMs });
    expect(journey.faults).toEqual([]);
  });

  test('proof of concept: a project goes along the chain step by step, and a centre leads to its source', async () => {
    await goTo(page, '/programmes/proof-of-concept');
    await page.getByText('还没有登记', { exact: true }).waitFor({ timeout: slowMs });
    await page.getByRole('button', { name: '登记项目进程' }).click();
    const form = page.getByRole('form', { name: '登记项目进程' });
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('请选择项目').waitFor();
    await form.getByRole('combobox', { name: '项目或企业' }).fill('Tongxingou');
    await page.locator('.ant-select-item-option', { hasText: 'Tongxingou' }).click();
    await form.getByLabel(/^1 /).fill('2026-02-01');
    await form.getByLabel(/^2 /).fill('2026-05-20');
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText(/^已走2步，共\d+步$/).waitFor({ timeout: slowMs });
    const steps = page.locator('.track .track-step');
    expect(await steps.nth(0).innerText()).toContain('2026年2月1日');
    expect(await steps.nth(1).innerText()).toContain('2026年5月20日');
    expect(await steps.nth(2).innerText()).toContain('未到');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await page.getByText('还没有登记', { exact: true }).waitFor({ timeout: slowMs });
    await page.locator('.programme-article .fact-open').first().click();
    await page.getByRole('dialog').getByText('原文', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    expect(journey.faults).toEqual([]);
  });

  test('talent programmes stand by what they offer, with their steps, and lead to record and source', async () => {
    await goTo(page, '/programmes/talent');
    const article = page.locator('.programme-article');
    await article.first().waitFor({ timeout: slowMs });
    // The page before has articles too, but no sections.
    await expect.poll(() => page.getByRole('heading', { level: 2 }).count(), { timeout: slowMs }).toBeGreaterThan(2);
    const name = await article.first().getByRole('heading', { level: 3 }).getByRole('link').innerText();
    await article.first().locator('.fact-open').first().click();
    await page.getByRole('dialog').getByText('原文', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await article.first().getByRole('heading', { level: 3 }).getByRole('link').click();
    await heading(name).waitFor({ timeout: slowMs });
    expect(journey.faults).toEqual([]);
  });

  test('events: a session is counted, what nobody counted is not zero, and it is changed and taken back', async () => {
    await goTo(page, '/programmes/events');
    await page.getByText('还没有登记场次').waitFor({ timeout: slowMs });
    await page.getByRole('button', { name: '登记场次' }).click();
    const form = page.getByRole('form', { name: '登记场次' });
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('请选择活动').waitFor();
    await form.getByText('请写场次名称').waitFor();
    await form.getByRole('combobox', { name: '活动' }).fill('第二届');
    await page.locator('.ant-select-item-option', { hasText: '第二届中国国际进口博览会' }).click();
    await form.getByLabel('场次名称').fill('医疗器械对接会');
    await form.getByLabel('日期').fill('2026-03-01');
    await form.getByLabel('见到的买家').fill('24');
    await form.getByRole('button', { name: '保存' }).click();
    const row = page.getByRole('table', { name: '场次' }).locator('tbody tr', { hasText: '医疗器械对接会' });
    await row.waitFor({ timeout: slowMs });
    // Buyers, leads, leads left at the stand that day.
    const figures = async () => (await row.locator('td.right').allInnerTexts()).map((text) => text.trim());
    expect(await figures()).toEqual(['24', '未载', '0']);
    await page.getByText('见到的买家：24（1场计数）').waitFor();
    await row.getByRole('button', { name: /^修改/ }).click();
    const change = page.getByRole('form', { name: '修改场次' });
    await change.getByLabel('线索').fill('5');
    await change.getByRole('button', { name: '保存' }).click();
    await expect.poll(figures, { timeout: slowMs }).toEqual(['24', '5', '0']);
    // How much of what was signed is one project stands as a bound.
    await page.getByRole('figure', { name: /^最大一个项目占签约总额至多70%/ }).waitFor();
    await row.getByRole('button', { name: /^移除/ }).click();
    await page.getByText('还没有登记场次').waitFor({ timeout: slowMs });
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await row.waitFor({ timeout: slowMs });
    expect(journey.faults).toEqual([]);
  });

  test('a filing is written heading by heading and its completeness is counted', async () => {
    await goTo(page, '/programmes/consortium');
    await page.getByRole('button', { name: '新建方案' }).click();
    const form = page.getByRole('form', { name: '新建方案' });
    await form.getByRole('combobox', { name: '联合体' }).click();
    await page.locator('.ant-select-item-option', { hasText: '医疗器械' }).first().click();
    await form.getByRole('textbox', { name: /^预期目标/ }).fill('三年内完成中试');
    await form.getByRole('radiogroup', { name: '预期目标' }).getByText('完成', { exact: true }).click();
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText('已完成1项，共9项').first().waitFor({ timeout: slowMs });
    await page.getByRole('button', { name: '导出方案文本' }).click();
    await page.getByText(/已写入.+组建方案.*\.txt/).waitFor({ timeout: slowMs });
    expect(journey.faults).toEqual([]);
  });
});
