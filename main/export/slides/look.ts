/** Colours of the printed pages; fonts that office machines have: Latin and East Asian are set apart after drawing. */
export const colours = {
  ink: '10243E',
  text: '1F2933',
  secondary: '56636E',
  teal: '0B6E6E',
  amber: '855600',
  hairline: 'D5DCE3',
  wash: 'F4F7F9',
  watermark: 'ECEFF3',
  white: 'FFFFFF',
} as const;
export const latinFont = 'Arial';
export const chineseFont = 'Microsoft YaHei';
