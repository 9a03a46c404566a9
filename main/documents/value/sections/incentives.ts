import type { Block } from '#shared/domain/packet/document.ts';
import type { SectionBuilder } from '../section.ts';
import { clauseBlock, estimateNote, textNeededTable, validityNote } from './clauses.ts';

const mostCards = { pitch: 10, 'one-pager': 3 };

/** Clauses as cards, those that fit first; policies known by name in a table; the count of what does not fit. */
export const incentives: SectionBuilder = (context) => {
  const { snapshot, write } = context;
  const entries = snapshot.clauses.filter((entry) => !entry.talent);
  const judged = entries.filter(({ match }) => !match.textNeeded && match.verdict !== 'does-not-fit');
  const shown = judged.slice(0, mostCards[snapshot.draft.template]);
  const named = entries.filter(({ match }) => match.textNeeded);
  const refused = entries.filter(({ match }) => !match.textNeeded && match.verdict === 'does-not-fit').length;
  const blocks: Block[] = [];
  if (judged.length + named.length === 0) {
    const text = { zh: '本库没有适用于所选园区的政策条款。', en: 'The store holds no clause for the parks chosen.' };
    return [{ type: 'note', id: 'no-clause', tone: 'gap', text: write.say(text) }];
  }
  blocks.push(estimateNote(context, 'incentives-estimate'));
  if (snapshot.draft.template === 'pitch' && shown.some(({ match }) => match.verdict === 'cannot-tell'))
    blocks.push(validityNote(context, 'incentives-validity'));
  blocks.push(...shown.map((entry) => clauseBlock(entry, context)));
  const more = judged.length - shown.length;
  const counts = [
    more > 0 ? { zh: `另有 ${more} 项相关条款未列出`, en: `${more} more clauses can be discussed` } : null,
    refused > 0 ? { zh: `${refused} 项条款不适用，未列出`, en: `${refused} clauses do not fit and are not listed` } : null,
  ].filter((text) => text !== null);
  if (counts.length > 0) {
    const text = { zh: `${counts.map((count) => count.zh).join('；')}。`, en: `${counts.map((count) => count.en).join('; ')}.` };
    blocks.push({ type: 'paragraph', id: 'incentives-rest', tone: 'small', text: write.say(text) });
  }
  if (snapshot.draft.template === 'pitch') blocks.push(...textNeededTable(named, 'incentives-named', context));
  return blocks;
};
