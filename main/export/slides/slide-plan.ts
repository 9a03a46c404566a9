import type { ChartBar, CoverBlock, PictureBlock } from '#shared/domain/packet/block.ts';
import type { DocumentSection, DocumentValue, SourceEntry } from '#shared/domain/packet/document.ts';
import { blockPortions, wordingOf, type Wording } from '#shared/domain/packet/outputs/block-portions.ts';
import { has, wordsOf, type Portion, type TextLine, type Words } from '#shared/domain/packet/outputs/portion.ts';
import { languagesOf } from '#shared/lib/language.ts';
import { figuresWithin, type FigureItem } from './figure-room.ts';
import {
  bodyHeight,
  fitLine,
  fitTable,
  grown,
  linesHeight,
  tableHeight,
  tightened,
  type FittedLine,
  type FittedTable,
} from './slide-room.ts';

/** One slide, laid out: what stands on it and which sources its notes name. */
export interface SlidePlan {
  title: string;
  subtitle: string;
  /** Short words above the matter. */
  intro: FittedLine[];
  body: SlideBody;
  marks: number[];
}
export type SlideBody =
  | { kind: 'cover'; cover: CoverBlock }
  | { kind: 'lines'; lines: FittedLine[] }
  | { kind: 'table'; table: FittedTable }
  | { kind: 'chart'; bars: ChartBar[]; caption: Words }
  | { kind: 'picture'; caption: Words; image: PictureBlock['image'] }
  | { kind: 'figures'; items: FigureItem[] };

export const onOneLine = (words: Words): string => words.join(' · ');

/** Words that stand above a table or chart instead of having a slide of their own. */
const mostIntro = 1.3;

interface Pending {
  lines: FittedLine[];
  marks: number[];
}

function linesBySlide(lines: readonly FittedLine[]): FittedLine[][] {
  const slides: FittedLine[][] = [];
  for (const line of lines) {
    const last = slides.at(-1);
    if (last !== undefined && linesHeight([...last, line]) <= bodyHeight) last.push(line);
    else slides.push([line]);
  }
  return slides;
}

/** Slides of a text: as many as it takes, each line whole. Where a somewhat smaller size spares a slide, it is set so: no slide holds a leftover. */
function lineSlides(lines: readonly FittedLine[], head: Pick<SlidePlan, 'title' | 'subtitle'>, marks: number[]): SlidePlan[] {
  const usual = linesBySlide(lines);
  const closer = linesBySlide(lines.map(tightened));
  const slides = closer.length < usual.length ? closer : usual;
  return slides.map((shown) => ({ ...head, intro: [], body: { kind: 'lines', lines: grown(shown) }, marks }));
}

function tableSlides(
  portion: Extract<Portion, { kind: 'table' }>,
  head: Pick<SlidePlan, 'title' | 'subtitle'>,
  before: Pending,
): SlidePlan[] {
  const note = has(portion.note) ? [fitLine({ words: portion.note, style: 'small' })] : [];
  const intro = [...before.lines, ...note];
  return fitTable(portion, bodyHeight - linesHeight(intro)).map((table, at) => ({
    ...head,
    intro: at === 0 ? intro : [],
    body: { kind: 'table', table },
    marks: [...new Set([...portion.marks, ...before.marks])],
  }));
}

/** Figures, as many to a slide as it holds. */
function figureSlides(items: FigureItem[], intro: FittedLine[]): Pick<SlidePlan, 'intro' | 'body'>[] {
  const count = figuresWithin(items, bodyHeight - linesHeight(intro));
  const parts = Array.from({ length: Math.ceil(items.length / count) }, (_unused, at) => items.slice(at * count, (at + 1) * count));
  return parts.map((shown, at) => ({ intro: at === 0 ? intro : [], body: { kind: 'figures', items: shown } }));
}

function portionSlides(portion: Portion, head: Pick<SlidePlan, 'title' | 'subtitle'>, before: Pending): SlidePlan[] {
  const marks = [...new Set([...('marks' in portion ? portion.marks : []), ...before.marks])];
  switch (portion.kind) {
    case 'heading':
      return [];
    case 'lines':
      return lineSlides([...before.lines, ...portion.lines.map(fitLine)], head, marks);
    case 'table':
      return tableSlides(portion, head, before);
    case 'chart':
      return [{ ...head, intro: before.lines, body: { kind: 'chart', bars: portion.bars, caption: portion.caption }, marks }];
    case 'picture':
      return [{ ...head, intro: before.lines, body: { kind: 'picture', caption: portion.caption, image: portion.image }, marks }];
    case 'figures':
      // Without a figure, the words before it have slides of their own.
      if (portion.items.length === 0) return lineSlides(before.lines, head, marks);
      return figureSlides(portion.items, before.lines).map((slide) => ({ ...head, ...slide, marks }));
  }
}

const none: Pending = { lines: [], marks: [] };

/** Notes on what follows: short, and no matter of their own. */
const isRemark = ({ lines }: Pending): boolean =>
  linesHeight(lines) <= mostIntro && lines.every(({ style }) => style === 'small' || style === 'warning');

/** The slide with these lines too, where it has room for them: above a table, below words. */
function joined(slide: SlidePlan, { lines, marks }: Pending): SlidePlan | null {
  if (linesHeight(lines) > mostIntro) return null;
  const own = [...new Set([...slide.marks, ...marks])];
  const { body, intro } = slide;
  if (body.kind === 'table' && linesHeight([...intro, ...lines]) + tableHeight(body.table) <= bodyHeight)
    return { ...slide, intro: [...intro, ...lines], marks: own };
  if (body.kind === 'lines' && linesHeight([...body.lines, ...lines]) <= bodyHeight)
    return { ...slide, body: { kind: 'lines', lines: [...body.lines, ...lines] }, marks: own };
  return null;
}

/** One slide a block; loose sentences stand together, and above what they lead to where there is room. */
function sectionSlides(section: DocumentSection, wording: Wording): SlidePlan[] {
  const title = onOneLine(wordsOf(section.title, wording.languages));
  const slides: SlidePlan[] = [];
  let subtitle = '';
  let pending = none;
  const flush = (): void => {
    slides.push(...lineSlides(pending.lines, { title, subtitle }, pending.marks));
    pending = none;
  };
  /** Before another subject: short words go to the slide they follow, or, at the head of the section, to the one they lead to. */
  const close = (): void => {
    if (pending.lines.length === 0) return;
    if (slides.length === 0 && subtitle === '' && isRemark(pending)) return;
    const before = slides.at(-1);
    const last = before?.subtitle.startsWith(subtitle) === true ? joined(before, pending) : null;
    if (last === null) flush();
    else slides[slides.length - 1] = last;
    if (last !== null) pending = none;
  };
  for (const portion of section.blocks.flatMap((block) => blockPortions(block, wording))) {
    if (portion.kind === 'heading') {
      close();
      subtitle = onOneLine(portion.words);
    } else if (portion.kind === 'lines' && !has(portion.title)) {
      pending = { lines: [...pending.lines, ...portion.lines.map(fitLine)], marks: [...pending.marks, ...portion.marks] };
    } else {
      if (linesHeight(pending.lines) > mostIntro) flush();
      const own = 'title' in portion && has(portion.title) ? onOneLine(portion.title) : '';
      const head = { title, subtitle: [subtitle, own].filter((part) => part !== '').join(' — ') };
      slides.push(...portionSlides(portion, head, pending));
      pending = none;
    }
  }
  close();
  flush();
  return slides;
}

export function sourceLine(source: SourceEntry, wording: Wording): Words {
  const say = (local: SourceEntry['title'] | undefined): Words => wordsOf(local, wording.languages);
  const parts: Words[] = [
    say(source.document?.title),
    say(source.title),
    say(source.place),
    say(source.line),
    say(source.published),
    say(source.asOf),
    say(source.grade),
  ];
  const texts = [...new Set(parts.filter(has).map((words) => words.join(' / ')))];
  return [`[${source.number}] ${texts.join(' · ')}`];
}

function sourceSlides(section: DocumentSection, value: DocumentValue, wording: Wording): SlidePlan[] {
  const say = (local: SourceEntry['title'] | undefined): Words => wordsOf(local, wording.languages);
  const portion: Extract<Portion, { kind: 'table' }> = {
    kind: 'table',
    title: [],
    head: [['#'], wording.label('source'), [], wording.label('published'), wording.label('asOf'), wording.label('grade')],
    rows: value.sources.map((source) => [
      [String(source.number)],
      [...new Set([...say(source.document?.title), ...say(source.title)])],
      [...say(source.place), ...say(source.line)],
      say(source.published),
      say(source.asOf),
      say(source.grade),
    ]),
    right: [true, false, false, false, false, false],
    widths: [0.5, 5, 3.4, 1.7, 1.7, 1.4],
    note: [],
    marks: [],
  };
  return tableSlides(portion, { title: onOneLine(say(section.title)), subtitle: '' }, none);
}

/** What names the frozen version, its copy and its hash: the last words of the show. */
function colophon({ meta }: DocumentValue, wording: Wording): TextLine[] {
  const line = (term: Words, words: Words): TextLine[] => (has(words) ? [{ term, words, style: 'small' }] : []);
  return [
    ...line(wording.label('version'), [`${meta.versionId} · ${meta.applicationVersion}`]),
    ...line(['SHA-256'], meta.sha256 === undefined ? [] : [meta.sha256]),
    ...line([], wordsOf(meta.copy, wording.languages)),
    ...line([], wordsOf(meta.approval, wording.languages)),
    ...line(wording.label('dataAsOf'), wordsOf(meta.dataAsOf, wording.languages)),
  ];
}

/** The slides of a document in order: cover, one block a slide, sources, colophon. */
export function slidePlans(value: DocumentValue): SlidePlan[] {
  const wording = wordingOf(value, languagesOf(value.language));
  const title = onOneLine(wordsOf(value.meta.title, wording.languages));
  const slides = value.sections.flatMap((section): SlidePlan[] => {
    const cover = section.blocks.find((block) => block.type === 'cover');
    if (cover !== undefined)
      return [{ title, subtitle: '', intro: [], body: { kind: 'cover', cover }, marks: [] }, ...sectionSlides(section, wording)];
    const rest = sectionSlides(section, wording);
    return section.blocks.some((block) => block.type === 'sources') ? [...rest, ...sourceSlides(section, value, wording)] : rest;
  });
  const last = lineSlides(colophon(value, wording).map(fitLine), { title, subtitle: '' }, []);
  return [...slides, ...last];
}
