import type { Language, PacketLanguage } from '#shared/lib/language.ts';
import type { ChartLook } from './chart-look.ts';

/** An ECharts option as plain data: the same on screen and on paper. */
export type ChartOption = { series: object[]; grid?: object; xAxis?: object; yAxis?: object; radar?: object };

/** A chart ready to draw; one unit is one point on paper and one pixel on screen. */
export interface ChartPlan {
  option: ChartOption;
  width: number;
  height: number;
}

/** What every chart is asked for with. Without a look it is drawn for paper. */
export interface ChartFrame {
  language: Language;
  width?: number;
  look?: ChartLook;
}

/** The whole type area, or one of the two columns of a bilingual document. */
export const chartWidth = (language: PacketLanguage): number => (language === 'zh-en' ? 238 : 493);

/** No part of a chart measures its own margins: names are given their room before. */
export const plainGrid = (grid: object): object => ({ containLabel: false, outerBoundsMode: 'none', ...grid });
