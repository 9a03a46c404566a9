import { useState, type ReactNode } from 'react';
import { Button, Input, Modal } from 'antd';
import { Link, useNavigate } from 'react-router';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { followUpOf, type LeadView } from '#shared/domain/lead/lead-view.ts';
import { useClient } from '../../../api/use-query.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useDeskWords } from '../stand-words.ts';
import { useAct } from './use-act.ts';

/** One lead: who, what they looked at, what is to be done. */
export function LeadCard({ lead, today }: { lead: LeadView; today: string }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const state = followUpOf(lead, today);
  return (
    <li className="lead-card" data-lead={lead.receipt}>
      <div className="lead-head">
        <div className="lead-who">
          <strong>{lead.name}</strong> {lead.organisation}
          <p className="lead-sub">
            <span className="code">{lead.receipt}</span> · {formatDate(lead.takenAt.slice(0, 10), language)} ·{' '}
            {words.deleteOn(formatDate(lead.deleteOn, language))}
          </p>
        </div>
        <p>
          {lead.phone} {lead.email}
        </p>
        <p className={`lead-state lead-${state}`}>
          {words.states[state]}
          {lead.followUpOn !== null && state !== 'done' && ` · ${formatDate(lead.followUpOn, language)}`}
        </p>
        <Button
          size="small"
          aria-expanded={open}
          aria-label={`${open ? words.close : words.open} ${lead.name}`}
          onClick={() => setOpen(!open)}
        >
          {open ? words.close : words.open}
        </Button>
      </div>
      {open && <LeadBody lead={lead} done={state === 'done'} />}
    </li>
  );
}

function LeadBody({ lead, done }: { lead: LeadView; done: boolean }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  return (
    <div className="lead-body">
      <div>
        {lead.wish !== '' && (
          <p>
            {words.wish}
            {language === 'zh' ? '：' : ': '}
            {lead.wish}
          </p>
        )}
        <p className="field-label">{words.picks}</p>
        <ul className="desk-list">
          {lead.picks.map((pick) => (
            <li key={pick.id}>
              <Link to={`/registers/${pick.kind}/${pick.id}`}>{readText(pick.name, language)?.text}</Link>
            </li>
          ))}
          {lead.viewed.length > 0 && (
            <li className="lead-sub" title={lead.viewed.map((ref) => readText(ref.name, language)?.text).join(' · ')}>
              {words.viewed(lead.viewed.length)}
            </li>
          )}
        </ul>
        <p className="lead-sub">
          {lead.purpose} {lead.consent}
        </p>
        {lead.photoUrl !== null && <img className="lead-photo" src={lead.photoUrl} alt={words.photo} />}
      </div>
      <FollowUpForm lead={lead} done={done} />
    </div>
  );
}

function FollowUpForm({ lead, done }: { lead: LeadView; done: boolean }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const client = useClient();
  const navigate = useNavigate();
  const { act, error, busy } = useAct();
  const [on, setOn] = useState(lead.followUpOn ?? '');
  const [note, setNote] = useState(lead.followUpNote);
  const [asking, setAsking] = useState(false);
  const { id } = lead;
  const toPacket = async (): Promise<void> => {
    const made = await act(() => client.call('lead.makePacket', { id, template: 'pitch', language: lead.language }));
    if (made !== null) void navigate(`/packets/${made.packetId}`);
  };
  return (
    <div className="lead-follow">
      <label className="field-label" htmlFor={`follow-${id}`}>
        {words.followUpOn}
      </label>
      <Input id={`follow-${id}`} type="date" value={on} lang={language} onChange={(event) => setOn(event.target.value)} />
      <label className="field-label" htmlFor={`note-${id}`}>
        {words.note}
      </label>
      <Input.TextArea id={`note-${id}`} rows={2} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      {error !== null && <ErrorNotice error={error} />}
      <div className="desk-row">
        <Button loading={busy} onClick={() => void act(() => client.call('lead.plan', { id, followUpOn: on === '' ? null : on, note }))}>
          {words.save}
        </Button>
        <Button onClick={() => void act(() => client.call('lead.finish', { id, done: !done }))}>{done ? words.reopen : words.done}</Button>
        <Button type="primary" onClick={() => void toPacket()}>
          {lead.packetId === null ? words.makePacket : words.openPacket}
        </Button>
        <Button danger onClick={() => setAsking(true)}>
          {words.delete}
        </Button>
      </div>
      <Modal
        open={asking}
        title={words.delete}
        okText={words.delete}
        cancelText={words.cancel}
        okButtonProps={{ danger: true }}
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          void act(() => client.call('lead.delete', { id }));
        }}
      >
        <p>{words.reallyDelete}</p>
      </Modal>
    </div>
  );
}
