import type { openPdf } from './open-pdf.ts';

/** A link within the document: from which page (from 0), and where it leads. */
export interface InnerLink {
  from: number;
  page: number;
  /** Page and place, as one word: two links with the same word lead to the same place. */
  place: string;
}

type Document = Awaited<ReturnType<typeof openPdf>['promise']>;

interface Annotation {
  subtype?: string;
  dest?: string | unknown[] | null;
}

/** Every link of the pages that leads to a place of the same document. */
export async function readInnerLinks(pdf: Document): Promise<InnerLink[]> {
  const links: InnerLink[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const annotations = (await (await pdf.getPage(number)).getAnnotations()) as Annotation[];
    for (const { subtype, dest } of annotations) {
      if (subtype !== 'Link' || dest === null || dest === undefined) continue;
      const target = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as unknown[] | null;
      const [reference, , x, y] = target ?? [];
      if (typeof reference !== 'object' || reference === null) continue;
      // A destination begins with the reference of its page.
      const page = await pdf.getPageIndex(reference as { num: number; gen: number });
      links.push({ from: number - 1, page, place: `${page} ${String(x)} ${String(y)}` });
    }
  }
  return links;
}
