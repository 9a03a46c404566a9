import { checkLaw } from '#shared/domain/law/check-law.ts';
import type { LawPolicy } from '#shared/domain/law/law-kind.ts';
import type { LawFinding } from '#shared/domain/law/law-rule.ts';

/** Texts already judged: a preview asks about the same pages with every letter typed. */
const most = 20_000;
const judged = new Map<string, LawFinding[]>();

/** `checkLaw`, remembering what it said of a text for these firm names. */
export function lawFindings(text: string, firmNames: readonly string[]): LawFinding[] {
  const key = `${firmNames.length}\n${firmNames[0] ?? ''}\n${text}`;
  const known = judged.get(key);
  if (known !== undefined) return known;
  if (judged.size >= most) judged.clear();
  const found = checkLaw(text, { firmNames: [...firmNames] });
  judged.set(key, found);
  return found;
}

/** True where the office's policy blocks one of the texts: a clause or fact of the store like that is not offered at all. */
export const isBlockedByLaw = (texts: readonly (string | null)[], policy: LawPolicy): boolean =>
  texts.some((text) => text !== null && lawFindings(text, []).some((finding) => policy[finding.kind] === 'block'));
