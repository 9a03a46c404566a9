import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import type { DocumentValue } from './document.ts';
import type { Local } from './line.ts';

/** A figure on the pages and the fact it stands for. */
export interface PrintedFigureRef {
  factId: string;
  /** As printed in each language. */
  text: FullBilingual;
  /** What it is a figure of. */
  subject: FullBilingual;
  /** Number of its source mark. */
  source: number;
}

/** The figures of a document, for leading from the page to the fact. */
export const figureRefs = ({ figures = [] }: Pick<DocumentValue, 'figures'>): PrintedFigureRef[] =>
  figures.map(({ factId, text, attribute, source }) => ({ factId, text, subject: attribute.name, source }));

/** A source as the pages number it. */
export interface PrintedSourceRef {
  number: number;
  title: Bilingual;
}

/** The sources of a document, for naming those of one page beside it. */
export const sourceRefs = ({ sources }: Pick<DocumentValue, 'sources'>): PrintedSourceRef[] =>
  sources.map(({ number, document, title }) => {
    const name = (language: keyof Local): string | null => {
      const [whole, item] = [document?.title[language]?.text, title[language]?.text];
      if (whole === undefined || item === undefined || whole === item) return item ?? whole ?? null;
      return language === 'zh' ? `${whole}，${item}` : `${whole}, ${item}`;
    };
    return { number, title: { zh: name('zh'), en: name('en') } };
  });

/** One spelling of what is printed: blanks, line ends and break marks stand differently in a PDF than in the value. */
const tight = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');

/** Numbers of the source marks in a text of the page, blanks left out, which stand in brackets: `[3,12]`. */
export const marksIn = (line: string): Set<number> =>
  new Set([...line.matchAll(/\[([\d,]+)\]/g)].flatMap(([, numbers = '']) => numbers.split(',').map(Number)));

/**
 * The facts whose figures stand in a line of the page, the likeliest first: the figure must be in it, and its source mark where the
 * line has marks; a line that also names what the figure is of comes first, then the longer figure.
 */
export function figuresInLine(figures: readonly PrintedFigureRef[], line: string): PrintedFigureRef[] {
  const own = tight(line);
  const marks = marksIn(own);
  const scored = figures.flatMap((figure) => {
    const found = [figure.text.zh, figure.text.en].map(tight).filter((text) => text.length > 0 && own.includes(text));
    const longest = Math.max(0, ...found.map((text) => text.length));
    if (longest === 0 || (marks.size > 0 && !marks.has(figure.source))) return [];
    const named = [figure.subject.zh, figure.subject.en].some((subject) => own.includes(tight(subject)));
    return [{ figure, score: (named ? 1000 : 0) + longest }];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ figure }) => figure);
}
