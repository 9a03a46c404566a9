import { findChange, listChangeRows, listChanges, listChangesOfRecord } from '#main/repos/change-repo.ts';
import { findFact, isLiveFact, isWithdrawn } from '#main/repos/fact-repo.ts';
import { changeThatWrote, listChangeRowsOf, listLineOf, listUndoLinks, type UndoLink } from '#main/repos/history-repo.ts';
import type { TouchedRow } from '#main/repos/journal-repo.ts';
import { findSource } from '#main/repos/source-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { ChangeLine, FactStep, HistoryEntry } from '#shared/domain/change/change-line.ts';
import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { ChangePage } from '#shared/ipc/contracts/change-contract.ts';
import { notFound } from '../desk.ts';
import { showValue } from '../read-value.ts';
import { factOrThrow } from '../save-fact.ts';
import { factLines } from './fact-lines.ts';
import { rowLines } from './row-lines.ts';
import { createNames, type Names } from './words.ts';

const linesOf = (rows: readonly TouchedRow[], names: Names): ChangeLine[] => [
  ...rows.filter((row) => row.table !== 'fact').flatMap((row) => rowLines(row, names)),
  ...factLines(
    rows.filter((row) => row.table === 'fact'),
    names,
  ),
];

/** One change with everything it touched. @throws UserError `not-found`. */
export function changeEntry(db: Database, changeId: string): HistoryEntry {
  const change = findChange(db, changeId);
  if (change === null) throw notFound('没有这次修改。', 'There is no such change.', changeId);
  return { change, lines: linesOf(listChangeRows(db, changeId), createNames(db)) };
}

/** Changes of a record, newest first, each with what it did to this record. */
export function recordHistory(db: Database, recordId: string): HistoryEntry[] {
  const names = createNames(db);
  return listChangesOfRecord(db, recordId).map((change) => ({
    change,
    lines: linesOf(listChangeRowsOf(db, change.id, recordId), names),
  }));
}

/** The values of one statement from the first to today's. @throws UserError `not-found`. */
export function factHistory(db: Database, factId: string): FactStep[] {
  factOrThrow({ db }, factId);
  return listLineOf(db, factId).flatMap((id) => {
    const fact = findFact(db, id);
    if (fact === null) return [];
    const source = findSource(db, fact.citation.sourceId);
    const change = changeThatWrote(db, id, fact.recordId);
    return [
      {
        factId: id,
        shown: showValue(fact),
        asOf: { zh: formatAsOf(fact.asOf, 'zh'), en: formatAsOf(fact.asOf, 'en') },
        source: { sourceId: fact.citation.sourceId, title: source?.title ?? { zh: null, en: null }, grade: fact.grade },
        sensitivity: fact.sensitivity,
        state: isLiveFact(db, id) ? 'live' : isWithdrawn(db, id) ? 'withdrawn' : 'superseded',
        change: change === null ? null : findChange(db, change),
      },
    ];
  });
}

/** The end of each chain of undo and redo, with whether what began it is in force. */
function chainEnds(links: readonly UndoLink[]): { first: UndoLink; last: UndoLink; inForce: boolean }[] {
  const undoneBy = new Map(links.flatMap((link) => (link.undoes === null ? [] : [[link.undoes, link] as const])));
  const known = new Set(links.map((link) => link.id));
  return links
    .filter((link) => link.undoes === null || !known.has(link.undoes))
    .map((first) => {
      let last = first;
      let steps = first.undoes === null ? 0 : 1;
      for (let next = undoneBy.get(last.id); next !== undefined; next = undoneBy.get(last.id)) {
        last = next;
        steps += 1;
      }
      return { first, last, inForce: steps % 2 === 0 };
    });
}

/**
 * A page of changes, and what undo and redo would take back next. A change after an undo ends the redo, as everywhere.
 * @param sessionStart the number of the last change before the application was opened.
 */
export function changePage(
  db: Database,
  { scope, offset, limit, sessionStart }: { scope: 'session' | 'all'; offset: number; limit: number; sessionStart: number },
): ChangePage {
  const links = listUndoLinks(db, sessionStart);
  const total = scope === 'session' ? links.length : listUndoLinks(db, 0).length;
  const changes = listChanges(db, { limit: Math.max(0, Math.min(limit, total - offset)), offset });
  const ends = chainEnds(links);
  const newest = Math.max(0, ...ends.filter(({ first }) => first.undoes === null).map(({ first }) => first.number));
  const undo = ends.filter((end) => end.inForce).toSorted((a, b) => b.first.number - a.first.number)[0];
  const redo = ends.filter((end) => !end.inForce && end.last.number > newest).toSorted((a, b) => b.last.number - a.last.number)[0];
  return {
    changes,
    total,
    undo: undo === undefined ? null : findChange(db, undo.last.id),
    redo: redo === undefined ? null : findChange(db, redo.last.id),
  };
}
