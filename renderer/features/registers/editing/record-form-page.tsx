import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useBlocker, useNavigate, useParams } from 'react-router';
import type { RecordDetail, RecordRef } from '#shared/domain/record/record-view.ts';
import { registers, type RecordKind } from '#shared/domain/record/register.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { LeaveDialog } from '../../../ui/leave-dialog.tsx';
import { Page } from '../../../ui/page.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { kindOf } from '../list-place.ts';
import { useEditWords } from './edit-words.ts';
import { RecordFields } from './record-fields.tsx';
import { formOf, inputOf, nameOf, startForm } from './record-form.ts';
import { useCommand } from '../../../ui/editing/use-command.ts';
import './editing.css';

/** A new record of the register in the address, or one that is known. */
export function RecordFormPage(): ReactNode {
  const words = useWords();
  const { kind: kindText, id } = useParams();
  const kind = kindOf(kindText);
  if (kind === null) return <EmptyState title={words.state.pageLost} text={words.state.pageLostText} />;
  return id === undefined ? <RecordFormBody key={kind} kind={kind} detail={null} /> : <KnownRecord key={id} kind={kind} id={id} />;
}

function KnownRecord({ kind, id }: { kind: RecordKind; id: string }): ReactNode {
  const query = useQuery('record.get', { kind, id });
  return <Loaded query={query}>{(detail) => <RecordFormBody kind={kind} detail={detail} />}</Loaded>;
}

function RecordFormBody({ kind, detail }: { kind: RecordKind; detail: RecordDetail | null }): ReactNode {
  const language = useLanguage();
  const words = useEditWords();
  const plain = usePlainText();
  const client = useClient();
  const navigate = useNavigate();
  const command = useCommand();
  const [start] = useState(() => (detail === null ? startForm(kind) : formOf(detail)));
  const [form, setForm] = useState(start);
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState(false);
  const blocker = useBlocker(form !== start && !left);
  const id = detail?.record.id ?? null;
  const register = registers[kind].name[language];
  const input = inputOf(form, kind, id);
  const problems: Record<string, string> = {};
  if (tried && input === null) problems['name'] = words.nameNeeded;
  if (command.error?.where !== undefined) problems[command.error.where] = command.error.message;
  const chosen: RecordRef[] = [detail?.parent ?? null, detail?.validity?.successor ?? null].filter((ref) => ref !== null);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (input === null) return;
    setLeft(true);
    const saved = await command.run(words.saved(input.name.zh ?? input.name.en ?? ''), () => client.call('record.save', input));
    if (saved === null) setLeft(false);
    else void navigate(`/registers/${kind}/${saved.id}`);
  };

  return (
    <Page
      title={detail === null ? words.newTitle(register) : words.editTitle(plain(detail.record.name))}
      lead={words.lead}
      back={
        detail === null
          ? { to: `/registers/${kind}`, label: register }
          : { to: `/registers/${kind}/${detail.record.id}`, label: plain(detail.record.name) }
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {command.error !== null && <ErrorNotice error={command.error} />}
        <RecordFields kind={kind} id={id} form={form} start={start} chosen={chosen} problems={problems} onChange={setForm} />
        <footer className="form-foot">
          {tried && nameOf(form) === null && (
            <span className="field-problem" role="alert">
              {words.nameNeeded}
            </span>
          )}
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {words.save}
          </Button>
        </footer>
      </form>
      <LeaveDialog blocker={blocker} />
    </Page>
  );
}
