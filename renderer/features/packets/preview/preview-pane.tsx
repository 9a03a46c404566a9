import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useBuilderState, useBuilderView } from '../builder/builder-context.ts';
import { PdfPage } from '../../../ui/pdf/pdf-page.tsx';
import { usePdfFile } from '../../../ui/pdf/use-pdf-file.ts';
import { useWidth } from '../../../ui/use-width.ts';
import { PageThumbs } from './page-thumbs.tsx';
import { useChangeMarks } from './use-change-marks.ts';
import { usePageClicks } from './use-page-clicks.ts';
import { ChangesLine, ViewButtons } from './view-buttons.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';
import './preview.css';

/** A page fitted to the width grows no wider than this: it is read at a desk, not from across the room. */
const widestPx = 960;
/** Room beside a page. */
const gutterPx = 24;

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
    goToPage(scroller.current, page);
  }, [asked, page, ready, scroller]);
}

/** Keeps the page that is read where it is when all pages grow, shrink or move side by side. */
function useKeepPage(scroller: React.RefObject<HTMLElement | null>, layout: string): (page: number) => void {
  const page = useRef(1);
  const known = useRef(layout);
  useLayoutEffect(() => {
    if (known.current === layout) return;
    known.current = layout;
    goToPage(scroller.current, page.current);
  }, [layout, scroller]);
  return (next) => {
    page.current = next;
  };
}

function goToPage(scroller: HTMLElement | null, page: number): void {
  const element = scroller?.querySelector<HTMLElement>(`[data-page="${page}"]`);
  if (element !== null && element !== undefined) scroller?.scrollTo({ top: element.offsetTop - 12 });
}

/** Two pages share the width that one has. */
const pageWidth = (width: number, two: boolean): number =>
  two ? Math.min((width - 3 * gutterPx) / 2, widestPx) : Math.min(width - 2 * gutterPx, widestPx);

/** The packet itself, as the PDF it will be. */
export function PreviewPane(): ReactNode {
  const words = useWords();
  const [scroller, width] = useWidth();
  const [zoom, setZoom] = useState(1);
  const [two, setTwo] = useState(false);
  const [thumbs, setThumbs] = useState(false);
  const [at, setAt] = useState(1);
  const url = useBuilderState((state) => state.preview?.url ?? null);
  const { file, failed } = usePdfFile(url);
  const { mark, onClick } = usePageClicks();
  useFollowSection(scroller, file !== null);
  useChangeMarks(scroller);
  const widthPx = Math.max(0, Math.floor(pageWidth(width, two) * zoom));
  const keep = useKeepPage(scroller, `${widthPx} ${two}`);
  const pages = file?.sizes.length ?? 0;
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const read = (page: number): void => {
    setAt(page);
    keep(page);
  };
  return (
    <section className="preview" aria-label={words.builder.page}>
      <PreviewFault failed={failed} />
      <ChangesLine />
      <div className="preview-body">
        {thumbs && file !== null && <PageThumbs file={file} at={at} onGo={(page) => goToPage(scroller.current, page)} />}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- by keyboard the outline and the lists of figures lead to the same places */}
        <div
          className={two ? 'pages pages-two' : 'pages'}
          ref={scroller}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- pages are scrolled by keyboard
          tabIndex={0}
          role="document"
          aria-label={words.builder.page}
          onScroll={(event) => read(pageInView(event.currentTarget))}
          onClick={onClick}
        >
          {file === null ? (
            <FirstPage />
          ) : (
            numbers.map((number) => (
              <PdfPage key={number} file={file} number={number} widthPx={widthPx}>
                {mark?.page === number && (
                  <span className="block-mark" aria-hidden style={{ top: `${mark.top}%`, height: `${mark.height}%` }} />
                )}
              </PdfPage>
            ))
          )}
        </div>
      </div>
      <footer className="preview-foot">
        <PreviewStatus />
        <span className="preview-at">{pages > 0 && words.builder.preview.current(Math.min(at, pages), pages)}</span>
        <span className="zoom">
          <ViewButtons thumbs={thumbs} onThumbs={setThumbs} two={two} onTwo={setTwo} />
          <ZoomButtons zoom={zoom} onZoom={setZoom} />
        </span>
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
