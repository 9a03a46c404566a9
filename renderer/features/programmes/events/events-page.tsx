import { useMemo, useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { ProgrammeContent } from '#shared/domain/programme/programme-view.ts';
import { entriesOf } from '#shared/domain/programme/readings.ts';
import { leadsByDay } from '#shared/domain/lead/leads-by-day.ts';
import { registers } from '#shared/domain/record/register.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { useOpenFact } from '../../../ui/facts/open-fact.tsx';
import { Section } from '../../../ui/page.tsx';
import { ProgrammeFrame } from '../programme-frame.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import { RecordFacts } from '../record-facts.tsx';
import { ConcentrationChart } from './concentration-chart.tsx';
import { SessionForm, type SessionTask } from './session-form.tsx';
import { SessionsPart } from './sessions-part.tsx';

function Body({
  content,
  task,
  onTask,
}: {
  content: ProgrammeContent;
  task: SessionTask | null;
  onTask: (task: SessionTask | null) => void;
}): ReactNode {
  const language = useLanguage();
  const fact = useOpenFact(
    content.records.flatMap(({ facts }) => facts),
    [],
  );
  const leads = useQuery('lead.list', {}).value;
  const standLeads = useMemo(() => leadsByDay(leads ?? []), [leads]);
  const sessions = entriesOf(content.entries, 'session').flatMap((entry) => {
    const record = content.entries.find(({ id }) => id === entry.id)?.record;
    return record === undefined ? [] : [{ ...entry, record }];
  });
  const events = content.records.filter(({ ref }) => ref.kind === 'event');
  return (
    <>
      <SessionsPart sessions={sessions} onTask={onTask} standLeads={standLeads} />
      {Object.entries(registers.event.classes).map(([each, name]) => {
        const records = events.filter((record) => record.class === each);
        return records.length === 0 ? null : (
          <Section key={each} title={name[language]}>
            {records.map((record) => (
              <ConcentrationChart key={record.ref.id} record={record} />
            ))}
            <RecordFacts records={records} open={fact.open} opened={fact.opened} />
          </Section>
        );
      })}
      {fact.inspector}
      {task !== null && <SessionForm task={task} events={events.map(({ ref }) => ref)} onClose={() => onTask(null)} />}
    </>
  );
}

/** Events with their sessions, the buyers met and the leads; intents and signings stand as the sources count them, apart. */
export function EventsPage(): ReactNode {
  const words = useProgrammeWords();
  const [task, setTask] = useState<SessionTask | null>(null);
  return (
    <ProgrammeFrame
      page="events"
      actions={
        <Button type="primary" onClick={() => setTask({ entry: null, event: null })}>
          {words.addSession}
        </Button>
      }
    >
      {(content) => <Body content={content} task={task} onTask={setTask} />}
    </ProgrammeFrame>
  );
}
