import { grow } from './bar-chart.ts';
import { paperLook, type ChartLook } from './chart-look.ts';
import { chartWidth, plainGrid, type ChartFrame, type ChartPlan } from './chart-plan.ts';
import { seriesStyle } from './series-style.ts';
import { textWidthEm } from './text-width.ts';

export interface ShareItem {
  label: string;
  /** Part of the whole, in any unit; must not be negative. */
  value: number;
  valueText: string;
}

export interface ShareChartInput extends ChartFrame {
  items: ShareItem[];
}

const paperBarHeight = 20;
const paperLineHeight = 13;

/** Parts of a whole as one bar, each with its pattern and a number that names it in the row below: reads without colour. */
export function shareChart(input: ShareChartInput): ChartPlan {
  const look = input.look ?? paperLook;
  const barHeight = grow(paperBarHeight, look);
  const width = input.width ?? chartWidth(input.language);
  const total = input.items.reduce((sum, item) => sum + item.value, 0);
  const parts = input.items.map((item, index) => ({ ...item, index, share: total > 0 ? item.value / total : 0 }));
  const keys = layOutKeys(input.items, { width, look });
  const rows = (keys.at(-1)?.row ?? 0) + 1;
  return {
    width,
    height: barHeight + 8 + rows * grow(paperLineHeight, look),
    option: {
      grid: plainGrid({ left: 0, right: 0, top: 0, height: barHeight }),
      xAxis: { type: 'value', min: 0, max: 1, show: false },
      yAxis: { type: 'category', data: [''], show: false },
      series: [
        ...parts.map((part) => ({
          type: 'bar',
          stack: 'whole',
          barWidth: barHeight,
          data: [part.share],
          itemStyle: { ...seriesStyle(part.index, look), borderColor: look.page, borderWidth: 1 },
          label: numberInBar(part.index, look),
        })),
        keySeries(input.items, keys, look),
      ],
    },
  };
}

interface Key {
  x: number;
  row: number;
}

/** Where each name stands: one after the other, a new row when the line is full. */
function layOutKeys(items: ShareItem[], { width, look }: { width: number; look: ChartLook }): Key[] {
  let x = 0;
  let row = 0;
  return items.map((item) => {
    const room = textWidthEm(`${item.label} ${item.valueText}`) * look.fontSize * 1.06 + grow(26, look);
    if (x > 0 && x + room > width) {
      x = 0;
      row += 1;
    }
    const key = { x, row };
    x += room;
    return key;
  });
}

/** The number that leads from the part to its name; a halo keeps it legible on the pattern. */
const numberInBar = (index: number, look: ChartLook): object => ({
  show: true,
  position: 'inside',
  formatter: () => String(index + 1),
  color: look.page,
  fontWeight: 'bold',
  textBorderColor: seriesStyle(index, look).color,
  textBorderWidth: 3,
});

const keySeries = (items: ShareItem[], keys: Key[], look: ChartLook): object => ({
  type: 'custom',
  data: items.map((_, index) => [0, 0, index]),
  silent: true,
  clip: false,
  renderItem: ({ dataIndex }: { dataIndex: number }) => {
    const { x, row } = keys[dataIndex] ?? { x: 0, row: 0 };
    const item = items[dataIndex];
    const y = grow(paperBarHeight + 14.5 + row * paperLineHeight, look);
    const font = `${look.fontSize}px ${look.font}`;
    return {
      type: 'group',
      children: [
        {
          type: 'text',
          style: {
            x,
            y,
            text: String(dataIndex + 1),
            fill: seriesStyle(dataIndex, look).color,
            verticalAlign: 'middle',
            font: `bold ${font}`,
          },
        },
        {
          type: 'text',
          style: {
            x: x + grow(10, look),
            y,
            text: `${item?.label ?? ''} ${item?.valueText ?? ''}`,
            fill: look.text,
            verticalAlign: 'middle',
            font,
          },
        },
      ],
    };
  },
});
