import { grow } from './bar-chart.ts';
import { paperLook, type ChartLook } from './chart-look.ts';
import { chartWidth, plainGrid, type ChartFrame, type ChartPlan } from './chart-plan.ts';
import { seriesStyle } from './series-style.ts';

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
  return {
    width,
    height: Math.min(grow(170, look), Math.max(120, width * 0.5)),
    option: {
      grid: plainGrid({ left: grow(24, look), right: grow(30, look), top: grow(26, look), bottom: grow(22, look) }),
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
        nameGap: 10,
        nameTextStyle: { color: look.secondary, fontSize: grow(7.5, look), align: 'left', padding: [0, 0, 0, -grow(24, look)] },
        splitNumber: 2,
        axisLine: { show: false },
        axisLabel: { show: false },
        splitLine: { lineStyle: { color: look.hairline, width: 0.5 } },
      },
      series: [line(input.points, look)],
    },
  };
}

const line = (points: TrendPoint[], look: ChartLook): object => ({
  type: 'line',
  symbol: 'circle',
  symbolSize: 5,
  connectNulls: true,
  lineStyle: { width: 1.6, color: seriesStyle(0, look).color },
  itemStyle: { color: seriesStyle(0, look).color },
  label: { show: true, position: 'top', distance: 5, color: look.text, fontWeight: 'bold' },
  data: points.map((point) => ({ value: point.value ?? '-', label: { formatter: () => point.valueText } })),
});
