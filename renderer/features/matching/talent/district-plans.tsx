import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { registers } from '#shared/domain/record/register.ts';
import type { TalentPlan } from '#shared/ipc/contracts/match-contract.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { BilingualText } from '../../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { FactValue } from '../../../ui/facts/fact-value.tsx';
import { useOpenFact } from '../../../ui/facts/open-fact.tsx';

/** Plans of the districts with what the sources say of them. */
export function DistrictPlans({ plans }: { plans: TalentPlan[] }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { open, opened, inspector } = useOpenFact(
    plans.flatMap(({ facts }) => facts),
    [],
  );
  if (plans.length === 0) return <p className="muted">{words.matching.talent.noPlans}</p>;
  const columns: Column<TalentPlan>[] = [
    { key: 'district', title: words.list.district, width: '14%', cell: ({ district }) => <BilingualText quiet text={district.name} /> },
    {
      key: 'plan',
      title: words.matching.talent.plan,
      width: '28%',
      cell: ({ ref, class: type }) => (
        <>
          <Link to={`/registers/talentPolicy/${ref.id}`}>
            <BilingualText quiet text={ref.name} />
          </Link>
          <span className="row-note">{registers.talentPolicy.classes[type]?.[language]}</span>
        </>
      ),
    },
    {
      key: 'facts',
      title: words.matching.talent.says,
      cell: ({ facts }) =>
        facts.length === 0 ? (
          <span className="muted">{words.record.noFacts}</span>
        ) : (
          <ul className="plain-list">
            {facts.map(({ fact, attribute }) => (
              <li key={fact.id}>
                <span className="muted small">
                  <BilingualText quiet text={attribute.name} />{' '}
                </span>
                <button type="button" className="fact-open" aria-expanded={opened === fact.id} onClick={() => open(fact.id)}>
                  <FactValue fact={fact} />
                </button>
              </li>
            ))}
          </ul>
        ),
    },
  ];
  return (
    <>
      <DataTable label={words.matching.talent.plans} columns={columns} rows={plans} rowKey={({ ref }) => ref.id} />
      {inspector}
    </>
  );
}
