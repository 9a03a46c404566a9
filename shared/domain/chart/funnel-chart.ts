import { categoryAxis, grow, labelRoom, quietScale, rowRoom } from './bar-chart.ts';
import { paperLook, type ChartLook } from './chart-look.ts';
import { chartWidth, plainGrid, type ChartFrame, type ChartPlan } from './chart-plan.ts';
import { noDecal, seriesStyle } from './series-style.ts';
import { textWidthEm } from './text-width.ts';

export interface FunnelStage {
  label: string;
  /** Null: not known; nothing is drawn and `valueText` says so. */
  value: number | null;
  valueText: string;
  /** What share of the first stage came so far, as words with its bound. */
  shareText: string | null;
}

export interface FunnelChartInput extends ChartFrame {
  stages: FunnelStage[];
  unit: string;
}

/** One stage is a figure, not a funnel. */
export const leastFunnelStages = 2;

const figure = (stage: FunnelStage): string => [stage.valueText, stage.shareText].filter((text) => text !== null).join('  ');

/**
 * Stages as bars about one middle line, each as long as its count and with its figure at the right.
 * @throws RangeError with fewer than two known stages.
 */
export function funnelChart(input: FunnelChartInput): ChartPlan {
  const known = input.stages.filter((stage) => stage.value !== null).length;
  if (known < leastFunnelStages) throw new RangeError(`a funnel needs two known stages, not ${known}`);
  const look = input.look ?? paperLook;
  const width = input.width ?? chartWidth(input.language);
  const labels = input.stages.map((stage) => stage.label);
  const left = labelRoom(labels, width, look);
  const right = Math.max(...input.stages.map((stage) => textWidthEm(figure(stage)))) * look.fontSize * 1.06 + 16;
  const most = Math.max(1, ...input.stages.map((stage) => stage.value ?? 0));
  return {
    width,
    height: input.stages.length * rowRoom(labels, left, look),
    option: {
      grid: plainGrid({ left, right, top: 2, bottom: 2 }),
      xAxis: { type: 'value', min: 0, max: most, nameLocation: 'start', nameGap: 0, ...quietScale(input.unit, look), name: '' },
      yAxis: { ...categoryAxis(labels, left, look), axisLine: { show: false } },
      series: [beside(input.stages, most), bars(input.stages, look), figures(input.stages, { most, look })],
    },
  };
}

/** The empty half of what is missing to the widest stage. */
const beside = (stages: FunnelStage[], most: number): object => ({
  type: 'bar',
  stack: 'funnel',
  silent: true,
  itemStyle: { color: 'transparent', decal: noDecal() },
  data: stages.map((stage) => (most - (stage.value ?? 0)) / 2),
});

const bars = (stages: FunnelStage[], look: ChartLook): object => ({
  type: 'bar',
  stack: 'funnel',
  barWidth: grow(15, look),
  // A dash is what ECharts takes for no value.
  data: stages.map((stage, index) => ({ value: stage.value ?? '-', itemStyle: seriesStyle(index, look) })),
});

const figures = (stages: FunnelStage[], { most, look }: { most: number; look: ChartLook }): object => ({
  type: 'scatter',
  symbolSize: 0,
  itemStyle: { opacity: 1 },
  data: stages.map((stage, index) => ({ value: [most, index], label: figureLabel(stage, look) })),
});

const figureLabel = (stage: FunnelStage, look: ChartLook): object => ({
  show: true,
  position: 'right',
  distance: 6,
  formatter: `{value|${stage.valueText}}${stage.shareText === null ? '' : `{share|${stage.shareText}}`}`,
  rich: {
    value: { fontSize: look.fontSize, fontWeight: 'bold', color: stage.value === null ? look.secondary : look.text },
    share: { fontSize: look.fontSize, color: look.secondary, padding: [0, 0, 0, 6] },
  },
});
