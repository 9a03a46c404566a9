import type { Attribute } from '#shared/domain/fact/attribute.ts';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { ProposedConflict } from './conflict-view.ts';

/** Facts that a check sets against each other, before anybody has looked at them. */
export interface Suspicion extends Pick<ProposedConflict, 'type' | 'check' | 'note'> {
  factIds: string[];
}

/** Live facts with what the checks read beside them. */
export interface CheckedFacts {
  facts: readonly Fact[];
  attributes: ReadonlyMap<string, Attribute>;
  /** The record above each record. */
  parents: ReadonlyMap<string, string>;
}

export const shownValue = (fact: Fact): FullBilingual => ({ zh: formatFact(fact, 'zh').text, en: formatFact(fact, 'en').text });
export const labelOf = (attributeId: string, { attributes }: Pick<CheckedFacts, 'attributes'>): FullBilingual =>
  attributes.get(attributeId)?.name ?? { zh: attributeId, en: attributeId };

/** Stands for one suspicion as long as its facts live; the order of the facts does not count. */
export const keyOf = ({ check, factIds }: Pick<Suspicion, 'check' | 'factIds'>): string => `${check}:${factIds.toSorted().join('+')}`;
