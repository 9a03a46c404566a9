import { useLanguage } from '../../i18n/words.tsx';

const chartZh = {
  table: '数据表',
  chart: '图',
  /** The one key, said beside the word. */
  key: 'T',
  keyHint: '按T切换图与数据表',
  tooFew: (have: number, least: number) => `少于${least}个数据点不画图，现有${have}个。`,
};
export type ChartWords = typeof chartZh;
const chartEn: ChartWords = {
  table: 'Data table',
  chart: 'Chart',
  key: 'T',
  keyHint: 'Press T for chart or data table',
  tooFew: (have, least) => `Not drawn from fewer than ${least} points; there ${have === 1 ? 'is 1' : `are ${have}`}.`,
};
export const chartWords = { zh: chartZh, en: chartEn };
export const useChartWords = (): ChartWords => chartWords[useLanguage()];
