import { useState, type ReactNode } from 'react';
import { App, Button } from 'antd';
import { useBlocker, useNavigate, useParams } from 'react-router';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { ProblemsContext } from './form-field.tsx';
import { knownCount } from './known-count.ts';
import { LeaveDialog } from '../../ui/leave-dialog.tsx';
import { formFromProfile, type ProfileForm } from './profile-form.ts';
import { candidateFromForm, readForm, type Problems } from './read-form.ts';
import { ProfileFields } from './profile-fields.tsx';

/** A new investor, or the profile of one that is known. */
export function InvestorFormPage(): ReactNode {
  const id = useParams()['id'];
  return id === undefined ? <InvestorForm id={null} profile={{ codeName: '' }} /> : <KnownInvestor key={id} id={id} />;
}

function KnownInvestor({ id }: { id: string }): ReactNode {
  const query = useQuery('investor.get', { id });
  return <Loaded query={query}>{(investor) => <InvestorForm id={id} profile={investor.profile} />}</Loaded>;
}

function useSaving(id: string | null): {
  save: (profile: InvestorProfile) => Promise<string | null>;
  error: ApiError | null;
  saving: boolean;
} {
  const client = useClient();
  const [error, setError] = useState<ApiError | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async (profile: InvestorProfile): Promise<string | null> => {
    setSaving(true);
    try {
      const investor =
        id === null ? await client.call('investor.create', { profile }) : await client.call('investor.update', { id, profile });
      setError(null);
      return investor.id;
    } catch (fault) {
      setError(asApiError(fault));
      return null;
    } finally {
      setSaving(false);
    }
  };
  return { save, error, saving };
}

function InvestorForm({ id, profile }: { id: string | null; profile: InvestorProfile }): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const factors = words.investor.scales.map((scale) => scale.factor);
  const [start] = useState(() => formFromProfile(profile, factors));
  const [form, setForm] = useState<ProfileForm>(start);
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState(false);
  const { save, error, saving } = useSaving(id);
  const blocker = useBlocker(form !== start && !left);
  const read = readForm(form);
  const problems: Problems = tried && 'problems' in read ? read.problems : {};
  const { known, all } = knownCount(candidateFromForm(form));

  const submit = async (): Promise<void> => {
    setTried(true);
    if ('problems' in read) {
      focusProblem();
      return;
    }
    setLeft(true);
    const saved = await save(read.profile);
    if (saved === null) {
      setLeft(false);
      return;
    }
    void message.success(id === null ? words.investor.created(form.codeName) : words.investor.updated(form.codeName));
    void navigate(`/investors/${saved}`);
  };

  return (
    <Page
      title={id === null ? words.investor.new : words.investor.edit}
      lead={words.investor.lead}
      back={id === null ? { to: '/investors', label: words.investor.backTo } : { to: `/investors/${id}`, label: profile.codeName }}
    >
      <form
        className="investor-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {error !== null && <ErrorNotice error={error} />}
        <ProblemsContext value={problems}>
          <ProfileFields form={form} onChange={setForm} />
        </ProblemsContext>
        <footer className="form-foot">
          <span className="muted">{words.investor.knownOf(known, all)}</span>
          {Object.keys(problems).length > 0 && (
            <span className="field-problem" role="alert">
              {words.investor.fixFirst}
            </span>
          )}
          <Button type="primary" htmlType="submit" loading={saving}>
            {words.state.save}
          </Button>
        </footer>
      </form>
      <LeaveDialog blocker={blocker} />
    </Page>
  );
}

/** Leads to the first place that needs mending, once it is marked. */
function focusProblem(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector('[data-invalid="true"]');
    field?.scrollIntoView({ block: 'center' });
    field?.querySelector<HTMLElement>('input,textarea')?.focus({ preventScroll: true });
  });
}
