import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { headingNames, headings } from '#shared/domain/programme/entry-parts.ts';
import type { ProgrammeContent } from '#shared/domain/programme/programme-view.ts';
import { completeness, entriesOf } from '#shared/domain/programme/readings.ts';
import { useClient } from '../../../api/use-query.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../../ui/bilingual.tsx';
import { useOpenFact } from '../../../ui/facts/open-fact.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Section } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useFaultToast, useSaying } from '../../../ui/undo-toast.tsx';
import { ProcessSteps } from '../../../ui/process-steps.tsx';
import { ProgrammeFrame } from '../programme-frame.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import { RecordFacts } from '../record-facts.tsx';
import { useEntries } from '../use-entries.ts';
import { FilingForm, type FilingEntry } from './filing-form.tsx';

const marks = { empty: '○', draft: '◐', done: '●' };

function Checklist({ entry }: { entry: FilingEntry }): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  return (
    <ol className="filing-list">
      {headings.map((id) => {
        const { state, text } = entry.body.headings[id];
        return (
          <li key={id}>
            <span aria-hidden className={`filing-mark filing-${state}`}>
              {marks[state]}
            </span>
            <span>
              {headingNames[id][language]} <span className="muted small">{words.headingStates[state]}</span>
              {text !== null && <span className="row-note">{text}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** One plan: how complete it is, heading by heading, and its text to print. */
function Plan({ entry, onEdit }: { entry: FilingEntry; onEdit: () => void }): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const plain = usePlainText();
  const client = useClient();
  const say = useSaying();
  const report = useFaultToast();
  const { remove } = useEntries();
  const { done, of } = completeness(entry.body);
  const print = (): void => {
    client.call('programme.writeFiling', { entryId: entry.id, language }).then(({ file }) => {
      if (file !== null) say(words.printed(file));
    }, report);
  };
  const filed = entry.body.filedOn === null ? words.notFiled : `${words.filedOn} ${formatDate(entry.body.filedOn, language)}`;
  return (
    <article className="programme-article">
      <div className="programme-record programme-record-row">
        <h3>
          <BilingualText text={entry.record.name} /> <span className="tag">{entry.body.year}</span> <span className="tag">{filed}</span>
        </h3>
        <span className="programme-actions">
          <Button size="small" onClick={print}>
            {words.print}
          </Button>
          <Button size="small" aria-label={words.of(words.editPlan, plain(entry.record.name))} onClick={onEdit}>
            {words.editPlan}
          </Button>
          <Button size="small" aria-label={words.of(words.remove, plain(entry.record.name))} onClick={() => void remove(entry.id)}>
            {words.remove}
          </Button>
        </span>
      </div>
      <Meter label={words.completeness(done, of)} share={done / of} />
      <Checklist entry={entry} />
    </article>
  );
}

function Body({
  content,
  editing,
  onEdit,
}: {
  content: ProgrammeContent;
  editing: FilingEntry | 'new' | null;
  onEdit: (entry: FilingEntry | 'new' | null) => void;
}): ReactNode {
  const words = useProgrammeWords();
  const fact = useOpenFact(
    content.records.flatMap(({ facts }) => facts),
    [],
  );
  const filings = entriesOf(content.entries, 'filing').flatMap((entry) => {
    const record = content.entries.find(({ id }) => id === entry.id)?.record;
    return record === undefined ? [] : [{ ...entry, record }];
  });
  const consortia = content.records.filter((record) => record.class === 'consortium').map(({ ref }) => ref);
  return (
    <>
      <Section title={words.plans} note={words.windowText}>
        {filings.length === 0 && <EmptyState title={words.noPlans} text={words.noPlansText} />}
        {filings.map((entry) => (
          <Plan key={entry.id} entry={entry} onEdit={() => onEdit(entry)} />
        ))}
      </Section>
      <Section title={words.guidelines}>
        <ProcessSteps processes={content.processes} />
        <RecordFacts records={content.records} open={fact.open} opened={fact.opened} />
      </Section>
      {fact.inspector}
      {editing !== null && (
        <FilingForm entry={editing === 'new' ? null : editing} consortia={consortia} today={localToday()} onClose={() => onEdit(null)} />
      )}
    </>
  );
}

/** The day on this machine, as it is written in forms. */
function localToday(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Innovation consortia: plans for filing under nine headings, the guidelines, and the consortia at work. */
export function ConsortiumPage(): ReactNode {
  const words = useProgrammeWords();
  const [editing, setEditing] = useState<FilingEntry | 'new' | null>(null);
  return (
    <ProgrammeFrame
      page="consortium"
      actions={
        <Button type="primary" onClick={() => setEditing('new')}>
          {words.addPlan}
        </Button>
      }
    >
      {(content) => <Body content={content} editing={editing} onEdit={setEditing} />}
    </ProgrammeFrame>
  );
}
