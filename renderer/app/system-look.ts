export interface SystemLook {
  dark: boolean;
  reducedMotion: boolean;
  onChange: (listener: (dark: boolean) => void) => void;
}

/** What the user's system asks for: dark or light, motion or none. */
export function watchSystem(): SystemLook {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    dark: dark.matches,
    reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    onChange: (listener) => dark.addEventListener('change', (event) => listener(event.matches)),
  };
}
