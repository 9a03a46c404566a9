import type { JSONContent } from '@tiptap/core';
import { isFactRun, richTextOf, simplest, type OfficerText, type RichBlock, type RichRun } from '#shared/domain/packet/rich-text.ts';

/** Name of the editor's node that stands for a figure of a fact. */
export const chipName = 'factChip';

const runContent = (run: RichRun): JSONContent =>
  isFactRun(run)
    ? { type: chipName, attrs: { factId: run.factId } }
    : { type: 'text', text: run.text, ...(run.bold === true ? { marks: [{ type: 'bold' }] } : {}) };

const paragraphContent = (runs: readonly RichRun[]): JSONContent => ({
  type: 'paragraph',
  ...(runs.length === 0 ? {} : { content: runs.map(runContent) }),
});

function blockContent(block: RichBlock): JSONContent {
  if (block.type === 'paragraph') return paragraphContent(block.runs);
  const content = block.items.map((runs) => ({ type: 'listItem', content: [paragraphContent(runs)] }));
  return { type: block.ordered ? 'orderedList' : 'bulletList', content };
}

/** A text as the editor holds it; an empty one is one empty paragraph. */
export function documentOf(text: OfficerText): JSONContent {
  const { blocks } = richTextOf(text);
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(blockContent) };
}

function runOf(node: JSONContent): RichRun[] {
  if (node.type === chipName) {
    const factId: unknown = node.attrs?.['factId'];
    return typeof factId === 'string' && factId !== '' ? [{ factId }] : [];
  }
  if (node.type !== 'text' || node.text === undefined || node.text === '') return [];
  return [node.marks?.some((mark) => mark.type === 'bold') === true ? { text: node.text, bold: true } : { text: node.text }];
}
const runsOf = (paragraph: JSONContent): RichRun[] => (paragraph.content ?? []).flatMap(runOf);

/** Items of a list; what was pasted as a list within a list follows as items of the same list. */
const itemsOf = (list: JSONContent): RichRun[][] =>
  (list.content ?? []).flatMap((item) =>
    (item.content ?? []).flatMap((part) => (part.type === 'paragraph' ? [runsOf(part)] : itemsOf(part))),
  );

function blockOf(node: JSONContent): RichBlock[] {
  if (node.type === 'paragraph') return [{ type: 'paragraph', runs: runsOf(node) }];
  const items = itemsOf(node);
  return items.length === 0 ? [] : [{ type: 'list', ordered: node.type === 'orderedList', items }];
}

/** What the editor holds, as it is stored: plain words wherever nothing but paragraphs is there. */
export const textOf = (document: JSONContent): OfficerText => simplest({ blocks: (document.content ?? []).flatMap(blockOf) });

/** True where a list stands in a list: it is stored as one list, and the editor has to show it so. */
export const isNested = (document: JSONContent): boolean =>
  (document.content ?? []).some((list) =>
    (list.content ?? []).some(
      (item) => item.type === 'listItem' && ((item.content ?? []).length !== 1 || item.content?.[0]?.type !== 'paragraph'),
    ),
  );

/** Words typed into the same blocks with the same figures: one run of typing, and one step of undo. */
export function isTyping(before: OfficerText, after: OfficerText): boolean {
  const shape = (text: OfficerText): string =>
    JSON.stringify(
      richTextOf(text).blocks.map((block) =>
        block.type === 'paragraph'
          ? ['p', block.runs.map((run) => (isFactRun(run) ? run.factId : (run.bold ?? false)))]
          : [block.ordered, block.items.map((runs) => runs.map((run) => (isFactRun(run) ? run.factId : (run.bold ?? false))))],
      ),
      (_key, value: unknown) => (value === false ? undefined : value),
    );
  const bare = (text: OfficerText): boolean => typeof text === 'string';
  return (bare(before) && bare(after)) || shape(before) === shape(after);
}
