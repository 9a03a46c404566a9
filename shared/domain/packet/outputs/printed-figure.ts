import type { Fact } from '#shared/domain/fact/fact.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { FullBilingual } from '#shared/lib/language.ts';

/** A fact that the document cites, with its value exact and as printed, and the number of its entry among the sources. */
export interface PrintedFigure {
  factId: string;
  record: RecordRef;
  attribute: { id: string; name: FullBilingual };
  /** As printed in each language. */
  text: FullBilingual;
  value: Fact['value'];
  qualifier: Fact['qualifier'];
  unit: string | null;
  scale: string;
  currency: Fact['currency'];
  baseNote: Fact['baseNote'];
  asOf: Fact['asOf'];
  polarity: Fact['polarity'];
  certainty: Fact['certainty'];
  grade: Fact['grade'];
  /** `number` of its `SourceEntry`. */
  source: number;
}
