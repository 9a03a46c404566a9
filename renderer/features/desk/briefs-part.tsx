import type { ReactNode } from 'react';
import { Button } from 'antd';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { BriefVersion } from '#shared/domain/brief/brief.ts';
import { useQuery } from '../../api/use-query.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Section } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useDeskWords } from './desk-words.ts';
import { useBrief } from './use-brief.tsx';

function useColumns(): Column<BriefVersion>[] {
  const words = useDeskWords();
  const language = useLanguage();
  const { busy, make } = useBrief();
  const days = ({ period }: BriefVersion): string => words.periodOf(formatDate(period.from, language), formatDate(period.to, language));
  return [
    { key: 'period', title: words.period, cell: days },
    { key: 'language', title: words.briefLanguage, width: '14%', cell: ({ language: of }) => words.languages[of] },
    { key: 'made', title: words.made, width: '20%', cell: ({ createdAt }) => formatMoment(createdAt, language) },
    { key: 'version', title: words.version, width: '18%', cell: ({ id }) => <span className="code">{id}</span> },
    { key: 'pages', title: words.pages, width: '8%', align: 'right', cell: ({ exports }) => exports[0]?.pages ?? '–' },
    {
      key: 'again',
      title: <span className="visually-hidden">{words.again}</span>,
      width: '12%',
      cell: (version) => (
        <Button
          size="small"
          loading={busy}
          aria-label={words.againOf(days(version))}
          onClick={() => make((client, jobId) => client.call('brief.again', { id: version.id, jobId }))}
        >
          {words.again}
        </Button>
      ),
    },
  ];
}

/** The frozen briefs, each to be printed again as it was. */
export function BriefsPart(): ReactNode {
  const words = useDeskWords();
  const briefs = useQuery('brief.list', {});
  const columns = useColumns();
  return (
    <Section title={words.briefs} note={words.briefNote}>
      <Loaded query={briefs} rows={3}>
        {(versions) =>
          versions.length === 0 ? (
            <p className="muted">{words.noBriefs}</p>
          ) : (
            <DataTable label={words.briefs} columns={columns} rows={versions} rowKey={({ id }) => id} />
          )
        }
      </Loaded>
    </Section>
  );
}
