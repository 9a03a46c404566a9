import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { Process } from '#shared/domain/process/process.ts';
import type { ProgrammeContent } from '#shared/domain/programme/programme-view.ts';
import { entriesOf } from '#shared/domain/programme/readings.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../../ui/bilingual.tsx';
import { useOpenFact } from '../../../ui/facts/open-fact.tsx';
import { Section } from '../../../ui/page.tsx';
import { ProcessSteps } from '../../../ui/process-steps.tsx';
import { ProgrammeFrame } from '../programme-frame.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import { RecordFacts } from '../record-facts.tsx';
import { useEntries } from '../use-entries.ts';
import { TrackForm, type TrackEntry } from './track-form.tsx';

/** The chain as a line of steps, each with the day it was reached or that it was not. */
function TrackRow({
  entry,
  process,
  centre,
  onEdit,
}: {
  entry: TrackEntry;
  process: Process;
  centre: ReactNode;
  onEdit: () => void;
}): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const plain = usePlainText();
  const { remove } = useEntries();
  const days = new Map(entry.body.steps.map(({ ordinal, reachedOn }) => [ordinal, reachedOn]));
  const name = plain(entry.record.name);
  return (
    <article className="programme-article">
      <div className="programme-record programme-record-row">
        <h3>
          <Link to={`/registers/${entry.record.kind}/${entry.record.id}`}>{name}</Link>{' '}
          <span className="tag">{words.reached(days.size, process.stages.length)}</span>
        </h3>
        <span className="programme-actions">
          <Button size="small" aria-label={words.of(words.editTrack, name)} onClick={onEdit}>
            {words.edit}
          </Button>
          <Button size="small" aria-label={words.of(words.remove, name)} onClick={() => void remove(entry.id)}>
            {words.remove}
          </Button>
        </span>
      </div>
      <p className="muted small">{centre}</p>
      <ol className="track">
        {process.stages.map(({ ordinal, name: stage }) => {
          const day = days.get(ordinal);
          return (
            <li key={ordinal} className={day === undefined ? 'track-step' : 'track-step track-done'}>
              <span aria-hidden>{day === undefined ? '○' : '●'}</span>
              <span>
                {stage[language]}
                <span className="row-note">{day === undefined ? words.notReached : formatDate(day, language)}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </article>
  );
}

function Tracks({ content, process }: { content: ProgrammeContent; process: Process }): ReactNode {
  const words = useProgrammeWords();
  const [editing, setEditing] = useState<TrackEntry | 'new' | null>(null);
  const centres = content.records.filter((record) => record.class === 'poc-centre').map(({ ref }) => ref);
  const tracks = entriesOf(content.entries, 'track').flatMap((entry) => {
    const record = content.entries.find(({ id }) => id === entry.id)?.record;
    return record === undefined || entry.body.processId !== process.id ? [] : [{ ...entry, record }];
  });
  return (
    <Section title={words.tracker} note={words.trackerText}>
      <p className="programme-add">
        <Button onClick={() => setEditing('new')}>{words.addTrack}</Button>
      </p>
      {tracks.length === 0 && <p className="muted">{words.noTracks}</p>}
      {tracks.map((entry) => {
        const centre = centres.find(({ id }) => id === entry.body.centreId);
        return (
          <TrackRow
            key={entry.id}
            entry={entry}
            process={process}
            centre={centre === undefined ? words.of(words.centre, words.notGiven) : <BilingualText text={centre.name} />}
            onEdit={() => setEditing(entry)}
          />
        );
      })}
      {editing !== null && (
        <TrackForm entry={editing === 'new' ? null : editing} process={process} centres={centres} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function Body({ content }: { content: ProgrammeContent }): ReactNode {
  const words = useProgrammeWords();
  const fact = useOpenFact(
    content.records.flatMap(({ facts }) => facts),
    [],
  );
  const chain = content.processes.find(({ recordId }) => recordId === 'poc-service') ?? content.processes[0];
  const centres = content.records.filter(({ ref }) => ref.kind === 'institution' || ref.kind === 'park');
  const others = content.records.filter((record) => !centres.includes(record));
  return (
    <>
      <Section title={words.chain}>
        <ProcessSteps processes={content.processes} />
      </Section>
      {chain !== undefined && <Tracks content={content} process={chain} />}
      <Section title={words.centres}>
        <RecordFacts records={centres} open={fact.open} opened={fact.opened} />
      </Section>
      <Section title={words.about}>
        <RecordFacts records={others} open={fact.open} opened={fact.opened} />
      </Section>
      {fact.inspector}
    </>
  );
}

/** Proof of concept: the chain, how far each project came along it, and the centres. */
export const ProofPage = (): ReactNode => (
  <ProgrammeFrame page="proof-of-concept">{(content) => <Body content={content} />}</ProgrammeFrame>
);
