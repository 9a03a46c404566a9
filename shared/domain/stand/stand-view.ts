import type { AsOf } from '#shared/lib/date.ts';
import type { Bilingual, FullBilingual } from '#shared/lib/language.ts';
import type { PrintedValue } from '#shared/domain/fact/format-fact.ts';
import type { Fact, Grade } from '#shared/domain/fact/fact.ts';
import type { RecordRef } from '#shared/domain/record/record-view.ts';
import type { TourGroup } from '#shared/domain/tour/tour.ts';

/** A public statement as a visitor sees it: value, when it was true, and who says so. */
export interface StandFigure {
  factId: string;
  label: FullBilingual;
  value: PrintedValue;
  asOf: AsOf;
  polarity: Fact['polarity'];
  grade: Grade;
  baseNote: Bilingual | null;
  source: { title: Bilingual; publishedOn: string | null };
}

export interface StandRecord extends RecordRef {
  className: FullBilingual;
  district: RecordRef | null;
}

/** One figure to move across the screen when nobody is there. */
export interface StandProof {
  record: StandRecord;
  figure: StandFigure;
}

export interface StandTourHead {
  id: string;
  group: TourGroup;
  name: FullBilingual;
  stops: number;
}

/** A district as the schematic map shows it. */
export interface StandDistrict {
  id: string;
  name: Bilingual;
  parks: number;
  tourId: string | null;
}

export interface StandHome {
  proofs: StandProof[];
  tours: StandTourHead[];
  districts: StandDistrict[];
}

/** A stop of a tour, or a record by itself. */
export interface StandStop {
  record: StandRecord;
  words: Bilingual;
  /** Statements with a number, the telling ones first. */
  figures: StandFigure[];
  /** Statements in words. */
  statements: StandFigure[];
  industries: RecordRef[];
}

export interface StandTour extends StandTourHead {
  places: StandStop[];
}
