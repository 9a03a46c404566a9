import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { App } from 'antd';
import dayjs from 'dayjs';
import { useBlocker, useNavigate } from 'react-router';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { canonical, changeOf } from '#shared/domain/rule-sheet/clause-line.ts';
import type { ClauseSheet } from '#shared/domain/rule-sheet/clause-sheet.ts';
import { readClause } from '#shared/domain/rule-sheet/read-clause.ts';
import type { ClauseSheetView } from '#shared/ipc/contracts/rule-contract.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LeaveDialog } from '../../ui/leave-dialog.tsx';
import { HistoryPart } from './history-part.tsx';
import { SamplesPane } from './samples-pane.tsx';
import { SaveDialog, type SaveChoice } from './save-dialog.tsx';
import { SheetContext, useNames } from './sheet-context.ts';
import { SheetParts } from './sheet-parts.tsx';
import { SheetFoot } from './sheet-foot.tsx';
import { refusedDifferences, useSaving } from './use-saving.ts';
import { differingOf, useKept, useTried } from './use-tried.ts';
import { useRuleWords } from './rule-words.ts';

/** Stands on the page while something is unsaved. */
const LeaveGuard = (): ReactNode => <LeaveDialog blocker={useBlocker(true)} />;

interface SheetEditorProps {
  start: ClauseSheet;
  /** The clause as it is stored; null for a new one. */
  stored: Clause | null;
  view: ClauseSheetView | null;
  readOnly: boolean;
  districtId: string | null;
}

/** The sheet as it is typed and the last complete clause it stood for. */
function useSheet(start: ClauseSheet) {
  const names = useNames();
  const [sheet, setSheet] = useState(start);
  const reading = useMemo(() => readClause(sheet, names.nameOf), [sheet, names]);
  const [complete, setComplete] = useState<Clause | null>(null);
  const clause = 'clause' in reading ? reading.clause : null;
  if (clause !== null && canonical(clause) !== canonical(complete)) setComplete(clause);
  return { names, sheet, setSheet, clause, complete, problems: 'problems' in reading ? reading.problems : [] };
}

/** Leads to the first place that needs mending. */
const focusProblem = (): void => {
  const place = document.querySelector('.sheet [data-invalid="true"]');
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
};

/** Goes to another page once nothing holds this one: `next` is set a turn before. */
function useGoing(): { next: string | null; go: (to: string) => void } {
  const navigate = useNavigate();
  const [next, go] = useState<string | null>(null);
  useEffect(() => {
    if (next !== null) void navigate(next, { replace: true });
  }, [next, navigate]);
  return { next, go };
}

export function SheetEditor({ start, stored, view, readOnly, districtId }: SheetEditorProps): ReactNode {
  const words = useRuleWords();
  const { message } = App.useApp();
  const { names, sheet, setSheet, clause, complete, problems } = useSheet(start);
  const [site, setSite] = useState(districtId);
  const districts = site === null ? null : [site];
  const { round, keep, drop } = useKept(sheet.id, districts);
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const { next, go } = useGoing();
  const { saving, error, save, forget } = useSaving();
  const dirty = canonical(sheet) !== canonical(start);
  const { samples, error: fault } = useTried({ clause: complete, keptFor: stored?.id ?? null, districts, round });
  const kind = clause === null || stored === null ? 'rule' : changeOf(stored, clause);
  const differences = refusedDifferences(error) ?? differingOf(samples);
  const change = (part: Partial<ClauseSheet>): void => setSheet((before) => ({ ...before, ...part }));

  const submit = async (choice: SaveChoice): Promise<void> => {
    if (clause === null) return;
    const confirmed = differences.map(({ sampleId, now }) => ({ sampleId, answer: now }));
    const saved = await save(clause, { ...choice, isNew: stored === null, confirmed });
    if (saved === null) return;
    setAsking(false);
    void message.success(saved.kind === 'rule' ? words.savedVersion : words.saved);
    go(`/rules/${saved.clauseId}`);
  };
  const ask = (): void => {
    forget();
    setTried(true);
    if (clause === null) return void requestAnimationFrame(focusProblem);
    if (kind === 'none') return void message.info(words.nothing);
    if (kind === 'words' && differences.length === 0) return void submit({ from: null, reason: null });
    setAsking(true);
  };

  return (
    <SheetContext value={{ ...names, problems: dirty || tried ? problems : [] }}>
      <div className="sheet">
        <div className="sheet-main">
          {error !== null && !asking && <ErrorNotice error={error} />}
          <SheetParts sheet={sheet} readOnly={readOnly} onChange={change} />
          {view !== null && <HistoryPart view={view} unsaved={dirty} />}
        </div>
        <SamplesPane
          samples={samples}
          error={fault}
          stale={clause === null && !readOnly}
          saved={stored !== null && kind === 'none' && !readOnly}
          site={site}
          onSite={setSite}
          onKeep={keep}
          onDrop={drop}
        />
      </div>
      {!readOnly && (
        <SheetFoot
          dirty={dirty}
          mend={problems.length}
          canEnd={sheet.status !== 'ended' && stored !== null}
          saving={saving}
          onEnd={() => change({ status: 'ended' })}
          onSave={ask}
        />
      )}
      {asking && clause !== null && (
        <SaveDialog
          isNew={stored === null}
          today={dayjs().format('YYYY-MM-DD')}
          differences={differences}
          dated={kind === 'rule'}
          saving={saving}
          error={refusedDifferences(error) === null ? error : null}
          onSave={(choice) => void submit(choice)}
          onClose={() => setAsking(false)}
        />
      )}
      {dirty && !readOnly && next === null && <LeaveGuard />}
    </SheetContext>
  );
}
