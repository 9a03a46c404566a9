import { extname } from 'node:path';

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.ttf', 'font/ttf'],
  ['.pdf', 'application/pdf'],
  ['.wasm', 'application/wasm'],
  ['.bcmap', 'application/octet-stream'],
]);

/** The media type of a file by its name; with `nosniff`, an unknown one is only ever bytes. */
export const contentTypeOf = (fileName: string): string => CONTENT_TYPES.get(extname(fileName).toLowerCase()) ?? 'application/octet-stream';
