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
export interface DrawOptions {
  widthPx: number;
  pixelRatio: number;
  signal: AbortSignal;
}
/** A PDF that was fetched from the own origin. */
export interface PdfFile {
  url: string;
  /** In points, page by page. */
  sizes: PageSize[];
  /** Draws a page off screen. Rejects when the signal ends it. */
  draw(number: number, options: DrawOptions): Promise<HTMLCanvasElement>;
  /** The page's words, to lie over its picture. Rejects when the signal ends it. */
  words(number: number, options: Omit<DrawOptions, 'pixelRatio'>): Promise<HTMLElement>;
  close(): void;
}

async function fetchBytes(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const scaleOf = (page: PDFPageProxy, widthPx: number): number => widthPx / page.getViewport({ scale: 1 }).width;

async function drawPage(page: PDFPageProxy, { widthPx, pixelRatio, signal }: DrawOptions): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale: scaleOf(page, widthPx) * pixelRatio });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel(), { once: true });
  await task.promise;
  return canvas;
}

async function layWords(page: PDFPageProxy, { widthPx, signal }: Omit<DrawOptions, 'pixelRatio'>): Promise<HTMLElement> {
  const scale = scaleOf(page, widthPx);
  const container = document.createElement('div');
  container.className = 'pdf-text';
  container.style.setProperty('--total-scale-factor', String(scale));
  const layer = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport: page.getViewport({ scale }) });
  signal.addEventListener('abort', () => layer.cancel(), { once: true });
  await layer.render();
  return container;
}

/** Fetches and opens a PDF. No code is made from text and no font is taken from the system. */
export async function openPdf(url: string, signal: AbortSignal): Promise<PdfFile> {
  const data = await fetchBytes(url, signal);
  // Glyphs are drawn as outlines: a font that the browser has to load first takes as long as the rest of the page.
  const task = getDocument({
    data,
    worker: worker(),
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    disableWorkerRendering: true,
  });
  const file = await task.promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)));
  const pageOf = (number: number): PDFPageProxy => {
    const page = pages[number - 1];
    if (page === undefined) throw new Error(`no page ${number}`);
    return page;
  };
  return {
    url,
    sizes: pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    }),
    draw: (number, options) => drawPage(pageOf(number), options),
    words: (number, options) => layWords(pageOf(number), options),
    close: () => void task.destroy(),
  };
}
