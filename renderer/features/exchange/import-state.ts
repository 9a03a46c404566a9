import type { StoreApi } from 'zustand/vanilla';
import type { DryRun, LineView, Outcome } from '#shared/domain/exchange/outcome.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { AppliedView, FileView } from '#shared/ipc/contracts/exchange-contract.ts';
import type { ApiError } from '../../api/client.ts';
import { startSheet, type SheetForm } from './import-choices.ts';

export type Phase = 'send' | 'read' | 'compare' | 'write';
export interface ImportState {
  form: SheetForm;
  file: FileView | null;
  /** The last dry run; null while none stands. */
  dry: DryRun | null;
  /** Something was said since the last dry run, so that it may not be written. */
  outdated: boolean;
  outcome: Outcome | null;
  offset: number;
  lines: LineView[];
  lineTotal: number;
  busy: { jobId: string; phase: Phase; done: number; total: number } | null;
  cancelled: boolean;
  error: ApiError | null;
  applied: (AppliedView & { kind: RecordKind; undone: boolean }) | null;
}
export type ImportStore = StoreApi<ImportState>;

export const startImport: ImportState = {
  form: startSheet,
  file: null,
  dry: null,
  outdated: false,
  outcome: null,
  offset: 0,
  lines: [],
  lineTotal: 0,
  busy: null,
  cancelled: false,
  error: null,
  applied: null,
};
