import { grow } from './bar-chart.ts';
import { paperLook, type ChartLook } from './chart-look.ts';
import { chartWidth, plainGrid, type ChartFrame, type ChartPlan } from './chart-plan.ts';
import { seriesStyle } from './series-style.ts';
import { textWidthEm } from './text-width.ts';

export interface TrendPoint {
  label: string;
  /** Null: a date between others for which no value is known; the line runs on. */
  value: number | null;
  valueText: string;
}

export interface TrendChartInput extends ChartFrame {
  points: TrendPoint[];
  unit: string;
}

/** Two values are a sentence, not a trend. */
export const leastTrendPoints = 3;

/**
 * A line through at least three dated values, on a scale from zero.
 * @throws RangeError with fewer points: two values are a sentence, not a trend.
 */
export function trendChart(input: TrendChartInput): ChartPlan {
  const known = input.points.filter(({ value }) => value !== null).length;
  if (known < leastTrendPoints) throw new RangeError(`a trend needs three points, not ${known}`);
  const look = input.look ?? paperLook;
  const width = input.width ?? chartWidth(input.language);
  const height = Math.min(grow(170, look), Math.max(120, width * 0.5));
  const highest = Math.max(...input.points.map(({ value }) => value ?? 0));
  // The unit stands above the first point; over a high one it makes room for its value.
  const lift = (input.points[0]?.value ?? 0) > 0.8 * highest ? grow(12, look) : 0;
  const room = { left: grow(24, look), right: grow(30, look), top: grow(26, look) + lift, bottom: grow(22, look) };
  const sides = labelSides(input.points, { width: width - room.left - room.right, height: height - room.top - room.bottom, highest, look });
  return {
    width,
    height,
    option: {
      grid: plainGrid(room),
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: input.points.map((point) => point.label),
        axisLine: { lineStyle: { color: look.ink, width: 0.8 } },
        axisTick: { show: false },
        axisLabel: { color: look.text, fontSize: look.fontSize, interval: 0, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        min: 0,
        name: input.unit,
        nameGap: 10 + lift,
        nameTextStyle: { color: look.secondary, fontSize: grow(7.5, look), align: 'left', padding: [0, 0, 0, -grow(24, look)] },
        splitNumber: 2,
        axisLine: { show: false },
        axisLabel: { show: false },
        splitLine: { lineStyle: { color: look.hairline, width: 0.5 } },
      },
      series: [line(input.points, { look, sides })],
    },
  };
}

type Side = 'top' | 'bottom';
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far two boxes lie over each other, as an area. */
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** From a point to its value, and between two values. */
const [awayPx, apartPx] = [5, 3];

/** Values stand above their points; one that would lie over its neighbour's, and has room above the axis, stands below. */
function labelSides(points: readonly TrendPoint[], plot: { width: number; height: number; highest: number; look: ChartLook }): Side[] {
  const { highest } = plot;
  const { fontSize } = plot.look;
  const placed: Box[] = [];
  return points.map(({ value, valueText }, at): Side => {
    if (value === null) return 'top';
    const x = (plot.width * at) / (points.length - 1);
    const y = plot.height * (1 - (highest > 0 ? value / highest : 0));
    // Bold letters are a little wider than those that were measured.
    const half = (textWidthEm(valueText) * fontSize * 1.08 + apartPx) / 2;
    const box = (side: Side): Box => {
      const top = side === 'top' ? y - awayPx - fontSize : y + awayPx;
      return { left: x - half, right: x + half, top, bottom: top + fontSize };
    };
    const over = (side: Side): number => placed.reduce((sum, other) => sum + shared(other, box(side)), 0);
    const side = over('top') > 0 && box('bottom').bottom <= plot.height && over('bottom') < over('top') ? 'bottom' : 'top';
    placed.push(box(side));
    return side;
  });
}

const line = (points: readonly TrendPoint[], { look, sides }: { look: ChartLook; sides: readonly Side[] }): object => ({
  type: 'line',
  symbol: 'circle',
  symbolSize: 5,
  connectNulls: true,
  lineStyle: { width: 1.6, color: seriesStyle(0, look).color },
  itemStyle: { color: seriesStyle(0, look).color },
  label: { show: true, position: 'top', distance: awayPx, color: look.text, fontWeight: 'bold' },
  data: points.map((point, at) => ({
    value: point.value ?? '-',
    label: { formatter: () => point.valueText, ...(sides[at] === 'bottom' ? { position: 'bottom' } : {}) },
  })),
});
