import { useState, type ReactNode } from 'react';
import { Segmented } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { countStages } from '#shared/domain/ledger/counter.ts';
import type { Concentration, LedgerProject, LedgerView } from '#shared/domain/ledger/ledger.ts';
import type { MoveStage } from '#shared/domain/ledger/stage.ts';
import { shareWords } from '#shared/domain/ledger/total-words.ts';
import { useSteadyQuery } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { usePlainText } from '../../ui/bilingual.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Board } from './board.tsx';
import { LedgerFilters } from './ledger-filters.tsx';
import { ledgerViews, readPlace, shownProjects, writePlace, type LedgerPlace, type LedgerViewName } from './ledger-place.ts';
import { useLedgerWords } from './ledger-words.ts';
import { MoveDialog } from './move-dialog.tsx';
import { ProjectPane } from './project-pane.tsx';
import { StalledDays } from './stalled-days.tsx';
import { TableView } from './table-view.tsx';
import { TimelineView } from './timeline-view.tsx';
import './ledger.css';

function Counters({ projects, place }: { projects: LedgerProject[]; place: LedgerPlace }): ReactNode {
  const words = useLedgerWords();
  const open = projects.filter(({ stage }) => stage !== 'withdrawn');
  const { intents, signings, others } = countStages(open.map(({ record, stage }) => ({ id: record.id, stage })));
  const counts = { intents: intents.recordIds.length, signings: signings.recordIds.length, others: others.recordIds.length };
  return (
    <p className="ledger-counters">
      {(['intents', 'signings', 'others'] as const).map((only) => (
        <Link key={only} to={`/ledger?${writePlace({ ...place, only, stage: null, ids: null }).toString()}`}>
          {words.counters[only]} <strong>{counts[only]}</strong>
        </Link>
      ))}
      <span className="muted small">{words.counterNote}</span>
    </p>
  );
}

function Concentrations({ rows }: { rows: Concentration[] }): ReactNode {
  const words = useLedgerWords();
  const language = useLanguage();
  const plain = usePlainText();
  if (rows.length === 0) return null;
  return (
    <section className="section ledger-concentration">
      <div className="section-head">
        <h2>{words.concentration}</h2>
      </div>
      <ul className="plain-list">
        {rows.map(({ whole, project, part, total, share }) => (
          <li key={whole.id}>
            <Link to={`/registers/${whole.kind}/${whole.id}`}>
              {words.concentrationText({
                whole: plain(whole.name),
                project: plain(project.name),
                part: formatFact(part.fact, language).text,
                total: formatFact(total.fact, language).text,
                share: shareWords(share, language),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LedgerBody({ view, place, onPlace }: { view: LedgerView; place: LedgerPlace; onPlace: (place: LedgerPlace) => void }): ReactNode {
  const words = useLedgerWords();
  const [asked, setAsked] = useState<{ project: LedgerProject; stage: MoveStage } | null>(null);
  const shown = shownProjects(view.projects, place);
  const opened = view.projects.find(({ record }) => record.id === place.project);
  const open = (project: LedgerProject): void => onPlace({ ...place, project: project.record.id });
  const move = (project: LedgerProject, stage: MoveStage): void => setAsked({ project, stage });
  return (
    <>
      <Counters projects={view.projects} place={place} />
      <LedgerFilters projects={view.projects} place={place} shown={shown.length} onChange={onPlace} />
      {shown.length === 0 ? (
        <EmptyState title={words.none} text={words.noneText} />
      ) : (
        <>
          {place.view === 'board' && <Board projects={shown} onMove={move} onOpen={open} />}
          {place.view === 'table' && <TableView projects={shown} onOpen={open} />}
          {place.view === 'timeline' && <TimelineView projects={shown} onOpen={open} />}
        </>
      )}
      <Concentrations rows={view.concentrations} />
      {opened !== undefined && <ProjectPane project={opened} onMove={move} onClose={() => onPlace({ ...place, project: null })} />}
      {asked !== null && <MoveDialog project={asked.project} stage={asked.stage} onClose={() => setAsked(null)} />}
    </>
  );
}

/** The signed projects: where each stands, since when and on whose word, what was promised, what stands still. */
export function LedgerPage(): ReactNode {
  const words = useLedgerWords();
  const [query, setQuery] = useSearchParams();
  const place = readPlace(query);
  const ledger = useSteadyQuery('ledger.list', {});
  const go = (next: LedgerPlace): void => setQuery(writePlace(next), { replace: true });
  const days = ledger.value?.settings.stalledDays;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {days !== undefined && <StalledDays days={days} />}
          <Link className="button-link" to="/registers/project/new">
            {words.newProject}
          </Link>
          <Segmented<LedgerViewName>
            aria-label={words.view}
            value={place.view}
            options={ledgerViews.map((value) => ({ value, label: words.views[value] }))}
            onChange={(view) => go({ ...place, view })}
          />
        </>
      }
    >
      <Loaded query={ledger} rows={12}>
        {(view) => <LedgerBody view={view} place={place} onPlace={go} />}
      </Loaded>
    </Page>
  );
}
