import type { Database } from '#main/store/database.ts';
import { matchChoicesSchema, noChoices, type MatchChoices } from '#shared/domain/match/choices.ts';

const keyOf = (investorId: string): string => `match:${investorId}`;

/** What the officer chose for the investor, or nothing chosen yet. */
export function readChoices(db: Database, investorId: string): MatchChoices {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(keyOf(investorId));
  return value === undefined ? noChoices : matchChoicesSchema.parse(JSON.parse(value));
}

export const writeChoices = (db: Database, investorId: string, choices: MatchChoices): unknown =>
  db
    .prepare('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(keyOf(investorId), JSON.stringify(choices));
