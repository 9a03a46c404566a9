import { useState, type ReactNode } from 'react';
import { Button, Input } from 'antd';
import { useBlocker } from 'react-router';
import { themeSchema } from '#shared/domain/theme/theme.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { useCommand } from '../../ui/editing/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LeaveDialog } from '../../ui/leave-dialog.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { ColourField } from './colour-field.tsx';
import { looksOf, officeLines, type Looks } from './looks.ts';
import { PicturePart } from './picture-part.tsx';
import { SamplePane } from './sample-pane.tsx';
import { useThemeWords } from './theme-words.ts';
import './theme.css';

/** Looks and contact block of the office's documents, beside pages set with them. */
export function ThemePage(): ReactNode {
  const words = useThemeWords();
  const view = useQuery('theme.get', {});
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/settings', label: words.settings }}>
      <Loaded query={view} rows={6}>
        {(value) => <ThemeDesk stored={looksOf(value)} themed={value.theme !== null} />}
      </Loaded>
    </Page>
  );
}

/** What is typed stays until the store says otherwise: after saving, an undo or a reset the page shows what is stored. */
function useLooks(stored: Looks): { looks: Looks; edit: (recipe: (looks: Looks) => Looks) => void; changed: boolean } {
  const text = JSON.stringify(stored);
  const [held, setHeld] = useState({ text, looks: stored });
  if (held.text !== text) setHeld({ text, looks: stored });
  return {
    looks: held.looks,
    edit: (recipe) => setHeld((now) => ({ ...now, looks: recipe(now.looks) })),
    changed: JSON.stringify(held.looks) !== text,
  };
}

function ThemeDesk({ stored, themed }: { stored: Looks; themed: boolean }): ReactNode {
  const client = useClient();
  const words = useThemeWords();
  const { run, error, busy } = useCommand();
  const { looks, edit, changed } = useLooks(stored);
  const blocker = useBlocker(changed);
  return (
    <div className="theme-desk">
      <form
        className="theme-form"
        onSubmit={(event) => {
          event.preventDefault();
          void run(words.saved, () => client.call('theme.save', looks));
        }}
      >
        {error !== null && <ErrorNotice error={error} />}
        <LooksFields looks={looks} edit={edit} />
        <footer className="form-foot">
          <Button disabled={!themed || busy} onClick={() => void run(words.wasReset, () => client.call('theme.reset', {}))}>
            {words.reset}
          </Button>
          <Button type="primary" htmlType="submit" loading={busy} disabled={!changed || !themeSchema.safeParse(looks.theme).success}>
            {words.save}
          </Button>
        </footer>
      </form>
      <SamplePane looks={looks} />
      <LeaveDialog blocker={blocker} />
    </div>
  );
}

interface FieldsProps {
  looks: Looks;
  edit: (recipe: (looks: Looks) => Looks) => void;
}

function LooksFields({ looks, edit }: FieldsProps): ReactNode {
  const words = useThemeWords();
  const { theme } = looks;
  const put = (more: Partial<Looks['theme']>): void => edit((now) => ({ ...now, theme: { ...now.theme, ...more } }));
  return (
    <>
      <Section title={words.logo}>
        <PicturePart place="logo" picture={theme.logo} onChange={(logo) => put({ logo })} />
      </Section>
      <Section title={words.colours} note={words.coloursNote}>
        <div className="fields fields-narrow">
          {(['accent', 'ink'] as const).map((role) => (
            <ColourField key={role} role={role} value={theme[role]} onChange={(colour) => put({ [role]: colour })} />
          ))}
        </div>
      </Section>
      <Section title={words.cover}>
        <PicturePart place="cover" picture={theme.cover} onChange={(cover) => put({ cover })} />
        {theme.cover !== null && <CoverWords looks={looks} edit={edit} />}
      </Section>
      <Section title={words.office} note={words.officeNote}>
        <ContactFields looks={looks} edit={edit} />
      </Section>
    </>
  );
}

function CoverWords({ looks, edit }: FieldsProps): ReactNode {
  const words = useThemeWords();
  return (
    <fieldset className="theme-alt">
      <legend className="field-label">{words.coverAlt}</legend>
      {(['zh', 'en'] as const).map((language) => (
        <Input
          key={language}
          maxLength={120}
          addonBefore={language === 'zh' ? words.coverAltZh : words.coverAltEn}
          aria-label={`${words.coverAlt} ${language === 'zh' ? words.coverAltZh : words.coverAltEn}`}
          value={looks.theme.coverAlt[language]}
          onChange={({ target: { value } }) =>
            edit((now) => ({ ...now, theme: { ...now.theme, coverAlt: { ...now.theme.coverAlt, [language]: value } } }))
          }
        />
      ))}
    </fieldset>
  );
}

function ContactFields({ looks, edit }: FieldsProps): ReactNode {
  const { settings } = useWords();
  const { wechat } = useThemeWords();
  return (
    <div className="fields fields-narrow">
      {officeLines.map((line) => (
        <div key={line} className="field">
          <label className="field-label" htmlFor={`theme-${line}`}>
            {line === 'wechat' ? wechat : settings[line]}
          </label>
          <Input
            id={`theme-${line}`}
            maxLength={200}
            value={looks.office[line] ?? ''}
            onChange={({ target: { value } }) => edit((now) => ({ ...now, office: { ...now.office, [line]: value } }))}
          />
        </div>
      ))}
    </div>
  );
}
