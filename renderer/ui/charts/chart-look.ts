import { paperLook, type ChartLook } from '#shared/domain/chart/chart-look.ts';
import type { Tokens } from '../../styles/tokens.ts';

/** The series of paper, lightened for the dark page so that each keeps 4.5:1 on it. */
const darkSeries = ['#4FC1BD', '#E8A063', '#8FAAE0', '#E08FBB', '#B3CC74', '#9FB0BD'];
const sizeOnScreen = 13;

/** How charts look on screen: the colours of the window, the letters of its text. */
export const screenLook = (tokens: Tokens, dark: boolean, font: string): ChartLook => ({
  text: tokens.text,
  secondary: tokens.secondary,
  ink: tokens.ink,
  hairline: tokens.hairline,
  pale: tokens.outline,
  page: tokens.page,
  decal: dark ? 'rgba(15,26,38,0.6)' : paperLook.decal,
  series: dark ? darkSeries : paperLook.series,
  font,
  fontSize: sizeOnScreen,
});
