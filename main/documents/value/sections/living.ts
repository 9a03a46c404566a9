import { normalise } from '#shared/lib/text.ts';
import { mentions, readNeeds } from '#shared/domain/match/need-words.ts';
import { joinNames, shownName } from '#shared/domain/match/match-model.ts';
import type { Block } from '#shared/domain/packet/block.ts';
import type { SectionBuilder } from '../section.ts';
import { factRow, ofTopics } from './fact-rows.ts';

/** What the sources say of housing, schools, medicine and transport around the parks, and which needs they do not mention. */
export const living: SectionBuilder = ({ snapshot, write }) => {
  const owners = [...snapshot.parks, ...snapshot.districts];
  const blocks = owners.flatMap((owner): Block[] => {
    const rows = ofTopics(owner.facts, ['living', 'transport'])
      .slice(0, 8)
      .map((view) => factRow(view, write));
    if (rows.length === 0) return [];
    return [
      { type: 'heading', id: `${owner.record.id}-living`, level: 3, text: write.say(shownName(owner.record)) },
      { type: 'facts', id: `${owner.record.id}-living-facts`, rows },
    ];
  });
  const said = owners.flatMap((owner) =>
    owner.facts.map((view) => normalise(`${view.fact.value.text?.zh ?? ''} ${view.fact.value.text?.en ?? ''}`)),
  );
  const needs = readNeeds(snapshot.profile.needs ?? []).filter((need) => !said.some((text) => mentions(text, need)));
  if (needs.length > 0) {
    const open = joinNames(needs.map((need) => need.kind?.name ?? { zh: need.text, en: need.text }));
    const text = {
      zh: `来源没有提到：${open.zh}。这不表示没有，需向园区确认。`,
      en: `The sources do not mention: ${open.en}. That does not mean none; ask the park.`,
    };
    blocks.push({ type: 'note', id: 'living-gap', tone: 'gap', text: write.say(text) });
  }
  return blocks;
};
