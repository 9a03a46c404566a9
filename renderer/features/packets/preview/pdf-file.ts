import { GlobalWorkerOptions, PDFWorker, TextLayer, getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- the build answers an address, not the module
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** One worker reads every preview: starting it costs more than reading a packet. */
let shared: PDFWorker | null = null;
const worker = (): PDFWorker => (shared ??= PDFWorker.create({}));

export interface PageSize {
  width: number;
  height: number;
}
export interface Drawing {
  canvas: HTMLCanvasElement;
  text: HTMLElement;
}
/** A PDF that was fetched from the own origin. */
export interface PdfFile {
  url: string;
  /** In points, page by page. */
  sizes: PageSize[];
  /** Draws a page off screen. Rejects when `signal` ends it. */
  draw(number: number, options: { widthPx: number; pixelRatio: number; signal: AbortSignal }): Promise<Drawing>;
  close(): void;
}

async function fetchBytes(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function drawPage(
  page: PDFPageProxy,
  { widthPx, pixelRatio, signal }: { widthPx: number; pixelRatio: number; signal: AbortSignal },
): Promise<Drawing> {
  const scale = widthPx / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale: scale * pixelRatio });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel(), { once: true });
  await task.promise;
  const text = document.createElement('div');
  text.className = 'pdf-text';
  text.style.setProperty('--total-scale-factor', String(scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport: page.getViewport({ scale }) });
  signal.addEventListener('abort', () => layer.cancel(), { once: true });
  await layer.render();
  return { canvas, text };
}

/** Fetches and opens a PDF. No code is made from text and no font is taken from the system. */
export async function openPdf(url: string, signal: AbortSignal): Promise<PdfFile> {
  const data = await fetchBytes(url, signal);
  const task = getDocument({ data, worker: worker(), useSystemFonts: false, useWasm: false, disableWorkerRendering: true });
  const file = await task.promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)));
  return {
    url,
    sizes: pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    }),
    draw: (number, options) => {
      const page = pages[number - 1];
      if (page === undefined) throw new Error(`no page ${number}`);
      return drawPage(page, options);
    },
    close: () => void task.destroy(),
  };
}
