import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { STYLE_NONCE_PLACEHOLDER, securityHeaders } from './content-security.ts';
import { contentTypeOf } from './content-type.ts';
import type { SiteResponse } from './shell.ts';

export interface ProvidedFile {
  contentType: string;
  body: Uint8Array;
}

/** Answers the paths it knows, e.g. `/preview/<id>.pdf`, with fresh bytes, and null for every other path. */
export type SiteProvider = (pathname: string) => Promise<ProvidedFile | null>;

export interface SiteOptions {
  /** Folder of the built page. */
  root: string;
  /** Asked in order, before the folder. */
  providers?: readonly SiteProvider[];
  /** Hears of what went wrong behind a response 500; the page learns no detail. */
  report?: (error: unknown) => void;
}

export interface Site {
  /** Never rejects: a missing file is a 404, a failed provider a 500. */
  respond(pathname: string): Promise<SiteResponse>;
}

const NO_BODY = new Uint8Array(0);
const ABSENT_CODES: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

const isAbsence = (error: unknown): boolean => error instanceof Error && 'code' in error && ABSENT_CODES.has(error.code);

const decodePath = (pathname: string): string | null => {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A malformed escape names no file.
    return null;
  }
};

/** A path that is safe to join to the folder, or null. Each segment is a plain name; hidden files are not served. */
const segmentsOf = (pathname: string): string[] | null => {
  const decoded = decodePath(pathname === '/' ? '/index.html' : pathname);
  if (decoded === null || !decoded.startsWith('/')) return null;
  const segments = decoded.slice(1).split('/');
  return segments.every((segment) => segment !== '' && !segment.startsWith('.') && !/[\\:\0]/.test(segment)) ? segments : null;
};

const readFromFolder = async (root: string, pathname: string): Promise<ProvidedFile | null> => {
  const segments = segmentsOf(pathname);
  if (segments === null) return null;
  try {
    const folder = await realpath(root);
    const file = await realpath(join(folder, ...segments));
    if (!file.startsWith(folder + sep)) return null;
    return { contentType: contentTypeOf(file), body: await readFile(file) };
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
};

const withNonce = (file: ProvidedFile, nonce: string): Uint8Array => {
  if (!file.contentType.startsWith('text/html')) return file.body;
  const html = Buffer.from(file.body).toString('utf8').replaceAll(STYLE_NONCE_PLACEHOLDER, nonce);
  return Buffer.from(html, 'utf8');
};

/** The application's own origin: the built page's files and what the core makes, each under the strict policy. */
export const createSite = ({ root, providers = [], report = console.error }: SiteOptions): Site => {
  const find = async (pathname: string): Promise<ProvidedFile | null> => {
    for (const provide of providers) {
      const file = await provide(pathname);
      if (file !== null) return file;
    }
    return readFromFolder(root, pathname);
  };

  const respond = async (pathname: string): Promise<SiteResponse> => {
    const nonce = randomBytes(18).toString('base64');
    const headers = securityHeaders(nonce);
    try {
      const file = await find(pathname);
      if (file !== null) return { status: 200, headers: { ...headers, 'Content-Type': file.contentType }, body: withNonce(file, nonce) };
      // Browsers ask for it unbidden; a page without an icon is no fault.
      return { status: pathname === '/favicon.ico' ? 204 : 404, headers, body: NO_BODY };
    } catch (error) {
      report(error);
      return { status: 500, headers, body: NO_BODY };
    }
  };

  return { respond };
};
