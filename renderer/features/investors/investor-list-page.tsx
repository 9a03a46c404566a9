import type { ReactNode } from 'react';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Investor } from '#shared/domain/investor/investor.ts';
import { Exact } from '#shared/lib/decimal.ts';
import { useQuery } from '../../api/use-query.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { formatAmount } from '../../ui/amount.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { countryName } from '../../ui/countries.ts';
import { ImportDrop } from './import-drop.tsx';
import { knownCount } from './known-count.ts';

function useColumns(): Column<Investor>[] {
  const language = useLanguage();
  const words = useWords();
  const none = <span className="muted">{words.state.unknown}</span>;
  const size = ({ profile }: Investor): ReactNode => {
    const { investment } = profile;
    const ends = [investment?.min, investment?.max].flatMap((end) =>
      end === undefined || investment === undefined ? [] : [formatAmount(new Exact(end), investment.currency, language)],
    );
    return ends.length === 0 ? none : <span className="nowrap">{ends.join(' – ')}</span>;
  };
  return [
    {
      key: 'code',
      title: words.investor.code,
      cell: ({ id, profile }) => (
        <Link className="row-link" to={`/investors/${id}`}>
          {profile.codeName}
        </Link>
      ),
    },
    {
      key: 'sectors',
      title: words.investor.sectors,
      width: '24%',
      cell: ({ profile }) => (profile.sectors === undefined ? none : profile.sectors.join(language === 'zh' ? '、' : ', ')),
    },
    {
      key: 'country',
      title: words.investor.country,
      width: '120px',
      cell: ({ profile }) => (profile.homeCountry === undefined ? none : countryName(profile.homeCountry, language)),
    },
    { key: 'size', title: words.investor.size, width: '190px', cell: size },
    {
      key: 'known',
      title: words.investor.known,
      width: '80px',
      align: 'right',
      cell: ({ profile }) => {
        const { known, all } = knownCount(profile);
        return `${known} / ${all}`;
      },
    },
    {
      key: 'updated',
      title: words.investor.updatedAt,
      width: '170px',
      align: 'right',
      cell: (row) => <span className="muted nowrap">{formatMoment(row.updatedAt, language)}</span>,
    },
  ];
}

export function InvestorListPage(): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const columns = useColumns();
  const query = useQuery('investor.list', {});
  const create = (
    <Button type="primary" onClick={() => void navigate('/investors/new')}>
      {words.investor.new}
    </Button>
  );
  return (
    <Page title={words.investor.title} lead={words.investor.lead} actions={create}>
      <ImportDrop />
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.investor.empty} text={words.investor.emptyText} />
          ) : (
            <DataTable
              label={words.investor.title}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              onRow={(row) => void navigate(`/investors/${row.id}`)}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
