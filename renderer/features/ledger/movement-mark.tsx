import type { ReactNode } from 'react';
import { ClockCircleOutlined } from '@ant-design/icons';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { grouped } from '../../ui/numbers.ts';
import { useLedgerWords } from './ledger-words.ts';

/** How long nothing moved; stalled stands out by sign and word, not by colour alone. */
export function MovementMark({ movement, long = false }: { movement: LedgerProject['movement']; long?: boolean }): ReactNode {
  const words = useLedgerWords();
  switch (movement.state) {
    case 'stalled':
      return (
        <span className="mark mark-warning">
          <ClockCircleOutlined aria-hidden /> {words.stalled(grouped(movement.days))}
        </span>
      );
    case 'moving':
      return <span className="mark muted">{words.moving(grouped(movement.days))}</span>;
    case 'resting':
      return long ? <span className="mark muted">{words.resting}</span> : null;
    case 'undated':
      return long ? <span className="mark muted">{words.undatedLong}</span> : null;
  }
}
