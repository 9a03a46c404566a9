import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { foundWarning, isPassable, isSame, type FoundWarning, type PassedWarning } from '#shared/domain/packet/passed-warning.ts';

/** The warning as it was before it was waved through; null for what cannot be. */
export function passableOf(finding: Finding): FoundWarning | null {
  if (finding.passed !== undefined) return { code: finding.code, where: finding.where, said: finding.passed.said };
  return isPassable(finding) ? foundWarning(finding) : null;
}

export const warningTakenBack = (draft: PacketDraft, found: FoundWarning): PacketDraft => ({
  ...draft,
  passedWarnings: (draft.passedWarnings ?? []).filter((passed) => !isSame(passed, found)),
});

/** One entry a warning: a second one, with a better reason, takes the place of the first. */
export function passWarning(draft: PacketDraft, passed: PassedWarning): PacketDraft {
  const rest = warningTakenBack(draft, passed);
  return { ...rest, passedWarnings: [...(rest.passedWarnings ?? []), passed] };
}
