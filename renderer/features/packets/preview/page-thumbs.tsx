import { useEffect, useRef, type ReactNode } from 'react';
import { useBuilderWords } from '../builder/builder-words.ts';
import type { PdfFile } from '../../../ui/pdf/pdf-file.ts';

const thumbPx = 104;

interface PageThumbsProps {
  file: PdfFile;
  at: number;
  onGo: (page: number) => void;
}

/** All pages small, beside the one that is read. */
export function PageThumbs({ file, at, onGo }: PageThumbsProps): ReactNode {
  const { preview } = useBuilderWords();
  return (
    <ol className="thumbs" aria-label={preview.thumbs}>
      {file.sizes.map((size, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a page is its number
        <li key={index + 1}>
          <button
            type="button"
            className="thumb"
            aria-label={preview.goToPage(index + 1)}
            aria-current={at === index + 1 ? 'page' : undefined}
            onClick={() => onGo(index + 1)}
          >
            <Thumb file={file} number={index + 1} height={Math.round((thumbPx * size.height) / size.width)} />
            <span className="thumb-number">{index + 1}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Drawn when it comes into view; the last picture stays until the new one is there. */
function Thumb({ file, number, height }: { file: PdfFile; number: number; height: number }): ReactNode {
  const host = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const ending = new AbortController();
    const draw = (): void => {
      file.draw(number, { widthPx: thumbPx, pixelRatio: window.devicePixelRatio, signal: ending.signal }).then(
        (canvas) => {
          if (!ending.signal.aborted) element.replaceChildren(canvas);
        },
        (error: unknown) => {
          if (!ending.signal.aborted) reportError(error);
        },
      );
    };
    const view = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting !== true) return;
      view.disconnect();
      draw();
    });
    view.observe(element);
    return () => {
      view.disconnect();
      ending.abort();
    };
  }, [file, number]);
  return <span className="thumb-host" ref={host} style={{ width: thumbPx, height }} />;
}
