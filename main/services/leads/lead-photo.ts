import { findLeadPhoto } from '#main/repos/lead-repo.ts';
import type { Database } from '#main/store/database.ts';

const prefix = '/lead-photo/';

/** Where the photo of a lead's card is served. */
export const photoPath = (id: string): string => prefix + encodeURIComponent(id);

/** The photo behind a path of the application's own origin, null for every other path. */
export function findLeadFile(db: Database, pathname: string): { contentType: string; body: Uint8Array } | null {
  if (!pathname.startsWith(prefix)) return null;
  const photo = findLeadPhoto(db, decodeURIComponent(pathname.slice(prefix.length)));
  return photo === null ? null : { contentType: photo.type, body: photo.bytes };
}
