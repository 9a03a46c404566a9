import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipReason } from '../support/lane.ts';
import {
  ask,
  chip,
  chosen,
  factsOf,
  freshFigure,
  onPage,
  openContents,
  outline,
  saved,
  oneDown,
  stillBox,
  thisMonth,
  words,
  type Held,
} from './builder-steps.ts';
import { browser, createInvestor, createPacket, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

describe.skipIf(browser.found === null)(`a packet built by its officer${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  let builder = '';
  let figure: Held;
  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
    await createInvestor(page, '白鹭');
    await createPacket(page);
    builder = new URL(page.url()).hash.slice(1);
    figure = await freshFigure(page);
  });
  afterAll(() => journey.end());

  /** The figure of the journey, put in by the dialog. */
  const insertFigure = async (): Promise<void> => {
    await page.getByRole('button', { name: '插入数据' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('从哪条记录取数据').fill('零号湾');
    await page.locator('.ant-select-item-option').filter({ hasText: '零号湾 · 园区' }).first().click();
    await dialog.getByLabel('筛选数据').fill(figure.fact.value.number ?? '');
    await dialog.locator('.fact-choice').filter({ hasText: figure.attribute.name.zh }).first().click();
    await chip(page).waitFor();
  };
  /** By keyboard, as an officer does: a selection made by script alone is none to the editor yet. */
  const emptyWords = async (): Promise<void> => {
    await words(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await words(page).innerText()).trim()).toBe('');
  };
  const faultsOf = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('.pdf-text').analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 140)}`));
  };

  test('sections are put in order by keyboard alone', async () => {
    expect(await outline(page)).toEqual(['要点', '园区', '扶持政策', '人才与签证', '联系人']);
    await page.getByRole('button', { name: '拖动“要点”调整顺序' }).focus();
    await page.keyboard.press('Space');
    await page.locator('.sortable-row.lifted').waitFor();
    await oneDown(page, '要点', 2);
    await page.keyboard.press('Space');
    await expect.poll(() => outline(page)).toEqual(['园区', '要点', '扶持政策', '人才与签证', '联系人']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => outline(page)).toEqual(['要点', '园区', '扶持政策', '人才与签证', '联系人']);
  });

  test('bold words, a list and a figure of a fact stand on the page, the figure with its source mark', async () => {
    await words(page).click();
    await page.keyboard.type('园区已有');
    await insertFigure();
    await page.getByRole('button', { name: '加粗' }).click();
    await page.keyboard.type('欢迎来看');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '项目符号' }).click();
    await page.keyboard.type('研发楼可租');
    await onPage(page, '欢迎来看').waitFor({ state: 'attached', timeout: firstPagesMs });
    await onPage(page, '研发楼可租').waitFor({ state: 'attached', timeout: firstPagesMs });
    expect(await words(page).locator('strong').innerText()).toBe('欢迎来看');
    expect(await words(page).locator('li').allInnerTexts()).toEqual(['研发楼可租']);
    expect(await chip(page).getAttribute('title')).toContain(figure.fact.value.number ?? '');
    const printed = await chip(page).locator('.chip-value').innerText();
    await page.getByText('EN', { exact: true }).click();
    // The words are Chinese, whatever language the window speaks.
    await page.getByRole('tab', { name: 'Section' }).waitFor();
    expect(await page.locator('.rich-text .chip-value').innerText()).toBe(printed);
    await page.getByText('中文', { exact: true }).click();
    await page.getByRole('tab', { name: '本节' }).waitFor();
    const line = await page
      .locator('.pdf-text')
      .evaluateAll((layers) => layers.map((layer) => (layer.textContent ?? '').replace(/\s/g, '')).join(''));
    expect(line).toMatch(/园区已有[^欢]*\[\d+\]欢迎来看/);
    const [row] = await page.locator('.chip-row').allInnerTexts();
    expect(row).toContain('有效');
  });

  test('undo and redo go through words, figures and lists alike', async () => {
    await words(page).focus();
    const full = await words(page).innerText();
    for (let step = 0; step < 20 && (await chip(page).count()) > 0; step += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => chip(page).count()).toBe(0);
    expect((await words(page).innerText()).trim()).toBe('园区已有');
    for (let step = 0; step < 20 && (await words(page).innerText()) !== full; step += 1) await page.keyboard.press('Control+Shift+z');
    expect(await words(page).innerText()).toBe(full);
    await chip(page).waitFor();
    await saved(page);
  });

  test('the figure turns stale before the officer’s eyes when its fact does, and fresh again', async () => {
    const { id, name, topic } = figure.attribute;
    await ask(page, 'attribute.save', { id, name, topic, reviewMonths: 1 });
    await page.locator('.chip[data-state="stale"]').waitFor({ timeout: firstPagesMs });
    expect(await chip(page).innerText()).toContain('已过复核期');
    await page.getByRole('tab', { name: /检查/ }).click();
    await page
      .locator('.finding')
      .filter({ hasText: '插入的数据' })
      .filter({ hasText: '已过复核期' })
      .first()
      .waitFor({ timeout: firstPagesMs });
    await ask(page, 'attribute.save', { id, name, topic, reviewMonths: 60 });
    await page.getByRole('tab', { name: '本节' }).click();
    await page.locator('.chip[data-state="stale"]').waitFor({ state: 'detached', timeout: firstPagesMs });
  });

  test('a conflict shows on the figure, and a newer fact is put in at one press', async () => {
    const other = (await factsOf(page)).find(({ fact }) => fact.id !== figure.fact.id)?.fact.id ?? '';
    const conflict = await ask<{ id: string; changeId: string }>(page, 'conflict.create', {
      factIds: [figure.fact.id, other],
      type: 'sources',
      note: { zh: '两处不一', en: 'two sources differ' },
    });
    await page.locator('.chip[data-state="conflicting"]').waitFor({ timeout: firstPagesMs });
    await ask(page, 'change.undo', { changeId: conflict.changeId });
    await page.locator('.chip[data-state="conflicting"]').waitFor({ state: 'detached', timeout: firstPagesMs });
    await ask(page, 'fact.stillHolds', { factId: figure.fact.id, asOf: thisMonth(), source: { note: true } });
    await page.locator('.chip[data-state="replaced"]').waitFor({ timeout: firstPagesMs });
    await page.getByRole('button', { name: '换成新数据' }).click();
    await page.locator('.chip[data-state="fresh"]').waitFor({ timeout: firstPagesMs });
    expect(await chip(page).count()).toBe(1);
    await saved(page);
  });

  test('a figure on the page leads to its fact, and a click chooses the section there', async () => {
    await page
      .getByRole('button', { name: /^人才与签证/ })
      .first()
      .click();
    const printed = onPage(page, '园区已有');
    await printed.waitFor({ state: 'attached', timeout: firstPagesMs });
    await printed.scrollIntoViewIfNeeded();
    const inspector = page.locator('.inspector .ant-drawer-content, .inspector .ant-drawer-section').first();
    const named = inspector.getByText(figure.attribute.name.zh).first();
    const click = async (): Promise<boolean> => {
      const box = await stillBox(printed);
      await page.mouse.click(box.x + box.width + 8, box.y + box.height / 2);
      return named.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    };
    // New pages may be laid under the pointer between looking and clicking: then one clicks again.
    await expect.poll(click, { timeout: firstPagesMs }).toBe(true);
    await page.locator('.inspector').getByRole('button', { name: '关闭' }).click();
    await expect.poll(chosen(page), { timeout: firstPagesMs }).toBe('要点');
  });

  test('pages stand small beside and two at a time', async () => {
    await page.getByRole('button', { name: '页面缩略图' }).click();
    await page.locator('.thumb canvas').first().waitFor({ timeout: firstPagesMs });
    expect(await page.locator('.thumb').count()).toBe(await page.locator('.pdf-page').count());
    await page.getByRole('button', { name: '双页' }).click();
    expect(await page.getByRole('button', { name: '双页' }).getAttribute('aria-pressed')).toBe('true');
    await page.locator('.pages-two .pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
    expect(await faultsOf()).toEqual([]);
    await page.getByRole('button', { name: '双页' }).click();
    await page.getByRole('button', { name: '页面缩略图' }).click();
  });

  test('a click on a block leads to its place in the contents, and one on the officer’s words to those', async () => {
    await page
      .getByRole('button', { name: /^扶持政策/ })
      .first()
      .click();
    await openContents(page);
    const names = await page.locator('.option-items label').allInnerTexts();
    let heading = '';
    const headingOnPage = async (): Promise<string> => {
      const printed = await page.locator('.pdf-text span').evaluateAll((spans) => spans.map((span) => (span.textContent ?? '').trim()));
      heading = names.map((name) => name.split(' ')[0] ?? '').find((name) => printed.includes(name)) ?? '';
      return heading;
    };
    await expect.poll(headingOnPage, { timeout: firstPagesMs }).not.toBe('');
    await page
      .getByRole('button', { name: /^联系人/ })
      .first()
      .click();
    await page.locator('.pdf-text').getByText(heading, { exact: true }).last().click();
    const pointed = page.locator('.option-items .pointed');
    await pointed.waitFor();
    expect(await pointed.innerText()).toContain(heading);
    await page.locator('.block-mark').waitFor();
    await onPage(page, '研发楼可租').click();
    await page.locator('.words-field.pointed').waitFor();
    await expect.poll(chosen(page), { timeout: firstPagesMs }).toBe('要点');
    await page.locator('.block-mark').waitFor();
  });

  test('the page stays where it is read while words change', async () => {
    const pages = page.locator('.pages');
    await page.getByRole('button', { name: '放大' }).click();
    await words(page).click();
    await page.keyboard.press('Control+End');
    const place = await pages.evaluate((scroller) => {
      scroller.scrollTop = 240;
      return scroller.scrollTop;
    });
    expect(place).toBe(240);
    await page.keyboard.type('，可分层租');
    await onPage(page, '可分层租').waitFor({ state: 'attached', timeout: firstPagesMs });
    expect(await pages.evaluate((scroller) => scroller.scrollTop)).toBe(place);
    await page.getByRole('button', { name: '缩小' }).click();
    await saved(page);
  });

  test('contents of a section are left out and come back', async () => {
    await page
      .getByRole('button', { name: /^扶持政策/ })
      .first()
      .click();
    await openContents(page);
    const item = page.locator('.option-items li').first();
    await item.getByRole('checkbox').uncheck();
    await page.getByText('选择内容（略去 1 项）').waitFor();
    await saved(page);
    await page.getByRole('button', { name: '全部选上' }).click();
    await page.getByText('选择内容', { exact: true }).waitFor();
    expect(await item.getByRole('checkbox').isChecked()).toBe(true);
    await saved(page);
  });

  test('a warning is waved through with a reason that stays, and is judged anew when it says something else', async () => {
    await page
      .getByRole('button', { name: /^联系人/ })
      .first()
      .click();
    await words(page).fill('已有1200家企业');
    const finding = page.locator('.details .finding').filter({ hasText: '1200家' });
    await finding.waitFor({ timeout: firstPagesMs });
    expect(await finding.locator('.severity').innerText()).toContain('提醒');
    await finding.getByRole('button', { name: '放行' }).click();
    const dialog = page.getByRole('dialog', { name: '放行一条提醒' });
    await dialog.getByRole('button', { name: '放行', exact: true }).click();
    await dialog.getByText('请写明原因').waitFor();
    await dialog.getByLabel('放行原因').fill('园区来函确认');
    await dialog.getByLabel('经办人').fill('周敏');
    await dialog.getByRole('button', { name: '放行', exact: true }).click();
    await finding.getByText('园区来函确认').waitFor({ timeout: firstPagesMs });
    await finding.locator('.severity').getByText('说明').waitFor({ timeout: firstPagesMs });
    await words(page).fill('已有1300家企业');
    const next = page.locator('.details .finding').filter({ hasText: '1300家' });
    await next.locator('.severity').getByText('提醒').waitFor({ timeout: firstPagesMs });
    await emptyWords();
    await saved(page);
  });

  test('words of the library are put into a section, and an overdue item says so', async () => {
    await goTo(page, '/packets/library');
    await page.getByRole('button', { name: '新建条目' }).click();
    await page.getByLabel('标题').fill('交通说明');
    await page.getByLabel('负责人').fill('周敏');
    await page.getByLabel('复核日期').fill('2020-01-31');
    await page.keyboard.press('Enter');
    await page.getByLabel('中文文字').fill('地铁五号线直达');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('row').filter({ hasText: '交通说明' }).getByText('已过复核期').waitFor();
    expect(await faultsOf()).toEqual([]);
    await goTo(page, builder);
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
    await page
      .getByRole('button', { name: /^联系人/ })
      .first()
      .click();
    await page.getByRole('button', { name: '文字库' }).click();
    await page.getByRole('dialog').getByText('已过复核期').waitFor();
    await page.getByRole('button', { name: '插入“交通说明”' }).click();
    await expect
      .poll(() =>
        words(page)
          .innerText()
          .then((text) => text.trim()),
      )
      .toBe('地铁五号线直达');
    await onPage(page, '地铁五号线直达').waitFor({ state: 'attached', timeout: firstPagesMs });
    await page.locator('.details .finding').filter({ hasText: '文字库条目“交通说明”' }).waitFor({ timeout: firstPagesMs });
    await page.keyboard.press('Control+z');
    await expect
      .poll(() =>
        words(page)
          .innerText()
          .then((text) => text.trim()),
      )
      .toBe('');
    await page.keyboard.press('Control+Shift+z');
    await saved(page);
  });

  test('what changed since the last version is marked on request', async () => {
    await page.getByRole('button', { name: '标出改动' }).click();
    await page.getByText('还没有定稿').waitFor({ timeout: firstPagesMs });
    await page.locator('.details .finding').filter({ hasText: '文字库条目“交通说明”' }).getByRole('button', { name: '放行' }).click();
    const asking = page.getByRole('dialog', { name: '放行一条提醒' });
    await asking.getByLabel('放行原因').fill('本周内复核');
    await asking.getByLabel('经办人').fill('周敏');
    await asking.getByRole('button', { name: '放行', exact: true }).click();
    await page.locator('.details .finding').getByText('本周内复核').waitFor({ timeout: firstPagesMs });
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await page.getByText('导出完成').waitFor({ timeout: firstPagesMs });
    const kept = page.locator('.export-done .kept-warnings');
    await kept.getByText('放行的提醒：1 条').click();
    const said = await kept.innerText();
    expect([said.includes('交通说明'), said.includes('本周内复核'), said.includes('周敏')]).toEqual([true, true, true]);
    expect(await faultsOf()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
    await page.getByRole('button', { name: /^要点/ }).first().click();
    await words(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('新增一句说明');
    await page.locator('.pdf-text .is-new').first().waitFor({ state: 'attached', timeout: firstPagesMs });
    await page.locator('.pdf-text .change-bar').first().waitFor({ state: 'attached' });
    await page.getByText(/相比，1 节有改动/).waitFor({ timeout: firstPagesMs });
    expect(await page.locator('.outline-changed').allInnerTexts()).toEqual(['有改动']);
    await page.getByRole('button', { name: '标出改动' }).click();
    await page.locator('.pdf-text .is-new').first().waitFor({ state: 'detached' });
    expect(await page.locator('.change-bar').count()).toBe(0);
  });

  test('the packet becomes a template, and another packet is made of it', async () => {
    await page.getByRole('tab', { name: '设置' }).click();
    await page.getByRole('button', { name: '存为模板' }).click();
    await page.getByLabel('模板名称').fill('生物医药单页');
    await page.getByRole('dialog', { name: '存为模板' }).getByRole('button', { name: '保存' }).click();
    await page.getByText('已存为模板“生物医药单页”').waitFor();
    await goTo(page, '/packets/new');
    await page.getByLabel('自有模板').last().click();
    await page.locator('.ant-select-item-option').filter({ hasText: '生物医药单页' }).click();
    await page.getByRole('button', { name: '新建并编辑' }).click();
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
    expect(new URL(page.url()).hash.slice(1)).not.toBe(builder);
    await page
      .getByRole('button', { name: /^联系人/ })
      .first()
      .click();
    await expect
      .poll(() =>
        words(page)
          .innerText()
          .then((text) => text.trim()),
      )
      .toBe('地铁五号线直达');
  });

  test('a packet is copied for the next investor from the list', async () => {
    await createInvestor(page, '苍鹭');
    await goTo(page, '/packets');
    await page.getByRole('button', { name: '把“白鹭”的推介包复制给另一投资方' }).first().click();
    await page.getByRole('button', { name: '复制并编辑' }).click();
    await page.getByRole('heading', { level: 1, name: '苍鹭' }).waitFor({ timeout: firstPagesMs });
    await page
      .getByRole('button', { name: /^联系人/ })
      .first()
      .click();
    await expect
      .poll(() =>
        words(page)
          .innerText()
          .then((text) => text.trim()),
      )
      .toBe('地铁五号线直达');
  });

  test('nothing on the way broke or was refused by the page’s own policy', () => {
    expect(journey.faults).toEqual([]);
  });
});
