import { useMemo, useState, type ReactNode } from 'react';
import { App } from 'antd';
import { useBlocker, useParams } from 'react-router';
import type { DistrictReturn } from '#shared/domain/district-return/district-return.ts';
import type { DistrictReturnInputs } from '#shared/domain/district-return/inputs.ts';
import { fairCompetitionNote } from '#shared/domain/district-return/fair-competition.ts';
import type { StoredReturn } from '#shared/ipc/contracts/return-contract.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LeaveDialog } from '../../ui/leave-dialog.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import './district-return.css';
import { FormContext } from './figure-field.tsx';
import { Headline } from './headline.tsx';
import { InputParts } from './input-parts.tsx';
import { formFromInputs, readReturn, type ReturnForm } from './return-form.ts';
import { ReturnFoot } from './return-foot.tsx';
import { useReturnWords } from './return-words.ts';
import { TornadoPart } from './tornado-part.tsx';
import { useComputed } from './use-computed.ts';
import { YearTable } from './year-table.tsx';

/** The manager's page: what one investor costs the district and brings it. Internal; nothing of it enters a packet. */
export function ReturnPage(): ReactNode {
  const id = useParams()['id'] ?? '';
  const investor = useQuery('investor.get', { id });
  const stored = useQuery('return.get', { investorId: id });
  return (
    <Loaded query={investor}>
      {({ profile }) => (
        <Loaded query={stored}>
          {(value) => <ReturnBody key={id} codeName={profile.codeName} stored={value} reload={stored.reload} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ReturnBodyProps {
  codeName: string;
  stored: StoredReturn;
  reload: () => void;
}

function useSaving(
  investorId: string,
  reload: () => void,
): { save: (inputs: DistrictReturnInputs) => Promise<StoredReturn | null>; error: ApiError | null; saving: boolean } {
  const client = useClient();
  const [error, setError] = useState<ApiError | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async (inputs: DistrictReturnInputs): Promise<StoredReturn | null> => {
    setSaving(true);
    try {
      const stored = await client.call('return.save', { investorId, inputs });
      setError(null);
      reload();
      return stored;
    } catch (fault) {
      setError(asApiError(fault));
      return null;
    } finally {
      setSaving(false);
    }
  };
  return { save, error, saving };
}

function ReturnBody({ codeName, stored, reload }: ReturnBodyProps): ReactNode {
  const words = useReturnWords();
  const { message } = App.useApp();
  const [form, setForm] = useState<ReturnForm>(() => formFromInputs(stored.inputs));
  const [savedForm, setSavedForm] = useState(form);
  const [tried, setTried] = useState(false);
  const [complete, setComplete] = useState(stored.inputs);
  const { save, error, saving } = useSaving(stored.investorId, reload);
  const blocker = useBlocker(form !== savedForm);
  const read = readReturn(form);
  const { result, error: fault } = useComputed(complete);
  const facts = useMemo(() => new Map(stored.facts.map(({ id, record }) => [id, record])), [stored]);
  const problems = 'problems' in read ? read.problems : {};

  const change = (next: ReturnForm): void => {
    setForm(next);
    const read = readReturn(next);
    if ('inputs' in read) setComplete(read.inputs);
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    if ('problems' in read) {
      focusProblem();
      return;
    }
    if ((await save(read.inputs)) === null) return;
    setSavedForm(form);
    void message.success(words.saved);
  };

  return (
    <Page
      title={words.title(codeName)}
      heading={<ReturnHeading codeName={codeName} />}
      lead={words.lead}
      back={{ to: `/investors/${stored.investorId}`, label: words.back(codeName) }}
    >
      <InternalNotice result={result} />
      {error !== null && <ErrorNotice error={error} />}
      {fault !== null && <ErrorNotice error={fault} />}
      {'problems' in read && <p className="muted">{words.stale}</p>}
      {result !== null && <Headline result={result} />}
      <FormContext value={{ problems: tried ? problems : {}, facts }}>
        <InputParts form={form} onChange={change} />
      </FormContext>
      {result !== null && (
        <>
          <TornadoPart result={result} />
          <YearTable rows={result.years} />
        </>
      )}
      <ReturnFoot
        result={result}
        saving={saving}
        saved={form === savedForm}
        mend={tried && 'problems' in read}
        onSave={() => void submit()}
      />
      <LeaveDialog blocker={blocker} />
    </Page>
  );
}

function ReturnHeading({ codeName }: { codeName: string }): ReactNode {
  const words = useReturnWords();
  return (
    <>
      {words.title(codeName)} <span className="internal-tag">{words.internal}</span>
    </>
  );
}

/** Says at the top of the page that it stays in the office, and what its wording may run into. */
function InternalNotice({ result }: { result: DistrictReturn | null }): ReactNode {
  const language = useLanguage();
  const words = useReturnWords();
  return (
    <section className="notice notice-warning" role="note">
      <div>
        <p className="notice-title">{words.wall}</p>
        <p>{fairCompetitionNote[language]}</p>
        {result?.wording.map((finding) => (
          <p key={`${finding.where} ${finding.start} ${finding.ruleId}`} className="field-problem">
            {words.wordingText(finding.words)} {finding.explanation[language]}
          </p>
        ))}
      </div>
    </section>
  );
}

/** Leads to the first place that needs mending, once it is marked. */
function focusProblem(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector('[data-invalid="true"]');
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  });
}
