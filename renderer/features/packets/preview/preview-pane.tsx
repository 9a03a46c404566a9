import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useBuilderState, useBuilderView } from '../builder/builder-context.ts';
import { PdfPage } from './pdf-page.tsx';
import { usePdfFile } from './use-pdf-file.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** A page fitted to the width grows no wider than this: it is read at a desk, not from across the room. */
const widestPx = 960;
/** Room beside a page. */
const gutterPx = 24;

function useWidth(host: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return width;
}

/** The page whose middle is nearest the top of the view. */
function pageInView(scroller: HTMLElement): number {
  const pages = [...scroller.querySelectorAll<HTMLElement>('.pdf-page')];
  const line = scroller.scrollTop + scroller.clientHeight / 3;
  const passed = pages.filter((page) => page.offsetTop <= line);
  return Math.max(1, passed.length);
}

/** Leads to the first page of a section each time it is asked for; otherwise the reader's place is kept. */
function useFollowSection(scroller: React.RefObject<HTMLElement | null>, ready: boolean): void {
  const { selected, asked } = useBuilderView();
  const page = useBuilderState((state) => state.preview?.sectionPages[selected]);
  const followed = useRef(0);
  useEffect(() => {
    if (!ready || page === undefined || followed.current === asked) return;
    followed.current = asked;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-page="${page}"]`);
    if (element !== null && element !== undefined) scroller.current?.scrollTo({ top: element.offsetTop - 12 });
  }, [asked, page, ready, scroller]);
}

/** The packet itself, as the PDF it will be. */
export function PreviewPane(): ReactNode {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const [zoom, setZoom] = useState(1);
  const [at, setAt] = useState(1);
  const url = useBuilderState((state) => state.preview?.url ?? null);
  const { file, failed } = usePdfFile(url);
  useFollowSection(scroller, file !== null);
  const widthPx = Math.max(0, Math.floor(Math.min(width - 2 * gutterPx, widestPx) * zoom));
  const pages = file?.sizes.length ?? 0;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  return (
    <section className="preview" aria-label={words.builder.page}>
      <PreviewFault failed={failed} />
      <div
        className="pages"
        ref={scroller}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- pages are scrolled by keyboard
        tabIndex={0}
        role="document"
        aria-label={words.builder.page}
        onScroll={(event) => setAt(pageInView(event.currentTarget))}
      >
        {file === null ? <FirstPage /> : numbers.map((number) => <PdfPage key={number} file={file} number={number} widthPx={widthPx} />)}
      </div>
      <footer className="preview-foot">
        <PreviewStatus />
        <span className="preview-at">{pages > 0 && words.builder.preview.current(Math.min(at, pages), pages)}</span>
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
      </footer>
    </section>
  );
}

function FirstPage(): ReactNode {
  const words = useWords();
  const failed = useBuilderState((state) => state.previewError !== null);
  return failed ? null : (
    <div className="pdf-page pdf-page-empty" role="status">
      {words.builder.preview.first}
    </div>
  );
}

function PreviewFault({ failed }: { failed: boolean }): ReactNode {
  const words = useWords();
  const { builder } = useBuilderView();
  const error = useBuilderState((state) => state.previewError);
  if (error === null && !failed) return null;
  return (
    <div className="preview-fault">
      {error === null ? (
        <p className="notice notice-blocked" role="alert">
          {words.builder.preview.failed}
          {words.state.colon}
          {words.builder.preview.failedText}
        </p>
      ) : (
        <ErrorNotice error={error} onRetry={() => void builder.refresh()} />
      )}
    </div>
  );
}

function PreviewStatus(): ReactNode {
  const words = useWords();
  const working = useBuilderState((state) => state.previewing);
  const took = useBuilderState((state) => state.preview?.elapsedMs);
  return (
    <span className="preview-status" role="status">
      {working ? words.builder.preview.working : took === undefined ? '' : words.builder.preview.took(Math.round(took))}
    </span>
  );
}
