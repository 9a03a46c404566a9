import type { Glyphs } from '#main/documents/glyphs.ts';
import type { Typesetter } from '#main/documents/typesetter.ts';
import { readOutline } from '#main/export/pdf-outline.ts';
import type { Database } from '#main/store/database.ts';
import { UserError } from '#shared/ipc/reply.ts';
import type { Preview } from '#shared/domain/packet/packet.ts';
import type { FreezeInput } from './freeze.ts';
import { preparePacket } from './prepare-packet.ts';

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

export function createPreviews(dependencies: { db: Database; glyphs: Glyphs; typesetter: Typesetter }): Previews {
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
  function inTurn(work: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function make(packetId: string, input: FreezeInput): Promise<Preview> {
    const started = performance.now();
    const run = Symbol(packetId);
    newest.set(packetId, run);
    const { value, findings } = preparePacket(dependencies.db, input, dependencies.glyphs, previewVersion);
    const bytes = await inTurn(() => {
      if (newest.get(packetId) !== run) throw new UserError('cancelled', 'a newer preview was asked for');
      return dependencies.typesetter.typeset(value);
    });
    const outline = await readOutline(bytes);
    const sectionPages = Object.fromEntries(
      value.sections.flatMap((section) => {
        const titles = Object.values(section.title).map((line) => line.text);
        const entry = outline.entries.find(({ title }) => titles.some((text) => title.includes(text)));
        return entry === undefined ? [] : [[section.id, entry.page]];
      }),
    );
    return { url: keep(bytes), pages: outline.pages, findings, sectionPages, elapsedMs: Math.round(performance.now() - started) };
  }

  return { make, find: (pathname) => files.get(pathname) ?? null };
}
