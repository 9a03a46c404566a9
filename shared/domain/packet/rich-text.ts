import { z } from 'zod';

/** Longest text an officer may write in one place, in characters; a figure put in from a fact counts as one. */
export const officerTextLimit = 2000;
const mostBlocks = 200;

/** A figure put in from a fact: it is looked up anew wherever it is shown, so that it can never differ from its fact. */
export const factRunSchema = z.strictObject({ factId: z.string().min(1).max(200) });
const wordsRunSchema = z.strictObject({ text: z.string().min(1).max(officerTextLimit), bold: z.literal(true).optional() });
export const richRunSchema = z.union([wordsRunSchema, factRunSchema]);
export type RichRun = z.infer<typeof richRunSchema>;

const runsSchema = z.array(richRunSchema).max(mostBlocks);
export const richBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), runs: runsSchema }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(runsSchema).min(1).max(mostBlocks) }),
]);
export type RichBlock = z.infer<typeof richBlockSchema>;

/** Paragraphs and lists with bold words and figures of facts; no pictures, no links, no markup of any other kind. */
export interface RichText {
  blocks: RichBlock[];
}

export const isFactRun = (run: RichRun): run is z.infer<typeof factRunSchema> => 'factId' in run;

const linesOf = (block: RichBlock): RichRun[][] => (block.type === 'paragraph' ? [block.runs] : block.items);
const allLines = ({ blocks }: RichText): RichRun[][] => blocks.flatMap(linesOf);
const lengthOf = (text: RichText): number =>
  allLines(text)
    .flat()
    .reduce((sum, run) => sum + (isFactRun(run) ? 1 : run.text.length), 0);

export const richTextSchema: z.ZodType<RichText> = z
  .strictObject({ blocks: z.array(richBlockSchema).max(mostBlocks) })
  .refine((text) => lengthOf(text) <= officerTextLimit, `at most ${officerTextLimit} characters`);

/** An officer's words: plain, paragraph by line, or rich. */
export const officerTextSchema = z.union([z.string().max(officerTextLimit), richTextSchema]);
export type OfficerText = string | RichText;

/** Plain words as paragraphs; rich ones as they are. */
export const richTextOf = (text: OfficerText): RichText =>
  typeof text === 'string'
    ? { blocks: text.split('\n').map((line) => ({ type: 'paragraph', runs: line === '' ? [] : [{ text: line }] })) }
    : text;

/** The words of one line, each figure as `figure` says it. */
export const plainLine = (runs: readonly RichRun[], figure: (factId: string) => string): string =>
  runs.map((run) => (isFactRun(run) ? figure(run.factId) : run.text)).join('');

/** The words line by line; without `figure`, what the officer typed alone. */
export const plainTextOf = (text: OfficerText, figure: (factId: string) => string = () => ''): string =>
  typeof text === 'string'
    ? text
    : allLines(text)
        .map((runs) => plainLine(runs, figure))
        .join('\n');

/** Characters used of `officerTextLimit`. */
export const textLength = (text: OfficerText): number => (typeof text === 'string' ? text.length : lengthOf(text));

export const isEmptyText = (text: OfficerText): boolean =>
  typeof text === 'string'
    ? text.trim() === ''
    : allLines(text).every((runs) => runs.every((run) => !isFactRun(run) && run.text.trim() === ''));

/** The facts whose figures stand in the text, each once, in reading order. */
export const factIdsOf = (text: OfficerText): string[] =>
  typeof text === 'string' ? [] : [...new Set(allLines(text).flatMap((runs) => runs.filter(isFactRun).map(({ factId }) => factId)))];

/** Plain words wherever nothing but paragraphs is in the text, so that what was never set in bold stays as it always was. */
export function simplest(text: RichText): OfficerText {
  const isPlain = text.blocks.every(
    (block) => block.type === 'paragraph' && block.runs.every((run) => !isFactRun(run) && run.bold === undefined),
  );
  return isPlain ? plainTextOf(text) : text;
}

/** One text under the other. */
export function joinedTexts(first: OfficerText, second: OfficerText): OfficerText {
  if (isEmptyText(first)) return second;
  if (isEmptyText(second)) return first;
  return simplest({ blocks: [...richTextOf(first).blocks, ...richTextOf(second).blocks] });
}

/** The text with the figure of one fact wherever that of another stood. */
export function withFactReplaced(text: OfficerText, { from, to }: { from: string; to: string }): OfficerText {
  if (typeof text === 'string') return text;
  const swap = (runs: RichRun[]): RichRun[] => runs.map((run) => (isFactRun(run) && run.factId === from ? { factId: to } : run));
  return {
    blocks: text.blocks.map((block) =>
      block.type === 'paragraph' ? { ...block, runs: swap(block.runs) } : { ...block, items: block.items.map(swap) },
    ),
  };
}
