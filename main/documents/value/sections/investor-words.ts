import type { FullBilingual } from '#shared/lib/language.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { listed, profileWords, type WordedField } from '#shared/domain/investor/profile-words.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { shownName } from '#shared/domain/match/match-model.ts';

/** The sectors by the store's names, then words nothing answers to as the investor wrote them. */
export function sectorWords(snapshot: PacketSnapshot): FullBilingual | null {
  const names = snapshot.sectors.map(shownName);
  const rest = snapshot.match.unknownSectors.map((word) => ({ zh: word, en: word }));
  return names.length + rest.length === 0 ? null : listed([...names, ...rest]);
}

const wished: readonly { field: WordedField; label: FullBilingual }[] = [
  { field: 'projectKind', label: { zh: '项目', en: 'Project' } },
  { field: 'investment', label: { zh: '投资', en: 'Investment' } },
  { field: 'landMu', label: { zh: '用地', en: 'Land' } },
  { field: 'floorAreaM2', label: { zh: '建筑面积', en: 'Floor area' } },
  { field: 'headcount', label: { zh: '人数', en: 'Headcount' } },
  { field: 'needs', label: { zh: '需要', en: 'Needs' } },
  { field: 'start', label: { zh: '启动', en: 'Start' } },
];

/** What the investor wants, as label and words, each only where it is known. */
export const wishes = ({ profile }: Pick<PacketSnapshot, 'profile'>): { label: FullBilingual; words: FullBilingual }[] =>
  wished.flatMap(({ field, label }) => {
    const words = profileWords(field, profile);
    return words === null ? [] : [{ label, words }];
  });

/** The code name, or the real name once it is disclosed. */
export function investorName(profile: Pick<InvestorProfile, 'codeName' | 'name' | 'disclosed'>): FullBilingual {
  if (profile.disclosed !== true) return { zh: profile.codeName, en: profile.codeName };
  return { zh: profile.name?.zh ?? profile.name?.en ?? profile.codeName, en: profile.name?.en ?? profile.name?.zh ?? profile.codeName };
}
