import type { ReactNode } from 'react';
import { useWords } from '../i18n/words.tsx';
import { percent } from './numbers.ts';

interface MeterProps {
  label: string;
  /** Null where it is not known: no bar, and no figure that reads as none. */
  share: number | null;
  quiet?: boolean;
  /** Without the label in sight. */
  bare?: boolean;
}

/** A share of one as a bar with its figure. */
export function Meter({ label, share, quiet = false, bare = false }: MeterProps): ReactNode {
  const words = useWords();
  return (
    <span className={quiet ? 'meter meter-quiet' : 'meter'}>
      <span className={bare ? 'visually-hidden' : 'meter-label'}>{label}</span>
      <span className="meter-track" aria-hidden>
        {share !== null && <span className="meter-fill" style={{ width: percent(share) }} />}
      </span>
      {share === null ? (
        <span className="meter-figure" title={words.state.unknown}>
          <span aria-hidden>–</span>
          <span className="visually-hidden">{words.state.unknown}</span>
        </span>
      ) : (
        <span className="meter-figure">{percent(share)}</span>
      )}
    </span>
  );
}
