import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { ProgrammeContent } from '#shared/domain/programme/programme-view.ts';
import { entriesOf } from '#shared/domain/programme/readings.ts';
import { useOpenFact } from '../../../ui/facts/open-fact.tsx';
import { Section } from '../../../ui/page.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { ProcessSteps } from '../../../ui/process-steps.tsx';
import { ProgrammeFrame } from '../programme-frame.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import { RecordFacts } from '../record-facts.tsx';
import { useEntries } from '../use-entries.ts';
import { AssessmentForm, type AssessmentEntry, type AssessmentTask } from './assessment-form.tsx';
import { ProjectSheet } from './project-sheet.tsx';

/** Entries with the records they speak of. */
const assessmentsOf = (content: ProgrammeContent): AssessmentEntry[] => {
  const records = new Map(content.entries.map((entry) => [entry.recordId, entry.record]));
  return entriesOf(content.entries, 'assessment').flatMap((entry) => {
    const record = records.get(entry.recordId);
    return record === undefined ? [] : [{ ...entry, record }];
  });
};

function Sheets({ content, onTask }: { content: ProgrammeContent; onTask: (task: AssessmentTask) => void }): ReactNode {
  const words = useProgrammeWords();
  const { remove } = useEntries();
  const groups = [...Map.groupBy(assessmentsOf(content), ({ recordId }) => recordId).values()];
  if (groups.length === 0) return <EmptyState title={words.noSheets} text={words.noSheetsText} />;
  return groups.map(([first, ...rest]) =>
    first === undefined ? null : (
      <ProjectSheet
        key={first.recordId}
        record={first.record}
        entries={[first, ...rest]}
        onAdd={() => onTask({ entry: null, record: first.record })}
        onEdit={(entry) => onTask({ entry, record: entry.record })}
        onRemove={({ id }) => void remove(id)}
      />
    ),
  );
}

function Documents({ content }: { content: ProgrammeContent }): ReactNode {
  const words = useProgrammeWords();
  const fact = useOpenFact(
    content.records.flatMap(({ facts }) => facts),
    [],
  );
  return (
    <Section title={words.about}>
      <ProcessSteps processes={content.processes} />
      <RecordFacts records={content.records} open={fact.open} opened={fact.opened} />
      {fact.inspector}
    </Section>
  );
}

/** The five-dimension assessment: scores with history, the weakest link and its action, and what the documents say of the system. */
export function AssessmentPage(): ReactNode {
  const words = useProgrammeWords();
  const [task, setTask] = useState<AssessmentTask | null>(null);
  return (
    <ProgrammeFrame
      page="assessment"
      actions={
        <Button type="primary" onClick={() => setTask({ entry: null, record: null })}>
          {words.addSheet}
        </Button>
      }
    >
      {(content) => (
        <>
          <Section title={words.sheets}>
            <Sheets content={content} onTask={setTask} />
          </Section>
          <Documents content={content} />
          {task !== null && <AssessmentForm task={task} onClose={() => setTask(null)} />}
        </>
      )}
    </ProgrammeFrame>
  );
}
