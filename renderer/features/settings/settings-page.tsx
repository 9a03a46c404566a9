import { useState, type ReactNode } from 'react';
import { App, Button, Input, Segmented } from 'antd';
import { useStore } from 'zustand';
import type { Settings } from '#shared/domain/settings/settings.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useChoose, useWindowStores } from '../../ui/window-stores.ts';
import { DataPart } from './data-part.tsx';
import { RatesPart } from './rates-part.tsx';
import { LawPart } from './law-part.tsx';
import { PackPart } from './pack-part.tsx';

export function SettingsPage(): ReactNode {
  const words = useWords();
  const settings = useQuery('settings.get', {});
  return (
    <Page title={words.settings.title}>
      <Section title={words.settings.office} note={words.settings.officeText}>
        <Loaded query={settings} rows={4}>
          {(value) => <OfficeForm key={JSON.stringify(value.office)} settings={value} />}
        </Loaded>
      </Section>
      <Section title={words.law.title} note={words.law.setting}>
        <Loaded query={settings} rows={7}>
          {(value) => <LawPart settings={value} />}
        </Loaded>
      </Section>
      <Section title={words.law.pack} note={words.law.packText}>
        <Loaded query={settings} rows={1}>
          {(value) => <PackPart settings={value} />}
        </Loaded>
      </Section>
      <Section title={words.settings.window}>
        <WindowPart />
      </Section>
      <Section title={words.rates.title} note={words.rates.text}>
        <RatesPart />
      </Section>
      <Section title={words.settings.data} note={words.settings.backupText}>
        <DataPart />
      </Section>
    </Page>
  );
}

const lines: (keyof Settings['office'])[] = ['nameZh', 'nameEn', 'addressZh', 'addressEn', 'contactName', 'phone', 'email'];

function OfficeForm({ settings }: { settings: Settings }): ReactNode {
  const client = useClient();
  const words = useWords();
  const { message } = App.useApp();
  const [office, setOffice] = useState(settings.office);
  const [error, setError] = useState<ApiError | null>(null);
  const stored = JSON.stringify(settings.office);
  const save = (): void => {
    client.call('settings.save', { ...settings, office }).then(
      () => {
        setError(null);
        void message.success(words.state.saved);
      },
      (fault: unknown) => setError(asApiError(fault)),
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {error !== null && <ErrorNotice error={error} />}
      <div className="fields">
        {lines.map((line) => (
          <div key={line} className="field">
            <div className="field-head">
              <label className="field-label" htmlFor={`office-${line}`}>
                {words.settings[line]}
              </label>
            </div>
            <Input
              id={`office-${line}`}
              maxLength={200}
              value={office[line]}
              onChange={(event) => setOffice({ ...office, [line]: event.target.value })}
            />
          </div>
        ))}
      </div>
      <Button className="form-save" type="primary" htmlType="submit" disabled={JSON.stringify(office) === stored}>
        {words.state.save}
      </Button>
    </form>
  );
}

function WindowPart(): ReactNode {
  const words = useWords();
  const stores = useWindowStores();
  const choose = useChoose();
  const [error, setError] = useState<ApiError | null>(null);
  const language = useStore(stores.language, (state) => state.language);
  const theme = useStore(stores.theme, (state) => state.choice);
  const record = (saving: Promise<void>): void => {
    saving.then(
      () => setError(null),
      (fault: unknown) => setError(asApiError(fault)),
    );
  };
  return (
    <div className="fields">
      {error !== null && <ErrorNotice error={error} />}
      <div className="field" role="group" aria-label={words.bar.language}>
        <span className="field-label">{words.bar.language}</span>
        <Segmented
          aria-label={words.bar.language}
          value={language}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => record(choose.language(value === 'en' ? 'en' : 'zh'))}
        />
      </div>
      <div className="field" role="group" aria-label={words.bar.theme}>
        <span className="field-label">{words.bar.theme}</span>
        <Segmented
          aria-label={words.bar.theme}
          value={theme}
          options={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: words.bar[value] }))}
          onChange={(value) => record(choose.theme(value))}
        />
      </div>
    </div>
  );
}
