import type { Language } from '#shared/lib/language.ts';
import { chartWidth, type ChartPlan } from './chart-plan.ts';
import { chartColours, chartFontSize, seriesStyle } from './palette.ts';

export interface TrendPoint {
  label: string;
  value: number;
  valueText: string;
}

export interface TrendChartInput {
  points: TrendPoint[];
  unit: string;
  language: Language;
  width?: number;
}

/**
 * A line through at least three dated values, on a scale from zero.
 * @throws RangeError with fewer points: two values are a sentence, not a trend.
 */
export function trendChart(input: TrendChartInput): ChartPlan {
  if (input.points.length < 3) throw new RangeError(`a trend needs three points, not ${input.points.length}`);
  const width = input.width ?? chartWidth(input.language);
  return {
    width,
    height: Math.min(170, Math.max(120, width * 0.5)),
    option: {
      grid: { left: 24, right: 30, top: 26, bottom: 22, containLabel: false, outerBoundsMode: 'none' },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: input.points.map((point) => point.label),
        axisLine: { lineStyle: { color: chartColours.ink, width: 0.8 } },
        axisTick: { show: false },
        axisLabel: { color: chartColours.text, fontSize: chartFontSize, interval: 0, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        min: 0,
        name: input.unit,
        nameGap: 10,
        nameTextStyle: { color: chartColours.secondary, fontSize: 7.5, align: 'left', padding: [0, 0, 0, -24] },
        splitNumber: 2,
        axisLine: { show: false },
        axisLabel: { show: false },
        splitLine: { lineStyle: { color: chartColours.hairline, width: 0.5 } },
      },
      series: [line(input.points)],
    },
  };
}

const line = (points: TrendPoint[]): object => ({
  type: 'line',
  symbol: 'circle',
  symbolSize: 5,
  lineStyle: { width: 1.6, color: seriesStyle(0).color },
  itemStyle: { color: seriesStyle(0).color },
  label: { show: true, position: 'top', distance: 5, color: chartColours.text, fontWeight: 'bold' },
  data: points.map((point) => ({ value: point.value, label: { formatter: () => point.valueText } })),
});
