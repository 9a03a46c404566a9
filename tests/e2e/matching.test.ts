import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Investor } from '#shared/domain/investor/investor.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { REPOSITORY, skipReason } from '../support/lane.ts';
import { browser, firstPagesMs, goTo, startJourney, type Journey } from './journey.ts';

const names = (page: Page): Promise<string[]> => page.locator('.ranked .match-name .row-link').allInnerTexts();
const quiet = (page: Page): Promise<void> => page.locator('.skeleton').waitFor({ state: 'detached' });

describe.skipIf(browser.found === null)(`the views of a match${skipReason(browser)}`, () => {
  let journey: Journey;
  let page: Page;
  let base = '';

  beforeAll(async () => {
    journey = await startJourney();
    page = journey.page;
    await goTo(page, '/investors');
    const text = readFileSync(join(REPOSITORY, 'seeds/samples/heron.json'), 'utf8');
    const id = await page.evaluate(async (profile) => {
      // The shell puts the bridge there before the page's own scripts run.
      const { parkfolio } = window as unknown as { parkfolio: Bridge };
      const reply = await parkfolio.invoke('investor.import', { text: profile });
      return reply.ok ? (reply.value as Investor).id : '';
    }, text);
    base = `/investors/${id}`;
  });
  afterAll(() => journey.end());

  test('from an investor, two clicks lead to the whole trace of a verdict', async () => {
    await goTo(page, base);
    await page.getByRole('link', { name: '条款与判断' }).click();
    await page.locator('.verdict-button').first().click();
    const trace = page.getByRole('dialog');
    await trace.getByText('改变什么会改变判断').waitFor();
    expect(await trace.locator('.rule-tree .truth').count()).toBeGreaterThan(0);
    expect(await trace.getByText('所用回答').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await trace.waitFor({ state: 'hidden' });
  });

  test('two clicks from an investor tell why a park scores as it does, by which facts', async () => {
    await goTo(page, base);
    await page.getByRole('link', { name: '园区权重' }).click();
    await page.locator('.match-toggle').first().click();
    await page.locator('.part-facts .fact-open').first().waitFor();
    expect(await page.locator('.part-list .parts tbody tr').count()).toBe(8);
  });

  test('parks that score the same share a place, and a park of which nothing is known has none', async () => {
    await goTo(page, base);
    await page.getByRole('link', { name: '园区权重' }).click();
    const ranks = page.locator('.ranked .match-rank');
    await ranks.first().waitFor();
    const more = page.locator('.ranked .more-rows');
    while ((await more.count()) > 0) {
      const before = await ranks.count();
      await more.click();
      await expect.poll(() => ranks.count()).toBeGreaterThan(before);
    }
    const places = await ranks.allInnerTexts();
    expect([places[0], places[1], places.at(-1)]).toEqual(['1', '1', '–']);
    const numbers = places.filter((place) => place !== '–').map(Number);
    expect(numbers).toEqual(numbers.map((number, at) => (number === numbers[at - 1] ? number : at + 1)));
    const last = page.locator('.ranked .match').last();
    expect(await last.locator('.match-rank').innerText()).toBe('–');
    expect(await last.locator('.meter-figure').allTextContents()).toEqual(['–未知', '0%']);
    expect(await last.locator('.meter-fill').count()).toBe(1);
  });

  test('one click from an investor shows a person’s points line by line, the path, the family and the plans', async () => {
    await goTo(page, base);
    await page.getByRole('link', { name: '人才与签证' }).click();
    await page.locator('.points tbody tr').first().waitFor();
    expect(await page.locator('.points').first().locator('tbody tr').count()).toBe(9);
    expect(await page.locator('.open-list').first().locator('li').count()).toBeGreaterThan(3);
    for (const name of ['从签证到永久居留', '家属', '各区人才计划']) expect(await page.getByRole('heading', { name }).count()).toBe(1);
  });

  test('a clause opens on the investor’s own page too, in words and never in codes', async () => {
    await goTo(page, base);
    await page.getByRole('button', { name: '理由 来华工作许可B类' }).click();
    const trace = page.locator('.trace');
    await trace.getByText('CTO', { exact: true }).waitFor();
    expect(await trace.innerText()).not.toMatch(/\b(DE|mixed|question:)/u);
  });

  test('on the investor’s own page two clicks lead from a park’s score to the source of a fact', async () => {
    await goTo(page, base);
    await page.locator('.match-toggle').first().click();
    await page.locator('.part-facts .fact-open').first().click();
    await page.getByRole('dialog').getByText('原文').waitFor();
    expect(await page.getByRole('dialog').getByRole('link', { name: '打开记录' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('and to the trace of any clause, park or person: the last of each list too', async () => {
    for (const [section, part] of [
      ['园区排序', '.part-list'],
      ['条款判断', '.trace'],
    ] as const) {
      await goTo(page, '/investors');
      await goTo(page, base);
      const list = page.locator('section').filter({ has: page.getByRole('heading', { name: section, exact: true }) });
      await list.getByRole('button', { name: /^显示全部/ }).click();
      await list.locator('.match-toggle').last().click();
      expect(await list.locator(part).count()).toBe(1);
      expect(await list.locator('.parts tbody tr').count()).toBeGreaterThan(0);
    }
    expect(await page.locator('.person-match p').count()).toBeGreaterThanOrEqual(2);
  });

  test('support other than money is judged beside money, and choosing a park settles what waited for the site', async () => {
    const open = async (): Promise<number> =>
      Number(/尚不能判断 (?<count>\d+)/u.exec(await page.locator('.clause-filters').innerText())?.groups?.['count']);
    await goTo(page, `${base}/clauses`);
    const before = await open();
    await page.getByRole('combobox', { name: '支持形式' }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '非资金类' }).click();
    expect(await page.locator('.data-table tbody tr').filter({ hasText: '资助' }).count()).toBe(0);
    expect(await page.locator('.data-table tbody tr').count()).toBeGreaterThan(5);
    await goTo(page, `${base}/clauses?parks=t3-sci-tech-block`);
    await expect.poll(open).toBeLessThan(before);
  });

  test('a filing says what is still missing, also after the page is left', async () => {
    await page.getByRole('checkbox', { name: '重点任务' }).click();
    await page.getByText('已备 1 / 9').waitFor();
    await goTo(page, base);
    await page.getByRole('heading', { name: '园区排序' }).waitFor();
    await goTo(page, `${base}/clauses`);
    await page.getByText('已备 1 / 9').waitFor();
    expect(await page.getByRole('checkbox', { name: '重点任务' }).isChecked()).toBe(true);
  });

  /** Moves a slider and reads the rows in the same task: no answer of the core can have come in between. */
  const move = (name: string, values: number[]): Promise<{ names: string[]; times: number[] }> =>
    page.getByRole('slider', { name }).evaluate(async (slider, steps) => {
      const input = slider as HTMLInputElement;
      const times: number[] = [];
      const read = (): string[] => [...document.querySelectorAll('.ranked .match-name .row-link')].map((link) => link.textContent);
      let names: string[] = [];
      for (const value of steps) {
        const start = performance.now();
        // As a user does it: past the value that the page itself remembers.
        Reflect.set(HTMLInputElement.prototype, 'value', String(value), input);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        // The page draws in a microtask; reading a height makes it lay the rows out.
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        document.body.getBoundingClientRect();
        names = read();
        times.push(performance.now() - start);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return { names, times: times.sort((a, b) => a - b) };
    }, values);

  test('a slider moves the rows at once, without waiting for the core', async () => {
    await goTo(page, `${base}/parks`);
    await page.locator('.ranked .match').first().waitFor();
    const before = await names(page);
    const { names: after } = await move('生活', [100]);
    expect(after).not.toEqual(before);
    expect(after[0]).toContain('金水湖');
    expect(await page.locator('.moved-up').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '恢复起始值' }).click();
    await expect.poll(() => names(page)).toEqual(before);
  });

  test('by keyboard alone as well', async () => {
    const before = await names(page);
    await page.getByRole('slider', { name: '生活' }).focus();
    await page.keyboard.press('End');
    await expect.poll(() => names(page)).not.toEqual(before);
  });

  test('the weights stay with the investor until they are set back', async () => {
    const ranked = await names(page);
    await page.reload();
    await page.locator('.ranked .match').first().waitFor();
    await expect.poll(() => names(page), { timeout: 10_000 }).toEqual(ranked);
    await page.getByRole('button', { name: '恢复起始值' }).click();
    await expect.poll(() => names(page)).not.toEqual(ranked);
    expect(await page.locator('.moved-up, .moved-down').count()).toBe(0);
  });

  test('each movement is answered within a frame, with every park at hand', async () => {
    const values = Array.from({ length: 21 }, (_, step) => step * 5);
    const { times } = await move('行业', values);
    // The fifth fastest of 21: other work on the machine delays some of them.
    expect(times[4]).toBeLessThan(1000 / 60);
    await page.getByRole('button', { name: '恢复起始值' }).click();
  });

  test('rows glide for 140 ms at most, and not at all with reduced motion', async () => {
    const durations = (): Promise<number[]> =>
      page.evaluate(() =>
        document.getAnimations().flatMap(({ effect }) => {
          const row = effect instanceof KeyframeEffect ? (effect.target?.closest('.match') ?? null) : null;
          return row === null || effect === null ? [] : [Number(effect.getTiming().duration)];
        }),
      );
    const gliding = async (): Promise<number[]> => {
      await expect.poll(durations).toEqual([]);
      await move('生活', [100]);
      const seen = await durations();
      await page.getByRole('button', { name: '恢复起始值' }).click();
      return seen;
    };
    const moving = await gliding();
    expect([moving.length > 0, Math.max(...moving) <= 150]).toEqual([true, true]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    try {
      expect(await gliding()).toEqual([]);
    } finally {
      await page.emulateMedia({ reducedMotion: 'no-preference' });
    }
  });

  test('a part opens to its facts, and a fact to its source', async () => {
    await page.locator('.match-toggle').first().click();
    await page.locator('.part-facts .fact-open').first().click();
    await page.getByRole('dialog').getByText('原文').waitFor();
    expect(await page.getByRole('dialog').getByRole('link', { name: '打开记录' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.part-asks li').count()).toBeGreaterThan(0);
  });

  test('parks ticked stand side by side, and go into a packet', async () => {
    for (const name of ['北上海生物医药产业园', 'T3科创街区', '金水湖产业社区']) {
      await page.getByRole('checkbox', { name: `选“${name}”并排比较` }).click();
    }
    await page.getByRole('button', { name: /并排比较所选/ }).click();
    await page.getByText('主打同一细分领域').waitFor();
    expect(await page.locator('.compare thead th').count()).toBe(4);
    expect(await page.locator('.compare-blank').count()).toBeGreaterThan(0);
    await page.locator('.compare .fact-open').first().click();
    await page.getByRole('dialog').getByText('原文').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '加入推介包' }).click();
    await page.getByRole('menuitem', { name: '新建推介包：选址比较' }).click();
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: firstPagesMs });
    expect(await page.locator('.pdf-text').getByText('金水湖产业社区').count()).toBeGreaterThan(0);
    const offered = await page.evaluate(async () => {
      const { parkfolio } = window as unknown as { parkfolio: Bridge };
      const reply = await parkfolio.invoke('packet.list', {});
      return reply.ok ? (reply.value as Packet[]).map(({ draft }) => [draft.template, ...draft.parkIds]) : [];
    });
    expect(offered).toEqual([['comparison', 'north-shanghai-biomedical-park', 't3-sci-tech-block', 'jinshui-lake']]);
  });

  test('a renamed district is named as the source does, and as it is called today', async () => {
    await goTo(page, `${base}/compare?parks=shibei-hi-tech-park,zero-bay`);
    const district = page.getByRole('row', { name: /^所在区/ });
    await district.waitFor();
    expect(await district.locator('td').allInnerTexts()).toEqual([expect.stringMatching(/^闸北区\s*今静安区$/), '闵行区']);
  });

  test('the chain leads to records by keyboard and says what the store cannot tell', async () => {
    await goTo(page, `${base}/chain?industry=industry-biomedicine`);
    await page.getByRole('region', { name: '上游：研究与验证' }).waitFor();
    await page.getByText('本库看不到的').waitFor();
    await page.locator('.chain-node a').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('/registers/institution/');
  });

  test('an answer narrows the points of a person, and stays', async () => {
    await goTo(page, `${base}/talent`);
    const total = page.locator('.points tfoot strong').first();
    await total.waitFor();
    const before = await total.innerText();
    await page.locator('.answers summary').first().click();
    await page.getByRole('combobox', { name: '工作地区' }).first().click();
    await page.locator('.ant-select-item-option').filter({ hasText: '其他地区' }).click();
    await expect.poll(() => total.innerText()).not.toBe(before);
    const after = await total.innerText();
    await page.reload();
    await total.waitFor();
    await expect.poll(() => total.innerText(), { timeout: 10_000 }).toBe(after);
    expect(await page.locator('.timeline > li').count()).toBe(4);
  });

  test('the investor’s own questions are answered with sources, said to be open where they are, and go back as a sheet', async () => {
    await goTo(page, base);
    await page.getByRole('navigation', { name: '匹配视图' }).getByRole('link', { name: '答复清单' }).click();
    await page.getByRole('button', { name: /^带入“.*Heron”的问题$/ }).click();
    await page.getByText(/^已答复 \d+，部分答复 \d+，尚不清楚 \d+$/).waitFor();
    expect(await page.locator('.answer').count()).toBe(3);
    await page.locator('.answer .fact-open').first().click();
    await page.getByRole('dialog').getByText('原文').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '导出 Excel' }).click();
    await page.getByText(/^已写入 .*\.xlsx$/).waitFor();
    const sheets = readdirSync(journey.exportDir).filter((file) => file.endsWith('.xlsx'));
    expect(sheets.map((file) => statSync(join(journey.exportDir, file)).size > 2000)).toEqual([true]);
  });

  test('all of it is open to everybody, in both themes', async () => {
    const faults: string[] = [];
    for (const theme of ['浅色', '深色']) {
      await goTo(page, '/settings');
      await page.getByRole('main').getByText(theme, { exact: true }).click();
      for (const part of ['', '/parks', '/compare?parks=shibei-hi-tech-park,jinshui-lake', '/clauses', '/chain', '/talent']) {
        await goTo(page, `${base}${part}`);
        await page.getByRole('navigation', { name: '匹配视图' }).waitFor();
        await quiet(page);
        if (part === '' || part === '/parks') await page.locator('.match-toggle').first().click();
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        faults.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${theme} ${part} ${id}: ${node.html.slice(0, 140)}`)));
      }
    }
    expect(faults).toEqual([]);
  });

  test('nothing on the way broke or was refused by the page’s own policy', () => {
    expect(journey.faults).toEqual([]);
  });
});
