import type { RecordRef } from '#shared/domain/record/record-view.ts';

/** A district of the schematic; former ones stand in the tile of today's. */
export interface MapDistrict {
  ref: RecordRef;
  /** Ids of former districts that lead to it. */
  former: string[];
}
export interface MapPark {
  ref: RecordRef;
  class: string;
  /** The tile it stands in; null where the store does not say. */
  districtId: string | null;
}
/** A spatial scheme with what it covers; what lies outside Shanghai is named at its end. */
export interface MapScheme {
  ref: RecordRef;
  historical: boolean;
  districtId: string | null;
  members: { ref: RecordRef; place: 'park' | 'district' | 'outside' }[];
}

/** The office's own approved map: shown with its number and date, or not at all. */
export interface BaseMap {
  name: string;
  path: string;
  reviewNumber: string;
  /** The day up to which its data run. */
  dataUntil: string;
}

export interface MapContent {
  districts: MapDistrict[];
  parks: MapPark[];
  schemes: MapScheme[];
  baseMap: BaseMap | null;
}
