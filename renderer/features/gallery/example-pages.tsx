import type { ReactNode } from 'react';
import type { BilingualLayout } from '#shared/domain/packet/draft.ts';
import type { GalleryEntry } from '#shared/ipc/contracts/gallery-contract.ts';
import type { PacketLanguage } from '#shared/lib/language.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PdfPage } from '../../ui/pdf/pdf-page.tsx';
import { usePdfFile } from '../../ui/pdf/use-pdf-file.ts';
import { useWidth } from '../../ui/use-width.ts';
import { useGalleryWords } from './gallery-words.ts';

const widestPx = 820;
const gutterPx = 48;

interface ExamplePagesProps {
  entry: GalleryEntry;
  language: PacketLanguage;
  layout: BilingualLayout;
}

/** The example as the PDF it is. The page before stays until the next one is there. */
export function ExamplePages({ entry, language, layout }: ExamplePagesProps): ReactNode {
  const words = useGalleryWords();
  const shownIn = useLanguage();
  const [host, width] = useWidth();
  const query = useQuery('gallery.pages', { id: entry.id, language, layout });
  const url = query.value?.url ?? null;
  const { file, failed } = usePdfFile(url);
  const isShown = file !== null && file.url === url;
  const widthPx = Math.max(0, Math.min(width - gutterPx, widestPx));
  const numbers = (file?.sizes ?? []).map((_size, index) => index + 1);
  return (
    <section className="gallery-pages" aria-label={words.pages} aria-busy={!isShown}>
      <p className="gallery-status" role="status">
        {isShown ? entry.name[shownIn] : query.error === undefined && !failed ? words.setting : ''}
      </p>
      {query.error?.code === 'not-found' && <p className="notice">{words.none}</p>}
      {query.error !== undefined && query.error.code !== 'not-found' && <ErrorNotice error={query.error} onRetry={query.reload} />}
      {failed && (
        <p className="notice notice-blocked" role="alert">
          {words.failed}{' '}
          <button type="button" className="link-button" onClick={query.reload}>
            {words.again}
          </button>
        </p>
      )}
      <div
        className="pages"
        ref={host}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- pages are scrolled by keyboard
        tabIndex={0}
        role="document"
        aria-label={words.pages}
      >
        {file !== null &&
          query.error === undefined &&
          numbers.map((number) => <PdfPage key={number} file={file} number={number} widthPx={widthPx} />)}
      </div>
    </section>
  );
}
