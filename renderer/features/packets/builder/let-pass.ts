import type { LawOverride } from '#shared/domain/law/law-gate.ts';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';

/** A finding of the law; no other finding can be let pass. */
export interface FoundLaw {
  ruleId: string;
  where: string;
  words: string;
}
export const foundLaw = ({ law, where }: Pick<Finding, 'law' | 'where'>): FoundLaw | null => (law === undefined ? null : { ...law, where });

const holdsFor =
  (found: FoundLaw) =>
  ({ ruleId, where, words }: LawOverride): boolean =>
    ruleId === found.ruleId && where === found.where && words === found.words;

/** How the draft lets this very finding pass; undefined where it does not. */
export const overrideOf = (draft: PacketDraft, found: FoundLaw): LawOverride | undefined => draft.lawOverrides?.find(holdsFor(found));

export const takenBack = (draft: PacketDraft, found: FoundLaw): PacketDraft => ({
  ...draft,
  lawOverrides: (draft.lawOverrides ?? []).filter((override) => !holdsFor(found)(override)),
});

/** One override a finding: a second one, with a better reason, takes the place of the first. */
export function letPass(draft: PacketDraft, override: LawOverride): PacketDraft {
  const rest = takenBack(draft, override);
  return { ...rest, lawOverrides: [...(rest.lawOverrides ?? []), override] };
}
