import type { FullBilingual } from '#shared/lib/language.ts';
import { isWordedField, profileWords } from '#shared/domain/investor/profile-words.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { RuleField } from '#shared/domain/rule/rule.ts';
import { sectorWords } from './investor-words.ts';

/** What the profile says of a field in words of the page, instead of the code it is compared by; null where it has no such words. */
function fieldWords(field: RuleField, snapshot: PacketSnapshot): FullBilingual | null {
  if (field === 'sectors') return sectorWords(snapshot);
  return isWordedField(field) ? profileWords(field, snapshot.profile) : null;
}

/** The answer a condition used. Steps about the policy itself need none beside their words. */
export function answerWords(answer: FullBilingual, field: RuleField | null, snapshot: PacketSnapshot): FullBilingual | null {
  // Our own words differ between the languages; what is the same in both was taken from the profile as it stands.
  const isRaw = answer.zh === answer.en;
  if (field === null) return isRaw ? null : answer;
  if (field === 'parkDistrict' && !isRaw && snapshot.parks.length > 0) return { zh: `所选园区在${answer.zh}`, en: `parks in ${answer.en}` };
  return isRaw ? (fieldWords(field, snapshot) ?? answer) : answer;
}
