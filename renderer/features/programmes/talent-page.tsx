import type { ReactNode } from 'react';
import type { ProgrammeContent } from '#shared/domain/programme/programme-view.ts';
import { registers } from '#shared/domain/record/register.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { useOpenFact } from '../../ui/facts/open-fact.tsx';
import { Section } from '../../ui/page.tsx';
import { ProcessSteps } from '../../ui/process-steps.tsx';
import { ProgrammeFrame } from './programme-frame.tsx';
import { useProgrammeWords } from './programme-words.ts';
import { RecordFacts } from './record-facts.tsx';

/** Plans first, then tiers and the steps from visa to residence, as officers advise. */
const order = ['plan', 'tier', 'visa', 'permit', 'residence', 'service', 'training', 'family'];

function Body({ content }: { content: ProgrammeContent }): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const fact = useOpenFact(
    content.records.flatMap(({ facts }) => facts),
    [],
  );
  const policies = content.records.filter(({ ref }) => ref.kind === 'talentPolicy');
  const others = content.records.filter(({ ref }) => ref.kind !== 'talentPolicy');
  return (
    <>
      {content.processes.length > 0 && (
        <Section title={words.flow}>
          <ProcessSteps processes={content.processes} />
        </Section>
      )}
      {order.map((each) => {
        const records = policies.filter((record) => record.class === each);
        return records.length === 0 ? null : (
          <Section key={each} title={registers.talentPolicy.classes[each]?.[language]}>
            <RecordFacts records={records} open={fact.open} opened={fact.opened} />
          </Section>
        );
      })}
      {others.length > 0 && (
        <Section title={words.about}>
          <RecordFacts records={others} open={fact.open} opened={fact.opened} />
        </Section>
      )}
      {fact.inspector}
    </>
  );
}

/** Talent plans and policies by what they offer. */
export const TalentPage = (): ReactNode => <ProgrammeFrame page="talent">{(content) => <Body content={content} />}</ProgrammeFrame>;
