import { findRecord } from '#main/repos/record-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { RecordInput } from '#shared/domain/editing/record-input.ts';
import type { ParkfolioRecord } from '#shared/domain/record/record.ts';
import { registers } from '#shared/domain/record/register.ts';
import { invalid } from './desk.ts';

type Checked = Pick<ParkfolioRecord, 'id' | 'kind' | 'class' | 'districtId' | 'parentId' | 'aliases'>;

function checkDistrict(db: Database, { id, districtId }: Checked): void {
  if (districtId === null) return;
  const district = findRecord(db, districtId);
  if (district?.kind !== 'district' || district.status === 'archived')
    throw invalid(
      'districtId',
      '所选的区不在行政区登记册里，请另选。',
      'The district is not in the register of districts; choose another.',
    );
  if (districtId === id) throw invalid('districtId', '一个区不能属于它自己。', 'A district cannot lie in itself.');
}

function checkParent(db: Database, { id, parentId }: Checked): void {
  if (parentId === null) return;
  const seen = new Set<string>();
  for (let at: string | null = parentId; at !== null && !seen.has(at); at = findRecord(db, at)?.parentId ?? null) {
    if (at === id)
      throw invalid(
        'parentId',
        '上级不能是它自己或它的下级，请另选。',
        'The record above cannot be itself or one below it; choose another.',
      );
    seen.add(at);
  }
  const parent = findRecord(db, parentId);
  if (parent === null || parent.status === 'archived')
    throw invalid('parentId', '所选的上级不在库中或已归档，请另选。', 'The record above is not in the store or archived; choose another.');
}

function checkAliases({ aliases }: Checked): void {
  const seen = new Set<string>();
  for (const [index, { name, language }] of aliases.entries()) {
    const key = `${language} ${name}`;
    if (seen.has(key)) throw invalid(`aliases.${index}.name`, `“${name}”写了两次，请删去一个。`, `“${name}” stands twice; remove one.`);
    seen.add(key);
  }
}

function checkValidity(db: Database, { id, kind }: Checked, { validity }: Pick<RecordInput, 'validity'>): void {
  if (validity === undefined || validity === null) return;
  if (kind !== 'district') throw invalid('validity', '只有行政区才有有效年限。', 'Only districts have years of validity.');
  if (validity.from !== null && validity.to !== null && validity.to < validity.from)
    throw invalid('validity.to', '结束日期早于开始日期，请核对。', 'The last day lies before the first; check both.');
  if (validity.successorId === null) return;
  const successor = findRecord(db, validity.successorId);
  if (successor?.kind !== 'district' || successor.id === id)
    throw invalid('validity.successorId', '接续的区要另选一个行政区。', 'The district it leads to must be another district.');
}

/** @throws UserError `invalid-input` that names the property to mend. */
export function checkRecord(db: Database, record: Checked, input: Pick<RecordInput, 'validity'>): void {
  const { name, classes } = registers[record.kind];
  if (!Object.hasOwn(classes, record.class))
    throw invalid('class', `“${name.zh}”里没有这一类，请另选。`, `The register “${name.en}” has no such class; choose another.`);
  checkDistrict(db, record);
  checkParent(db, record);
  checkAliases(record);
  checkValidity(db, record, input);
}
