import path from 'node:path';
import type { Plugin } from 'vite';

const file = path.join('pdfjs-dist', 'legacy', 'build', 'pdf.mjs');
const asksForCanvas = 'canvas = require("@napi-rs/canvas")';
/** What PDF.js looks for by name when it is loaded; drawing alone would use them. */
const standIns = 'canvas = { DOMMatrix: class DOMMatrix {}, Path2D: class Path2D {} }';

/**
 * PDF.js reads texts, bookmarks and links here and never draws. Left alone it loads a package for drawing, a quarter of a second of each
 * process that checks a file, and warns where that package was not shipped.
 */
export const pdfTextOnly: Plugin = {
  name: 'pdf-text-only',
  transform(code, id) {
    if (!path.normalize(id).endsWith(file)) return null;
    if (!code.includes(asksForCanvas)) throw new Error(`${id} no longer asks for a canvas this way: mend scripts/build/pdf-text-only.ts`);
    return { code: code.replace(asksForCanvas, standIns), map: null };
  },
};
