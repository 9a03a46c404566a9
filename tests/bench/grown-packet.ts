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
  /** Each question is a letter that asks about everything, as tenders do, where this is set. */
  letters?: true;
}
export const sizes: readonly PacketSize[] = [
  { pages: 12, template: 'rfi', parks: 1, language: 'en', questions: 21 },
  { pages: 50, template: 'pitch', parks: 18, language: 'zh-en', questions: 0 },
  { pages: 100, template: 'pitch', parks: 20, language: 'zh-en', questions: 70 },
  { pages: 300, template: 'pitch', parks: 20, language: 'zh-en', questions: 100, letters: true },
];

const letter = [
  'Which companies and institutions are in these parks?',
  'What are the key industries and clusters of each park?',
  'Which incentives, subsidies and clauses can we use?',
  'What transport, metro and airport links are there?',
  'What housing, schools and hospitals are near?',
  'Which universities and laboratories are there?',
  'What are rents and land prices?',
  'What talent policies, visas and hukou paths are there?',
  'Which projects were signed, and how much was invested?',
  'What is the plan and history of each park: area, output, firms?',
  'Which platforms, centres and pilot bases are there?',
  'Our board decides in the autumn, and what we read here is what it will read: please name the source of each figure, the day it stands for and who answers for it, and say plainly what nobody knows yet, since a gap that is named costs us a week and one that is found costs us the year.',
  'Where a figure covers more than the place it is given for, say so; where two sources differ, give both and tell us which of them you would sign.',
  'We are sixty people now and shall be a hundred and twenty in three years; half of us work with machines that must not shake, a third write programs, and the rest sell in eleven countries, so what suits one of us may suit none of the others.',
  'If an answer depends on what we have not told you, ask us for it in the same letter, with the reason, and we shall answer within five working days.',
].join(' ');

/** The investor of the samples, who asks so many questions. */
export const profileOf = ({ questions, letters }: PacketSize): InvestorProfile => {
  const asked = letters === true ? [letter] : (sample.questions ?? []);
  return {
    ...sample,
    questions: Array.from({ length: questions }, (_unused, at) => `${at + 1}. ${asked[at % asked.length] ?? ''}`),
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
