import { Extension, type AnyExtension, type JSONContent } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { officerTextLimit, textLength } from '#shared/domain/packet/rich-text.ts';
import { FactChip } from './chip-node.tsx';
import { textOf } from './rich-document.ts';

/** A node of the editor tells its own JSON, which its types leave open. */
const lengthOf = (document: { toJSON(): unknown }): number => textLength(textOf(document.toJSON() as JSONContent));

/** Refuses what would make the text longer than a draft may hold; a text that is too long may always get shorter. */
const LengthLimit = Extension.create({
  name: 'lengthLimit',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction: (transaction) => {
        if (!transaction.docChanged) return true;
        const after = lengthOf(transaction.doc);
        return after <= officerTextLimit || after <= lengthOf(transaction.before);
      },
    }),
  ],
});

/** Paragraphs, bold words, lists and figures of facts; the way back is the draft's own. */
export const textExtensions: AnyExtension[] = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    strike: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
  }),
  FactChip,
  LengthLimit,
];
