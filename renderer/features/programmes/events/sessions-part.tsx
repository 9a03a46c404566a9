import type { ReactNode } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { sessionTotal } from '#shared/domain/programme/readings.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { BilingualText } from '../../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { Section } from '../../../ui/page.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import { useEntries } from '../use-entries.ts';
import type { SessionEntry, SessionTask } from './session-form.tsx';

interface SessionsPartProps {
  sessions: SessionEntry[];
  onTask: (task: SessionTask) => void;
  /** How many visitors left word at the stand, day by day. */
  standLeads: ReadonlyMap<string, number>;
}

/** Every session with buyers met and leads; a sum counts only the sessions where somebody counted, and says how many. */
export function SessionsPart({ sessions, onTask, standLeads }: SessionsPartProps): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const { remove } = useEntries();
  const count = (value: number | null): ReactNode => value ?? <span className="muted">{words.notGiven}</span>;
  const columns: Column<SessionEntry>[] = [
    { key: 'day', title: words.onDay, width: '120px', cell: ({ onDay }) => formatDate(onDay, language) },
    { key: 'event', title: words.event, cell: ({ record }) => <BilingualText text={record.name} /> },
    { key: 'title', title: words.sessionTitle, cell: ({ body }) => body.title },
    { key: 'buyers', title: words.buyersMet, width: '110px', align: 'right', cell: ({ body }) => count(body.buyersMet) },
    { key: 'leads', title: words.leads, width: '90px', align: 'right', cell: ({ body }) => count(body.leads) },
    {
      key: 'stand',
      title: words.standLeads,
      width: '104px',
      align: 'right',
      cell: ({ onDay }) => {
        const left = standLeads.get(onDay) ?? 0;
        return left === 0 ? <span className="muted">0</span> : <Link to="/stand?show=leads">{left}</Link>;
      },
    },
    {
      key: 'do',
      title: words.actions,
      width: '164px',
      cell: (entry) => (
        <span className="programme-actions">
          <Button size="small" aria-label={words.of(words.edit, entry.body.title)} onClick={() => onTask({ entry, event: entry.record })}>
            {words.edit}
          </Button>
          <Button size="small" aria-label={words.of(words.remove, entry.body.title)} onClick={() => void remove(entry.id)}>
            {words.remove}
          </Button>
        </span>
      ),
    },
  ];
  const sums = (['buyersMet', 'leads'] as const).flatMap((part) => {
    const { total, counted } = sessionTotal(
      sessions.map(({ body }) => body),
      part,
    );
    return total === null ? [] : [words.of(words[part], words.sums(total, counted))];
  });
  return (
    <Section title={words.sessions} note={sums.join(' · ')}>
      {sessions.length === 0 ? (
        <p className="muted">{words.noSessions}</p>
      ) : (
        <DataTable label={words.sessions} columns={columns} rows={sessions} rowKey={({ id }) => id} />
      )}
    </Section>
  );
}
