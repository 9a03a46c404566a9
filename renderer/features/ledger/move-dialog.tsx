import { useState, type ReactNode } from 'react';
import { Input, Modal, Select } from 'antd';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { moveStageSchema, stageName, type MoveStage } from '#shared/domain/ledger/stage.ts';
import { sensitivities, type Sensitivity } from '#shared/domain/record/record.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { isAsOfText } from '../../ui/editing/as-of-field.tsx';
import { Field } from '../../ui/editing/field.tsx';
import { startSource, sourceOf } from '../../ui/editing/source-form.ts';
import { SourceFields } from '../../ui/editing/source-fields.tsx';
import { useCommand } from '../../ui/editing/use-command.ts';
import { useReturnFocus } from '../../ui/editing/use-return-focus.ts';
import { useEditingWords } from '../../ui/editing/words.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useLedgerWords } from './ledger-words.ts';

interface MoveDialogProps {
  project: LedgerProject;
  stage: MoveStage;
  onClose: () => void;
}

/** A step is not entered without its date and its source. */
export function MoveDialog({ project, stage: first, onClose }: MoveDialogProps): ReactNode {
  const words = useLedgerWords();
  const editing = useEditingWords();
  const language = useLanguage();
  const plain = usePlainText();
  const client = useClient();
  const command = useCommand();
  useReturnFocus();
  const [stage, setStage] = useState(first);
  const [asOf, setAsOf] = useState('');
  const [note, setNote] = useState('');
  const [level, setLevel] = useState<Sensitivity>('internal');
  const [source, setSource] = useState(startSource);
  const [tried, setTried] = useState(false);
  const choice = sourceOf(source);
  const isDated = asOf.trim() !== '' && isAsOfText(asOf.trim());
  const name = plain(project.record.name);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!isDated || choice === null) return;
    const said = note.trim();
    const saved = await command.run(words.moved(name, stageName(stage)[language]), () =>
      client.call('ledger.move', {
        recordId: project.record.id,
        stage,
        asOf: asOf.trim(),
        note: said === '' ? null : language === 'zh' ? { zh: said, en: null } : { zh: null, en: said },
        sensitivity: level,
        source: choice,
      }),
    );
    if (saved !== null) onClose();
  };
  return (
    <Modal
      open
      title={words.moveOf(name)}
      okText={editing.save}
      cancelText={editing.cancel}
      confirmLoading={command.busy}
      onOk={() => void submit()}
      onCancel={onClose}
      width={600}
    >
      {command.error !== null && <ErrorNotice error={command.error} />}
      <div className="edit-grid">
        <Field label={words.stage}>
          <Select
            aria-label={words.stage}
            value={stage}
            options={moveStageSchema.options.map((value) => ({ value, label: stageName(value)[language] }))}
            onChange={setStage}
          />
        </Field>
        <Field label={words.asOf} note={words.asOfHint} problem={tried && !isDated ? words.asOfNeeded : null}>
          <Input value={asOf} maxLength={40} placeholder="2026-03-08" onChange={(event) => setAsOf(event.target.value)} />
        </Field>
        <Field label={words.note} note={words.noteHint} wide>
          <Input.TextArea
            value={note}
            maxLength={1000}
            autoSize={{ minRows: 1, maxRows: 4 }}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        <Field label={words.level}>
          <Select
            aria-label={words.level}
            value={level}
            options={sensitivities.map((value) => ({ value, label: words.levels[value] }))}
            onChange={setLevel}
          />
        </Field>
        <SourceFields form={source} problems={tried && choice === null ? { source: words.sourceNeeded } : {}} onChange={setSource} />
      </div>
    </Modal>
  );
}
