import type { Database } from '#main/store/database.ts';
import { reviewRuleSchema, type ReviewRule } from '#shared/domain/fact/review-rule.ts';
import type { Row } from './journal-repo.ts';

interface RuleColumns {
  kind: string;
  attribute_id: string;
  months: number | null;
  owner: string | null;
}

export const reviewRuleRow = ({ kind, attributeId, months, owner }: ReviewRule): RuleColumns & Row => ({
  kind,
  attribute_id: attributeId,
  months,
  owner,
});

export const listReviewRules = (db: Database): ReviewRule[] =>
  db
    .prepare<[], RuleColumns>('SELECT * FROM review_rule ORDER BY kind, attribute_id')
    .all()
    .map((row) => reviewRuleSchema.parse({ kind: row.kind, attributeId: row.attribute_id, months: row.months, owner: row.owner }));

/** Facts of parks chosen in the draft of a packet that is at work, and facts of its newest frozen version. */
export const listPacketFacts = (db: Database): Set<string> =>
  new Set(
    db
      .prepare<[], string>(
        `WITH newest AS (
           SELECT v.snapshot, max(v.created_at) FROM packet_version v JOIN packet p ON p.id = v.packet_id
           WHERE p.archived_at IS NULL GROUP BY v.packet_id
         )
         SELECT f.id FROM packet p, json_each(p.draft, '$.parkIds') d JOIN fact f ON f.record_id = d.value WHERE p.archived_at IS NULL
         UNION SELECT json_extract(v.value, '$.fact.id') FROM newest n, json_each(n.snapshot, '$.parks') r, json_each(r.value, '$.facts') v`,
      )
      .pluck()
      .all(),
  );
