import { useState, type ReactNode } from 'react';
import { Input, InputNumber } from 'antd';
import type { Session } from '#shared/domain/programme/entry.ts';
import type { EntryView } from '#shared/domain/programme/programme-view.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { Field } from '../../../ui/editing/field.tsx';
import { RecordSelect } from '../../../ui/editing/record-select.tsx';
import { DayField, isGoodDay, textOrNull } from '../day-field.tsx';
import { EntryDrawer } from '../entry-drawer.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import { useEntries } from '../use-entries.ts';

export type SessionEntry = EntryView & { body: Session };

/** Null for a new session, of any event or of the one given. */
export interface SessionTask {
  entry: SessionEntry | null;
  event: RecordRef | null;
}

/** One session of an event with what was counted there; what nobody counted stays empty. */
export function SessionForm({
  task,
  events,
  onClose,
}: {
  task: SessionTask;
  events: readonly RecordRef[];
  onClose: () => void;
}): ReactNode {
  const words = useProgrammeWords();
  const plain = usePlainText();
  const { save, command } = useEntries();
  const body = task.entry?.body ?? null;
  const [event, setEvent] = useState<RecordRef | null>(task.entry?.record ?? task.event);
  const [form, setForm] = useState({
    onDay: task.entry?.onDay ?? '',
    title: body?.title ?? '',
    buyersMet: body?.buyersMet ?? null,
    leads: body?.leads ?? null,
    note: body?.note ?? '',
  });
  const [tried, setTried] = useState(false);
  const title = form.title.trim();
  const submit = async (): Promise<void> => {
    setTried(true);
    if (event === null || title === '' || !isGoodDay(form.onDay, true)) return;
    const session: Session = { kind: 'session', title, buyersMet: form.buyersMet, leads: form.leads, note: textOrNull(form.note) };
    if (await save({ id: task.entry?.id ?? null, recordId: event.id, onDay: form.onDay.trim(), body: session })) onClose();
  };
  return (
    <EntryDrawer
      title={task.entry === null ? words.addSession : words.editSession}
      command={command}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <Field label={words.event} problem={tried && event === null ? words.eventNeeded : null} wide>
        {task.entry === null ? (
          <RecordSelect label={words.event} kind="event" value={event?.id ?? null} candidates={events} onChange={setEvent} />
        ) : (
          <span>{plain(task.entry.record.name)}</span>
        )}
      </Field>
      <Field label={words.sessionTitle} problem={tried && title === '' ? words.titleNeeded : null} wide>
        <Input value={form.title} maxLength={300} onChange={(change) => setForm({ ...form, title: change.target.value })} />
      </Field>
      <DayField needed label={words.onDay} value={form.onDay} tried={tried} onChange={(onDay) => setForm({ ...form, onDay })} />
      <Field label={words.buyersMet}>
        <InputNumber min={0} precision={0} value={form.buyersMet} onChange={(buyersMet) => setForm({ ...form, buyersMet })} />
      </Field>
      <Field label={words.leads}>
        <InputNumber min={0} precision={0} value={form.leads} onChange={(leads) => setForm({ ...form, leads })} />
      </Field>
      <Field label={words.note} wide>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={4000}
          value={form.note}
          onChange={(change) => setForm({ ...form, note: change.target.value })}
        />
      </Field>
    </EntryDrawer>
  );
}
