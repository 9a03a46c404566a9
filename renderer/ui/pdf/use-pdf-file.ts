import { useEffect, useRef, useState } from 'react';
import { openPdf, type PdfFile } from './pdf-file.ts';

/** The file now shown stays open until the one after the next is there: its pages may still be on screen. */
export function usePdfFile(url: string | null): { file: PdfFile | null; failed: boolean } {
  const [file, setFile] = useState<PdfFile | null>(null);
  const [failed, setFailed] = useState(false);
  const open = useRef<PdfFile[]>([]);
  useEffect(() => {
    if (url === null) return undefined;
    const ending = new AbortController();
    openPdf(url, ending.signal).then(
      (opened) => {
        if (ending.signal.aborted) {
          opened.close();
          return;
        }
        open.current = [...open.current, opened];
        while (open.current.length > 2) open.current.shift()?.close();
        setFile(opened);
        setFailed(false);
      },
      () => setFailed(!ending.signal.aborted),
    );
    return () => ending.abort();
  }, [url]);
  useEffect(
    () => () => {
      for (const known of open.current) known.close();
      open.current = [];
    },
    [],
  );
  return { file, failed };
}
