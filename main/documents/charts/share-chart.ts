import type { Language } from '#shared/lib/language.ts';
import { chartWidth, type ChartPlan } from './chart-plan.ts';
import { chartColours, chartFont, chartFontSize, seriesStyle } from './palette.ts';
import { textWidthEm } from './text-width.ts';

export interface ShareItem {
  label: string;
  /** Part of the whole, in any unit; must not be negative. */
  value: number;
  valueText: string;
}

export interface ShareChartInput {
  items: ShareItem[];
  language: Language;
  width?: number;
}

const barHeight = 20;
const lineHeight = 13;

/** Parts of a whole as one bar, each with its pattern and a number that names it in the row below: reads without colour. */
export function shareChart(input: ShareChartInput): ChartPlan {
  const width = input.width ?? chartWidth(input.language);
  const total = input.items.reduce((sum, item) => sum + item.value, 0);
  const parts = input.items.map((item, index) => ({ ...item, index, share: total > 0 ? item.value / total : 0 }));
  const keys = layOutKeys(input.items, width);
  const rows = (keys.at(-1)?.row ?? 0) + 1;
  return {
    width,
    height: barHeight + 8 + rows * lineHeight,
    option: {
      grid: { left: 0, right: 0, top: 0, height: barHeight, containLabel: false, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: 0, max: 1, show: false },
      yAxis: { type: 'category', data: [''], show: false },
      series: [
        ...parts.map((part) => ({
          type: 'bar',
          stack: 'whole',
          barWidth: barHeight,
          data: [part.share],
          itemStyle: { ...seriesStyle(part.index), borderColor: '#ffffff', borderWidth: 1 },
          label: numberInBar(part.index),
        })),
        keySeries(input.items, keys),
      ],
    },
  };
}

interface Key {
  x: number;
  row: number;
}

/** Where each name stands: one after the other, a new row when the line is full. */
function layOutKeys(items: ShareItem[], width: number): Key[] {
  let x = 0;
  let row = 0;
  return items.map((item) => {
    const room = textWidthEm(`${item.label} ${item.valueText}`) * chartFontSize * 1.06 + 26;
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
const numberInBar = (index: number): object => ({
  show: true,
  position: 'inside',
  formatter: () => String(index + 1),
  color: '#ffffff',
  fontWeight: 'bold',
  textBorderColor: seriesStyle(index).color,
  textBorderWidth: 3,
});

const keySeries = (items: ShareItem[], keys: Key[]): object => ({
  type: 'custom',
  data: items.map((_, index) => [0, 0, index]),
  silent: true,
  clip: false,
  renderItem: ({ dataIndex }: { dataIndex: number }) => {
    const { x, row } = keys[dataIndex] ?? { x: 0, row: 0 };
    const item = items[dataIndex];
    const y = barHeight + 10 + row * lineHeight + 4.5;
    const font = `${chartFontSize}px ${chartFont}`;
    return {
      type: 'group',
      children: [
        {
          type: 'text',
          style: { x, y, text: String(dataIndex + 1), fill: seriesStyle(dataIndex).color, verticalAlign: 'middle', font: `bold ${font}` },
        },
        {
          type: 'text',
          style: {
            x: x + 10,
            y,
            text: `${item?.label ?? ''} ${item?.valueText ?? ''}`,
            fill: chartColours.text,
            verticalAlign: 'middle',
            font,
          },
        },
      ],
    };
  },
});
