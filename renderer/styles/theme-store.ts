import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Settings } from '#shared/domain/settings/settings.ts';

export type ThemeChoice = Settings['theme'];
export interface ThemeState {
  choice: ThemeChoice;
  /** What the system asks for; counts while the choice is `system`. */
  systemDark: boolean;
}
export type ThemeStore = StoreApi<ThemeState>;

export const createThemeStore = (choice: ThemeChoice, systemDark: boolean): ThemeStore =>
  createStore<ThemeState>(() => ({ choice, systemDark }));

export const isDark = ({ choice, systemDark }: ThemeState): boolean => choice === 'dark' || (choice === 'system' && systemDark);
