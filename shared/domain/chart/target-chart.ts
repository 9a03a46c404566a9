import { categoryAxis, grow, labelRoom, quietScale, rowRoom } from './bar-chart.ts';
import { paperLook, type ChartLook } from './chart-look.ts';
import { chartWidth, plainGrid, type ChartFrame, type ChartPlan } from './chart-plan.ts';
import { seriesStyle } from './series-style.ts';
import { textWidthEm } from './text-width.ts';

export interface TargetItem {
  label: string;
  actual: number | null;
  actualText: string;
  target: number | null;
  targetText: string;
}

export interface TargetChartInput extends ChartFrame {
  items: TargetItem[];
  unit: string;
}

/** Actual as a bar from zero, target as an upright stroke with its figure: never added, never mixed up. */
export function targetChart(input: TargetChartInput): ChartPlan {
  const look = input.look ?? paperLook;
  const width = input.width ?? chartWidth(input.language);
  const labels = input.items.map((item) => item.label);
  const left = labelRoom(labels, width, look);
  const right = Math.max(...input.items.map((item) => textWidthEm(`${item.actualText}  ${item.targetText}`))) * look.fontSize * 1.06 + 14;
  const top = Math.max(1, ...input.items.map((item) => Math.max(item.actual ?? 0, item.target ?? 0)));
  const footRoom = grow(16, look);
  const row = rowRoom(labels, left, look) + grow(12, look);
  return {
    width,
    height: input.items.length * row + footRoom,
    option: {
      grid: plainGrid({ left, right, top: 2, bottom: footRoom }),
      xAxis: { type: 'value', min: 0, max: top * 1.01, nameLocation: 'start', nameGap: 0, ...quietScale(input.unit, look) },
      yAxis: categoryAxis(labels, left, look),
      series: [actualBars(input.items, look), targetStrokes(input.items, look), figures(input.items, look)],
    },
  };
}

const actualBars = (items: TargetItem[], look: ChartLook): object => ({
  type: 'bar',
  barWidth: grow(11, look),
  data: items.map((item) => ({ value: item.actual ?? 0, itemStyle: seriesStyle(0, look) })),
});

const targetStrokes = (items: TargetItem[], look: ChartLook): object => ({
  type: 'scatter',
  symbol: 'rect',
  symbolSize: [1.8, grow(20, look)],
  itemStyle: { color: look.ink, opacity: 1 },
  data: items.flatMap((item, index) => (item.target === null ? [] : [{ value: [item.target, index] }])),
});

/** One wording behind whichever reaches further, so that no figure lies on a stroke. */
const figures = (items: TargetItem[], look: ChartLook): object => ({
  type: 'scatter',
  symbolSize: 0,
  itemStyle: { opacity: 1 },
  data: items.map((item, index) => ({ value: [Math.max(item.actual ?? 0, item.target ?? 0), index], label: figureLabel(item, look) })),
});

const figureLabel = (item: TargetItem, look: ChartLook): object => ({
  show: true,
  position: 'right',
  distance: 6,
  formatter: () => `{actual|${item.actualText}}{target|${item.targetText}}`,
  rich: {
    actual: { fontSize: look.fontSize, fontWeight: 'bold', color: look.text },
    target: { fontSize: look.fontSize, color: look.secondary, padding: [0, 0, 0, 6] },
  },
});
