import type { PdfDocument } from './load-pdf-reader.ts';

/** A link within the document: from which page (from 0), and where it leads. */
export interface InnerLink {
  from: number;
  page: number;
  /** Page and place, as one word: two links with the same word lead to the same place. */
  place: string;
}

/** What is read of an annotation. */
export interface Annotation {
  subtype?: string;
  dest?: string | unknown[] | null;
  url?: string;
  unsafeUrl?: string;
}

/** Reads the links that lead to a place of the same document; asks for each page and each named place once. */
export function createLinkReader(pdf: PdfDocument): { read(from: number, annotations: readonly Annotation[]): Promise<InnerLink[]> } {
  const pages = new Map<number, number>();
  const named = new Map<string, unknown[] | null>();

  async function targetOf(dest: string | unknown[]): Promise<unknown[] | null> {
    if (typeof dest !== 'string') return dest;
    const known = named.get(dest);
    if (known !== undefined) return known;
    const found = await pdf.getDestination(dest);
    named.set(dest, found);
    return found;
  }
  /** A destination begins with the reference of its page. */
  async function pageOf(reference: { num: number; gen: number }): Promise<number> {
    const page = pages.get(reference.num) ?? (await pdf.getPageIndex(reference));
    pages.set(reference.num, page);
    return page;
  }
  return {
    async read(from, annotations) {
      const links: InnerLink[] = [];
      for (const { subtype, dest } of annotations) {
        if (subtype !== 'Link' || dest === null || dest === undefined) continue;
        const [reference, , x, y] = (await targetOf(dest)) ?? [];
        if (typeof reference !== 'object' || reference === null) continue;
        const page = await pageOf(reference as { num: number; gen: number });
        links.push({ from, page, place: `${page} ${String(x)} ${String(y)}` });
      }
      return links;
    },
  };
}
