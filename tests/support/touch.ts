import type { Page } from 'playwright-core';

interface Point {
  x: number;
  y: number;
}

/** One finger on the glass, as the system would report it: the page scrolls, snaps and clicks by itself. */
export interface Finger {
  tap(at: Point): Promise<void>;
  /** Goes down, along a line and up. */
  swipe(from: Point, to: Point): Promise<void>;
  down(at: Point): Promise<void>;
  move(from: Point, to: Point): Promise<void>;
  up(): Promise<void>;
}

const steps = 10;

/** A touch screen for a page of a browser that has none. */
export const createFinger = async (page: Page): Promise<Finger> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [at] });
  const finger: Finger = {
    down: async (at) => void (await send('touchStart', at)),
    move: async (from, to) => {
      for (let step = 1; step <= steps; step += 1) {
        await send('touchMove', { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps });
        // A finger is seen once a frame; faster it would be a throw that no hand makes.
        await page.evaluate(() => new Promise(requestAnimationFrame));
      }
    },
    up: async () => void (await send('touchEnd')),
    tap: async (at) => {
      await finger.down(at);
      await finger.up();
    },
    swipe: async (from, to) => {
      await finger.down(from);
      await finger.move(from, to);
      await finger.up();
    },
  };
  return finger;
};
