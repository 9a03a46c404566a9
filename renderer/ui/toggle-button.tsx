import type { ReactNode } from 'react';

interface ToggleButtonProps {
  /** What a reader hears and a pointer shows; the button itself holds a picture. */
  name: string;
  className: string;
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** A small button that is on or off. */
export const ToggleButton = ({ name, className, pressed, onPress, children }: ToggleButtonProps): ReactNode => (
  <button type="button" className={className} aria-label={name} title={name} aria-pressed={pressed} onClick={onPress}>
    {children}
  </button>
);
