import { randomUUID } from 'node:crypto';
import { glossaryRow, listGlossary } from '#main/repos/glossary-repo.ts';
import { runChange, type ChangeNote } from '#main/services/changes/change.ts';
import type { Database } from '#main/store/database.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { glossaryFault, type GlossaryEntry } from '#shared/domain/search/glossary.ts';
import { UserError } from '#shared/ipc/reply.ts';

type Who = Pick<ChangeNote, 'at' | 'by'>;

/** A word in two groups would make one group of both, unseen. */
function refuseSecondGroup(others: readonly GlossaryEntry[], words: readonly string[]): void {
  for (const other of others) {
    const known = new Set(other.words.map(fold));
    const twice = words.find((word) => known.has(fold(word)));
    if (twice !== undefined)
      throw new UserError(
        'refused',
        `“${twice}”已在另一组（${other.words.join('、')}）里；请加到那一组。"${twice}" stands in another group already; add the words there.`,
        { where: 'words' },
      );
  }
}

/**
 * Writes a group of synonyms; without a key a new one.
 * @throws UserError `invalid-input`, `not-found`, or `refused` when a word stands in another group.
 */
export function saveGlossaryEntry(db: Database, { id, words }: { id: string | null; words: string[] }, who: Who): GlossaryEntry {
  const fault = glossaryFault(words);
  if (fault !== null) throw new UserError('invalid-input', `${fault.zh}${fault.en}`, { where: 'words' });
  const all = listGlossary(db);
  if (id !== null && !all.some((entry) => entry.id === id)) throw notFound(id);
  refuseSecondGroup(
    all.filter((entry) => entry.id !== id),
    words,
  );
  const entry: GlossaryEntry = { id: id ?? `group-${randomUUID()}`, words };
  const summary = { zh: `同义词：${words.join('、')}`, en: `Synonyms: ${words.join(', ')}` };
  runChange(db, { ...who, command: 'glossary.save', summary, reason: null }, (journal) => {
    const row = glossaryRow(entry);
    if (id === null) journal.insert('glossary', row);
    else journal.update('glossary', { id }, { words: row.words });
  });
  return entry;
}

const notFound = (id: string): UserError =>
  new UserError('not-found', '没有这组同义词，可能已经删去。There is no such group of synonyms; it may have been removed.', { where: id });

/** @throws UserError `not-found`. */
export function removeGlossaryEntry(db: Database, id: string, who: Who): void {
  const entry = listGlossary(db).find((candidate) => candidate.id === id);
  if (entry === undefined) throw notFound(id);
  const summary = { zh: `删去同义词：${entry.words.join('、')}`, en: `Synonyms removed: ${entry.words.join(', ')}` };
  runChange(db, { ...who, command: 'glossary.remove', summary, reason: null }, (journal) => journal.remove('glossary', { id }));
}
