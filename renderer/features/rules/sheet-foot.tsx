import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useRuleWords } from './rule-words.ts';

interface SheetFootProps {
  dirty: boolean;
  mend: number;
  canEnd: boolean;
  saving: boolean;
  onEnd: () => void;
  onSave: () => void;
}

/** Stays in view: whether something is unsaved or to be mended, and the one main action. */
export function SheetFoot({ dirty, mend, canEnd, saving, onEnd, onSave }: SheetFootProps): ReactNode {
  const words = useRuleWords();
  return (
    <footer className="form-foot sheet-foot">
      <span className={mend > 0 && dirty ? 'field-problem' : 'muted'} role="status">
        {dirty ? (mend > 0 ? words.mendCount(mend) : words.unsaved) : ''}
      </span>
      {canEnd && <Button onClick={onEnd}>{words.end}</Button>}
      <Button type="primary" loading={saving} onClick={onSave}>
        {words.save}
      </Button>
    </footer>
  );
}
