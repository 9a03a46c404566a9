import type { EChartsCoreOption } from 'echarts/core';
import { Exact } from '#shared/lib/decimal.ts';
import type { Language } from '#shared/lib/language.ts';
import type { TornadoBar } from '#shared/domain/district-return/tornado.ts';
import type { Tokens } from '../../styles/tokens.ts';
import { measured, money } from './rounded.ts';

export interface TornadoLook {
  language: Language;
  tokens: Tokens;
  /** Words at the line of the base, and the unit of each bar. */
  fontFamily: string;
  baseMark: (value: string) => string;
  unitLabel: (unit: TornadoBar['unit']) => string;
}

const rowHeight = 36;
const footHeight = 28;
export const tornadoHeight = (bars: readonly TornadoBar[]): number => bars.length * rowHeight + footHeight;

/** For drawing only: how far an end lies from the base. */
const offset = (value: string, base: string): number => new Exact(value).minus(base).toNumber();

/** Bars to both sides of the base, the widest on top; each end says its input and what the net present value becomes. */
export function tornadoOption(
  bars: readonly TornadoBar[],
  base: string,
  { language, tokens, fontFamily, baseMark, unitLabel }: TornadoLook,
): EChartsCoreOption {
  const ends = (end: 'low' | 'high', style: object): object => ({
    type: 'bar',
    barWidth: 16,
    barGap: '-100%',
    itemStyle: style,
    label: { show: true, distance: 6, color: tokens.text, fontSize: 12 },
    data: bars.map((bar) => {
      const { input, presentValue } = bar[end];
      const value = offset(presentValue, base);
      const shown = money(presentValue, language);
      return {
        value,
        label: {
          position: value < 0 ? 'left' : 'right',
          formatter: input === null ? shown : `${measured(input, bar.unit, { language, label: unitLabel })} → ${shown}`,
        },
      };
    }),
  });
  const reach = Math.max(
    ...bars.flatMap(({ low, high }) => [low, high]).map(({ presentValue }) => Math.abs(offset(presentValue, base))),
    1,
  );
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: 232, right: 8, top: 4, bottom: footHeight, containLabel: false, outerBoundsMode: 'none' },
    // Room for the words at both ends.
    xAxis: {
      type: 'value',
      min: -reach * 2.2,
      max: reach * 2.2,
      splitLine: { show: false },
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name[language]),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: tokens.ink, fontSize: 12, width: 212, lineHeight: 15, overflow: 'break', interval: 0, margin: 8 },
    },
    series: [
      {
        ...ends('low', { color: tokens.outline }),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: tokens.ink, type: 'solid', width: 1 },
          label: { position: 'end', color: tokens.secondary, fontSize: 12, formatter: baseMark(money(base, language)) },
          data: [{ xAxis: 0 }],
        },
      },
      ends('high', { color: tokens.accent }),
    ],
  };
}
