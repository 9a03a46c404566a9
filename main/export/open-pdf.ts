import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Named here so that a bundler carries it; PDF.js finds it on globalThis and starts no thread.
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

/** Begins to read a PDF with PDF.js; the caller destroys the task. The bytes are copied, since PDF.js takes its buffer for itself and refuses a Buffer. */
export const openPdf = (bytes: Uint8Array): ReturnType<typeof getDocument> =>
  getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, disableFontFace: true, fontExtraProperties: true, verbosity: 0 });
