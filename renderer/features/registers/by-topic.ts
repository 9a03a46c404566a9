import { topics, type Topic } from '#shared/domain/fact/attribute.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';

/** Facts by topic, in the order a reader asks for them. */
export const byTopic = (facts: FactView[]): [Topic, FactView[]][] =>
  topics
    .map((topic): [Topic, FactView[]] => [topic, facts.filter((view) => view.attribute.topic === topic)])
    .filter(([, views]) => views.length > 0);
