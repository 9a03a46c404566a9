import type { LawCitation, LawRule } from './law-rule.ts';
import type { LawKind } from './law-kind.ts';
import { lawRules } from './law-rules.ts';

/** The rule that a finding or an override names; undefined for one of an export made by a version with other rules. */
export const findLawRule = (ruleId: string): LawRule | undefined => lawRules.find(({ id }) => id === ruleId);

const same = (one: LawCitation, other: LawCitation): boolean =>
  one.document.zh === other.document.zh && one.article.zh === other.article.zh;

/** The articles that rules of a kind stem from, each once, in the order the rules name them. */
export function citationsOfKind(kind: LawKind): LawCitation[] {
  const cited = lawRules.filter((rule) => rule.kind === kind).flatMap(({ citations }) => citations);
  return cited.filter((citation, index) => cited.findIndex((other) => same(citation, other)) === index);
}
