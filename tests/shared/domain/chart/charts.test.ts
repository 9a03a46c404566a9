import { describe, expect, it } from 'vitest';
import { fontFamilies } from '#main/documents/font-files.ts';
import { drawChart } from '#main/documents/charts/render-svg.ts';
import { captionText } from '#shared/domain/chart/caption.ts';
import { paperLook } from '#shared/domain/chart/chart-look.ts';
import { flowChart } from '#shared/domain/chart/flow-chart.ts';
import { funnelChart, type FunnelStage } from '#shared/domain/chart/funnel-chart.ts';
import { radarChart, type RadarAxis } from '#shared/domain/chart/radar-chart.ts';
import { seriesStyle } from '#shared/domain/chart/series-style.ts';
import type { ChartPlan } from '#shared/domain/chart/chart-plan.ts';

const stage = (label: string, value: number | null, valueText: string, shareText: string | null = null): FunnelStage => ({
  label,
  value,
  valueText,
  shareText,
});
const funnel = (stages: FunnelStage[]): ChartPlan => funnelChart({ language: 'en', unit: 'projects', stages });
const axis = (label: string, value: number): RadarAxis => ({ label, value, valueText: String(value), before: null, marked: value === 1 });

describe('a funnel', () => {
  it('prints every stage with its figure and its bound, and draws nothing for a stage that is not known', () => {
    const plan = funnel([stage('Declared', 70, 'over 70'), stage('Approved', 9, '9', 'at most 12.9%'), stage('Funded', null, 'not given')]);
    const svg = drawChart(plan, 'en');
    for (const text of ['Declared', 'over 70', 'at most 12.9%', 'Funded', 'not given']) expect(svg).toContain(`>${text}<`);
    expect(plan.option.series[1]).toMatchObject({ data: [{ value: 70 }, { value: 9 }, { value: '-' }] });
  });
  it('is refused with one known stage', () => {
    expect(() => funnel([stage('Declared', 48, '48'), stage('Approved', null, 'not given')])).toThrow(RangeError);
  });
});

describe('a radar', () => {
  it('names each axis with its score and marks the weakest', () => {
    const svg = drawChart(radarChart({ language: 'zh', max: 5, axes: [axis('业务', 4), axis('团队', 1), axis('合规', 3)] }), 'zh');
    for (const text of ['业务 4', '▼ 团队 1', '合规 3']) expect(svg).toContain(`>${text}<`);
  });
  it('is refused with two axes', () => {
    expect(() => radarChart({ language: 'zh', max: 5, axes: [axis('业务', 4), axis('团队', 1)] })).toThrow(RangeError);
  });
});

describe('flows', () => {
  const nodes = [
    { id: 'a', label: 'Declared 48', step: 0 },
    { id: 'b', label: 'Approved 7', step: 1 },
    { id: 'c', label: 'Not approved 41', step: 1 },
  ];
  it('name every node with its figure', () => {
    const plan = flowChart({
      language: 'en',
      nodes,
      flows: [
        { from: 'a', to: 'b', value: 7 },
        { from: 'a', to: 'c', value: 41 },
      ],
    });
    const svg = drawChart(plan, 'en');
    for (const { label } of nodes) expect(svg).toContain(`>${label}<`);
  });
  it('are refused when there is one only', () => {
    expect(() => flowChart({ language: 'en', nodes, flows: [{ from: 'a', to: 'b', value: 7 }] })).toThrow(RangeError);
  });
});

describe('the look', () => {
  it('of paper names the shipped fonts', () => {
    expect(paperLook.font).toBe(`'${fontFamilies.latin}', '${fontFamilies.chinese}'`);
  });
  it('tells series apart by pattern, so that they read without colour', () => {
    const decals = paperLook.series.map((_, index) => JSON.stringify(seriesStyle(index, paperLook).decal));
    expect(new Set(decals).size).toBe(paperLook.series.length);
  });
});

describe('a caption', () => {
  it('names measure, unit, base, time and source, and says of each that is missing that it is', () => {
    const full = { measure: '立项率', unit: '%', base: '申报48个', asOf: '2022年', sources: ['宝山报道', '宝山报道'] };
    expect(captionText(full, 'zh')).toBe('立项率；单位：%；基数：申报48个；时点：2022年；来源：宝山报道');
    expect(captionText({ ...full, measure: 'Rate', base: null, asOf: null, sources: [] }, 'en')).toBe(
      'Rate; unit: %; base: not given; as of: not given; source: not given',
    );
  });
});
