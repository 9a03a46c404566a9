import type { ReactNode } from 'react';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { useWords } from '../../i18n/words.tsx';
import { FactTable } from '../../ui/facts/fact-table.tsx';
import { Section } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { byTopic } from './by-topic.ts';

interface FactsPartProps {
  facts: FactView[];
  selected: string | null;
  onOpen: (factId: string) => void;
}

export function FactsPart({ facts, selected, onOpen }: FactsPartProps): ReactNode {
  const words = useWords();
  if (facts.length === 0) return <EmptyState title={words.record.noFacts} text={words.record.noFactsText} />;
  return byTopic(facts).map(([topic, views]) => (
    <Section key={topic} title={words.fact.topics[topic]} note={views.length}>
      <FactTable label={words.fact.topics[topic]} facts={views} selected={selected} onOpen={onOpen} />
    </Section>
  ));
}
