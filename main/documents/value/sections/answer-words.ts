import type { FullBilingual, Language } from '#shared/lib/language.ts';
import { projectKindNames } from '#shared/domain/investor/investor.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { RuleField } from '#shared/domain/rule/rule.ts';
import { needWords, rangeWords, sectorWords, startWords } from './investor-words.ts';

const regions: Record<Language, Intl.DisplayNames> = {
  zh: new Intl.DisplayNames('zh-Hans', { type: 'region' }),
  en: new Intl.DisplayNames('en-GB', { type: 'region' }),
};
const countryName = (code: string): FullBilingual => ({ zh: regions.zh.of(code) ?? code, en: regions.en.of(code) ?? code });

/** What the profile says of a field in words of the page, instead of the code it is compared by; null where it has no such words. */
function profileWords(field: RuleField, snapshot: PacketSnapshot): FullBilingual | null {
  const { profile } = snapshot;
  switch (field) {
    case 'homeCountry':
      return profile.homeCountry === undefined ? null : countryName(profile.homeCountry);
    case 'projectKind':
      return profile.projectKind === undefined ? null : projectKindNames[profile.projectKind];
    case 'sectors':
      return sectorWords(snapshot);
    case 'needs':
      return needWords(profile);
    case 'start':
      return profile.start === undefined ? null : startWords(profile.start);
    case 'investment':
    case 'annualRevenue':
      return rangeWords(profile[field], { unit: 'yuan', currency: profile[field]?.currency ?? null });
    case 'landMu':
      return rangeWords(profile.landMu, { unit: 'mu', currency: null });
    case 'floorAreaM2':
      return rangeWords(profile.floorAreaM2, { unit: 'm2', currency: null });
    case 'headcount':
      return rangeWords(profile.headcount, { unit: 'person', currency: null });
    case 'rdSharePercent':
      return profile.rdSharePercent === undefined ? null : { zh: `${profile.rdSharePercent}%`, en: `${profile.rdSharePercent}%` };
    case 'foundedYear':
      return profile.foundedYear === undefined ? null : { zh: `${profile.foundedYear}年`, en: String(profile.foundedYear) };
    default:
      return null;
  }
}

/** The answer a condition used. Steps about the policy itself need none beside their words. */
export function answerWords(answer: FullBilingual, field: RuleField | null, snapshot: PacketSnapshot): FullBilingual | null {
  // Our own words differ between the languages; what is the same in both was taken from the profile as it stands.
  const isRaw = answer.zh === answer.en;
  if (field === null) return isRaw ? null : answer;
  if (field === 'parkDistrict' && !isRaw && snapshot.parks.length > 0) return { zh: `所选园区在${answer.zh}`, en: `parks in ${answer.en}` };
  return isRaw ? (profileWords(field, snapshot) ?? answer) : answer;
}
