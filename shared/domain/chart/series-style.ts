import type { ChartLook } from './chart-look.ts';

/** Line patterns over the fill, so that series tell apart without colour; the first stays plain. */
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

export const seriesStyle = (index: number, look: ChartLook): { color: string; decal: object } => ({
  color: look.series[index % look.series.length] ?? look.ink,
  decal: index === 0 ? noDecal() : { color: look.decal, ...decals[(index - 1) % decals.length] },
});
