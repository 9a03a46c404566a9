import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useBlocker, useNavigate, useParams } from 'react-router';
import { officeNoteId, type Source } from '#shared/domain/source/source.ts';
import type { ApiError } from '../../api/client.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { useCommand } from '../../ui/editing/use-command.ts';
import { useEditingWords } from '../../ui/editing/words.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LeaveDialog } from '../../ui/leave-dialog.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { DocumentFields } from './document-fields.tsx';
import { documentFormOf, documentInputOf, documentProblems, hasLines, startDocument, type DocumentForm } from './source-document-form.ts';
import { useSourceFormWords } from './source-words.ts';
import './sources.css';

/** A new source document, or one that is known. */
export function SourceFormPage(): ReactNode {
  const { id } = useParams();
  return id === undefined ? <SourceFormBody key="new" source={null} /> : <KnownSource key={id} id={id} />;
}

function KnownSource({ id }: { id: string }): ReactNode {
  const words = useWords();
  const query = useQuery('source.list', {});
  return (
    <Loaded query={query}>
      {(sources) => {
        const source = sources.find((row) => row.id === id);
        return source === undefined || id === officeNoteId ? (
          <EmptyState title={words.state.pageLost} text={words.state.pageLostText} />
        ) : (
          <SourceFormBody source={source} />
        );
      }}
    </Loaded>
  );
}

/** What is wrong at which property, in words: found in the form once saving was tried, or by the store. */
function useProblems(form: DocumentForm, tried: boolean, refused: ApiError | null): Record<string, string> {
  const words = useSourceFormWords();
  const said = { title: words.titleNeeded, day: words.dayWrong, lines: words.linesWrong };
  const own = tried ? Object.entries(documentProblems(form)).map(([where, problem]): [string, string] => [where, said[problem]]) : [];
  return { ...(refused?.where === undefined ? {} : { [refused.where]: refused.message }), ...Object.fromEntries<string>(own) };
}

function SourceFormBody({ source }: { source: Source | null }): ReactNode {
  const words = useSourceFormWords();
  const editing = useEditingWords();
  const plain = usePlainText();
  const client = useClient();
  const navigate = useNavigate();
  const command = useCommand();
  const [start] = useState(() => (source === null ? startDocument : documentFormOf(source)));
  const [form, setForm] = useState(start);
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState(false);
  const blocker = useBlocker(form !== start && !left);
  const problems = useProblems(form, tried, command.error);
  const input = documentInputOf(form, source?.id ?? null);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (input === null) return;
    setLeft(true);
    const saved = await command.run(words.saved(plain(input.title)), () => client.call('source.save', input));
    if (saved === null) setLeft(false);
    else void navigate(`/sources/${encodeURIComponent(saved.id)}`);
  };
  return (
    <Page
      title={source === null ? words.newSource : words.editTitle(plain(source.title))}
      lead={words.lead}
      back={
        source === null
          ? { to: '/sources', label: words.backToSources }
          : { to: `/sources/${encodeURIComponent(source.id)}`, label: plain(source.title) }
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
        <DocumentFields form={form} lines={hasLines(source)} problems={problems} onChange={setForm} />
        <footer className="form-foot">
          {tried && input === null && (
            <span className="field-problem" role="alert">
              {words.mend}
            </span>
          )}
          <Button type="primary" htmlType="submit" loading={command.busy}>
            {editing.save}
          </Button>
        </footer>
      </form>
      <LeaveDialog blocker={blocker} />
    </Page>
  );
}
