import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import type { PdfFile } from './pdf-file.ts';

interface PdfPageProps {
  file: PdfFile;
  number: number;
  widthPx: number;
}

/** Drawn a screen ahead of where the reader is. */
const margin = '800px 0px';

function useNear(host: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: element.closest('.pages'),
      rootMargin: margin,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return near;
}

/** One page. A new state of it is painted off screen and put over the old one at once: nothing flashes, nothing moves. */
export function PdfPage({ file, number, widthPx }: PdfPageProps): ReactNode {
  const { builder } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const near = useNear(host);
  const size = file.sizes[number - 1];
  useEffect(() => {
    const element = host.current;
    if (element === null || widthPx <= 0) return undefined;
    if (!near) {
      element.replaceChildren();
      return undefined;
    }
    const ending = new AbortController();
    file.draw(number, { widthPx, pixelRatio: window.devicePixelRatio, signal: ending.signal }).then(
      ({ canvas, text }) => {
        if (!ending.signal.aborted) element.replaceChildren(canvas, text);
      },
      (error: unknown) => {
        if (!ending.signal.aborted) reportError(error);
      },
    );
    return () => ending.abort();
  }, [file, number, widthPx, near]);
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
    </div>
  );
}
