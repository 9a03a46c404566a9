import type { openPdf } from './open-pdf.ts';

export type PdfTask = ReturnType<typeof openPdf>;
export type PdfDocument = Awaited<PdfTask['promise']>;

/** `openPdf`, loaded when the first PDF is read: the reader is the largest part of the program, and most commands read none. */
export const openPdfLazily = async (bytes: Uint8Array): Promise<PdfTask> => (await import('./open-pdf.ts')).openPdf(bytes);

/** Loads the reader ahead of its use. A failure shows where the reader is used. */
export const warmPdfReader = (): void => void import('./open-pdf.ts').catch(() => undefined);
