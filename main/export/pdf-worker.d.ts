/** PDF.js types its interface only; this module holds the other half, which runs in place of a worker. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
