import { checkPdf } from '#main/export/check-pdf.ts';
import { figureBook } from '#main/export/figures/figure-book.ts';
import { checkMail, mailBytes } from '#main/export/mail/mail-text.ts';
import { readOutline } from '#main/export/pdf-outline.ts';
import { workbookBytes } from '#main/export/sheet/workbook.ts';
import { checkSheets } from '#main/export/figures/check-sheets.ts';
import { checkSlides } from '#main/export/slides/check-slides.ts';
import { slideShow } from '#main/export/slides/slide-show.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { ByteCheck } from '#shared/domain/packet/finding.ts';
import type { OutputFormat } from '#shared/domain/packet/outputs/output-format.ts';

/** A finished file before it is written: its bytes, what was checked on them, and its pages, slides or sheets. */
export interface Produced {
  bytes: Uint8Array;
  checks: ByteCheck[];
  pages: number;
}

/** Sets pages; the typesetter with whatever the caller adds to it. */
export type SetPages = (value: DocumentValue) => Promise<Uint8Array>;

/** Makes one file of a frozen version. Every format follows from the same value, and the same value gives the same bytes. */
export const produce: Record<OutputFormat, (value: DocumentValue, setPages: SetPages) => Promise<Produced>> = {
  pdf: async (value, setPages) => {
    const bytes = await setPages(value);
    const checks = await checkPdf(bytes, value);
    return { bytes, checks, pages: checks.every((check) => check.ok) ? (await readOutline(bytes)).pages : 0 };
  },
  pptx: async (value) => {
    const { bytes, slides } = await slideShow(value);
    return { bytes, checks: checkSlides(bytes, value), pages: slides };
  },
  xlsx: (value) => {
    const book = figureBook(value);
    const bytes = workbookBytes(book);
    return Promise.resolve({ bytes, checks: checkSheets(bytes, value), pages: 1 + (book.others ?? []).length });
  },
  txt: (value) => {
    const bytes = mailBytes(value);
    return Promise.resolve({ bytes, checks: checkMail(bytes, value), pages: 1 });
  },
};
