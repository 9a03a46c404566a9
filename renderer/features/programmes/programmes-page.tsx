import { useState, type ReactNode } from 'react';
import { Input } from 'antd';
import { Link } from 'react-router';
import { programmePageNames, programmePages } from '#shared/domain/programme/programme-page.ts';
import type { SchemeRow } from '#shared/domain/programme/programme-view.ts';
import { schemeHome, schemeOf } from '#shared/domain/programme/schemes.ts';
import { normalise } from '#shared/lib/text.ts';
import { useQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useProgrammeWords } from './programme-words.ts';
import './programmes.css';

const shownRecords = 2;

function Records({ records }: Pick<SchemeRow, 'records'>): ReactNode {
  return (
    <>
      {records.slice(0, shownRecords).map((ref, index) => (
        <span key={ref.id}>
          {index > 0 && ' · '}
          <Link to={`/registers/${ref.kind}/${ref.id}`}>
            <BilingualText quiet text={ref.name} />
          </Link>
        </span>
      ))}
      {records.length > shownRecords && <span className="muted"> +{records.length - shownRecords}</span>}
    </>
  );
}

function SchemeTable({ rows }: { rows: SchemeRow[] }): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const [text, setText] = useState('');
  const wanted = normalise(text.trim());
  const shown = rows.filter(({ number }) => {
    const scheme = schemeOf(number);
    return scheme !== null && normalise(`${number} ${scheme.name.zh} ${scheme.name.en}`).includes(wanted);
  });
  const columns: Column<SchemeRow>[] = [
    { key: 'number', title: words.number, width: '56px', cell: ({ number }) => number },
    {
      key: 'name',
      title: words.name,
      width: '30%',
      cell: ({ number, historical }) => (
        <>
          <Link className="row-link" to={schemeHome(number)}>
            {schemeOf(number)?.name[language]}
          </Link>
          {historical && <span className="tag">{words.historical}</span>}
        </>
      ),
    },
    { key: 'records', title: words.records, cell: ({ records }) => <Records records={records} /> },
    { key: 'facts', title: words.facts, width: '64px', align: 'right', cell: ({ facts }) => facts },
    {
      key: 'gap',
      title: words.gap,
      width: '26%',
      cell: ({ number }) => <span className="muted">{schemeOf(number)?.gap?.[language]}</span>,
    },
  ];
  return (
    <>
      <div className="filters">
        <Input
          allowClear
          className="filter-text"
          aria-label={words.find}
          placeholder={words.findHint}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.noneFound} text={words.noneFoundText} />
      ) : (
        <DataTable label={words.all} columns={columns} rows={shown} rowKey={({ number }) => String(number)} />
      )}
    </>
  );
}

/** Everything the documents describe, by its number, and the pages that go further. */
export function ProgrammesPage(): ReactNode {
  const language = useLanguage();
  const words = useProgrammeWords();
  const schemes = useQuery('programme.schemes', {});
  return (
    <Page title={words.title} lead={words.lead} actions={<Link to="/registers/programme">{words.register}</Link>}>
      <Section title={words.pages}>
        <ul className="programme-cards">
          {programmePages.map((page) => (
            <li key={page}>
              <Link className="programme-card" to={`/programmes/${page}`}>
                <strong>{programmePageNames[page][language]}</strong>
                <span className="muted small">{words.pageTexts[page]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.all}>
        <Loaded query={schemes} rows={14}>
          {(rows) => <SchemeTable rows={rows} />}
        </Loaded>
      </Section>
    </Page>
  );
}
