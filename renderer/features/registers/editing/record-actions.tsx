import { useEffect, useRef, useState, type ReactNode } from 'react';
import { MoreOutlined } from '@ant-design/icons';
import { Button, Drawer, Dropdown } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { RecordDetail, RecordRef } from '#shared/domain/record/record-view.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { RecordSelect } from '../../../ui/editing/record-select.tsx';
import { ChangeItem } from '../../../ui/history/change-item.tsx';
import { useTakeBack } from '../../../ui/history/use-take-back.ts';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { useEditWords } from './edit-words.ts';
import type { FactTask } from './fact-drawer.tsx';
import { Field } from '../../../ui/editing/field.tsx';
import { ReasonDialog } from '../../../ui/editing/reason-dialog.tsx';
import { TieDrawer } from './tie-drawer.tsx';
import { useReturnFocus } from '../../../ui/editing/use-return-focus.ts';
import { useCommand } from '../../../ui/editing/use-command.ts';

type Open = 'history' | 'archive' | 'merge' | 'disclose' | 'ties' | null;

/** Every change that touched the record, with the way back of each. */
function RecordHistory({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const all = useWords();
  const words = useEditWords();
  const takeBack = useTakeBack();
  const entries = useQuery('record.history', { id });
  useReturnFocus();
  return (
    <Drawer open size={560} title={words.recordHistory} closable={{ 'aria-label': all.state.close }} onClose={onClose}>
      <Loaded query={entries} rows={4}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={words.recordHistory} text={words.noHistory} />
          ) : (
            <ol className="changes">
              {list.map(({ change, lines }) => (
                <ChangeItem key={change.id} change={change} lines={lines} onUndo={takeBack} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </Drawer>
  );
}

function Plan({ fromId, intoId }: { fromId: string; intoId: string }): ReactNode {
  const words = useEditWords();
  const plan = useQuery('record.mergePlan', { fromId, intoId });
  if (plan.error !== undefined) return <p className="field-problem">{plan.error.message}</p>;
  if (plan.value === undefined) return null;
  return <p className="notice">{words.mergePlan(plan.value)}</p>;
}

function MergeDialog({ detail, onClose }: { detail: RecordDetail; onClose: () => void }): ReactNode {
  const words = useEditWords();
  const plain = usePlainText();
  const client = useClient();
  const navigate = useNavigate();
  const command = useCommand();
  const [into, setInto] = useState<RecordRef | null>(null);
  const { id, kind, name } = detail.record;
  const merge = async (reason: string | null): Promise<unknown> => {
    if (into === null) return null;
    const saved = await command.run(words.merged(plain(into.name)), () =>
      client.call('record.merge', { fromId: id, intoId: into.id, reason: reason ?? '' }),
    );
    if (saved !== null) void navigate(`/registers/${kind}/${into.id}`);
    return saved;
  };
  return (
    <ReasonDialog
      title={words.mergeTitle(plain(name))}
      text={words.mergeText}
      ok={words.mergeNow}
      needed
      ready={into !== null}
      command={command}
      onOk={merge}
      onClose={onClose}
    >
      <Field label={words.mergeInto}>
        <RecordSelect
          kind={kind}
          value={into?.id ?? null}
          candidates={into === null ? [] : [into]}
          label={words.mergeInto}
          onChange={setInto}
        />
      </Field>
      {into !== null && <Plan fromId={id} intoId={into.id} />}
    </ReasonDialog>
  );
}

function Dialogs({ open, detail, onClose }: { open: Open; detail: RecordDetail; onClose: () => void }): ReactNode {
  const words = useEditWords();
  const plain = usePlainText();
  const client = useClient();
  const command = useCommand();
  const { id, name } = detail.record;
  const called = plain(name);
  if (open === 'history') return <RecordHistory id={id} onClose={onClose} />;
  if (open === 'ties') return <TieDrawer record={detail.record} onClose={onClose} />;
  if (open === 'merge') return <MergeDialog detail={detail} onClose={onClose} />;
  if (open === 'archive') {
    return (
      <ReasonDialog
        title={words.archiveTitle(called)}
        text={words.archiveText}
        ok={words.archive}
        needed={false}
        command={command}
        onOk={(reason) => command.run(words.archived(called), () => client.call('record.archive', { id, reason }))}
        onClose={onClose}
      />
    );
  }
  if (open !== 'disclose') return null;
  return (
    <ReasonDialog
      title={words.discloseTitle(called)}
      text={words.discloseText}
      ok={words.disclose}
      needed={false}
      command={command}
      onOk={(reason) => command.run(words.disclosed, () => client.call('record.disclose', { id, reason }))}
      onClose={onClose}
    />
  );
}

/** What can be done with a record, at the head of its page. */
export function RecordActions({ detail, onTask }: { detail: RecordDetail; onTask: (task: FactTask) => void }): ReactNode {
  const words = useEditWords();
  const plain = usePlainText();
  const client = useClient();
  const command = useCommand();
  const [open, setOpen] = useState<Open>(null);
  const more = useRef<HTMLButtonElement>(null);
  useEffect(() => (open === null ? undefined : () => more.current?.focus()), [open]);
  const { record } = detail;
  if (record.status === 'archived') {
    return (
      <Button
        type="primary"
        loading={command.busy}
        onClick={() => void command.run(words.restoredRecord(plain(record.name)), () => client.call('record.restore', { id: record.id }))}
      >
        {words.restore}
      </Button>
    );
  }
  const hasCode = record.aliases.some((alias) => alias.origin === 'code');
  const items = [
    { key: 'ties' as const, label: words.manageTies },
    { key: 'history' as const, label: words.recordHistory },
    { key: 'merge' as const, label: words.merge },
    ...(hasCode ? [{ key: 'disclose' as const, label: words.disclose }] : []),
    { key: 'archive' as const, label: words.archive },
  ];
  return (
    <div className="record-actions">
      <Button type="primary" onClick={() => onTask({ type: 'add', source: 'known' })}>
        {words.addFact}
      </Button>
      <Button onClick={() => onTask({ type: 'add', source: 'note' })}>{words.noteFact}</Button>
      <Link className="button-link" to={`/registers/${record.kind}/${record.id}/edit`}>
        {words.edit}
      </Link>
      <Dropdown
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- what is opened by a key is gone through by keys
        autoFocus
        menu={{
          items,
          onClick: ({ key, domEvent }) => {
            // The same key would press what the dialog puts the focus on.
            domEvent.preventDefault();
            setOpen(items.find((item) => item.key === key)?.key ?? null);
          },
        }}
        trigger={['click']}
        onOpenChange={(shown, { source }) => !shown && source === 'trigger' && more.current?.focus()}
      >
        <Button ref={more} icon={<MoreOutlined aria-hidden />} aria-label={words.more} />
      </Dropdown>
      <Dialogs open={open} detail={detail} onClose={() => setOpen(null)} />
    </div>
  );
}
