import type { ReactNode } from 'react';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { stageName } from '#shared/domain/ledger/stage.ts';
import { byDate, type StageEntry } from '#shared/domain/ledger/timeline.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { useLedgerWords } from './ledger-words.ts';
import { EntrySource } from './project-pane.tsx';

interface Moment {
  project: LedgerProject;
  entry: StageEntry;
}

function MomentRow({ moment: { project, entry }, onOpen }: { moment: Moment; onOpen: (project: LedgerProject) => void }): ReactNode {
  const words = useLedgerWords();
  const language = useLanguage();
  const plain = usePlainText();
  return (
    <li className="ledger-moment">
      <span className="ledger-moment-date">{entry.asOf.from === null ? words.undated : formatAsOf(entry.asOf, language)}</span>
      <span className="ledger-moment-stage">{stageName(entry.stage)[language]}</span>
      <span>
        <button
          type="button"
          className="link-button ledger-name"
          aria-label={words.open(plain(project.record.name))}
          onClick={() => onOpen(project)}
        >
          <BilingualText quiet text={project.record.name} />
        </button>
        <span className="row-note">
          <EntrySource entry={entry} />
        </span>
      </span>
    </li>
  );
}

/** Every step of every project, the newest year first; those without a date stand at the end and are given none. */
export function TimelineView({ projects, onOpen }: { projects: LedgerProject[]; onOpen: (project: LedgerProject) => void }): ReactNode {
  const words = useLedgerWords();
  const moments = projects
    .flatMap((project) => project.entries.map((entry) => ({ project, entry })))
    .toSorted((a, b) => byDate(b.entry, a.entry));
  const years = [...Map.groupBy(moments, ({ entry }) => entry.asOf.from?.slice(0, 4) ?? '')];
  return (
    <div className="ledger-timeline">
      {years.map(([year, group]) => (
        <section key={year} className="ledger-timeline-year">
          <h2>{year === '' ? words.noDate : words.year(year)}</h2>
          <ol>
            {group.map((moment) => (
              <MomentRow
                key={`${moment.project.record.id} ${moment.entry.factId ?? ''} ${moment.entry.number}`}
                moment={moment}
                onOpen={onOpen}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
