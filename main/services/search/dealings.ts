import { listInvestorThings, listPacketThings } from '#main/repos/search-things-repo.ts';
import type { Database } from '#main/store/database.ts';
import { investorProfileSchema, type InvestorProfile } from '#shared/domain/investor/investor.ts';
import { packetDraftSchema } from '#shared/domain/packet/draft.ts';
import { plainTextOf } from '#shared/domain/packet/rich-text.ts';
import { templateNames } from '#shared/domain/packet/template.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { bareThing, type Thing } from './thing.ts';

const realNames = (profile: InvestorProfile): string[] =>
  [profile.name?.zh, profile.name?.en].filter((name) => name !== undefined && name !== '') as string[]; // No undefined is left.

/** The real names, where the investor's disclosure allows them; not said means no. */
const openNames = (profile: InvestorProfile): string[] => (profile.disclosed === true ? realNames(profile) : []);

/** Texts that do not give away a name which is not disclosed, not even with other spaces or signs in it. */
function withoutHiddenNames(profile: InvestorProfile, texts: readonly string[]): string[] {
  const solid = (text: string): string => fold(text).replaceAll(' ', '');
  const hidden = profile.disclosed === true ? [] : realNames(profile).map(solid);
  return texts.filter((text) => text !== '' && !hidden.some((name) => name !== '' && solid(text).includes(name)));
}

/** Investors by code name. Free notes and questions stay out: they are nobody's search. */
export const investorThings = (db: Database, ids: readonly string[]): Thing[] =>
  listInvestorThings(db, ids).map((row) => {
    const profile = investorProfileSchema.parse(JSON.parse(row.profile));
    return {
      ...bareThing,
      type: 'investor',
      id: row.id,
      kind: 'investor',
      name: { zh: profile.codeName, en: profile.codeName },
      aliases: openNames(profile),
      texts: withoutHiddenNames(profile, [...(profile.sectors ?? []), ...(profile.needs ?? []), ...(profile.qualifications ?? [])]),
      status: row.archived_at === null ? 'live' : 'archived',
      sensitivity: 'internal',
    };
  });

/** Packets by the investor's code name and their template. */
export const packetThings = (db: Database, ids: readonly string[]): Thing[] =>
  listPacketThings(db, ids).map((row) => {
    const profile = investorProfileSchema.parse(JSON.parse(row.profile));
    const draft = packetDraftSchema.parse(JSON.parse(row.draft));
    const template = templateNames[draft.template];
    return {
      ...bareThing,
      type: 'packet',
      id: row.id,
      kind: 'packet',
      name: { zh: `${profile.codeName} · ${template.zh}`, en: `${profile.codeName} · ${template.en}` },
      aliases: openNames(profile),
      texts: withoutHiddenNames(
        profile,
        draft.sections.flatMap(({ words }) => [plainTextOf(words.zh), plainTextOf(words.en)]),
      ),
      status: row.archived_at === null ? 'live' : 'archived',
      sensitivity: draft.audience,
    };
  });
