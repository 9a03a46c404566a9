import type { ReactNode } from 'react';
import type { Preview } from '#shared/domain/packet/packet.ts';
import { useQuery } from '../../../api/use-query.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import type { PdfFile } from '../../../ui/pdf/pdf-file.ts';
import { useDeskWords } from '../stand-words.ts';
import { notesOf } from './notes-of.ts';
import { useSourceMarks } from './use-source-marks.ts';

/** What the officer wrote for a page, and the sources it cites. */
export function Notes({ id, preview, file, at }: { id: string; preview: Preview; file: PdfFile | null; at: number }): ReactNode {
  const words = useDeskWords().present;
  const language = useLanguage();
  const packet = useQuery('packet.get', { id }).value;
  const marks = useSourceMarks(file, at);
  const sources = preview.sources.filter(({ number }) => marks.has(number));
  const notes =
    packet === undefined ? [] : notesOf({ sections: packet.draft.sections, sectionPages: preview.sectionPages, page: at, language });
  return (
    <>
      {notes.length === 0 && <p>{words.noNotes}</p>}
      {notes.map((note) => (
        <section key={note.id}>
          <h3>{note.name}</h3>
          <p>{note.text === '' ? words.noNotes : note.text}</p>
        </section>
      ))}
      {sources.length > 0 && (
        <section>
          <h3>{words.sources}</h3>
          <ul className="present-sources">
            {sources.map(({ number, title }) => (
              <li key={number}>
                [{number}] {readText(title, language)?.text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
