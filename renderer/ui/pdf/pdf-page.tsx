import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.tsx';
import type { PdfFile } from './pdf-file.ts';

interface PdfPageProps {
  file: PdfFile;
  number: number;
  widthPx: number;
  /** What lies over the page, such as a mark. */
  children?: ReactNode;
}

/** Pages near the view are drawn ahead of the reader, but after those in view. */
const aheadPx = 800;
const aheadAfterMs = 250;
type Nearness = 'in-view' | 'near' | 'far';

function useNearness(host: React.RefObject<HTMLElement | null>): Nearness {
  const [nearness, setNearness] = useState<Nearness>('far');
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const root = element.closest('.pages');
    let [inView, near] = [false, false];
    const say = (): void => setNearness(inView ? 'in-view' : near ? 'near' : 'far');
    const view = new IntersectionObserver(
      (entries) => {
        inView = entries.at(-1)?.isIntersecting ?? false;
        say();
      },
      { root },
    );
    const ahead = new IntersectionObserver(
      (entries) => {
        near = entries.at(-1)?.isIntersecting ?? false;
        say();
      },
      { root, rootMargin: `${aheadPx}px 0px` },
    );
    view.observe(element);
    ahead.observe(element);
    return () => {
      view.disconnect();
      ahead.disconnect();
    };
  }, [host]);
  return nearness;
}

/** Puts the page's picture over the old one at once, then its words over the picture. */
async function paint(host: HTMLElement, { file, number, widthPx }: PdfPageProps, signal: AbortSignal): Promise<void> {
  const canvas = await file.draw(number, { widthPx, pixelRatio: window.devicePixelRatio, signal });
  if (signal.aborted) return;
  host.replaceChildren(canvas);
  const words = await file.words(number, { widthPx, signal });
  if (!signal.aborted) host.replaceChildren(canvas, words);
}

/** One page. A new state of it is drawn off screen and put over the old one: nothing flashes, nothing moves. */
export function PdfPage({ file, number, widthPx, children }: PdfPageProps): ReactNode {
  const { builder } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<string | null>(null);
  const nearness = useNearness(host);
  const size = file.sizes[number - 1];
  useEffect(() => {
    const element = host.current;
    if (element === null || widthPx <= 0) return undefined;
    const state = `${file.url} ${widthPx}`;
    if (nearness === 'far') {
      element.replaceChildren();
      drawn.current = null;
      return undefined;
    }
    if (drawn.current === state) return undefined;
    const ending = new AbortController();
    const run = (): void => {
      paint(element, { file, number, widthPx }, ending.signal).then(
        () => {
          if (!ending.signal.aborted) drawn.current = state;
        },
        (error: unknown) => {
          if (!ending.signal.aborted) reportError(error);
        },
      );
    };
    const timer = setTimeout(run, nearness === 'in-view' ? 0 : aheadAfterMs);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [file, number, widthPx, nearness]);
  if (size === undefined) return null;
  return (
    <div
      className="pdf-page"
      role="region"
      aria-label={builder.preview.page(number)}
      data-page={number}
      style={{ width: widthPx, height: Math.round((widthPx * size.height) / size.width) }}
    >
      <div className="pdf-host" ref={host} />
      {children}
    </div>
  );
}
