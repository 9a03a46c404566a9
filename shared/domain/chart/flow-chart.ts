import { grow } from './bar-chart.ts';
import { paperLook, type ChartLook } from './chart-look.ts';
import { chartWidth, type ChartFrame, type ChartPlan } from './chart-plan.ts';
import { seriesStyle } from './series-style.ts';
import { textWidthEm } from './text-width.ts';

export interface FlowNode {
  id: string;
  /** With its figure and unit: what is not said at the node is said nowhere. */
  label: string;
  /** How many steps from the start it stands. */
  step: number;
}
export interface Flow {
  from: string;
  to: string;
  value: number;
}

export interface FlowChartInput extends ChartFrame {
  nodes: FlowNode[];
  flows: Flow[];
}

/** What goes one way only is a figure, not a flow. */
export const leastFlows = 2;

/**
 * What splits and joins from left to right, each band as wide as its count, each node named beside it.
 * @throws RangeError with fewer than two flows.
 */
export function flowChart(input: FlowChartInput): ChartPlan {
  if (input.flows.length < leastFlows) throw new RangeError(`a flow chart needs two flows, not ${input.flows.length}`);
  const look = input.look ?? paperLook;
  const width = input.width ?? chartWidth(input.language);
  const last = Math.max(...input.nodes.map((node) => node.step));
  const lastLabels = input.nodes.filter((node) => node.step === last).map((node) => textWidthEm(node.label));
  const rows = Math.max(...[...Map.groupBy(input.nodes, (node) => node.step).values()].map((nodes) => nodes.length));
  const height = Math.max(grow(90, look), rows * grow(44, look));
  return {
    width,
    height,
    option: { series: [sankey(input, { look, right: Math.max(...lastLabels) * look.fontSize * 1.08 + 12 })] },
  };
}

const sankey = ({ nodes, flows }: FlowChartInput, { look, right }: { look: ChartLook; right: number }): object => ({
  type: 'sankey',
  left: 2,
  right,
  top: 8,
  bottom: 8,
  nodeWidth: grow(9, look),
  nodeGap: grow(16, look),
  layoutIterations: 0,
  draggable: false,
  silent: true,
  emphasis: { disabled: true },
  label: { position: 'right', distance: 6, color: look.text, fontSize: look.fontSize, textBorderColor: look.page, textBorderWidth: 3 },
  lineStyle: { color: look.pale, opacity: 0.4, curveness: 0.5 },
  data: nodes.map((node, index) => ({
    name: node.id,
    depth: node.step,
    itemStyle: { ...seriesStyle(index, look), borderWidth: 0 },
    label: { formatter: () => node.label },
  })),
  links: flows.map(({ from, to, value }) => ({ source: from, target: to, value })),
});
