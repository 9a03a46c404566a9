import type { Locator, Page } from 'playwright-core';

/** More steps than any page has places to stop at. */
const farthest = 200;

/** What a person does who uses the keyboard alone. */
export interface Keyboard {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Steps with Tab until the focus is there, as a hand does. @throws Error when Tab does not lead there. */
  reach(place: Locator): Promise<void>;
  /** Steps there and presses Enter. */
  activate(place: Locator): Promise<void>;
  /** Steps into a field and writes in place of what stands there. */
  write(field: Locator, text: string): Promise<void>;
  /** Finds an entry of a list by typing, and takes it. */
  choose(list: Locator, text: string): Promise<void>;
  /** Steps to one of the choices of a bar and takes another by the arrows. */
  pick(bar: Locator, label: string | RegExp): Promise<void>;
  /** Opens the dialog of a button that asks for a file; the system's own dialog answers with this one. */
  chooseFile(button: Locator, file: { name: string; bytes: Uint8Array }): Promise<void>;
}

const isFocused = (place: Locator): Promise<boolean> => place.evaluate((element) => element === document.activeElement);

export function keyboardOf(page: Page): Keyboard {
  // As long as somebody listens the system's dialog does not open; a listener that comes with the key press would come too late.
  page.on('filechooser', () => undefined);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const type = (text: string): Promise<void> => page.keyboard.type(text);
  const reach = async (place: Locator): Promise<void> => {
    // The radio of a bar is there for the keyboard and has no size of its own.
    await place.waitFor({ state: 'attached' });
    for (let step = 0; step < farthest; step += 1) {
      if (await isFocused(place)) return;
      await press('Tab');
    }
    throw new Error(`Tab does not reach ${String(place)}`);
  };
  return {
    press,
    type,
    reach,
    activate: async (place) => {
      await reach(place);
      await press('Enter');
    },
    write: async (field, text) => {
      await reach(field);
      await press('Control+a');
      await type(text);
    },
    choose: async (list, text) => {
      await reach(list);
      await type(text);
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).first().waitFor();
      await press('Enter');
    },
    pick: async (bar, label) => {
      await bar.waitFor();
      const radios = bar.getByRole('radio');
      const texts = (await bar.locator('.ant-segmented-item, .ant-radio-wrapper').allInnerTexts()).map((text) => text.trim());
      const at = texts.findIndex((text) => (typeof label === 'string' ? text === label : label.test(text)));
      if (at === -1) throw new Error(`no ${label} in ${String(bar)}`);
      await reach(bar.getByRole('radio', { checked: true }));
      for (let step = 0; step < texts.length && !(await radios.nth(at).isChecked()); step += 1) {
        const before = await radios.evaluateAll((list) => list.findIndex((radio) => radio.matches(':checked')));
        await press('ArrowRight');
        await radios.nth(before).and(page.locator(':not(:checked)')).waitFor({ state: 'attached' });
      }
    },
    chooseFile: async (button, { name, bytes }) => {
      await reach(button);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Enter')]);
      await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    },
  };
}
