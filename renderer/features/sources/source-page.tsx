import { useEffect, type ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { FactView } from '#shared/domain/record/record-view.ts';
import { officeNoteId } from '#shared/domain/source/source.ts';
import type { SourceRow } from '#shared/ipc/contracts/record-contract.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRecordRefs } from '../../api/use-record-refs.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { FactInspector } from '../../ui/facts/fact-inspector.tsx';
import { FactTable } from '../../ui/facts/fact-table.tsx';
import { GradeMark } from '../../ui/facts/marks.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { SourceText } from './source-text.tsx';
import { useSourceFormWords } from './source-words.ts';

/** One document with every fact that is cited from it, in the order of its lines. */
export function SourcePage(): ReactNode {
  const words = useWords();
  const form = useSourceFormWords();
  const plain = usePlainText();
  const id = useParams()['id'] ?? '';
  const source = useQuery('source.list', {}).value?.find((row) => row.id === id);
  const facts = useQuery('source.facts', { sourceId: id });
  return (
    <Page
      title={source === undefined ? words.source.title : plain(source.title)}
      lead={source === undefined ? '\u00A0' : <SourceSubtitle source={source} />}
      back={{ to: '/sources', label: words.source.backTo }}
      actions={
        source === undefined || id === officeNoteId ? undefined : (
          <Link className="button-link" to={`/sources/${encodeURIComponent(id)}/edit`}>
            {form.edit}
          </Link>
        )
      }
    >
      <Loaded query={facts} rows={12}>
        {(views) =>
          views.length === 0 ? (
            <EmptyState title={words.record.noFacts} text={words.source.noFacts} />
          ) : (
            <SourceFacts sourceId={id} facts={views} />
          )
        }
      </Loaded>
    </Page>
  );
}

function SourceSubtitle({ source }: { source: SourceRow }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  return (
    <>
      <span className="subtitle">
        <GradeMark full grade={source.grade} />
        {source.publisher !== null && (
          <span>
            <BilingualText quiet text={source.publisher} />
          </span>
        )}
        <span>{source.publishedOn === null ? words.fact.noPublished : formatDate(source.publishedOn, language)}</span>
        <span>{words.source.segments(source.segments.length)}</span>
        {source.file !== null && <span className="code">{source.file}</span>}
      </span>
      {source.note !== null && (
        <p className="muted">
          <BilingualText quiet text={source.note} />
        </p>
      )}
    </>
  );
}

function SourceFacts({ sourceId, facts }: { sourceId: string; facts: FactView[] }): ReactNode {
  const words = useWords();
  const refs = useRecordRefs();
  const [query, setQuery] = useSearchParams();
  const factId = query.get('fact');
  const open = (id: string | null): void => setQuery(id === null ? {} : { fact: id }, { replace: true });
  const view = facts.find((candidate) => candidate.fact.id === factId) ?? null;
  const recordOf = (recordId: string): ReactNode => {
    const ref = refs.get(recordId);
    if (ref === undefined) return recordId;
    return (
      <Link to={`/registers/${ref.kind}/${ref.id}`}>
        <BilingualText quiet text={ref.name} />
      </Link>
    );
  };
  const first: Column<FactView>[] = [
    { key: 'line', title: words.source.line, width: '48px', align: 'right', cell: (row) => row.source.line ?? '–' },
    { key: 'record', title: words.source.record, width: '18%', cell: (row) => recordOf(row.fact.recordId) },
  ];
  useEffect(() => {
    if (factId !== null) document.querySelector(`tr[data-row="${CSS.escape(factId)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [factId]);
  return (
    <>
      <FactTable label={words.record.facts} facts={facts} selected={factId} onOpen={open} first={first} />
      <SourceText sourceId={sourceId} cited={facts.flatMap((row) => row.source.line ?? [])} selected={view?.source.line ?? null} />
      <FactInspector
        view={view}
        facts={facts}
        conflicts={[]}
        onClose={() => open(null)}
        onOpen={open}
        footer={
          view === null ? null : (
            <>
              {words.fact.openRecord}
              {words.state.colon}
              {recordOf(view.fact.recordId)}
            </>
          )
        }
      />
    </>
  );
}
