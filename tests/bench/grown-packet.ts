import fs from 'node:fs';
import path from 'node:path';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { openStore, type Store } from '#main/store/open-store.ts';
import { investorProfileSchema, type InvestorProfile } from '#shared/domain/investor/investor.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';

export const root = path.resolve(import.meta.dirname, '../..');
export const today = '2026-09-01';
export const investorFile = path.join(root, 'seeds/samples/heron.json');
export const profile: InvestorProfile = investorProfileSchema.parse(JSON.parse(fs.readFileSync(investorFile, 'utf8')));

/** About so many pages: parks offered, languages, and how often the facts of the parks are told again. */
export interface PacketSize {
  pages: number;
  parks: number;
  language: PacketDraft['language'];
  copies: number;
}
export const sizes: readonly PacketSize[] = [
  { pages: 12, parks: 1, language: 'en', copies: 0 },
  { pages: 50, parks: 20, language: 'zh-en', copies: 0 },
  { pages: 100, parks: 20, language: 'zh-en', copies: 4 },
  { pages: 300, parks: 20, language: 'zh-en', copies: 20 },
];

/** Every fact of the parks again, under another id. */
function tellAgain({ db }: Store, parkIds: readonly string[], copies: number): void {
  const columns = db.prepare<[], string>("SELECT name FROM pragma_table_info('fact') WHERE name <> 'id'").pluck().all().join(', ');
  const insert = db.prepare(
    `INSERT INTO fact (id, ${columns}) SELECT id || '-again-' || ?, ${columns} FROM fact WHERE record_id = ? AND id NOT LIKE '%-again-%'`,
  );
  db.transaction(() => {
    for (let copy = 1; copy <= copies; copy += 1) for (const id of parkIds) insert.run(copy, id);
  })();
}

/** A store with the starter data, grown until a packet of it has that many pages. */
export function grownStore(folder: string, { parks, language, copies }: PacketSize): { store: Store; draft: PacketDraft } {
  const store = openStore(folder, { waitMs: 0 });
  seedStore(store.db, path.join(root, 'seeds'));
  const parkIds = store.db
    .prepare<[number], string>(
      "SELECT id FROM record WHERE kind = 'park' AND in_shanghai = 1 AND status = 'live' AND sensitivity = 'public' ORDER BY id LIMIT ?",
    )
    .pluck()
    .all(parks);
  tellAgain(store, parkIds, copies);
  const draft = startDraft({ investorId: 'bench', template: 'pitch', language, audience: 'public', parkIds, watermark: null, asOf: null });
  return { store, draft };
}
