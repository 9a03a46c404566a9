import { useState, type ReactNode } from 'react';
import { Button, Segmented, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import type { Investor } from '#shared/domain/investor/investor.ts';
import type { OwnTemplate } from '#shared/domain/packet/own-template.ts';
import { templateNames, templates } from '#shared/domain/packet/template.ts';
import { sensitivities } from '#shared/domain/record/record.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { packetLanguageSchema } from '#shared/lib/language.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useBuilderWords } from './builder/builder-words.ts';

/** Four choices, then the pages. */
export function NewPacketPage(): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const investors = useQuery('investor.list', {});
  return (
    <Page title={words.packet.new} back={{ to: '/packets', label: words.packet.backTo }}>
      <Loaded query={investors} rows={4}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={words.packet.noInvestor}
              text={words.investor.emptyText}
              action={
                <Button type="primary" onClick={() => void navigate('/investors/new')}>
                  {words.investor.new}
                </Button>
              }
            />
          ) : (
            <Choices investors={list} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Field({ label, hint = '', children }: { label: string; hint?: string; children: ReactNode }): ReactNode {
  return (
    <div className="field" role="group" aria-label={label}>
      <div className="field-head">
        <span className="field-label">{label}</span>
      </div>
      {children}
      <p className="field-note">{hint}</p>
    </div>
  );
}

function Choices({ investors }: { investors: Investor[] }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const [query] = useSearchParams();
  const wanted = investors.find((investor) => investor.id === query.get('investor')) ?? investors[0];
  const [choice, setChoice] = useState<InputOf<'packet.create'>>({
    investorId: wanted?.id ?? '',
    template: 'pitch',
    language: wanted?.profile.language ?? language,
    audience: 'public',
  });
  const { create, error, creating } = useCreate();
  return (
    <form
      className="new-packet"
      onSubmit={(event) => {
        event.preventDefault();
        void create(choice);
      }}
    >
      {error !== null && <ErrorNotice error={error} />}
      <Field label={words.packet.investor}>
        <Select
          aria-label={words.packet.investor}
          showSearch={{ optionFilterProp: 'label' }}
          value={choice.investorId}
          options={investors.map((investor) => ({ value: investor.id, label: investor.profile.codeName }))}
          onChange={(investorId) => {
            const spoken = investors.find((investor) => investor.id === investorId)?.profile.language;
            setChoice({ ...choice, investorId, language: spoken ?? choice.language });
          }}
        />
      </Field>
      <Field label={words.packet.template}>
        <Segmented
          aria-label={words.packet.template}
          value={choice.template}
          options={templates.map((template) => ({ value: template, label: templateNames[template][language] }))}
          onChange={(template) => {
            const { ownTemplateId: _former, ...rest } = choice;
            setChoice({ ...rest, template });
          }}
        />
      </Field>
      <OwnTemplateField
        value={choice.ownTemplateId ?? null}
        onChange={(own) => {
          const { ownTemplateId: _former, ...rest } = choice;
          setChoice(
            own === null
              ? rest
              : { ...rest, ownTemplateId: own.id, template: own.template, language: own.language, audience: own.audience },
          );
        }}
      />
      <Field label={words.packet.language}>
        <Segmented
          aria-label={words.packet.language}
          value={choice.language}
          options={packetLanguageSchema.options.map((option) => ({ value: option, label: words.investor.languages[option] }))}
          onChange={(value) => setChoice({ ...choice, language: value })}
        />
      </Field>
      <Field label={words.packet.audience} hint={words.packet.audienceHint}>
        <Segmented
          aria-label={words.packet.audience}
          value={choice.audience}
          options={sensitivities.map((level) => ({ value: level, label: words.packet.audiences[level] }))}
          onChange={(audience) => setChoice({ ...choice, audience })}
        />
      </Field>
      <footer className="form-foot">
        <Button type="primary" htmlType="submit" loading={creating}>
          {words.packet.create}
        </Button>
      </footer>
    </form>
  );
}

/** The office's own templates, where it has some; one of them brings its layout, language and audience. */
function OwnTemplateField({ value, onChange }: { value: string | null; onChange: (own: OwnTemplate | null) => void }): ReactNode {
  const language = useLanguage();
  const { templates: words } = useBuilderWords();
  const own = useQuery('template.list', {}).value ?? [];
  if (own.length === 0) return null;
  return (
    <Field label={words.own}>
      <Select
        allowClear
        aria-label={words.own}
        placeholder="–"
        value={value}
        options={own.map(({ id, name, template }) => ({ value: id, label: `${name} · ${templateNames[template][language]}` }))}
        onChange={(id: string | null | undefined) => onChange(own.find((candidate) => candidate.id === id) ?? null)}
      />
    </Field>
  );
}

function useCreate(): { create: (choice: InputOf<'packet.create'>) => Promise<void>; error: ApiError | null; creating: boolean } {
  const client = useClient();
  const navigate = useNavigate();
  const [error, setError] = useState<ApiError | null>(null);
  const [creating, setCreating] = useState(false);
  const create = async (choice: InputOf<'packet.create'>): Promise<void> => {
    setCreating(true);
    try {
      const packet = await client.call('packet.create', choice);
      await navigate(`/packets/${packet.id}`);
    } catch (fault) {
      setError(asApiError(fault));
      setCreating(false);
    }
  };
  return { create, error, creating };
}
