import { describe, expect, it } from 'vitest';
import { barChart } from '#shared/domain/chart/bar-chart.ts';
import { drawChart } from '#main/documents/charts/render-svg.ts';
import { shareChart } from '#shared/domain/chart/share-chart.ts';
import { targetChart } from '#shared/domain/chart/target-chart.ts';
import { trendChart } from '#shared/domain/chart/trend-chart.ts';
import type { ChartPlan } from '#shared/domain/chart/chart-plan.ts';

const bars = (): ChartPlan =>
  barChart({
    unit: '亿元',
    language: 'zh',
    items: [
      { label: '大零号湾', value: 357.4, valueText: '357.4亿元', highlighted: true },
      { label: '临港', value: null, valueText: '未公布' },
    ],
  });

const plans: [string, () => ChartPlan, string[]][] = [
  ['bars', bars, ['大零号湾', '357.4 亿元', '未公布', '0 (亿元)']],
  [
    'actual against target',
    () =>
      targetChart({
        unit: '%',
        language: 'en',
        items: [{ label: 'Conversion', actual: 26.5, actualText: '26.5%', target: 50, targetText: 'target 50%' }],
      }),
    ['Conversion', '26.5%', 'target 50%'],
  ],
  [
    'a trend',
    () =>
      trendChart({
        unit: '家',
        language: 'zh',
        points: [1, 2, 3].map((value) => ({ label: `202${value}`, value, valueText: `${value}00` })),
      }),
    ['2021', '300', '家'],
  ],
  [
    'shares',
    () =>
      shareChart({
        language: 'en',
        items: [
          { label: 'R&D', value: 60, valueText: '60%' },
          { label: 'Pilot', value: 40, valueText: '40%' },
        ],
      }),
    ['R&amp;D 60%', 'Pilot 40%'],
  ],
];

describe.each(plans)('%s', (_, plan, texts) => {
  it('carries its words as text in the shipped fonts, in a drawing of the planned size', () => {
    const svg = drawChart(plan(), 'zh');
    for (const text of texts) expect(svg).toContain(`>${text}<`);
    expect(svg).toContain("'Noto Sans'");
    expect(svg).not.toMatch(/font-family="?(sans-serif|Microsoft)/);
    expect(svg).toContain(`width="${plan().width}" height="${plan().height}"`);
  });

  it('is drawn to the same string whatever was drawn before', () => {
    const first = drawChart(plan(), 'zh');
    drawChart(bars(), 'en');
    expect(drawChart(plan(), 'zh')).toBe(first);
  });
});

it('bars of several units have a bare zero at their foot', () => {
  const plan = barChart({ unit: '', language: 'zh', items: [{ label: '面积', value: 1, valueText: '1亩' }] });
  expect(drawChart(plan, 'zh')).not.toContain('()');
});

it('a trend of two points is refused', () => {
  const point = { label: '2024', value: 1, valueText: '1' };
  expect(() => trendChart({ unit: '家', language: 'zh', points: [point, point] })).toThrow(RangeError);
});

it('values of a trend that lie close stand on two sides of the line, and clear of the unit', () => {
  const points = [18, 17.6, null, 23.1, null, 26.8].map((value, at) => ({ label: `${2019 + at}`, value, valueText: `RMB ${value} bn` }));
  const { option, width } = trendChart({ unit: 'RMB bn', language: 'en', width: 238, points });
  const sides = (option.series[0] as { data: { label: { position?: string } }[] }).data.map(({ label }) => label.position ?? 'top');
  expect([width, sides]).toEqual([238, ['top', 'bottom', 'top', 'top', 'top', 'top']]);
  const falling = trendChart({ unit: '家', language: 'zh', points: points.toReversed() });
  expect((falling.option.yAxis as { nameGap: number }).nameGap).toBeGreaterThan((option.yAxis as { nameGap: number }).nameGap);
});
