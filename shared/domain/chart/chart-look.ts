/** What a chart is drawn with, on paper or on screen. */
export interface ChartLook {
  text: string;
  secondary: string;
  ink: string;
  hairline: string;
  /** Bars beside a highlighted one. */
  pale: string;
  /** What lies behind the chart: the gap between parts of a bar. */
  page: string;
  /** Of the lines that tell series apart without colour. */
  decal: string;
  /** In this order, each with its decal. */
  series: readonly string[];
  font: string;
  /** In the chart's own units: points on paper, pixels on screen. */
  fontSize: number;
}

/** The look of paper; font families as written in the shipped fonts. */
export const paperLook: ChartLook = {
  text: '#1F2933',
  secondary: '#56636E',
  ink: '#10243E',
  hairline: '#D5DCE3',
  pale: '#9FB0BD',
  page: '#ffffff',
  decal: 'rgba(255,255,255,0.55)',
  series: ['#0B6E6E', '#B4621A', '#3E5C9A', '#A23B72', '#5F7A1E', '#56636E'],
  font: "'Noto Sans', 'Noto Sans SC'",
  fontSize: 8.5,
};
