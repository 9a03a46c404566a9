import { useState, type ReactNode } from 'react';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { leadProblem, type LeadInput } from '#shared/domain/lead/lead.ts';
import { addDays } from '#shared/domain/lead/lead-view.ts';
import { useClient } from '../../../api/use-query.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { sendInParts } from '../send-in-parts.ts';
import { useStandWords } from '../stand-words.ts';
import { PhotoField, type CardPhoto } from './photo-field.tsx';
import { useNextVisitor, useStand, useVisit } from './visitor-context.ts';

type Texts = Pick<LeadInput, 'name' | 'organisation' | 'phone' | 'email' | 'wish'>;
const fields: { key: keyof Texts; most: number; mode?: 'tel' | 'email'; must: boolean }[] = [
  { key: 'name', most: 80, must: true },
  { key: 'organisation', most: 120, must: false },
  { key: 'phone', most: 40, mode: 'tel', must: false },
  { key: 'email', most: 120, mode: 'email', must: false },
];
const noTexts: Texts = { name: '', organisation: '', phone: '', email: '', wish: '' };

interface Form {
  texts: Texts;
  consent: boolean;
  photo: CardPhoto | null;
}

/** What the form lacks, in the visitor's words; null when it can be sent. */
function useProblem({ texts, consent, photo }: Form): string | null {
  const words = useStandWords();
  if (texts.name.trim() === '') return words.needName;
  const problem = leadProblem({ phone: texts.phone.trim(), email: texts.email.trim() });
  if (problem !== null) return problem === 'contact' ? words.needContact : words.badEmail;
  if (photo !== null && !photo.confirmed) return words.needConfirm;
  return consent ? null : words.needConsent;
}

/** Sends the form; the same form keeps its id until it is known to be kept. */
function useSend({ texts, photo }: Form): { send: () => void; state: 'ready' | 'sending' | 'failed' } {
  const client = useClient();
  const language = useLanguage();
  const { visitor } = useStand();
  const [state, setState] = useState<'ready' | 'sending' | 'failed'>('ready');
  const run = async (): Promise<void> => {
    const { formId, picks, viewedIds } = visitor.state.getState();
    const fileId = photo === null ? null : await sendInParts(client, photo.file);
    const kept = await client.call('lead.append', {
      id: formId,
      ...texts,
      language,
      pickIds: picks.map(({ id }) => id),
      viewedIds,
      consent: true,
      photo: fileId === null ? null : { fileId, confirmed: true },
    });
    // A visitor who went away meanwhile is not called back.
    if (visitor.state.getState().formId === formId) visitor.keep(kept);
  };
  const send = (): void => {
    setState('sending');
    run().catch(() => setState('failed'));
  };
  return { send, state };
}

/** The form: few fields, why they are asked for, and when they are deleted. */
export function LeadScreen(): ReactNode {
  const words = useStandWords();
  const language = useLanguage();
  const { setup, visitor } = useStand();
  const [form, setForm] = useState<Form>({ texts: noTexts, consent: false, photo: null });
  const [tried, setTried] = useState(false);
  const problem = useProblem(form);
  const { send, state } = useSend(form);
  const { texts, consent, photo } = form;
  const put = (key: keyof Texts, text: string): void => setForm({ ...form, texts: { ...texts, [key]: text } });
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem === null && state !== 'sending') send();
  };
  const { config } = setup;
  const [deleteOn] = useState(() => addDays(new Date().toISOString().slice(0, 10), config.keepDays));
  return (
    <form className="stand-form" onSubmit={submit} noValidate autoComplete="off">
      <h1>{words.form}</h1>
      <div className="stand-fields">
        {fields.map(({ key, most, mode, must }) => (
          <label key={key} className="stand-field">
            <span>
              {words[key]} {!must && key === 'organisation' && <em>{words.optional}</em>}
            </span>
            <input
              type="text"
              inputMode={mode ?? 'text'}
              maxLength={most}
              value={texts[key]}
              required={must}
              onChange={(event) => put(key, event.target.value)}
            />
          </label>
        ))}
        <label className="stand-field stand-field-wide">
          <span>
            {words.wish} <em>{words.optional}</em>
          </span>
          <textarea rows={2} maxLength={500} value={texts.wish} onChange={(event) => put('wish', event.target.value)} />
        </label>
        {config.cardPhoto && <PhotoField photo={photo} onPhoto={(next) => setForm({ ...form, photo: next })} />}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its text is what the office asks to agree to */}
      <label className="stand-consent">
        <input type="checkbox" checked={consent} onChange={(event) => setForm({ ...form, consent: event.target.checked })} />
        <span>
          <span className="stand-figure-note">
            <span>
              {words.purpose}
              {language === 'zh' ? '：' : ': '}
              {config.purpose[language]}
            </span>
            <span>{words.deleteOn(formatDate(deleteOn, language))}</span>
          </span>
          <span className="stand-consent-text">{config.consent[language]}</span>
        </span>
      </label>
      <div className="stand-form-foot">
        <p role="alert" className="stand-error">
          {state === 'failed' ? words.failed : tried && problem !== null ? problem : ''}
        </p>
        <button type="button" className="stand-button" onClick={() => visitor.show('picks')}>
          {words.back}
        </button>
        <button type="submit" className="stand-main-button" disabled={state === 'sending'}>
          {state === 'sending' ? words.sending : words.send}
        </button>
      </div>
    </form>
  );
}

/** Shown only after the lead is on the disk. */
export function ThanksScreen(): ReactNode {
  const words = useStandWords();
  const language = useLanguage();
  const toNext = useNextVisitor();
  const kept = useVisit((visit) => visit.kept);
  return (
    <div className="stand-thanks" role="status">
      <h1>{words.thanks}</h1>
      <p className="stand-box-label">{words.receipt}</p>
      <p className="stand-code">{kept?.receipt}</p>
      <p className="stand-lead-text">{words.thanksText}</p>
      {kept !== null && <p className="stand-figure-note">{words.deleteOn(formatDate(kept.deleteOn, language))}</p>}
      <button type="button" className="stand-main-button" onClick={toNext}>
        {words.finish}
      </button>
    </div>
  );
}
