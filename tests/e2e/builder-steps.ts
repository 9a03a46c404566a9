import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { firstPagesMs } from './journey.ts';

export const words = (page: Page): Locator => page.getByLabel('您的话 · 中文');
export const saved = (page: Page): Promise<void> => page.locator('.save-mark').getByText('已保存').waitFor({ timeout: firstPagesMs });
export const outline = (page: Page): Promise<string[]> => page.locator('.outline .sortable .outline-name').allInnerTexts();
export const chip = (page: Page): Locator => words(page).locator('.chip');
export const onPage = (page: Page, text: string | RegExp): Locator => page.locator('.pdf-text').getByText(text).first();

/** Opens the list of what the section holds, unless it is open, and waits until it is read. */
export async function openContents(page: Page): Promise<void> {
  const contents = page.locator('.option-contents');
  await contents.waitFor();
  if (!(await contents.evaluate((details: HTMLDetailsElement) => details.open))) await contents.locator('summary').click();
  await page.locator('.option-items li').first().waitFor({ timeout: firstPagesMs });
}

/** Moves the section that was lifted by keyboard one place down; a key that comes before the rows are measured leads nowhere. */
export async function oneDown(page: Page, name: string, place: number): Promise<void> {
  const said = page.getByText(`“${name}”移到第 ${place} 位。`);
  const press = async (): Promise<boolean> => {
    await page.keyboard.press('ArrowDown');
    return said.waitFor({ state: 'attached', timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(press, { timeout: firstPagesMs }).toBe(true);
}

/** Where an element stands once it has stopped moving. */
export async function stillBox(of: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  let last = await of.boundingBox();
  await expect
    .poll(async () => {
      const before = last;
      last = await of.boundingBox();
      return last !== null && JSON.stringify(before) === JSON.stringify(last);
    })
    .toBe(true);
  if (last === null) throw new Error('the line is not on screen');
  return last;
}

/** The section that is chosen. */
export const chosen = (page: Page) => (): Promise<string> => page.locator('.details h2').innerText();

/** A command of the application's own, as the window itself gives it. */
export async function ask<T>(page: Page, path: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(
    ({ path: operation, input: given }) =>
      (globalThis as unknown as { parkfolio: { invoke(path: string, input: unknown): Promise<unknown> } }).parkfolio.invoke(
        operation,
        given,
      ),
    { path, input },
  );
  const { ok, value } = reply as { ok: boolean; value: T };
  if (!ok) throw new Error(`${path}: ${JSON.stringify(reply)}`);
  return value;
}

export interface Held {
  fact: { id: string; sensitivity: string; value: { number: string | null } };
  attribute: { id: string; name: { zh: string; en: string }; topic: string; reviewMonths: number | null };
  freshness: string;
  conflictIds: string[];
}

const zeroBay = { kind: 'park', id: 'zero-bay' };
export const factsOf = async (page: Page): Promise<Held[]> => (await ask<{ facts: Held[] }>(page, 'record.get', zeroBay)).facts;
const lastYear = (): string => String(new Date().getFullYear() - 1);
export const thisMonth = (): string => new Date().toISOString().slice(0, 7);

/** A figure of the park as of last year, which holds for five. */
export async function freshFigure(page: Page): Promise<Held> {
  const known = (await factsOf(page)).find(({ fact, conflictIds }) => fact.value.number !== null && conflictIds.length === 0);
  if (known === undefined) throw new Error('the park has no figure');
  const { id, name, topic } = known.attribute;
  await ask(page, 'attribute.save', { id, name, topic, reviewMonths: 60 });
  await ask(page, 'fact.stillHolds', { factId: known.fact.id, asOf: lastYear(), source: { note: true } });
  const renewed = (await factsOf(page)).find(({ attribute, freshness }) => attribute.id === id && freshness === 'fresh');
  if (renewed === undefined) throw new Error('the figure was not renewed');
  return renewed;
}
