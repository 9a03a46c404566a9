import { useState, type ReactNode } from 'react';
import { Segmented } from 'antd';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useChoose, useWindowStores } from '../../ui/window-stores.ts';
import { DataPart } from './data-part.tsx';
import { RatesPart } from './rates-part.tsx';
import { LawPart } from './law-part.tsx';
import { OfficePart } from './office-part.tsx';
import { PackPart } from './pack-part.tsx';

export function SettingsPage(): ReactNode {
  const words = useWords();
  const settings = useQuery('settings.get', {});
  return (
    <Page title={words.settings.title}>
      <Section title={words.settings.office} note={words.settings.officeText}>
        <Loaded query={settings} rows={4}>
          {(value) => <OfficePart office={value.office} />}
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
      <Section title={words.settings.stand} note={words.settings.standText}>
        <Link to="/stand?show=copy">{words.settings.standLink}</Link>
      </Section>
    </Page>
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
