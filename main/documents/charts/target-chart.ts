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
  const right = Math.max(...input.items.map((item) => Math.max(textWidthEm(item.actualText), textWidthEm(item.targetText)))) * chartFontSize + 14;
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
      series: [actualBars(input.items), targetStrokes(input.items)],
    },
  };
}

const actualBars = (items: TargetItem[]): object => ({
  type: 'bar',
  barWidth: 11,
  label: { show: true, distance: 5, fontWeight: 'bold' },
  data: items.map((item) => ({
    value: item.actual ?? 0,
    itemStyle: seriesStyle(0),
    // Beside the target's stroke the figure would cover it: it then stands inside the bar.
    label: insideBar(item)
      ? { position: 'insideRight', color: '#ffffff', formatter: () => item.actualText }
      : { position: 'right', color: chartColours.text, formatter: () => item.actualText },
  })),
});

const insideBar = ({ actual, target }: TargetItem): boolean => actual !== null && target !== null && actual > 0.55 * target;

const targetStrokes = (items: TargetItem[]): object => ({
  type: 'scatter',
  symbol: 'rect',
  symbolSize: [1.8, 20],
  itemStyle: { color: chartColours.ink },
  data: items.flatMap((item, index) => (item.target === null ? [] : [{ value: [item.target, index], label: strokeLabel(item) }])),
});

const strokeLabel = (item: TargetItem): object => ({
  show: true,
  position: 'right',
  distance: 4,
  color: chartColours.secondary,
  formatter: () => item.targetText,
});
