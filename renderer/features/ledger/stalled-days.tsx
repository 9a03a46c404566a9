import { useState, type ReactNode } from 'react';
import { Button, InputNumber, Popover } from 'antd';
import { useClient } from '../../api/use-query.ts';
import { Field } from '../../ui/editing/field.tsx';
import { useFaultToast, useSaying } from '../../ui/undo-toast.tsx';
import { useLedgerWords } from './ledger-words.ts';

function DaysForm({ days, onDone }: { days: number; onDone: () => void }): ReactNode {
  const words = useLedgerWords();
  const client = useClient();
  const say = useSaying();
  const report = useFaultToast();
  const [value, setValue] = useState<number | null>(days);
  const save = (): void => {
    if (value === null) return;
    client.call('ledger.saveSettings', { stalledDays: value }).then(() => {
      say(words.daysSaved);
      onDone();
    }, report);
  };
  return (
    <div className="ledger-days-form">
      <Field label={words.stalledDays} note={words.stalledDaysHint}>
        <InputNumber min={1} max={3650} precision={0} value={value} onChange={setValue} onPressEnter={save} />
      </Field>
      <Button type="primary" size="small" disabled={value === null} onClick={save}>
        {words.saveDays}
      </Button>
    </div>
  );
}

/** After how many days without a movement a project has stalled; the office sets it. */
export function StalledDays({ days }: { days: number }): ReactNode {
  const words = useLedgerWords();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<DaysForm days={days} onDone={() => setOpen(false)} />}
    >
      <Button>
        {words.stalledDays} {days}
      </Button>
    </Popover>
  );
}
