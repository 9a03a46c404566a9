import type { ReactNode } from 'react';
import { Input, InputNumber } from 'antd';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import { useOutputsWords } from './outputs-words.ts';

type Copy = Pick<PacketDraft, 'copyNumber' | 'recipient'>;

/** Which copy this is and whom it goes to. */
export function CopyFields({ draft, onChange }: { draft: Copy; onChange: (change: Copy, run: string) => void }): ReactNode {
  const words = useOutputsWords();
  return (
    <>
      <div className="field">
        <div className="field-head">
          <span className="field-label">{words.copyNumber}</span>
        </div>
        <InputNumber
          aria-label={words.copyNumber}
          min={1}
          max={99_999}
          precision={0}
          value={draft.copyNumber ?? null}
          onChange={(copyNumber) => onChange({ copyNumber }, 'copyNumber')}
        />
        <p className="field-note">{words.copyNumberHint}</p>
      </div>
      <div className="field">
        <div className="field-head">
          <span className="field-label">{words.recipient}</span>
        </div>
        <Input
          aria-label={words.recipient}
          maxLength={60}
          value={draft.recipient ?? ''}
          onChange={({ target }) => onChange({ recipient: target.value === '' ? null : target.value }, 'recipient')}
        />
        <p className="field-note">{words.recipientHint}</p>
      </div>
    </>
  );
}
