/** The static fonts of every page: Latin first, then Chinese; regular and bold only. Copied by scripts/copy-fonts.ts. */
export const fontFiles = [
  { file: 'NotoSans-400.ttf', package: '@expo-google-fonts/noto-sans', path: '400Regular/NotoSans_400Regular.ttf' },
  { file: 'NotoSans-700.ttf', package: '@expo-google-fonts/noto-sans', path: '700Bold/NotoSans_700Bold.ttf' },
  { file: 'NotoSansSC-400.ttf', package: '@expo-google-fonts/noto-sans-sc', path: '400Regular/NotoSansSC_400Regular.ttf' },
  { file: 'NotoSansSC-700.ttf', package: '@expo-google-fonts/noto-sans-sc', path: '700Bold/NotoSansSC_700Bold.ttf' },
] as const;

/** Family names as written in the fonts; a page or a chart that names another one falls back in silence. */
export const fontFamilies = { latin: 'Noto Sans', chinese: 'Noto Sans SC' } as const;
