import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PdfFile } from '../../../ui/pdf/pdf-file.ts';
import { useDeskWords } from '../stand-words.ts';

/** One page as large as the stage allows. */
export function Slide({ file, number }: { file: PdfFile; number: number }): ReactNode {
  const words = useDeskWords().present;
  const host = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setBox({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const [element, size] = [host.current, file.sizes[number - 1]];
    if (element === null || size === undefined || box.width === 0) return undefined;
    const ending = new AbortController();
    const widthPx = Math.floor(Math.min(box.width, (box.height * size.width) / size.height));
    file.draw(number, { widthPx, pixelRatio: window.devicePixelRatio, signal: ending.signal }).then(
      (canvas) => {
        if (ending.signal.aborted) return;
        canvas.style.width = `${widthPx}px`;
        canvas.dataset['page'] = String(number);
        element.replaceChildren(canvas);
      },
      (error: unknown) => {
        if (!ending.signal.aborted) reportError(error);
      },
    );
    return () => ending.abort();
  }, [file, number, box]);
  return <div ref={host} className="present-slide" role="img" aria-label={words.page(number, file.sizes.length)} />;
}
