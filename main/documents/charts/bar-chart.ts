import type { Language } from '#shared/lib/language.ts';
import { chartWidth, type ChartPlan } from './chart-plan.ts';
import { chartColours, chartFontSize, noDecal, seriesStyle } from './palette.ts';
import { textWidthEm } from './text-width.ts';

export interface BarItem {
  label: string;
  /** Null: not known; the bar stays away and `valueText` says so. */
  value: number | null;
  /** As printed, with its unit. */
  valueText: string;
  /** Set apart from the others, e.g. the place recommended. */
  highlighted?: boolean;
}

export interface BarChartInput {
  items: BarItem[];
  /** Printed at the foot of the scale. */
  unit: string;
  language: Language;
  width?: number;
}

const rowHeight = 24;

/** Room left of the bars for labels, at most 40 % of the width; longer ones break. */
export function labelRoom(labels: string[], width: number): number {
  return Math.min(width * 0.4, Math.max(0, ...labels.map(textWidthEm)) * chartFontSize + 10);
}
export const rowRoom = (labels: string[], room: number): number =>
  Math.max(
    rowHeight,
    ...labels.map((label) => Math.ceil((textWidthEm(label) * chartFontSize * 1.08) / (room - 8)) * (chartFontSize + 3.5) + 6),
  );

/** The category axis of horizontal bars: first item on top, labels only. */
export const categoryAxis = (labels: string[], room: number): object => ({
  type: 'category',
  inverse: true,
  data: labels,
  axisLine: { lineStyle: { color: chartColours.ink, width: 0.8 } },
  axisTick: { show: false },
  axisLabel: {
    color: chartColours.text,
    fontSize: chartFontSize,
    width: room - 8,
    overflow: 'break',
    margin: 8,
    lineHeight: chartFontSize + 3.5,
    interval: 0,
  },
});

/** Horizontal bars from zero, each with its value at its end: several places by the same measure. */
export function barChart(input: BarChartInput): ChartPlan {
  const width = input.width ?? chartWidth(input.language);
  const labels = input.items.map((item) => item.label);
  const left = labelRoom(labels, width);
  const right = Math.max(...input.items.map((item) => textWidthEm(item.valueText))) * chartFontSize + 12;
  const marked = input.items.some((item) => item.highlighted === true);
  const data = input.items.map((item) => ({
    value: item.value ?? 0,
    itemStyle: marked && item.highlighted !== true ? { color: chartColours.pale, decal: noDecal() } : seriesStyle(0),
    label: { formatter: () => item.valueText, color: item.value === null ? chartColours.secondary : chartColours.text },
  }));
  const footRoom = 16;
  return {
    width,
    height: input.items.length * rowRoom(labels, left) + footRoom,
    option: {
      grid: { left, right, top: 2, bottom: footRoom, containLabel: false, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: 0, name: input.unit, nameLocation: 'start', nameGap: 0, ...quietScale(input.unit) },
      yAxis: categoryAxis(labels, left),
      series: [{ type: 'bar', barWidth: 11, data, label: { show: true, position: 'right', distance: 5, fontWeight: 'bold' } }],
    },
  };
}

/** No grid and no tick figures: every bar carries its own; the foot names unit and zero. */
export function quietScale(unit: string): object {
  return {
    splitLine: { show: false },
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { show: false },
    name: `0 (${unit})`,
    nameTextStyle: { color: chartColours.secondary, fontSize: 7.5, align: 'left', verticalAlign: 'top', padding: [4, 0, 0, 0] },
  };
}
