import type { Language } from '#shared/lib/language.ts';
import { categoryAxis, labelRoom, quietScale, rowRoom } from './bar-chart.ts';
import { chartWidth, type ChartPlan } from './chart-plan.ts';
import { chartColours, chartFontSize, seriesStyle } from './palette.ts';
import { textWidthEm } from './text-width.ts';

export interface TargetItem {
  label: string;
  actual: number | null;
  actualText: string;
  target: number | null;
  targetText: string;
}

export interface TargetChartInput {
  items: TargetItem[];
  unit: string;
  language: Language;
  width?: number;
}

/** Actual as a bar from zero, target as an upright stroke with its figure: never added, never mixed up. */
export function targetChart(input: TargetChartInput): ChartPlan {
  const width = input.width ?? chartWidth(input.language);
  const labels = input.items.map((item) => item.label);
  const left = labelRoom(labels, width);
  const right = Math.max(...input.items.map((item) => textWidthEm(`${item.actualText}  ${item.targetText}`))) * chartFontSize * 1.06 + 14;
  const top = Math.max(1, ...input.items.map((item) => Math.max(item.actual ?? 0, item.target ?? 0)));
  const footRoom = 16;
  const row = rowRoom(labels, left) + 12;
  return {
    width,
    height: input.items.length * row + footRoom,
    option: {
      grid: { left, right, top: 2, bottom: footRoom, containLabel: false, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: 0, max: top * 1.01, nameLocation: 'start', nameGap: 0, ...quietScale(input.unit) },
      yAxis: categoryAxis(labels, left),
      series: [actualBars(input.items), targetStrokes(input.items), figures(input.items)],
    },
  };
}

const actualBars = (items: TargetItem[]): object => ({
  type: 'bar',
  barWidth: 11,
  data: items.map((item) => ({ value: item.actual ?? 0, itemStyle: seriesStyle(0) })),
});

const targetStrokes = (items: TargetItem[]): object => ({
  type: 'scatter',
  symbol: 'rect',
  symbolSize: [1.8, 20],
  itemStyle: { color: chartColours.ink, opacity: 1 },
  data: items.flatMap((item, index) => (item.target === null ? [] : [{ value: [item.target, index] }])),
});

/** One wording behind whichever reaches further, so that no figure lies on a stroke. */
const figures = (items: TargetItem[]): object => ({
  type: 'scatter',
  symbolSize: 0,
  itemStyle: { opacity: 1 },
  data: items.map((item, index) => ({ value: [Math.max(item.actual ?? 0, item.target ?? 0), index], label: figureLabel(item) })),
});

const figureLabel = (item: TargetItem): object => ({
  show: true,
  position: 'right',
  distance: 6,
  formatter: () => `{actual|${item.actualText}}{target|${item.targetText}}`,
  rich: {
    actual: { fontSize: chartFontSize, fontWeight: 'bold', color: chartColours.text },
    target: { fontSize: chartFontSize, color: chartColours.secondary, padding: [0, 0, 0, 6] },
  },
});
