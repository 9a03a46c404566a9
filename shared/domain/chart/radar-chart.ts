import { grow } from './bar-chart.ts';
import { paperLook, type ChartLook } from './chart-look.ts';
import { chartWidth, type ChartFrame, type ChartPlan } from './chart-plan.ts';
import { seriesStyle } from './series-style.ts';

export interface RadarAxis {
  label: string;
  value: number;
  valueText: string;
  /** The value before, if there was one: drawn as a broken line. */
  before: number | null;
  /** Set apart from the others, e.g. the weakest. */
  marked: boolean;
}

export interface RadarChartInput extends ChartFrame {
  axes: RadarAxis[];
  /** The rim. */
  max: number;
}

/** Two axes enclose nothing. */
export const leastRadarAxes = 3;

/**
 * Several scores of one scale about a middle, each with its figure at its axis; the scores before as a broken line.
 * @throws RangeError with fewer than three axes.
 */
export function radarChart(input: RadarChartInput): ChartPlan {
  if (input.axes.length < leastRadarAxes) throw new RangeError(`a radar needs three axes, not ${input.axes.length}`);
  const look = input.look ?? paperLook;
  const width = input.width ?? chartWidth(input.language);
  const height = Math.min(width, grow(210, look));
  const before = input.axes.every((axis) => axis.before !== null)
    ? [
        line(
          input.axes.map((axis) => axis.before ?? 0),
          5,
          look,
        ),
      ]
    : [];
  return {
    width,
    height,
    option: {
      radar: {
        center: ['50%', '53%'],
        radius: height / 2 - grow(30, look),
        splitNumber: input.max,
        indicator: input.axes.map(({ label, valueText, marked }) => ({
          name: marked ? `{marked|▼ ${label} ${valueText}}` : `${label} ${valueText}`,
          min: 0,
          max: input.max,
        })),
        axisName: {
          color: look.text,
          fontSize: look.fontSize,
          rich: { marked: { color: look.ink, fontWeight: 'bold', fontSize: look.fontSize } },
        },
        splitArea: { show: false },
        splitLine: { lineStyle: { color: look.hairline, width: 0.8 } },
        axisLine: { lineStyle: { color: look.hairline, width: 0.8 } },
      },
      series: [
        ...before,
        line(
          input.axes.map((axis) => axis.value),
          0,
          look,
        ),
      ],
    },
  };
}

const line = (values: number[], style: number, look: ChartLook): object => {
  const { color } = seriesStyle(style, look);
  return {
    type: 'radar',
    symbol: style === 0 ? 'circle' : 'none',
    symbolSize: 5,
    itemStyle: { color },
    lineStyle: { color, width: style === 0 ? 1.8 : 1.2, type: style === 0 ? 'solid' : 'dashed' },
    areaStyle: { color, opacity: style === 0 ? 0.12 : 0 },
    data: [{ value: values }],
  };
};
