import { useEffect, type ReactNode } from 'react';
import { useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { Section } from '../../ui/page.tsx';

/** The lines of a document whose text the office took in, with those its facts stand on marked; nothing for other documents. */
export function SourceText({
  sourceId,
  cited,
  selected,
}: {
  sourceId: string;
  cited: readonly number[];
  selected: number | null;
}): ReactNode {
  const words = useWords();
  const lines = useQuery('text.lines', { sourceId }).value ?? null;
  // Also once the lines have come.
  const waiting = lines === null;
  useEffect(() => {
    if (!waiting && selected !== null) document.querySelector(`[data-source-line="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected, waiting]);
  if (lines === null) return null;
  return (
    <Section title={words.source.text} note={words.source.textNote(lines.length)}>
      <ol className="source-lines">
        {lines
          .map((text, at) => ({ text, number: at + 1 }))
          .map(({ text, number }) => (
            <li
              key={number}
              data-source-line={number}
              className={cited.includes(number) ? 'source-line source-line-cited' : 'source-line'}
              aria-current={selected === number ? 'true' : undefined}
            >
              {text}
            </li>
          ))}
      </ol>
    </Section>
  );
}
