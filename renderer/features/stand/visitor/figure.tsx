import type { ReactNode } from 'react';
import { formatAsOf, formatFact } from '#shared/domain/fact/format-fact.ts';
import type { StandFigure } from '#shared/domain/stand/stand-view.ts';
import { isHan } from '#shared/lib/text.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import { useStandWords } from '../stand-words.ts';

/** Widths of bold letters, in ems, that no shipped font goes beyond. */
const emsOf = (text: string): number => [...text].reduce((sum, sign) => sum + (isHan(sign) ? 1 : /[A-Z%m]/.test(sign) ? 0.9 : 0.62), 0);

/** How wide number and small words are on one line, in ems of the number. */
const lineEms = (number: string, small: string): number => emsOf(number) + emsOf(small) / 2;

/** A figure large enough for three metres, with what it counts, when it was true and who says so. */
export function Figure({ figure, mark }: { figure: StandFigure; mark?: number }): ReactNode {
  const language = useLanguage();
  const words = useStandWords();
  const { qualifier, figure: number, unit } = formatFact(figure.value, language);
  const gap = language === 'en' && unit !== '' && !unit.startsWith('%') ? '\u00A0' : '';
  const base = figure.baseNote === null ? null : readText(figure.baseNote, language);
  return (
    <div className="stand-figure">
      <p className="stand-figure-label">
        {figure.label[language]}
        {figure.polarity !== 'actual' && <span className="stand-tag">{words[figure.polarity]}</span>}
      </p>
      <p
        className="stand-figure-value"
        style={{ fontSize: `min(var(--largest), calc(100cqi / ${lineEms(number, `${qualifier} ${gap}${unit}`)}))` }}
      >
        {qualifier !== '' && <span className="stand-figure-small">{`${qualifier}${language === 'en' ? ' ' : ''}`}</span>}
        <strong>{number}</strong>
        <span className="stand-figure-small">{`${gap}${unit}`}</span>
      </p>
      {base !== null && <p className="stand-figure-note">{base.text}</p>}
      <Said figure={figure} {...(mark === undefined ? {} : { mark })} />
    </div>
  );
}

/** When it was true, and the source: in full, or as its number where the sources stand together. */
export function Said({ figure, mark }: { figure: StandFigure; mark?: number }): ReactNode {
  const language = useLanguage();
  const words = useStandWords();
  const title = readText(figure.source.title, language);
  const { asOf } = figure;
  return (
    <p className="stand-figure-note">
      <span>
        {asOf.from === null || asOf.to === null ? words.undated : words.asOf(formatAsOf(asOf, language))}
        {mark !== undefined && `${language === 'en' ? '\u00A0' : ''}[${mark}]`}
      </span>
      {mark === undefined && title !== null && <span lang={title.language}>{words.source(title.text)}</span>}
    </p>
  );
}
