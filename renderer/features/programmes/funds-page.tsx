import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FactView } from '#shared/domain/record/record-view.ts';
import type { ProgrammeContent, ProgrammeRecord } from '#shared/domain/programme/programme-view.ts';
import { fundCriteria, fundSheet } from '#shared/domain/programme/fund-sheet.ts';
import { BilingualText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { FactValue } from '../../ui/facts/fact-value.tsx';
import { useOpenFact } from '../../ui/facts/open-fact.tsx';
import { Section } from '../../ui/page.tsx';
import { ProgrammeFrame } from './programme-frame.tsx';
import { useProgrammeWords } from './programme-words.ts';
import { RecordFacts } from './record-facts.tsx';

function Cell({ views, missing, open }: { views: FactView[]; missing: string; open: (factId: string) => void }): ReactNode {
  if (views.length === 0) return <span className="tag tag-warning programme-missing">{missing}</span>;
  return views.map((view) => (
    <button key={view.fact.id} type="button" className="fact-open programme-cell" onClick={() => open(view.fact.id)}>
      <FactValue fact={view.fact} />
    </button>
  ));
}

/** What the documents say of each fund under the same heads; what they leave out is marked, not passed over. */
function Sheet({ funds, open }: { funds: ProgrammeRecord[]; open: (factId: string) => void }): ReactNode {
  const words = useProgrammeWords();
  const columns: Column<ProgrammeRecord>[] = [
    {
      key: 'name',
      title: words.name,
      width: '18%',
      cell: ({ ref, district }) => (
        <>
          <Link className="row-link" to={`/registers/${ref.kind}/${ref.id}`}>
            <BilingualText text={ref.name} />
          </Link>
          {district !== null && (
            <span className="row-note">
              <BilingualText quiet text={district.name} />
            </span>
          )}
        </>
      ),
    },
    ...fundCriteria.map((criterion): Column<ProgrammeRecord> => ({
      key: criterion,
      title: words.criteria[criterion],
      cell: ({ facts }) => (
        <Cell views={fundSheet(facts)[criterion]} missing={criterion === 'size' ? words.missingFigure : words.openPoint} open={open} />
      ),
    })),
  ];
  return <DataTable label={words.evaluation} columns={columns} rows={funds} rowKey={({ ref }) => ref.id} />;
}

function Body({ content }: { content: ProgrammeContent }): ReactNode {
  const words = useProgrammeWords();
  const fact = useOpenFact(
    content.records.flatMap(({ facts }) => facts),
    [],
  );
  const funds = content.records.filter((record) => record.class === 'fund');
  const others = content.records.filter((record) => record.class !== 'fund');
  return (
    <>
      <Section title={words.evaluation}>
        <Sheet funds={funds} open={fact.open} />
      </Section>
      <Section title={words.about}>
        <RecordFacts records={others} open={fact.open} opened={fact.opened} />
      </Section>
      {fact.inspector}
    </>
  );
}

/** Funds side by side, with every head that no document fills. */
export const FundsPage = (): ReactNode => <ProgrammeFrame page="funds">{(content) => <Body content={content} />}</ProgrammeFrame>;
