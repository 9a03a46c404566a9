import type { Block } from '#shared/domain/packet/block.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import type { SectionContext } from '../section.ts';

const mostQuestions = { pitch: 8, 'one-pager': 4, comparison: 8, rfi: 8 };

/** Whether the summary puts the questions: to an investor whom no park can be offered yet. A list of answers never does. */
export const asksInSummary = ({ draft, parks, match }: PacketSnapshot): boolean =>
  draft.template !== 'rfi' && parks.length === 0 && match.ask.length > 0 && draft.sections.some(({ id, on }) => id === 'summary' && on);

/** The questions whose answers settle most, most decisive first. */
export function askBlocks({ snapshot, write }: SectionContext): Block[] {
  const ask = snapshot.match.ask.slice(0, mostQuestions[snapshot.draft.template]);
  if (ask.length === 0) return [];
  return [
    { type: 'heading', id: 'ask', level: 3, text: write.say({ zh: '请先回答', en: 'Please answer first' }) },
    { type: 'list', id: 'ask-list', ordered: true, items: ask.map((question) => write.say(question.text)) },
  ];
}
