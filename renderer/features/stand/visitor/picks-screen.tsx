import { useState, type ReactNode } from 'react';
import { CloseOutlined } from '@ant-design/icons';
import { contactCard } from '#shared/domain/stand/contact-card.ts';
import { useClient } from '../../../api/use-query.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import { useStandWords } from '../stand-words.ts';
import { QrCode } from './qr-code.tsx';
import { useStand, useVisit } from './visitor-context.ts';

/** What was hearted, the code to take along, and how to reach the office. */
export function PicksScreen(): ReactNode {
  const words = useStandWords();
  const language = useLanguage();
  const { visitor } = useStand();
  const picks = useVisit((visit) => visit.picks);
  return (
    <div className="stand-picks">
      <div className="stand-picks-list">
        <h1>{words.picks}</h1>
        {picks.length === 0 && <p className="stand-lead-text">{words.picksNone}</p>}
        <ul>
          {picks.map((pick) => {
            const name = readText(pick.name, language)?.text ?? '';
            return (
              <li key={pick.id} className="stand-pick">
                <span>{name}</span>
                <button type="button" className="stand-round" aria-label={words.remove(name)} onClick={() => visitor.toggle(pick)}>
                  <CloseOutlined aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      </div>
      <div className="stand-picks-side">
        {picks.length > 0 && <Code />}
        <Contact />
        <button type="button" className="stand-main-button" onClick={() => visitor.show('lead')}>
          {words.leaveContact}
        </button>
      </div>
    </div>
  );
}

function Code(): ReactNode {
  const words = useStandWords();
  const client = useClient();
  const { visitor } = useStand();
  const code = useVisit((visit) => visit.code);
  const picks = useVisit((visit) => visit.picks);
  const [failed, setFailed] = useState(false);
  const take = (): void => {
    client.call('stand.keepPicks', { id: crypto.randomUUID(), pickIds: picks.map(({ id }) => id) }).then(
      (kept) => visitor.tellCode(kept.code),
      () => setFailed(true),
    );
  };
  return (
    <section className="stand-box" aria-label={words.code}>
      {code === null ? (
        <button type="button" className="stand-button" onClick={take}>
          {words.takeCode}
        </button>
      ) : (
        <div role="status">
          <p className="stand-box-label">{words.code}</p>
          <p className="stand-code">{code}</p>
          <p className="stand-figure-note">{words.codeText}</p>
        </div>
      )}
      {failed && (
        <p role="alert" className="stand-error">
          {words.failed}
        </p>
      )}
    </section>
  );
}

function Contact(): ReactNode {
  const words = useStandWords();
  const language = useLanguage();
  const { setup } = useStand();
  const code = useVisit((visit) => visit.code);
  const card = contactCard(setup.office, language, code);
  const { name, contactName, phone, email } = setup.office;
  return (
    <section className="stand-box stand-contact" aria-label={words.contact}>
      <div>
        <p className="stand-box-label">{words.contact}</p>
        <p>{name[language] || name[language === 'zh' ? 'en' : 'zh']}</p>
        <p>{contactName}</p>
        <p>{phone}</p>
        <p>{email}</p>
        {card === null && <p>{words.noContact}</p>}
      </div>
      {card !== null && <QrCode text={card} label={words.qr} />}
    </section>
  );
}
