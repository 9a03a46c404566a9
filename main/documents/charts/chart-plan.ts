import type { EChartsCoreOption } from 'echarts/core';
import type { PacketLanguage } from '#shared/lib/language.ts';

/** A chart ready to draw; one unit is one point on paper. */
export interface ChartPlan {
  option: EChartsCoreOption;
  width: number;
  height: number;
}

/** The whole type area, or one of the two columns of a bilingual document. */
export const chartWidth = (language: PacketLanguage): number => (language === 'zh-en' ? 238 : 493);
