/** Root cannot start Chromium's sandbox. */
export const isRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;
