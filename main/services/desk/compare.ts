import { attributeOrThrow } from '#main/services/editing/read-value.ts';
import type { Database } from '#main/store/database.ts';
import { compareDistricts, type ComparedFact, type Comparison } from '#shared/domain/desk/comparison.ts';
import type { ComparableAttribute } from '#shared/ipc/contracts/desk-contract.ts';
import type { Day } from '#shared/lib/date.ts';
import { loadGiven, type Given } from './given.ts';

/** Classes of the register of districts that are one of sixteen, or an area beside them; the whole city is no district. */
const isDistrict = ({ records }: Given, id: string): boolean => {
  const record = records.get(id);
  return record?.kind === 'district' && record.inShanghai && record.id !== 'shanghai';
};

/** Figures that a district is told by: its own, and those of measures and programmes that are the district's. */
function comparedFacts(given: Given): ComparedFact[] {
  return given.facts.flatMap((fact) => {
    const owner = given.records.get(fact.recordId);
    if (owner === undefined || fact.value.text !== null || !['district', 'measure', 'programme'].includes(owner.kind)) return [];
    const districtId = owner.kind === 'district' ? owner.id : owner.districtId;
    if (districtId === null || !isDistrict(given, districtId)) return [];
    const [district, ref] = [given.ref(districtId), given.ref(owner.id)];
    return district === null || ref === null ? [] : [{ district, owner: ref, view: given.view(fact) }];
  });
}

/** Kinds of statement of which two districts at least have a figure, those of most districts first. */
export function comparableAttributes(db: Database, today: Day): ComparableAttribute[] {
  const given = loadGiven(db, today);
  const byAttribute = Map.groupBy(comparedFacts(given), ({ view }) => view.attribute.id);
  return [...byAttribute]
    .map(([id, facts]) => ({
      id,
      name: facts[0]?.view.attribute.name ?? { zh: id, en: id },
      districts: new Set(facts.map(({ district }) => district.id)).size,
    }))
    .filter(({ districts }) => districts > 1)
    .toSorted((a, b) => b.districts - a.districts || a.id.localeCompare(b.id));
}

/** @throws UserError `not-found` for a kind of statement that the store has not got. */
export function compareAttribute(db: Database, attributeId: string, today: Day): Comparison {
  attributeOrThrow({ db }, attributeId);
  const given = loadGiven(db, today);
  return compareDistricts(comparedFacts(given).filter(({ view }) => view.attribute.id === attributeId));
}
