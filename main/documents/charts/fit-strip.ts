import type { Language } from '#shared/lib/language.ts';
import { paperLook } from '#shared/domain/chart/chart-look.ts';
import { textWidthEm } from '#shared/domain/chart/text-width.ts';

export interface FitItem {
  label: string;
  /** 0–100; null: not known, and `valueText` says so. */
  value: number | null;
  valueText: string;
}

const rowHeight = 15;
const columnGap = 24;
const size = paperLook.fontSize - 0.5;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const rounded = (value: number): string => String(Math.round(value * 100) / 100);

interface Cell {
  x: number;
  y: number;
  labelRoom: number;
  trackRoom: number;
  width: number;
}

/** Label, a track from 0 to 100 with a dot on it, and the value at its end; what is not known has a broken track and no dot. */
function cell(item: FitItem, { x, y, labelRoom, trackRoom, width }: Cell): string {
  const middle = rounded(y + rowHeight / 2);
  const baseline = rounded(y + rowHeight / 2 + size * 0.36);
  const start = x + labelRoom;
  const text = (at: number, anchor: string, style: string, words: string): string =>
    `<text x="${rounded(at)}" y="${baseline}" text-anchor="${anchor}" font-size="${size}" ${style}>${escaped(words)}</text>`;
  const line = (to: number, style: string): string =>
    `<line x1="${rounded(start)}" y1="${middle}" x2="${rounded(to)}" y2="${middle}" ${style}/>`;
  const known = item.value !== null;
  const at = start + (trackRoom * Math.min(100, Math.max(0, item.value ?? 0))) / 100;
  const track = line(start + trackRoom, `stroke="${paperLook.hairline}" stroke-width="1.2"${known ? '' : ' stroke-dasharray="1.5 3"'}`);
  const mark = known
    ? `${line(at, `stroke="${paperLook.series[0]}" stroke-width="2.4"`)}<circle cx="${rounded(at)}" cy="${middle}" r="3" fill="${paperLook.series[0]}"/>`
    : '';
  return [
    text(x, 'start', `fill="${known ? paperLook.text : paperLook.secondary}"`, item.label),
    track,
    mark,
    text(x + width, 'end', known ? `fill="${paperLook.text}" font-weight="700"` : `fill="${paperLook.secondary}"`, item.valueText),
  ].join('');
}

/** Several parts of one answer on tracks of the same length: two columns where there is room. */
export function fitStrip(items: FitItem[], paper: { width: number; language: Language }): string {
  const columns = paper.width >= 400 ? 2 : 1;
  const rows = Math.ceil(items.length / columns);
  const width = (paper.width - columnGap * (columns - 1)) / columns;
  const room = (texts: string[]): number => Math.max(0, ...texts.map(textWidthEm)) * size * 1.08 + 8;
  const labelRoom = room(items.map((item) => item.label));
  const trackRoom = width - labelRoom - room(items.map((item) => item.valueText)) - 4;
  const cells = items.map((item, index) =>
    cell(item, {
      x: Math.floor(index / rows) * (width + columnGap),
      y: (index % rows) * rowHeight,
      labelRoom,
      trackRoom,
      width,
    }),
  );
  const height = rows * rowHeight;
  return `<svg xml:lang="${paper.language}" xmlns="http://www.w3.org/2000/svg" width="${paper.width}" height="${height}" viewBox="0 0 ${paper.width} ${height}" font-family="${paperLook.font}">${cells.join('')}</svg>`;
}
