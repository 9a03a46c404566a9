import type PptxGenJS from 'pptxgenjs';
import type { TextLine, Words } from '#shared/domain/packet/outputs/portion.ts';
import { colours, latinFont } from './look.ts';
import { bodyWidth, linesHeight, linesWithin, slide as room, termText, type FittedLine } from './slide-room.ts';

export type Slide = PptxGenJS.Slide;
export type Runs = PptxGenJS.TextProps[];

const lineColours: Record<FittedLine['style'], string> = {
  lead: colours.ink,
  body: colours.text,
  small: colours.secondary,
  dot: colours.text,
  strong: colours.ink,
  warning: colours.amber,
};

/** Words as runs, one language a line; the second is quieter. */
export function wordRuns(words: Words, look: { size: number; colour: string; bold?: boolean }): Runs {
  return words.map((text, at) => ({
    text,
    options: {
      fontSize: look.size,
      color: at === 0 ? look.colour : colours.secondary,
      bold: at === 0 && look.bold === true,
      fontFace: latinFont,
      breakLine: true,
    },
  }));
}

function lineRuns(line: FittedLine): Runs {
  const term = termText(line);
  const dot = line.style === 'dot' && !/^[●○◐–]/.test(line.words[0] ?? '') ? '· ' : '';
  const [first = '', ...rest] = line.words;
  const look = { size: line.size, colour: lineColours[line.style], bold: line.style === 'strong' || line.style === 'warning' };
  const head: Runs =
    term === '' ? [] : [{ text: `${term}  `, options: { fontSize: line.size, color: colours.teal, bold: true, fontFace: latinFont } }];
  return [...head, ...wordRuns([`${dot}${first}`, ...rest], look)].map((run, at, all) =>
    at === all.length - 1 ? { ...run, options: { ...run.options, paraSpaceAfter: 5 } } : run,
  );
}

/** Sets lines into a box, in inches, at the largest size at which all of them fit. */
export function drawFitting(page: Slide, lines: readonly TextLine[], box: { x: number; y: number; width: number; height: number }): void {
  if (lines.length === 0) return;
  page.addText(linesWithin(lines, box).flatMap(lineRuns), {
    x: box.x,
    y: box.y,
    w: box.width,
    h: box.height,
    margin: 0,
    valign: 'top',
    fontFace: latinFont,
  });
}

/** Sets lines from `top` down, in inches. */
export function drawLines(page: Slide, lines: readonly FittedLine[], top: number): void {
  if (lines.length === 0) return;
  page.addText(lines.flatMap(lineRuns), {
    x: room.side,
    y: top,
    w: bodyWidth,
    h: Math.max(0.3, linesHeight(lines)),
    margin: 0,
    valign: 'top',
    fontFace: latinFont,
    lineSpacingMultiple: 1.05,
  });
}
