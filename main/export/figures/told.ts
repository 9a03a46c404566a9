import { formatAsOf } from '#shared/domain/fact/format-fact.ts';
import type { DocumentValue, SourceEntry } from '#shared/domain/packet/document.ts';
import type { Local } from '#shared/domain/packet/line.ts';
import type { PrintedFigure } from '#shared/domain/packet/outputs/printed-figure.ts';

export const asOfText = ({ asOf }: Pick<PrintedFigure, 'asOf'>): string => `${formatAsOf(asOf, 'zh')} / ${formatAsOf(asOf, 'en')}`;

type Sources = ReadonlyMap<number, SourceEntry>;
export interface Told {
  value: DocumentValue;
  sources: Sources;
  /** Words of a local in the languages of the document, one after the other. */
  say: (local: Local | null | undefined) => string;
}

/** Document, item, place and publication of a source in one cell. */
export function sourceText(number: number, { sources, say }: Told): string {
  const source = sources.get(number);
  if (source === undefined) return `[${number}]`;
  const parts = [say(source.document?.title), say(source.title), say(source.place), say(source.line), say(source.published)];
  return `[${number}] ${[...new Set(parts.filter((part) => part !== ''))].join(' · ')}`;
}
