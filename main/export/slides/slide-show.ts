import type { DocumentValue } from '#shared/domain/packet/document.ts';
import { isEstimate } from '#shared/domain/packet/block.ts';
import { wordingOf } from '#shared/domain/packet/outputs/block-portions.ts';
import { has, wordsOf } from '#shared/domain/packet/outputs/portion.ts';
import { languagesOf } from '#shared/lib/language.ts';
import { drawBody } from './draw-body.ts';
import { colours, latinFont } from './look.ts';
import { settleShow } from './settle-show.ts';
import { onOneLine, slidePlans, sourceLine, type SlidePlan } from './slide-plan.ts';
import { linesHeight, slide as room, bodyWidth } from './slide-room.ts';
import { drawLines, type Slide } from './draw-lines.ts';

/** The library is large and slides are asked for now and then only. */
const loadLibrary = async () => (await import('pptxgenjs')).default;

/** Words of the running foot. */
interface Foot {
  text: string;
  total: number;
}

function drawWatermark(page: Slide, text: string): void {
  page.addText(text, {
    x: 1.2,
    y: 2.6,
    w: 11,
    h: 2.2,
    rotate: 330,
    align: 'center',
    valign: 'middle',
    fontSize: Math.min(66, 700 / Math.max(6, text.length)),
    bold: true,
    color: colours.watermark,
    fontFace: latinFont,
    fit: 'shrink',
  });
}

function drawFrame(page: Slide, plan: SlidePlan, foot: Foot, number: number): void {
  page.addText(plan.title, {
    x: room.side,
    y: 0.4,
    w: bodyWidth,
    h: 0.6,
    fontSize: plan.title.length > 44 ? 18 : 24,
    bold: true,
    color: colours.ink,
    fontFace: latinFont,
    margin: 0,
    valign: 'middle',
    fit: 'shrink',
  });
  if (plan.subtitle !== '') {
    page.addText(plan.subtitle, {
      x: room.side,
      y: 1.0,
      w: bodyWidth,
      h: 0.42,
      fontSize: plan.subtitle.length > 80 ? 11 : 14,
      color: colours.teal,
      fontFace: latinFont,
      margin: 0,
      valign: 'middle',
      fit: 'shrink',
    });
  }
  page.addText(foot.text, { x: room.side, y: 6.98, w: 11, h: 0.3, fontSize: 9, color: colours.secondary, fontFace: latinFont, margin: 0 });
  page.addText(`${number} / ${foot.total}`, {
    x: 11.7,
    y: 6.98,
    w: 1.03,
    h: 0.3,
    fontSize: 9,
    align: 'right',
    color: colours.secondary,
    fontFace: latinFont,
    margin: 0,
  });
}

/**
 * An editable slide show: native text, tables and charts, 16 to 9, the sources of each slide in its notes. The same value gives the same
 * bytes on every machine.
 */
export async function slideShow(value: DocumentValue): Promise<{ bytes: Uint8Array; slides: number }> {
  const wording = wordingOf(value, languagesOf(value.language));
  const plans = slidePlans(value);
  const show = new (await loadLibrary())();
  show.layout = 'LAYOUT_WIDE';
  show.title = onOneLine(wordsOf(value.meta.title, wording.languages));
  show.author = value.meta.author;
  show.company = value.meta.author;
  show.subject = value.meta.subject;
  show.theme = { headFontFace: latinFont, bodyFontFace: latinFont };
  const estimate = value.sections.some((section) => section.blocks.some(isEstimate)) ? wording.label('estimate') : [];
  const foot = { text: [show.title, ...(has(estimate) ? [onOneLine(estimate)] : [])].join(' · '), total: plans.length };
  const sources = new Map(value.sources.map((source) => [source.number, source]));
  plans.forEach((plan, at) => {
    const page = show.addSlide();
    if (value.meta.watermark !== null) drawWatermark(page, value.meta.watermark);
    if (plan.body.kind !== 'cover') drawFrame(page, plan, foot, at + 1);
    drawLines(page, plan.intro, room.top);
    drawBody(page, plan, { value, wording, top: room.top + linesHeight(plan.intro) });
    const cited = plan.marks.toSorted((a, b) => a - b).flatMap((mark) => sources.get(mark) ?? []);
    if (cited.length > 0) page.addNotes(cited.flatMap((source) => sourceLine(source, wording)).join('\n'));
  });
  // The library answers an array of bytes when asked for one, which its types leave open.
  const written = (await show.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  return { bytes: settleShow(written, { date: value.meta.date, language: value.language }), slides: plans.length };
}
