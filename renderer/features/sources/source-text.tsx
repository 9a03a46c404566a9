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
  useEffect(() => {
    if (selected !== null) document.querySelector(`[data-source-line="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected, lines]);
  if (lines === null) return null;
  return (
    <Section title={words.source.text} note={words.source.textNote(lines.length)}>
      <ol className="source-lines">
        {lines.map((line, index) => (
          <li
            key={index}
            data-source-line={index + 1}
            className={cited.includes(index + 1) ? 'source-line source-line-cited' : 'source-line'}
            aria-current={selected === index + 1 ? 'true' : undefined}
          >
            {line}
          </li>
        ))}
      </ol>
    </Section>
  );
}
