import type { ReactNode } from 'react';
import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import type { Comparison, ComparisonRow } from '#shared/domain/desk/comparison.ts';
import type { ComparableAttribute } from '#shared/ipc/contracts/desk-contract.ts';
import { useQuery, useSteadyQuery } from '../../api/use-query.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { GradeMark } from '../../ui/facts/marks.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useComparisonWords } from './desk-words.ts';
import { FactFigure } from './figures-part.tsx';
import { recordLink } from './links.ts';
import './desk.css';

function useColumns(): Column<ComparisonRow>[] {
  const words = useComparisonWords();
  const language = useLanguage();
  const plain = usePlainText();
  return [
    {
      key: 'rank',
      title: words.rank,
      width: '9%',
      cell: ({ rank }) => (rank === null ? <span className="muted">{words.noRank}</span> : rank),
    },
    {
      key: 'district',
      title: words.district,
      width: '14%',
      cell: ({ district }) => (
        <Link className="row-link" to={recordLink(district)}>
          {plain(district.name)}
        </Link>
      ),
    },
    {
      key: 'owner',
      title: words.owner,
      cell: ({ district, owner }) => (owner.id === district.id ? words.plain : <BilingualText quiet text={owner.name} />),
    },
    { key: 'value', title: words.value, width: '18%', cell: ({ owner, view }) => <FactFigure view={view} record={owner} /> },
    { key: 'asOf', title: words.asOf, width: '13%', cell: ({ view }) => formatAsOf(view.fact.asOf, language) },
    {
      key: 'base',
      title: words.base,
      width: '18%',
      cell: ({ view }) => (view.fact.baseNote === null ? words.plain : <BilingualText quiet text={view.fact.baseNote} />),
    },
    { key: 'grade', title: words.grade, width: '9%', cell: ({ view }) => <GradeMark grade={view.fact.grade} /> },
  ];
}

/** The sum by the formatting of the figures it is of, or why there is none. */
function Total({ comparison: { total, notAdded, rows } }: { comparison: Comparison }): ReactNode {
  const shared = useWords();
  const words = useComparisonWords();
  const language = useLanguage();
  const [first] = rows;
  if (total === null || first === undefined) {
    const why = Array.isArray(notAdded) ? words.why.mixed : words.why[notAdded];
    return (
      <p className="muted comparison-none">
        {words.notAdded}
        {shared.state.colon}
        {why}
      </p>
    );
  }
  const { low, high } = total;
  const { unit, currency } = first.view.fact;
  const isOne = low === high && low !== null;
  const figure = formatFact(
    {
      value: { number: isOne ? low : null, min: isOne ? null : low, max: isOne ? null : high, text: null, base: null },
      qualifier: isOne ? 'exact' : 'range',
      unit,
      scale: '1',
      currency,
    },
    language,
  );
  return <p className="comparison-total">{words.total(figure.text)}</p>;
}

function Compared({ comparison }: { comparison: Comparison }): ReactNode {
  const words = useComparisonWords();
  const columns = useColumns();
  const { mixtures, rows } = comparison;
  return (
    <>
      {mixtures.length > 0 && (
        <section className="notice notice-warning" role="note">
          <div>
            <p className="notice-title">{words.mixed}</p>
            <ul className="plain-list">
              {mixtures.map((mixture) => (
                <li key={mixture}>{words.mixtures[mixture]}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
      <DataTable label={words.title} columns={columns} rows={rows} rowKey={({ view }) => view.fact.id} />
      <Total comparison={comparison} />
    </>
  );
}

function Chosen({ attributeId }: { attributeId: string }): ReactNode {
  const comparison = useSteadyQuery('desk.compare', { attributeId });
  return <Loaded query={comparison}>{(value) => <Compared comparison={value} />}</Loaded>;
}

function Choice({ attributes }: { attributes: ComparableAttribute[] }): ReactNode {
  const words = useComparisonWords();
  const language = useLanguage();
  const [query, setQuery] = useSearchParams();
  const chosen = attributes.find(({ id }) => id === query.get('attribute')) ?? attributes[0];
  if (chosen === undefined) return <EmptyState title={words.none} text={words.noneText} />;
  return (
    <>
      <div className="filters">
        <Select
          className="comparison-choice"
          aria-label={words.attribute}
          placeholder={words.attributeHint}
          value={chosen.id}
          options={attributes.map(({ id, name, districts }) => ({ value: id, label: words.option(name[language], String(districts)) }))}
          onChange={(attribute) => setQuery({ attribute }, { replace: true })}
        />
      </div>
      <Chosen attributeId={chosen.id} />
    </>
  );
}

/** Districts side by side in one measure; what is mixed is said before anything is ranked or added. */
export function ComparisonPage(): ReactNode {
  const words = useComparisonWords();
  const attributes = useQuery('desk.comparable', {});
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/desk', label: words.back }}>
      <Loaded query={attributes}>{(all) => <Choice attributes={all} />}</Loaded>
    </Page>
  );
}
