import { useState, type ReactNode } from 'react';
import { Input, InputNumber } from 'antd';
import { dimensionNames, dimensions, topScore } from '#shared/domain/programme/entry-parts.ts';
import type { Assessment } from '#shared/domain/programme/entry.ts';
import type { EntryView } from '#shared/domain/programme/programme-view.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useRecordRefs } from '../../../api/use-record-refs.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { Field } from '../../../ui/editing/field.tsx';
import { RecordSelect } from '../../../ui/editing/record-select.tsx';
import { DayField, isGoodDay, textOrNull } from '../day-field.tsx';
import { EntryDrawer } from '../entry-drawer.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import { useEntries } from '../use-entries.ts';

export type AssessmentEntry = EntryView & { body: Assessment };

/** Null for a new assessment, of any project or of the one given. */
export interface AssessmentTask {
  entry: AssessmentEntry | null;
  record: RecordRef | null;
}

const noScores: Assessment['scores'] = { business: null, team: null, compliance: null, marketing: null, capital: null };

function ScoreFields({ scores, onChange }: Pick<Assessment, 'scores'> & { onChange: (scores: Assessment['scores']) => void }): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  return dimensions.map((id) => (
    <Field key={id} label={dimensionNames[id][language]} note={words.scoreHint}>
      <InputNumber min={0} max={topScore} precision={0} value={scores[id]} onChange={(score) => onChange({ ...scores, [id]: score })} />
    </Field>
  ));
}

/** Five scores with the day, and what is done about the weakest. */
export function AssessmentForm({ task, onClose }: { task: AssessmentTask; onClose: () => void }): ReactNode {
  const words = useProgrammeWords();
  const plain = usePlainText();
  const { save, command } = useEntries();
  const projects = [...useRecordRefs().values()].filter(({ kind }) => kind === 'project').slice(0, 12);
  const body = task.entry?.body ?? null;
  const [record, setRecord] = useState<RecordRef | null>(task.entry?.record ?? task.record);
  const [form, setForm] = useState({
    onDay: task.entry?.onDay ?? '',
    scores: body?.scores ?? noScores,
    action: body?.action ?? '',
    note: body?.note ?? '',
  });
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (record === null || !isGoodDay(form.onDay, true)) return;
    const done = await save({
      id: task.entry?.id ?? null,
      recordId: record.id,
      onDay: form.onDay.trim(),
      body: { kind: 'assessment', scores: form.scores, action: textOrNull(form.action), note: textOrNull(form.note) },
    });
    if (done) onClose();
  };
  return (
    <EntryDrawer
      title={task.entry === null ? words.addSheet : words.editSheet}
      command={command}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <Field label={words.project} problem={tried && record === null ? words.projectNeeded : null} wide>
        {task.entry === null ? (
          <RecordSelect
            label={words.project}
            value={record?.id ?? null}
            candidates={record === null ? projects : [record, ...projects]}
            onChange={setRecord}
          />
        ) : (
          <span>{plain(task.entry.record.name)}</span>
        )}
      </Field>
      <DayField needed label={words.onDay} value={form.onDay} tried={tried} onChange={(onDay) => setForm({ ...form, onDay })} />
      <ScoreFields scores={form.scores} onChange={(scores) => setForm({ ...form, scores })} />
      <Field label={words.action} note={words.actionHint} wide>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 5 }}
          maxLength={4000}
          value={form.action}
          onChange={(event) => setForm({ ...form, action: event.target.value })}
        />
      </Field>
      <Field label={words.note} wide>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={4000}
          value={form.note}
          onChange={(event) => setForm({ ...form, note: event.target.value })}
        />
      </Field>
    </EntryDrawer>
  );
}
