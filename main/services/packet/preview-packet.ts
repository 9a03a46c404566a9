import type { Glyphs } from '#main/documents/glyphs.ts';
import type { Typesetter } from '#main/documents/typesetter.ts';
import { documentValue } from '#main/documents/value/document-value.ts';
import { readOutline, type PdfOutline } from '#main/export/pdf-outline.ts';
import type { Database } from '#main/store/database.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import type { Preview } from '#shared/domain/packet/packet.ts';
import { figureRefs, sourceRefs } from '#shared/domain/packet/preview-figure.ts';
import type { FreezeInput } from './freeze.ts';
import { createKeptSnapshots } from './kept-matter.ts';
import { findingsOf } from './prepare-packet.ts';

/**
 * Printed where the version's name will stand. A draft has no version yet; the name of one would change with every letter
 * typed and every page would be laid out anew.
 */
const previewVersion = 'draft';

/** Previews kept at hand: the page being shown and the few before it. */
const kept = 4;

/** Typesets drafts for the window and keeps the newest bytes under paths of the application's own origin. */
export interface Previews {
  /** @throws UserError `cancelled` when a newer call for the same packet overtakes this one. */
  make(packetId: string, input: FreezeInput): Promise<Preview>;
  /** The PDF behind a path, or null for any other path. */
  find(pathname: string): Uint8Array | null;
}

export function createPreviews({ db, glyphs, typesetter }: { db: Database; glyphs: Glyphs; typesetter: Typesetter }): Previews {
  const snapshots = createKeptSnapshots(db);
  const files = new Map<string, Uint8Array>();
  const newest = new Map<string, symbol>();
  let queue: Promise<unknown> = Promise.resolve();
  let count = 0;

  function keep(bytes: Uint8Array): string {
    count += 1;
    const url = `/preview/${count}.pdf`;
    files.set(url, bytes);
    const [oldest] = files.keys();
    if (files.size > kept && oldest !== undefined) files.delete(oldest);
    return url;
  }

  /** One at a time; a preview overtaken while it waits is skipped, one already being set is let run, which is quicker than a new thread. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  /** The pages and, while their thread sets them, what preflight says. */
  async function setAndJudge(input: FreezeInput): Promise<{ value: DocumentValue; bytes: Uint8Array; findings: Finding[] }> {
    const snapshot = snapshots(input);
    const value = documentValue(snapshot, previewVersion);
    const setting = typesetter.typeset(value, { untagged: true });
    // A failure is thrown below; preflight may throw first.
    setting.catch(() => undefined);
    // The request has to leave for its thread before this one is at work again.
    await new Promise(setImmediate);
    const findings = findingsOf(db, glyphs, { snapshot, value, profile: input.profile });
    return { value, findings, bytes: await setting };
  }

  async function make(packetId: string, input: FreezeInput): Promise<Preview> {
    const started = performance.now();
    const run = Symbol(packetId);
    newest.set(packetId, run);
    const { value, bytes, findings } = await inTurn(() => {
      if (newest.get(packetId) !== run) throw new UserError('cancelled', 'a newer preview was asked for');
      return setAndJudge(input);
    });
    const outline = await readOutline(bytes);
    const elapsedMs = Math.round(performance.now() - started);
    return {
      url: keep(bytes),
      pages: outline.pages,
      findings,
      sectionPages: pagesOfSections(value, outline),
      figures: figureRefs(value),
      sources: sourceRefs(value),
      elapsedMs,
    };
  }

  return { make, find: (pathname) => files.get(pathname) ?? null };
}

/** On which page each section begins, by its title in the outline. */
function pagesOfSections({ sections }: DocumentValue, { entries }: PdfOutline): Record<string, number> {
  return Object.fromEntries(
    sections.flatMap((section) => {
      const titles = Object.values(section.title).map((line) => line.text);
      const entry = entries.find(({ title }) => titles.some((text) => title.includes(text)));
      return entry === undefined ? [] : [[section.id, entry.page]];
    }),
  );
}
