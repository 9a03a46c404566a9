import type { Database } from '#main/store/database.ts';
import { ruleSampleSchema, type RuleSample } from '#shared/domain/rule-sheet/sample.ts';
import type { Row } from './journal-repo.ts';

interface SampleColumns {
  clause_id: string;
  sample_id: string;
  /** JSON: the card as it was, the site, and the answer. */
  kept: string;
}

const toSample = (row: SampleColumns): RuleSample =>
  ruleSampleSchema.parse({ ...(JSON.parse(row.kept) as object), clauseId: row.clause_id, sampleId: row.sample_id });

export const sampleRow = ({ clauseId, sampleId, ...kept }: RuleSample): SampleColumns & Row => ({
  clause_id: clauseId,
  sample_id: sampleId,
  kept: JSON.stringify(kept),
});

export const listRuleSamples = (db: Database): RuleSample[] =>
  db.prepare<[], SampleColumns>('SELECT * FROM rule_sample ORDER BY clause_id, sample_id').all().map(toSample);

export const listRuleSamplesOf = (db: Database, clauseId: string): RuleSample[] =>
  db.prepare<[string], SampleColumns>('SELECT * FROM rule_sample WHERE clause_id = ? ORDER BY sample_id').all(clauseId).map(toSample);
