import type { Database } from '#main/store/database.ts';
import { listFacts } from '#main/repos/fact-repo.ts';
import { findRecord, findRef, listAllRecords } from '#main/repos/record-repo.ts';
import { listPacks } from '#main/repos/source-repo.ts';
import { readSettings } from '#main/repos/setting-repo.ts';
import { factView, loadReference, recordDetail } from '#main/services/records/record-detail.ts';
import type { Day } from '#shared/lib/date.ts';
import type { FactSheet, Filing, TalentPlans } from '#shared/ipc/contracts/match-contract.ts';

/** The facts asked for that the store has, with the conflicts they are part of. */
export function factSheet(db: Database, factIds: readonly string[], today: Day): FactSheet {
  const wanted = new Set(factIds);
  if (wanted.size === 0) return { facts: [], conflicts: [] };
  const reference = loadReference(db, today);
  const conflicts = reference.conflicts.filter((conflict) => conflict.factIds.some((id) => wanted.has(id)));
  const shown = new Set([...wanted, ...conflicts.flatMap((conflict) => conflict.factIds)]);
  const facts = listFacts(db).filter((fact) => shown.has(fact.id));
  return { facts: facts.map((fact) => factView(fact, reference)), conflicts };
}

/** The record that says what the filing of an innovation consortium consists of, and the attributes it says it by. */
const filing = { record: 'consortium-filing-guidelines', heading: 'items', count: 'plan-headings' } as const;

/** A heading is printed behind the words "plan heading:"; the facts without a colon list them all in one line. */
const headingOf = (text: string | null): string | null => /^[^：:]+[：:]\s*(?<heading>.+)$/u.exec(text ?? '')?.groups?.['heading'] ?? null;

export function consortiumFiling(db: Database, today: Day): Filing | null {
  const record = findRecord(db, filing.record);
  if (record === null) return null;
  const { facts } = recordDetail(db, record.id, loadReference(db, today));
  const count = facts.find((view) => view.attribute.id === filing.count)?.fact.value.number ?? null;
  return {
    record: { id: record.id, kind: record.kind, name: record.name },
    headings: facts
      .filter((view) => view.attribute.id === filing.heading)
      .flatMap(({ fact: { id, value } }) => {
        const name = { zh: headingOf(value.text?.zh ?? null), en: headingOf(value.text?.en ?? null) };
        return name.zh === null && name.en === null ? [] : [{ factId: id, name }];
      }),
    counted: count === null ? null : Number(count),
    facts,
  };
}

const mostFacts = 4;

/** Talent policies of the districts of Shanghai, and when the national rules beside them were last checked. */
export function talentPlans(db: Database, today: Day): TalentPlans {
  const reference = loadReference(db, today);
  const pack = listPacks(db).find(({ id }) => id === 'statutory');
  return {
    plans: listAllRecords(db)
      .filter(({ kind, inShanghai, status }) => kind === 'talentPolicy' && inShanghai && status === 'live')
      .flatMap((record) => {
        const district = findRef(db, record.districtId);
        if (district === null) return [];
        const { facts } = recordDetail(db, record.id, reference);
        return [
          { ref: { id: record.id, kind: record.kind, name: record.name }, class: record.class, district, facts: facts.slice(0, mostFacts) },
        ];
      }),
    checkedOn: readSettings(db).statutoryPack ? (pack?.checkedOn ?? null) : null,
  };
}
