import { expect, test } from 'vitest';
import { createThemeStore, isDark, type ThemeChoice } from '#renderer/styles/theme-store.ts';

test.each<[ThemeChoice, boolean, boolean]>([
  ['light', true, false],
  ['dark', false, true],
  ['system', true, true],
  ['system', false, false],
])('the choice %s with a dark system %s is dark: %s', (choice, systemDark, dark) => {
  expect(isDark(createThemeStore(choice, systemDark).getState())).toBe(dark);
});
