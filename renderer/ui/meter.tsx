import type { ReactNode } from 'react';
import { percent } from './numbers.ts';

interface MeterProps {
  label: string;
  share: number;
  quiet?: boolean;
  /** Without the label in sight. */
  bare?: boolean;
}

/** A share of one as a bar with its figure. */
export function Meter({ label, share, quiet = false, bare = false }: MeterProps): ReactNode {
  return (
    <span className={quiet ? 'meter meter-quiet' : 'meter'}>
      <span className={bare ? 'visually-hidden' : 'meter-label'}>{label}</span>
      <span className="meter-track" aria-hidden>
        <span className="meter-fill" style={{ width: percent(share) }} />
      </span>
      <span className="meter-figure">{percent(share)}</span>
    </span>
  );
}
