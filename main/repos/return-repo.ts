import type { Database } from '#main/store/database.ts';
import { districtReturnInputsSchema, type DistrictReturnInputs } from '#shared/domain/district-return/inputs.ts';

interface ReturnColumns {
  id: string;
  investor_id: string;
  inputs: string;
  updated_at: string;
}
export interface ReturnRow {
  id: string;
  investorId: string;
  inputs: DistrictReturnInputs;
  updatedAt: string;
}

export function findReturn(db: Database, investorId: string): ReturnRow | null {
  const row = db.prepare<[string], ReturnColumns>('SELECT * FROM district_return WHERE investor_id = ?').get(investorId);
  if (row === undefined) return null;
  return {
    id: row.id,
    investorId: row.investor_id,
    inputs: districtReturnInputsSchema.parse(JSON.parse(row.inputs)),
    updatedAt: row.updated_at,
  };
}

/** Stores the inputs in place of those the investor had; the row keeps its first id. */
export const saveReturn = (db: Database, row: ReturnRow): unknown =>
  db
    .prepare(
      'INSERT INTO district_return (id, investor_id, inputs, updated_at) VALUES (?, ?, ?, ?) ON CONFLICT (investor_id) DO UPDATE SET inputs = excluded.inputs, updated_at = excluded.updated_at',
    )
    .run(row.id, row.investorId, JSON.stringify(row.inputs), row.updatedAt);

/** The record a fact speaks of; null when there is no such fact. */
export const recordOfFact = (db: Database, factId: string): string | null =>
  db.prepare<[string], string>('SELECT record_id FROM fact WHERE id = ?').pluck().get(factId) ?? null;
