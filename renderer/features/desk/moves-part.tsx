import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatAsOf, formatDate } from '#shared/domain/fact/format-fact.ts';
import type { DeskView } from '#shared/domain/desk/desk.ts';
import type { MoveRow } from '#shared/domain/desk/period-moves.ts';
import { stageName } from '#shared/domain/ledger/stage.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText, usePlainText } from '../../ui/bilingual.tsx';
import { grouped } from '../../ui/numbers.ts';
import { Section } from '../../ui/page.tsx';
import { useDeskWords } from './desk-words.ts';
import { ledgerLink, projectsLink } from './links.ts';

interface Item {
  key: string;
  record: RecordRef;
  to: string;
  text: string;
}

interface ColumnProps {
  name: string;
  items: Item[];
  empty: string;
  note?: ReactNode;
}

function MoveColumn({ name, items, empty, note }: ColumnProps): ReactNode {
  const ids = [...new Set(items.filter(({ record }) => record.kind === 'project').map(({ record }) => record.id))];
  return (
    <section className="desk-move-column">
      <h3>
        {ids.length === 0 ? (
          <>
            <span className="desk-move-count">{items.length}</span> {name}
          </>
        ) : (
          <Link to={projectsLink(ids)}>
            <span className="desk-move-count">{items.length}</span> {name}
          </Link>
        )}
      </h3>
      {items.length === 0 && <p className="muted small">{empty}</p>}
      <ul className="desk-exception-items">
        {items.map(({ key, record, to, text }) => (
          <li key={key}>
            <Link to={to}>
              <BilingualText quiet text={record.name} />
              <span className="row-note">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
      {note}
    </section>
  );
}

function useMoveItems(): (rows: readonly MoveRow[]) => Item[] {
  const language = useLanguage();
  return (rows) =>
    rows.map(({ project, from, entry }) => ({
      key: `${project.id} ${entry.number} ${entry.factId ?? ''}`,
      record: project,
      to: ledgerLink({ project: project.id }),
      text: [
        from === null ? stageName(entry.stage)[language] : `${stageName(from)[language]} → ${stageName(entry.stage)[language]}`,
        formatAsOf(entry.asOf, language),
      ].join(' · '),
    }));
}

function useProblems({ moves, conflicts }: DeskView): Item[] {
  const words = useDeskWords();
  const language = useLanguage();
  const plain = usePlainText();
  return [
    ...moves.stalled.map(({ project, last, days }) => ({
      key: `stalled ${project.id}`,
      record: project,
      to: ledgerLink({ project: project.id }),
      text: `${words.stalledSince(grouped(days))} · ${formatDate(last, language)}`,
    })),
    ...moves.missed.map(({ project, commitment }) => ({
      key: commitment.id,
      record: project,
      to: ledgerLink({ project: project.id }),
      text: words.missed(plain(commitment.words)),
    })),
    ...conflicts.map(({ id, record, note }) => ({
      key: id,
      record,
      to: `/conflicts?${new URLSearchParams({ conflict: id }).toString()}`,
      text: words.conflict(plain(note)),
    })),
  ];
}

/** New, moved, stuck: what the period brought. */
export function MovesPart({ desk }: { desk: DeskView }): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const itemsOf = useMoveItems();
  const problems = useProblems(desk);
  const { moves, period } = desk;
  const rough = moves.maybe.map(({ project }) => project.id);
  const maybe = rough.length === 0 ? undefined : <Link to={projectsLink(rough)}>{words.maybe(String(rough.length))}</Link>;
  return (
    <Section title={words.moves} note={words.periodOf(formatDate(period.from, language), formatDate(period.to, language))}>
      <div className="desk-move-columns">
        <MoveColumn name={words.started} items={itemsOf(moves.started)} empty={words.noneStarted} />
        <MoveColumn name={words.moved} items={itemsOf(moves.moved)} empty={words.noneMoved} note={maybe} />
        <MoveColumn name={words.stuck} items={problems} empty={words.noneStuck} />
      </div>
    </Section>
  );
}
