import { openPdfLazily, type PdfDocument } from './load-pdf-reader.ts';

/** How many pages a PDF has, and on which page (from 1) each entry of its outline's first level stands. */
export interface PdfOutline {
  pages: number;
  entries: { title: string; page: number }[];
}

interface OutlineNode {
  title: string;
  dest: string | unknown[] | null;
}
type Document = PdfDocument;

async function pageOf(pdf: Document, dest: OutlineNode['dest']): Promise<number | null> {
  const target = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as unknown[] | null;
  const [reference] = target ?? [];
  // A destination begins with the reference of its page.
  return typeof reference === 'object' && reference !== null
    ? (await pdf.getPageIndex(reference as { num: number; gen: number })) + 1
    : null;
}

/** Reads the outline alone, which takes a few milliseconds; `readPdf` reads everything. */
export async function readOutline(bytes: Uint8Array): Promise<PdfOutline> {
  const task = await openPdfLazily(bytes);
  try {
    const pdf = await task.promise;
    const nodes = ((await pdf.getOutline()) ?? []) as OutlineNode[];
    const entries = await Promise.all(nodes.map(async (node) => ({ title: node.title, page: (await pageOf(pdf, node.dest)) ?? 1 })));
    return { pages: pdf.numPages, entries };
  } finally {
    await task.destroy();
  }
}
