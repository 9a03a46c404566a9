import type { ReactNode } from 'react';
import type { Fact } from '#shared/domain/fact/fact.ts';
import { formatFact } from '#shared/domain/fact/format-fact.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { LevelMark } from './marks.tsx';

/** Qualifier, figure and unit, never parted at a line's end; target and forecast are named, and so is who alone may see it. */
export function FactValue({ fact }: { fact: Fact }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const { qualifier, figure, unit, text } = formatFact(fact, language);
  const numeric = fact.value.number !== null || fact.value.min !== null || fact.value.max !== null;
  const nature = (
    <>
      {fact.polarity !== 'actual' && <span className="tag">{words.fact.polarities[fact.polarity]}</span>}
      <LevelMark level={fact.sensitivity} />
    </>
  );
  if (!numeric) {
    return (
      <span className="fact-text">
        {text} {nature}
      </span>
    );
  }
  const gap = language === 'en' && unit !== '' && !unit.startsWith('%') ? '\u00A0' : '';
  return (
    <>
      <span className="fact-figure">
        {qualifier !== '' && <span className="fact-qualifier">{`${qualifier}${language === 'en' ? '\u00A0' : ''}`}</span>}
        <strong>{figure}</strong>
        <span className="fact-unit">{`${gap}${unit}`}</span>
      </span>{' '}
      {nature}
    </>
  );
}
