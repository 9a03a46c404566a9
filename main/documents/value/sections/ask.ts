import type { Block } from '#shared/domain/packet/block.ts';
import type { SectionContext } from '../section.ts';

const mostQuestions = { pitch: 8, 'one-pager': 4, comparison: 8, rfi: 8 };

/** The questions whose answers settle most, most decisive first. */
export function askBlocks({ snapshot, write }: SectionContext): Block[] {
  const ask = snapshot.match.ask.slice(0, mostQuestions[snapshot.draft.template]);
  if (ask.length === 0) return [];
  return [
    { type: 'heading', id: 'ask', level: 3, text: write.say({ zh: '请先回答', en: 'Please answer first' }) },
    { type: 'list', id: 'ask-list', ordered: true, items: ask.map((question) => write.say(question.text)) },
  ];
}
