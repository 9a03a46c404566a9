import type { ReactNode } from 'react';
import { Button, Pagination, Segmented } from 'antd';
import { useStore } from 'zustand';
import { outcomeNames, outcomes, type DryRun, type Outcome } from '#shared/domain/exchange/outcome.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { grouped } from '../../ui/numbers.ts';
import { Section } from '../../ui/page.tsx';
import { useExchangeWords } from './exchange-words.ts';
import { linesAtOnce } from './dry-runs.ts';
import { isUndecided } from './import-choices.ts';
import type { ImportDesk } from './import-desk.ts';
import { LinesTable } from './lines-table.tsx';

const every = 'all';

function OutcomeFilter({ desk, dry }: { desk: ImportDesk; dry: DryRun }): ReactNode {
  const language = useLanguage();
  const words = useExchangeWords();
  const outcome = useStore(desk.store, (state) => state.outcome);
  const total = outcomes.reduce((sum, each) => sum + dry.summary[each], 0);
  return (
    <Segmented<Outcome | typeof every>
      aria-label={words.outcomes}
      className="outcome-filter"
      value={outcome ?? every}
      options={[
        { value: every, label: words.withCount(words.all, grouped(total)) },
        ...outcomes.map((value) => ({
          value,
          label: words.withCount(outcomeNames[value][language], grouped(dry.summary[value])),
          disabled: dry.summary[value] === 0,
        })),
      ]}
      onChange={(next) => void desk.showLines(next === every ? null : next, 0)}
    />
  );
}

function Notes({ dry }: { dry: DryRun }): ReactNode {
  const language = useLanguage();
  if (dry.notes.length === 0) return null;
  return (
    <ul className="dry-notes">
      {dry.notes.map((note) => (
        <li key={note.zh}>{note[language]}</li>
      ))}
    </ul>
  );
}

function ApplyFoot({ desk, dry }: { desk: ImportDesk; dry: DryRun }): ReactNode {
  const words = useExchangeWords();
  const outdated = useStore(desk.store, (state) => state.outdated);
  const busy = useStore(desk.store, (state) => state.busy);
  const { create, update, conflict } = dry.summary;
  const undecided = dry.columns.some(isUndecided);
  if (create + update + conflict === 0) return <p className="notice">{words.nothing}</p>;
  return (
    <footer className="form-foot">
      <span className="muted">{undecided ? words.chooseFirst : words.facts(grouped(dry.facts))}</span>
      <Button type="primary" disabled={outdated || undecided || busy !== null} onClick={() => void desk.apply()}>
        {words.apply(grouped(create), grouped(update), grouped(conflict))}
      </Button>
    </footer>
  );
}

/** What would become of each line; only the button at its foot writes. */
export function DryRunPart({ desk }: { desk: ImportDesk }): ReactNode {
  const words = useExchangeWords();
  const { dry, lines, lineTotal, offset, outcome } = useStore(desk.store);
  if (dry === null) return null;
  return (
    <Section title={words.dryPart} note={words.dryNote}>
      <Notes dry={dry} />
      <OutcomeFilter desk={desk} dry={dry} />
      {lines.length === 0 ? <p className="muted">{words.noLines}</p> : <LinesTable kind={dry.kind} lines={lines} />}
      {lines.length > 0 && (
        <div className="list-foot">
          <span className="muted">{words.range(grouped(offset + 1), grouped(offset + lines.length), grouped(lineTotal))}</span>
          <Pagination
            current={Math.floor(offset / linesAtOnce) + 1}
            pageSize={linesAtOnce}
            total={lineTotal}
            hideOnSinglePage
            showSizeChanger={false}
            onChange={(page) => void desk.showLines(outcome, (page - 1) * linesAtOnce)}
          />
        </div>
      )}
      <ApplyFoot desk={desk} dry={dry} />
    </Section>
  );
}
