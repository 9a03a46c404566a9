// Modules that ship no types; only what is used of them is declared.

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}

declare module 'fontkit' {
  export interface Font {
    familyName: string;
    characterSet: number[];
  }
  export function openSync(file: string): Font;
}
