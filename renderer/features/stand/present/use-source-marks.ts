import { useEffect, useState } from 'react';
import { marksIn } from '#shared/domain/packet/preview-figure.ts';
import type { PdfFile } from '../../../ui/pdf/pdf-file.ts';

/** Words are laid at this width only to be read; any width gives the same words. */
const widthPx = 600;

interface Read {
  file: PdfFile;
  page: number;
  marks: ReadonlySet<number>;
}
const none: ReadonlySet<number> = new Set();

/** Numbers of the sources that the words of a page cite; empty until the page is read. */
export function useSourceMarks(file: PdfFile | null, page: number): ReadonlySet<number> {
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (file === null) return undefined;
    const ending = new AbortController();
    file.words(page, { widthPx, signal: ending.signal }).then(
      (words) => {
        if (!ending.signal.aborted) setRead({ file, page, marks: marksIn((words.textContent ?? '').normalize('NFKC').replace(/\s/g, '')) });
      },
      (error: unknown) => {
        if (!ending.signal.aborted) reportError(error);
      },
    );
    return () => ending.abort();
  }, [file, page]);
  return read !== null && read.file === file && read.page === page ? read.marks : none;
}
