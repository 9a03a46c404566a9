import { useState, type ReactNode } from 'react';
import { Input, Select } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ClauseRow } from '#shared/ipc/contracts/rule-contract.ts';
import { normalise } from '#shared/lib/text.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefs } from '../../api/use-record-refs.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { ExportListButton } from '../../ui/exchange/export-list-button.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { PackPart } from './pack-part.tsx';
import { useRuleWords } from './rule-words.ts';
import './rules.css';

/** Every clause of the store, with its version and how its kept answers stand; and rule packs. */
export function RulesPage(): ReactNode {
  const words = useRuleWords();
  const rows = useQuery('rule.list', {});
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <ExportListButton list="clause" />
          <NewClause />
        </>
      }
    >
      <PackPart />
      <Loaded query={rows}>{(value) => <Clauses rows={value} />}</Loaded>
    </Page>
  );
}

function NewClause(): ReactNode {
  const words = useRuleWords();
  const plain = usePlainText();
  const navigate = useNavigate();
  const incentives = [...useRefs('incentive'), ...useRefs('talentPolicy'), ...useRefs('programme')];
  return (
    <Select
      className="rules-new"
      popupMatchSelectWidth={420}
      aria-label={words.pickIncentive}
      placeholder={words.pickIncentive}
      value={null}
      showSearch={{ optionFilterProp: 'label' }}
      options={incentives.map(({ id, name }) => ({ value: id, label: plain(name) }))}
      onChange={(id: string | null) => id !== null && void navigate(`/rules/new/${id}`)}
    />
  );
}

function useColumns(): Column<ClauseRow>[] {
  const language = useLanguage();
  const words = useRuleWords();
  const { record } = useWords();
  return [
    {
      key: 'name',
      title: words.columns.name,
      cell: ({ id, name, hasConditions, hasWording }) => (
        <>
          <Link className="row-link" to={`/rules/${id}`}>
            {name[language]}
          </Link>
          <span className="row-note">
            {[hasConditions ? '' : words.noConditions, hasWording ? words.hasWording : ''].filter((text) => text !== '').join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'incentive',
      title: words.columns.incentive,
      cell: ({ incentive }) => (
        <Link to={`/registers/${incentive.kind}/${incentive.id}`}>
          <BilingualText quiet text={incentive.name} />
        </Link>
      ),
    },
    { key: 'status', title: words.columns.status, width: '110px', cell: ({ status }) => record.clauseStatus[status] },
    {
      key: 'version',
      title: words.columns.version,
      width: '170px',
      cell: ({ versions, from }) => words.versionText(versions, from ?? ''),
    },
    {
      key: 'samples',
      title: words.columns.samples,
      width: '130px',
      cell: ({ samples, differing }) => (
        <>
          {samples - differing > 0 && <span>{words.holding(samples - differing)} </span>}
          {differing > 0 && <span className="mark-blocked">{words.differing(differing)}</span>}
        </>
      ),
    },
  ];
}

function Clauses({ rows }: { rows: ClauseRow[] }): ReactNode {
  const words = useRuleWords();
  const columns = useColumns();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const [text, setText] = useState(query.get('text') ?? '');
  const wanted = normalise(text.trim());
  const shown = rows.filter(({ name, incentive }) =>
    [name.zh, name.en, incentive.name.zh ?? '', incentive.name.en ?? ''].some((own) => normalise(own).includes(wanted)),
  );
  return (
    <>
      <div className="filters">
        <Input
          className="filter-text"
          allowClear
          aria-label={words.find}
          placeholder={words.find}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setQuery(event.target.value === '' ? {} : { text: event.target.value }, { replace: true });
          }}
        />
        <span className="muted">{shown.length}</span>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.none} text={words.noneText} />
      ) : (
        <DataTable
          label={words.title}
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
          onRow={({ id }) => void navigate(`/rules/${id}`)}
        />
      )}
    </>
  );
}
