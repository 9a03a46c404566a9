import { fontFamilies } from '#main/documents/font-files.ts';

/** Paper colours of a chart; the series come in this order, each with its decal. */
export const chartColours = {
  text: '#1F2933',
  secondary: '#56636E',
  ink: '#10243E',
  hairline: '#D5DCE3',
  /** Bars beside a highlighted one. */
  pale: '#9FB0BD',
  series: ['#0B6E6E', '#B4621A', '#3E5C9A', '#A23B72', '#5F7A1E', '#56636E'],
} as const;

export const chartFont = `'${fontFamilies.latin}', '${fontFamilies.chinese}'`;
/** In points on paper: a chart is drawn at the width it is printed at. */
export const chartFontSize = 8.5;

/** Line patterns in white over the fill, so that series tell apart without colour; the first stays plain. */
const decals = [
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
  {
    symbol: 'circle',
    symbolSize: 0.6,
    dashArrayX: [
      [5, 5],
      [0, 5, 5, 0],
    ],
    dashArrayY: [5, 0],
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 3.5] },
  { symbol: 'rect', dashArrayX: [3, 3], dashArrayY: [3, 3] },
] as const;

/** ECharts writes into the object, so each place gets its own. */
export const noDecal = (): object => ({ symbol: 'none' });

export const seriesStyle = (index: number): { color: string; decal: object } => ({
  color: chartColours.series[index % chartColours.series.length] ?? chartColours.ink,
  decal: index === 0 ? noDecal() : { color: 'rgba(255,255,255,0.55)', ...decals[(index - 1) % decals.length] },
});
