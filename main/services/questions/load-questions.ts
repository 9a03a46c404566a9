import type { Database } from '#main/store/database.ts';
import { listClauses } from '#main/repos/clause-repo.ts';
import { listConflicts } from '#main/repos/conflict-repo.ts';
import { listAttributes, listFacts } from '#main/repos/fact-repo.ts';
import { findDistrictValidity, listAllRecords, listCodeNamed } from '#main/repos/record-repo.ts';
import { listRelations } from '#main/repos/relation-repo.ts';
import type { Day } from '#shared/lib/date.ts';
import { questionModel } from '#shared/domain/question/build-model.ts';
import type { QuestionModel } from '#shared/domain/question/question-model.ts';
import { createVeil, veiled } from '#shared/domain/record/code-name.ts';
import { versionsOn } from '#shared/domain/rule/version.ts';
import { mayShow, type Sensitivity } from '#shared/domain/record/record.ts';

/** Reads what questions are answered from, cut to what the audience may see: also what a relation or conflict points at. */
export function loadQuestions(db: Database, audience: Sensitivity, today: Day): QuestionModel {
  const veil = createVeil(listCodeNamed(db), audience);
  const records = listAllRecords(db)
    .filter((record) => mayShow(record.sensitivity, audience))
    .map((record) => veil.deep(audience === 'internal' ? record : veiled(record)));
  const known = new Set(records.map((record) => record.id));
  const facts = veil.deep(listFacts(db).filter((fact) => known.has(fact.recordId) && mayShow(fact.sensitivity, audience)));
  const factIds = new Set(facts.map((fact) => fact.id));
  const districts = records.flatMap((record) => {
    const row = record.kind === 'district' ? findDistrictValidity(db, record.id) : null;
    return row === null ? [] : [[record.id, { from: row.valid_from, to: row.valid_to, successorId: row.successor_id }] as const];
  });
  return questionModel({
    records,
    facts,
    attributes: listAttributes(db),
    relations: veil.deep(listRelations(db).filter((relation) => known.has(relation.from) && known.has(relation.to))),
    clauses: veil.deep(
      versionsOn(
        listClauses(db).filter((clause) => known.has(clause.incentiveId)),
        today,
      ),
    ),
    conflicts: veil.deep(listConflicts(db).filter((conflict) => conflict.factIds.every((id) => factIds.has(id)))),
    districts: new Map(districts),
    today,
  });
}
