import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { DeskView } from '#shared/domain/desk/desk.ts';
import type { Period } from '#shared/domain/ledger/calendar.ts';
import { isDay } from '#shared/lib/date.ts';
import { useSteadyQuery } from '../../api/use-query.ts';
import { Page } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import { BriefsPart } from './briefs-part.tsx';
import { useDeskWords } from './desk-words.ts';
import { ExceptionsPart } from './exceptions-part.tsx';
import { BatchesPart, TargetsPart } from './figures-part.tsx';
import { IssuesPart } from './issues-part.tsx';
import { MovesPart } from './moves-part.tsx';
import { PeriodBar } from './period-bar.tsx';
import { PipelinePart } from './pipeline-part.tsx';
import './desk.css';

function DeskBody({ desk, onPeriod }: { desk: DeskView; onPeriod: (period: Period) => void }): ReactNode {
  return (
    <>
      <PeriodBar today={desk.today} period={desk.period} onPeriod={onPeriod} />
      <ExceptionsPart desk={desk} />
      <MovesPart desk={desk} />
      <PipelinePart desk={desk} />
      <TargetsPart desk={desk} />
      <BatchesPart desk={desk} />
      <IssuesPart desk={desk} />
      <BriefsPart />
    </>
  );
}

/** The manager's desk: exceptions first, then what the period brought, then the whole. The period stands in the address. */
export function DeskPage(): ReactNode {
  const words = useDeskWords();
  const [query, setQuery] = useSearchParams();
  const [from, to] = [query.get('from'), query.get('to')];
  const asked = from !== null && to !== null && isDay(from) && isDay(to) && from <= to ? { from, to } : {};
  const desk = useSteadyQuery('desk.get', asked);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Link className="button-link" to="/desk/compare">
          {words.compare}
        </Link>
      }
    >
      <Loaded query={desk} rows={12}>
        {(view) => <DeskBody desk={view} onPeriod={(period) => setQuery({ ...period }, { replace: true })} />}
      </Loaded>
    </Page>
  );
}
