import { z } from 'zod';
import type { LawPolicy } from './law-kind.ts';
import type { LawFinding } from './law-rule.ts';

/** A finding and the place of its text in the packet: `section/block`. */
export interface PlacedLawFinding extends LawFinding {
  where: string;
}

/**
 * The office lets one finding pass, with its reason. It holds for exactly these words at this place, so that a changed text
 * is judged anew; it belongs into the export log beside the frozen version and is never deleted from there.
 */
export const lawOverrideSchema = z.strictObject({
  ruleId: z.string().min(1),
  where: z.string().min(1),
  words: z.string().min(1),
  reason: z.string().trim().min(4).max(500),
  by: z.string().trim().min(1),
  at: z.iso.datetime({ offset: true }),
});
export type LawOverride = z.infer<typeof lawOverrideSchema>;

export interface LawVerdict {
  /** Stops the export. */
  blocked: PlacedLawFinding[];
  warned: PlacedLawFinding[];
  /** Let pass by the office; goes into the export log. */
  overridden: { finding: PlacedLawFinding; override: LawOverride }[];
}

/** What the findings mean for an export under the office's policy. A finding of a kind that is off appears nowhere. */
export function judgeLaw(findings: readonly PlacedLawFinding[], policy: LawPolicy, overrides: readonly LawOverride[]): LawVerdict {
  const verdict: LawVerdict = { blocked: [], warned: [], overridden: [] };
  for (const finding of findings) {
    const action = policy[finding.kind];
    if (action === 'off') continue;
    const override = overrides.find(
      ({ ruleId, where, words }) => ruleId === finding.ruleId && where === finding.where && words === finding.words,
    );
    if (override !== undefined) verdict.overridden.push({ finding, override });
    else if (action === 'block') verdict.blocked.push(finding);
    else verdict.warned.push(finding);
  }
  return verdict;
}
