import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ProgrammeContent } from '#shared/domain/programme/programme-view.ts';
import { useOpenFact } from '../../ui/facts/open-fact.tsx';
import { Section } from '../../ui/page.tsx';
import { ProcessSteps } from '../../ui/process-steps.tsx';
import { ProgrammeFrame } from './programme-frame.tsx';
import { useProgrammeWords } from './programme-words.ts';
import { RecordFacts } from './record-facts.tsx';

function Body({ content }: { content: ProgrammeContent }): ReactNode {
  const words = useProgrammeWords();
  const fact = useOpenFact(
    content.records.flatMap(({ facts }) => facts),
    [],
  );
  return (
    <>
      <Section title={words.flow}>
        <ProcessSteps processes={content.processes} />
      </Section>
      <Section title={words.commitments} note={words.commitmentsText}>
        <RecordFacts records={content.records} open={fact.open} opened={fact.opened} />
      </Section>
      {fact.inspector}
    </>
  );
}

/** What districts promise to do for firms, with the steps and where each promise is written. */
export function CommitmentsPage(): ReactNode {
  const words = useProgrammeWords();
  return (
    <ProgrammeFrame page="commitments" actions={<Link to="/registers/project">{words.toProjects}</Link>}>
      {(content) => <Body content={content} />}
    </ProgrammeFrame>
  );
}
