import { useRef, useState, type ReactNode } from 'react';
import { Button, Drawer, Select } from 'antd';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { relationTypeSchema, type RelationType } from '#shared/domain/relation/relation.ts';
import type { RelationEntry } from '#shared/ipc/contracts/edit-contract.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../../ui/bilingual.tsx';
import { RecordSelect } from '../../../ui/editing/record-select.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { useEditWords } from './edit-words.ts';
import { sourceOf, startSource, type SourceForm } from '../../../ui/editing/source-form.ts';
import { Field } from '../../../ui/editing/field.tsx';
import { SourceFields } from '../../../ui/editing/source-fields.tsx';
import { useReturnFocus } from '../../../ui/editing/use-return-focus.ts';
import { useCommand } from '../../../ui/editing/use-command.ts';

function Tie({ tie, onRemoved }: { tie: RelationEntry; onRemoved: () => void }): ReactNode {
  const all = useWords();
  const words = useEditWords();
  const plain = usePlainText();
  const client = useClient();
  const command = useCommand();
  const remove = async (): Promise<void> => {
    const saved = await command.run(words.tieRemoved, () => client.call('relation.remove', { relationId: tie.id }));
    if (saved !== null) onRemoved();
  };
  return (
    <li className="tie-row">
      <span>
        <span className="muted">{all.relation[tie.direction][tie.type]}</span> <BilingualText quiet text={tie.other.name} />
      </span>
      <Button size="small" aria-label={words.tieRemove(plain(tie.other.name))} loading={command.busy} onClick={() => void remove()}>
        {words.removeTie}
      </Button>
    </li>
  );
}

function NewTie({ record }: { record: ParkfolioRecord }): ReactNode {
  const all = useWords();
  const words = useEditWords();
  const client = useClient();
  const command = useCommand();
  const [type, setType] = useState<RelationType>(relationTypeSchema.options[0] ?? 'located-in');
  const [to, setTo] = useState<RecordRef | null>(null);
  const [source, setSource] = useState<SourceForm>({ ...startSource, kind: 'note' });
  const choice = sourceOf(source);
  const submit = async (): Promise<void> => {
    if (to === null || choice === null) return;
    const saved = await command.run(words.tieSaved, () =>
      client.call('relation.save', { id: null, from: record.id, type, to: to.id, source: choice }),
    );
    if (saved !== null) setTo(null);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3>{words.addTie}</h3>
      {command.error !== null && <ErrorNotice error={command.error} />}
      <div className="edit-grid">
        <Field label={words.tieType}>
          <Select
            aria-label={words.tieType}
            value={type}
            options={relationTypeSchema.options.map((value) => ({ value, label: all.relation.out[value] }))}
            onChange={setType}
          />
        </Field>
        <Field label={words.tieTo}>
          <RecordSelect value={to?.id ?? null} candidates={to === null ? [] : [to]} label={words.tieTo} onChange={setTo} />
        </Field>
        <SourceFields form={source} problems={{}} onChange={setSource} />
      </div>
      <footer className="form-foot">
        <Button type="primary" htmlType="submit" disabled={to === null || choice === null} loading={command.busy}>
          {words.save}
        </Button>
      </footer>
    </form>
  );
}

/** The ties of a record: those there are, and a new one with its source. */
export function TieDrawer({ record, onClose }: { record: ParkfolioRecord; onClose: () => void }): ReactNode {
  const all = useWords();
  const words = useEditWords();
  const ties = useQuery('relation.list', { recordId: record.id });
  // Takes the focus of a row that goes, so that the keys still belong to the pane.
  const list = useRef<HTMLUListElement>(null);
  useReturnFocus();
  return (
    <Drawer open size={520} title={words.manageTies} closable={{ 'aria-label': all.state.close }} onClose={onClose}>
      <NewTie record={record} />
      <Loaded query={ties} rows={3}>
        {(entries) => (
          <ul ref={list} className="plain-list" tabIndex={-1} aria-label={words.manageTies}>
            {entries.map((tie) => (
              <Tie key={tie.id} tie={tie} onRemoved={() => list.current?.focus()} />
            ))}
          </ul>
        )}
      </Loaded>
    </Drawer>
  );
}
