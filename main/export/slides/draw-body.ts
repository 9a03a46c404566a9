import type { ChartBar, CoverBlock } from '#shared/domain/packet/block.ts';
import type { DocumentValue } from '#shared/domain/packet/document.ts';
import type { Wording } from '#shared/domain/packet/outputs/block-portions.ts';
import { has, wordsOf, type Words } from '#shared/domain/packet/outputs/portion.ts';
import { colours, latinFont } from './look.ts';
import { drawFitting, drawLines, wordRuns, type Slide } from './draw-lines.ts';
import type { SlideBody, SlidePlan } from './slide-plan.ts';
import { figureGrid, figureSizesFor, type FigureItem } from './figure-room.ts';
import { bodyWidth, fitLine, isGroup, slide as room, type FittedTable } from './slide-room.ts';

interface Setting {
  value: DocumentValue;
  wording: Wording;
  /** Where the body begins, in inches. */
  top: number;
}

const thin = { type: 'solid', pt: 0.5, color: colours.hairline } as const;
const none = { type: 'none' } as const;
const cellLook = { margin: [0.03, 0.06, 0.03, 0.06] as [number, number, number, number], valign: 'top' } as const;
const teal = { type: 'solid', pt: 0.75, color: colours.teal } as const;

function drawTable(page: Slide, { head, rows, right, widths, size }: FittedTable, top: number): void {
  const align = (at: number): 'left' | 'right' => (right[at] === true ? 'right' : 'left');
  const cell = (words: Words, at: number): object => ({
    text: wordRuns(words, { size, colour: colours.text }),
    options: { ...cellLook, fontSize: size, align: align(at), border: [none, none, thin, none] },
  });
  const group = (row: readonly Words[]): object[] => [
    {
      text: wordRuns([(row[0] ?? []).join(' · ')], { size, colour: colours.teal, bold: true }),
      options: { ...cellLook, fontSize: size, colspan: row.length, border: [none, none, teal, none] },
    },
  ];
  page.addTable(
    [
      head.map((words, at) => ({
        text: wordRuns(words, { size, colour: colours.ink, bold: true }),
        options: { ...cellLook, fontSize: size, align: align(at), fill: { color: colours.wash }, border: [none, none, thin, none] },
      })),
      ...rows.map((row) => (isGroup(row) ? group(row) : row.map(cell))),
    ] as Parameters<Slide['addTable']>[0],
    { x: room.side, y: top, w: bodyWidth, colW: widths, fontFace: latinFont, fontSize: size, autoPage: false },
  );
}

const barLabel = ({ label, text }: ChartBar, { languages }: Wording): string =>
  [...new Set(languages.map((language) => `${label[language] ?? ''} ${text[language] ?? ''}`.trim()))].join(' / ');

function drawChart(page: Slide, { bars, caption }: Extract<SlideBody, { kind: 'chart' }>, { wording, top }: Setting): void {
  const height = room.height - room.bottom - top - 0.5;
  // The format counts bars from the foot up.
  const rising = bars.toReversed();
  if (bars.length > 0) {
    page.addChart(
      'bar',
      // A bar that is not known stays empty; its label says so.
      [
        {
          name: caption.join(' '),
          labels: rising.map((bar) => barLabel(bar, wording)),
          values: rising.map(({ value }) => value ?? Number.NaN),
        },
      ],
      {
        x: room.side,
        y: top,
        w: bodyWidth,
        h: height,
        barDir: 'bar',
        barGapWidthPct: 60,
        chartColors: [colours.teal],
        catAxisLabelFontSize: 11,
        catAxisLabelColor: colours.text,
        catAxisLabelFontFace: latinFont,
        valAxisHidden: true,
        valAxisMinVal: 0,
        valGridLine: { style: 'none' },
        showLegend: false,
        showTitle: false,
        showValue: false,
      },
    );
  }
  drawLines(page, [fitLine({ words: caption, style: 'small' })], room.height - room.bottom - 0.4);
}

function drawFigures(page: Slide, items: readonly FigureItem[], top: number): void {
  const { columns, rows, width } = figureGrid(items.length);
  const height = Math.min(3.2, (room.height - room.bottom - top) / Math.max(1, rows));
  // The plan gave the slide no more than it holds; the smallest sizes are for a single item longer than that.
  const sizes = figureSizesFor(items, height) ?? { figure: 14, label: 7, note: 7 };
  items.forEach(({ figure, label, note }, at) => {
    page.addText(
      [
        ...wordRuns(figure, { size: sizes.figure, colour: colours.teal, bold: true }).map((run, line) =>
          line === 0 ? run : { ...run, options: { ...run.options, fontSize: sizes.label } },
        ),
        ...wordRuns(label, { size: sizes.label, colour: colours.text }),
        ...wordRuns(note, { size: sizes.note, colour: colours.secondary }),
      ],
      {
        x: room.side + (at % columns) * width,
        y: top + 0.15 + Math.floor(at / columns) * height,
        w: width - 0.25,
        h: height - 0.2,
        margin: 0,
        valign: 'top',
        fontFace: latinFont,
      },
    );
  });
}

function drawPicture(page: Slide, { caption, image }: Extract<SlideBody, { kind: 'picture' }>, top: number): void {
  const height = room.height - room.bottom - top - 0.5;
  page.addImage({
    data: `image/${image.format};base64,${image.data}`,
    x: room.side,
    y: top,
    w: bodyWidth,
    h: height,
    sizing: { type: 'contain', w: bodyWidth, h: height },
    altText: caption.join(' / '),
  });
  drawLines(page, [fitLine({ words: caption, style: 'small' })], room.height - room.bottom - 0.4);
}

interface CoverLine {
  term: Words;
  words: Words;
}

/** What a cover says under its title: the question at the left, the places and the office at the right. Both languages share a line. */
function coverColumns(cover: CoverBlock, { value, wording }: Setting): CoverLine[][] {
  const say = (local: Parameters<typeof wordsOf>[0]): Words => {
    const words = wordsOf(local, wording.languages);
    return has(words) ? [words.join(' / ')] : [];
  };
  const line = (words: Words, term: Words = []): CoverLine => ({ term, words });
  const question = [
    line([cover.codeName], wording.label('preparedFor')),
    line(say(cover.question)),
    ...(cover.wishes ?? []).map(({ label, words }) => line(say(words), say(label))),
  ];
  const office = [
    ...cover.places.map(({ name, district }) => line([[...say(name), ...say(district)].join(' · ')])),
    line(say(value.meta.audienceMark)),
    line(say(value.meta.dataAsOf), wording.label('dataAsOf')),
    line(say(value.meta.dateText)),
    line(say(value.meta.office.name)),
    ...value.meta.office.lines.map((local) => line(say(local))),
  ];
  return [question, office].map((column) => column.filter(({ words }) => has(words)));
}

function drawCover(page: Slide, cover: CoverBlock, setting: Setting): void {
  const { value, wording } = setting;
  page.addShape('rect', { x: 0, y: 0, w: room.width, h: 2.35, fill: { color: colours.ink } });
  page.addText(
    [
      ...wordRuns(wordsOf(value.meta.title, wording.languages), { size: 28, colour: colours.white, bold: true }),
      ...wordRuns(wordsOf(value.meta.subtitle, wording.languages), { size: 14, colour: colours.hairline }),
    ].map((run, at) => ({
      ...run,
      options: { ...run.options, color: at === 0 ? colours.white : colours.hairline, fontSize: at === 0 ? 28 : 14 },
    })),
    { x: room.side, y: 0.35, w: bodyWidth, h: 1.7, margin: 0, valign: 'middle', fontFace: latinFont, fit: 'shrink' },
  );
  const width = bodyWidth / 2 - 0.25;
  coverColumns(cover, setting).forEach((column, at) => {
    const box = { x: room.side + at * (width + 0.5), y: 2.7, width, height: room.height - 2.7 - 0.4 };
    drawFitting(
      page,
      column.map((entry) => ({ ...entry, style: 'body' })),
      box,
    );
  });
}

/** The matter of a slide below its title. */
export function drawBody(page: Slide, { body }: SlidePlan, setting: Setting): void {
  switch (body.kind) {
    case 'cover':
      return drawCover(page, body.cover, setting);
    case 'lines':
      return drawLines(page, body.lines, setting.top);
    case 'table':
      return drawTable(page, body.table, setting.top);
    case 'chart':
      return drawChart(page, body, setting);
    case 'picture':
      return drawPicture(page, body, setting.top);
    case 'figures':
      return drawFigures(page, body.items, setting.top);
  }
}
