import fs from 'node:fs';
import path from 'node:path';
import { seedStore } from '#main/services/seeding/seed-store.ts';
import { openStore, type Store } from '#main/store/open-store.ts';
import { investorProfileSchema, type InvestorProfile } from '#shared/domain/investor/investor.ts';
import { startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';

export const root = path.resolve(import.meta.dirname, '../..');
export const today = '2026-09-01';
const sample: InvestorProfile = investorProfileSchema.parse(
  JSON.parse(fs.readFileSync(path.join(root, 'seeds/samples/heron.json'), 'utf8')),
);

/** About so many pages: parks offered, languages, and how many questions the investor asks. */
export interface PacketSize {
  pages: number;
  template: PacketDraft['template'];
  parks: number;
  language: PacketDraft['language'];
  questions: number;
  /** How often each is said in one breath; once where it is left out. */
  words?: number;
}
export const sizes: readonly PacketSize[] = [
  { pages: 12, template: 'rfi', parks: 1, language: 'en', questions: 21 },
  { pages: 50, template: 'pitch', parks: 18, language: 'zh-en', questions: 0 },
  { pages: 100, template: 'pitch', parks: 20, language: 'zh-en', questions: 70 },
  { pages: 300, template: 'pitch', parks: 20, language: 'zh-en', questions: 100, words: 22 },
];

/** The investor of the samples, who asks so many questions. */
export const profileOf = ({ questions, words = 1 }: PacketSize): InvestorProfile => {
  const asked = sample.questions ?? [];
  return {
    ...sample,
    questions: Array.from(
      { length: questions },
      (_unused, at) => `${at + 1}. ${`${asked[at % asked.length] ?? ''} `.repeat(words).trim()}`,
    ),
  };
};

/** A store with the starter data, and a draft of about that many pages. */
export function grownStore(folder: string, { template, parks, language }: PacketSize): { store: Store; draft: PacketDraft } {
  const store = openStore(folder, { waitMs: 0 });
  seedStore(store.db, path.join(root, 'seeds'));
  const parkIds = store.db
    .prepare<[number], string>(
      "SELECT id FROM record WHERE kind = 'park' AND in_shanghai = 1 AND status = 'live' AND sensitivity = 'public' ORDER BY id LIMIT ?",
    )
    .pluck()
    .all(parks);
  const draft = startDraft({ investorId: 'bench', template, language, audience: 'public', parkIds, watermark: null, asOf: null });
  return { store, draft };
}
