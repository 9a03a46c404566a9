import type { Formula } from '#shared/domain/formula/formula.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import type { FactView, RecordRef } from '#shared/domain/record/record-view.ts';
import type { FullBilingual } from '#shared/lib/language.ts';
import type { GrowthRefusal, GrowthStep } from './index-growth.ts';
import type { IntervalText } from './interval.ts';
import type { MeasureResult } from './compute-measure.ts';
import type { TargetLine } from './targets.ts';

/** A computed figure on the wire: exact decimals as text. */
export interface ComputedView extends IntervalText {
  percent: boolean;
  asOf: FactView['fact']['asOf'];
  inputs: string[];
}

/** A step of growth ready to show: the share it grew by, or why the two times are not compared and which inputs or sectors tell. */
export interface GrowthView extends Pick<GrowthStep, 'from' | 'to'> {
  value: IntervalText | null;
  why: GrowthRefusal['why'] | null;
  missing: { at: GrowthStep['from']; symbol: string; sector: RecordRef | null }[];
  sectors: RecordRef[];
}

/** A symbol of a formula with what stands for it. */
export interface VariableView {
  symbol: string;
  name: FullBilingual;
  defined: boolean;
  /** The kind of statement its values are entered as. */
  attributeId: string;
  /** True for a symbol that has one value for each sector. */
  bySector: boolean;
  facts: { view: FactView; sector: RecordRef | null }[];
}

export interface MeasureView {
  ref: RecordRef;
  class: string;
  status: ParkfolioRecord['status'];
  district: RecordRef | null;
  formula: Formula | null;
  variables: VariableView[];
  /** The newest value; null where something is missing or the measure has no formula. */
  computed: ComputedView | null;
  /** Why there is no value: symbols without one, values of different times or currencies, nothing to divide by. */
  open: Omit<Extract<MeasureResult, { known: false }>, 'known'> | null;
  history: ComputedView[];
  /** How an index grew from time to time, the latest first; empty for other measures. */
  growth: GrowthView[];
  targets: TargetLineView[];
  /** Everything else that is known of it. */
  facts: FactView[];
}

/** A target with its actual, ready to show. */
export interface TargetLineView extends Omit<TargetLine, 'target' | 'actual'> {
  record: RecordRef;
  district: RecordRef | null;
  target: FactView;
  actual: {
    origin: 'fact' | 'computed';
    low: string | null;
    high: string | null;
    percent: boolean;
    /** The growth of a year, in percent. */
    perYear: boolean;
    view: FactView | null;
    asOf: FactView['fact']['asOf'];
  } | null;
}
