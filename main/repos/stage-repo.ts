import type { Database } from '#main/store/database.ts';
import { ledgerSettingsSchema, startLedgerSettings, type LedgerSettings } from '#shared/domain/ledger/ledger.ts';
import { stageSchema, type Stage } from '#shared/domain/ledger/stage.ts';
import type { Row } from './journal-repo.ts';

/** A stage as it was entered, with the fact that tells of it today. */
export interface StageRow {
  recordId: string;
  /** The live fact at the end of the line of replacements. */
  factId: string;
  stage: Stage;
  /** Where the project stood when this was entered. */
  fromStage: Stage;
  number: number;
}

export const stageRow = (entry: { factId: string; stage: Stage; fromStage: Stage; number: number }): Row => ({
  fact_id: entry.factId,
  stage: entry.stage,
  from_stage: entry.fromStage,
  number: entry.number,
});

interface StageColumns {
  record_id: string;
  fact_id: string;
  stage: string;
  from_stage: string;
  number: number;
}

/**
 * Every stage that was entered and still stands, in the order of entering. A fact that was replaced by a newer one (another
 * date, a better source) leads to it; one that was withdrawn takes its stage with it.
 */
export const listStageRows = (db: Database): StageRow[] =>
  db
    .prepare<[], StageColumns>(
      `WITH RECURSIVE line (entered, fact_id) AS (
         SELECT fact_id, fact_id FROM project_stage
         UNION SELECT line.entered, f.superseded_by FROM line JOIN fact f ON f.id = line.fact_id WHERE f.superseded_by IS NOT NULL)
       SELECT f.record_id, f.id AS fact_id, s.stage, s.from_stage, s.number
       FROM project_stage s JOIN line ON line.entered = s.fact_id JOIN fact f ON f.id = line.fact_id
       WHERE f.superseded_by IS NULL AND f.withdrawn_on IS NULL ORDER BY s.number`,
    )
    .all()
    .map((row) => ({
      recordId: row.record_id,
      factId: row.fact_id,
      stage: stageSchema.parse(row.stage),
      fromStage: stageSchema.parse(row.from_stage),
      number: row.number,
    }));

export const nextStageNumber = (db: Database): number =>
  (db.prepare<[], number>('SELECT coalesce(max(number), 0) FROM project_stage').pluck().get() ?? 0) + 1;

export function readLedgerSettings(db: Database): LedgerSettings {
  const value = db.prepare<[], string>("SELECT value FROM setting WHERE key = 'ledger'").pluck().get();
  return value === undefined ? startLedgerSettings : ledgerSettingsSchema.parse(JSON.parse(value));
}

export const writeLedgerSettings = (db: Database, settings: LedgerSettings): unknown =>
  db
    .prepare("INSERT INTO setting (key, value) VALUES ('ledger', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    .run(JSON.stringify(settings));
