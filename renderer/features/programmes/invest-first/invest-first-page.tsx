import { useState, type ReactNode } from 'react';
import { Segmented } from 'antd';
import type { BatchGroup, ProgrammeContent } from '#shared/domain/programme/programme-view.ts';
import { useQuery } from '../../../api/use-query.ts';
import { usePlainText } from '../../../ui/bilingual.tsx';
import { useOpenFact } from '../../../ui/facts/open-fact.tsx';
import { Section } from '../../../ui/page.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { ProgrammeFrame } from '../programme-frame.tsx';
import { useProgrammeWords } from '../programme-words.ts';
import { RecordFacts } from '../record-facts.tsx';
import { BatchFlows, BatchFunnel } from './batch-charts.tsx';
import { BatchTable } from './batch-table.tsx';

function Group({ group }: { group: BatchGroup }): ReactNode {
  const words = useProgrammeWords();
  const plain = usePlainText();
  const fact = useOpenFact(group.facts, []);
  const all = [
    ...group.batches.map(({ ref, figures }) => ({ id: ref.id, name: plain(ref.name), figures })),
    ...(group.total === null ? [] : [{ id: 'total', name: plain(group.programme.name), figures: group.total }]),
  ];
  const [chosen, setChosen] = useState(all[0]?.id ?? '');
  const shown = all.find(({ id }) => id === chosen) ?? all[0];
  return (
    <>
      <Section title={words.batches} note={plain(group.programme.name)}>
        <BatchTable group={group} open={fact.open} />
      </Section>
      {shown !== undefined && (
        <Section title={words.funnel}>
          <Segmented
            className="programme-choice"
            aria-label={words.funnelOf}
            value={shown.id}
            options={all.map(({ id, name }) => ({ value: id, label: id === 'total' ? words.total : name }))}
            onChange={setChosen}
          />
          <BatchFunnel name={shown.name} figures={shown.figures} facts={group.facts} />
          <BatchFlows name={shown.name} figures={shown.figures} facts={group.facts} />
        </Section>
      )}
      {fact.inspector}
    </>
  );
}

function Others({ content }: { content: ProgrammeContent }): ReactNode {
  const words = useProgrammeWords();
  const fact = useOpenFact(
    content.records.flatMap(({ facts }) => facts),
    [],
  );
  const firms = content.records.filter(({ ref }) => ref.kind === 'project');
  const offers = content.records.filter(({ ref }) => ref.kind === 'incentive' || ref.kind === 'institution');
  return (
    <>
      <Section title={words.firms}>
        <RecordFacts records={firms} open={fact.open} opened={fact.opened} />
      </Section>
      <Section title={words.offers}>
        <RecordFacts records={offers} open={fact.open} opened={fact.opened} />
      </Section>
      {fact.inspector}
    </>
  );
}

/** Invest first, then hold shares: the batches with their rates, where the projects went, and the firms that came to shareholding. */
export function InvestFirstPage(): ReactNode {
  const words = useProgrammeWords();
  const batches = useQuery('programme.batches', {});
  return (
    <ProgrammeFrame page="invest-first">
      {(content) => (
        <>
          <Loaded query={batches}>
            {(groups) =>
              groups.length === 0 ? (
                <EmptyState title={words.noBatches} text={words.noBatchesText} />
              ) : (
                groups.map((group) => <Group key={group.programme.id} group={group} />)
              )
            }
          </Loaded>
          <Others content={content} />
        </>
      )}
    </ProgrammeFrame>
  );
}
