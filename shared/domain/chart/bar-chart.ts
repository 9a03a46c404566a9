import { paperLook, type ChartLook } from './chart-look.ts';
import { chartWidth, plainGrid, type ChartFrame, type ChartPlan } from './chart-plan.ts';
import { noDecal, seriesStyle } from './series-style.ts';
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

export interface BarChartInput extends ChartFrame {
  items: BarItem[];
  /** Printed at the foot of the scale. */
  unit: string;
}

const rowHeight = 24;
/** Sizes are drawn for the letters of paper and grow with those of a screen. */
export const grow = (size: number, look: ChartLook): number => (size * look.fontSize) / paperLook.fontSize;

/** Room left of the bars for labels, at most 40 % of the width; longer ones break. */
export function labelRoom(labels: string[], width: number, look: ChartLook): number {
  return Math.min(width * 0.4, Math.max(0, ...labels.map(textWidthEm)) * look.fontSize + 10);
}
export const rowRoom = (labels: string[], room: number, look: ChartLook): number =>
  Math.max(
    grow(rowHeight, look),
    ...labels.map((label) => Math.ceil((textWidthEm(label) * look.fontSize * 1.08) / (room - 8)) * (look.fontSize + 3.5) + 6),
  );

/** The category axis of horizontal bars: first item on top, labels only. */
export const categoryAxis = (labels: string[], room: number, look: ChartLook): object => ({
  type: 'category',
  inverse: true,
  data: labels,
  axisLine: { lineStyle: { color: look.ink, width: 0.8 } },
  axisTick: { show: false },
  axisLabel: {
    color: look.text,
    fontSize: look.fontSize,
    width: room - 8,
    overflow: 'break',
    margin: 8,
    lineHeight: look.fontSize + 3.5,
    interval: 0,
  },
});

/** Horizontal bars from zero, each with its value at its end: several places by the same measure. */
export function barChart(input: BarChartInput): ChartPlan {
  const look = input.look ?? paperLook;
  const width = input.width ?? chartWidth(input.language);
  const labels = input.items.map((item) => item.label);
  const left = labelRoom(labels, width, look);
  const right = Math.max(...input.items.map((item) => textWidthEm(item.valueText))) * look.fontSize + 12;
  const marked = input.items.some((item) => item.highlighted === true);
  const data = input.items.map((item) => ({
    value: item.value ?? 0,
    itemStyle: marked && item.highlighted !== true ? { color: look.pale, decal: noDecal() } : seriesStyle(0, look),
    label: { formatter: () => item.valueText, color: item.value === null ? look.secondary : look.text },
  }));
  const footRoom = grow(16, look);
  return {
    width,
    height: input.items.length * rowRoom(labels, left, look) + footRoom,
    option: {
      grid: plainGrid({ left, right, top: 2, bottom: footRoom }),
      xAxis: { type: 'value', min: 0, name: input.unit, nameLocation: 'start', nameGap: 0, ...quietScale(input.unit, look) },
      yAxis: categoryAxis(labels, left, look),
      series: [{ type: 'bar', barWidth: grow(11, look), data, label: { show: true, position: 'right', distance: 5, fontWeight: 'bold' } }],
    },
  };
}

/** No grid and no tick figures: every bar carries its own; the foot names unit and zero. */
export function quietScale(unit: string, look: ChartLook): object {
  return {
    splitLine: { show: false },
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { show: false },
    name: unit === '' ? '0' : `0 (${unit})`,
    nameTextStyle: { color: look.secondary, fontSize: grow(7.5, look), align: 'left', verticalAlign: 'top', padding: [4, 0, 0, 0] },
  };
}
