import { BarChart, CustomChart, LineChart, RadarChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, RadarComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Language } from '#shared/lib/language.ts';
import { paperLook } from '#shared/domain/chart/chart-look.ts';
import type { ChartOption, ChartPlan } from '#shared/domain/chart/chart-plan.ts';
import { textWidthEm } from '#shared/domain/chart/text-width.ts';

echarts.use([
  BarChart,
  LineChart,
  ScatterChart,
  CustomChart,
  RadarChart,
  SankeyChart,
  GridComponent,
  RadarComponent,
  AriaComponent,
  SVGRenderer,
]);
// Without a browser there is no canvas to measure with.
echarts.setPlatformAPI({
  measureText: (text: string, font?: string) => ({
    width: textWidthEm(text) * (Number.parseFloat(/([\d.]+)px/.exec(font ?? '')?.[1] ?? '') || paperLook.fontSize),
  }),
});

/** Draws a chart as an SVG string; the same option gives the same string. */
export function renderSvg(option: ChartOption, size: { width: number; height: number; language: Language }): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: paperLook.font, fontSize: paperLook.fontSize },
      aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
      ...option,
    });
    return settle(chart.renderToSVGString(), size.language);
  } finally {
    // An undisposed chart keeps the process from ending.
    chart.dispose();
  }
}

export const drawChart = (plan: ChartPlan, language: Language): string =>
  renderSvg(plan.option, { width: plan.width, height: plan.height, language });

/** Between a Chinese sign and a Latin letter or a figure the pages leave a quarter of an em; a drawing has to be told. */
const mixed = /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=\p{Script=Han})/gu;
const spaced = (svg: string): string => svg.replace(/(?<=<(?:text|tspan)\b[^>]*>)[^<]+/g, (words) => words.replace(mixed, ' '));

/**
 * ECharts numbers its elements over the life of the process; the drawing must not depend on what was drawn before.
 * Styles for a pointer and the renderer's notes to itself have no use on paper.
 */
function settle(svg: string, language: Language): string {
  const names = new Map<string, string>();
  const short = (name: string): string => {
    if (!names.has(name)) names.set(name, `c${names.size}`);
    return names.get(name) ?? name;
  };
  const bare = svg.replace(/<style[\s\S]*?<\/style>/g, '').replace(/ (?:ecmeta_\w+|class|pointer-events)="[^"]*"/g, '');
  return spaced(bare)
    .replace(/zr\d+-[\w-]+/g, short)
    .replace('<svg ', `<svg xml:lang="${language}" `);
}
