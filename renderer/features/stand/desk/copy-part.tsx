import { useState, type ReactNode } from 'react';
import { Button, Input, InputNumber, Switch } from 'antd';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { StandConfig } from '#shared/domain/stand/stand-config.ts';
import type { MadeCopy, StandDesk } from '#shared/ipc/contracts/stand-contract.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { useDeskWords } from '../stand-words.ts';
import { useAct } from './use-act.ts';

/** How the next copy behaves, its PIN, and making it. */
export function CopyPart(): ReactNode {
  const words = useDeskWords();
  const desk = useQuery('stand.desk', {});
  return (
    <Loaded query={desk} rows={6}>
      {(value) => (
        <>
          <Section title={words.makeCopy} note={words.copyText}>
            <MakeCopy desk={value} />
          </Section>
          <Section title={words.pin} note={words.pinText}>
            <PinForm isSet={value.pinSet} />
          </Section>
          <Section title={words.consent}>
            <ConfigForm key={JSON.stringify(value.config)} config={value.config} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

function MakeCopy({ desk }: { desk: StandDesk }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const client = useClient();
  const { act, error, busy } = useAct();
  const [made, setMade] = useState<MadeCopy | null>(null);
  const run = async (): Promise<void> => {
    const copy = await act(() => client.call('stand.makeCopy', {}));
    if (copy !== null) setMade(copy);
  };
  return (
    <>
      <Button type="primary" loading={busy} onClick={() => void run()}>
        {busy ? words.copying : words.makeCopy}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
      {made !== null && (
        <div className="notice notice-done desk-made" role="status">
          <div>
            <p className="notice-title">{words.copyDone}</p>
            <p>
              {words.folder} <span className="code">{made.path}</span>
            </p>
            <p>{words.holds(made.counts.records, made.counts.facts)}</p>
            <p>
              {words.fingerprint} <span className="code">{made.fingerprint}</span>
            </p>
            {made.pin !== null && (
              <p>
                <strong>{words.newPin(made.pin)}</strong>
              </p>
            )}
          </div>
        </div>
      )}
      {desk.copies.length > 0 && (
        <>
          <h3 className="copies-head">{words.copies}</h3>
          <ul className="desk-list">
            {desk.copies.map((copy) => (
              <li key={copy.id}>
                <strong className="code">{copy.id}</strong> {formatDate(copy.madeAt.slice(0, 10), language)}{' '}
                <span className="code">{copy.path}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function PinForm({ isSet }: { isSet: boolean }): ReactNode {
  const words = useDeskWords();
  const client = useClient();
  const { act, error, busy } = useAct();
  const [pin, setPin] = useState('');
  const save = async (): Promise<void> => {
    const done = await act(() => client.call('stand.setPin', { pin }).then(() => true));
    if (done === true) setPin('');
  };
  return (
    <>
      <p>{isSet ? words.pinSet : words.pinNone}</p>
      <div className="desk-row">
        <Input.Password
          aria-label={words.pin}
          inputMode="numeric"
          autoComplete="new-password"
          maxLength={12}
          value={pin}
          onChange={(event) => setPin(event.target.value.replace(/\D/g, ''))}
        />
        <Button loading={busy} disabled={pin.length < 6} onClick={() => void save()}>
          {words.setPin}
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}

function ConfigForm({ config }: { config: StandConfig }): ReactNode {
  const words = useDeskWords();
  const client = useClient();
  const { act, error, busy } = useAct();
  const [form, setForm] = useState(config);
  const texts = (['purpose', 'consent'] as const).flatMap((key) => (['zh', 'en'] as const).map((language) => ({ key, language })));
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void act(() => client.call('stand.saveConfig', form));
      }}
    >
      <div className="field">
        <label className="field-label" htmlFor="stand-idle">
          {words.idle}
        </label>
        <InputNumber
          id="stand-idle"
          min={15}
          max={600}
          precision={0}
          value={form.idleSeconds}
          onChange={(value) => setForm({ ...form, idleSeconds: value ?? 60 })}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor="stand-keep">
          {words.keep}
        </label>
        <InputNumber
          id="stand-keep"
          min={1}
          max={365}
          precision={0}
          value={form.keepDays}
          onChange={(value) => setForm({ ...form, keepDays: value ?? 90 })}
        />
      </div>
      {texts.map(({ key, language }) => (
        <div key={`${key}-${language}`} className="field">
          <label className="field-label" htmlFor={`stand-${key}-${language}`}>
            {words[key]} · {language === 'zh' ? words.chinese : words.english}
          </label>
          <Input.TextArea
            id={`stand-${key}-${language}`}
            rows={3}
            maxLength={600}
            value={form[key][language]}
            onChange={(event) => setForm({ ...form, [key]: { ...form[key], [language]: event.target.value } })}
          />
        </div>
      ))}
      <div className="field">
        <label className="field-label" htmlFor="stand-photo">
          {words.cardPhoto}
        </label>
        <Switch id="stand-photo" checked={form.cardPhoto} onChange={(cardPhoto) => setForm({ ...form, cardPhoto })} />
        <p className="section-note">{words.cardPhotoText}</p>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      <Button
        className="form-save"
        htmlType="submit"
        type="primary"
        loading={busy}
        disabled={JSON.stringify(form) === JSON.stringify(config)}
      >
        {words.save}
      </Button>
    </form>
  );
}
