import { recordRow, findDistrictValidity } from '#main/repos/record-repo.ts';
import type { Row } from '#main/repos/journal-repo.ts';
import type { Journal } from '#main/services/changes/change.ts';
import { writeRecord } from '#main/services/changes/write.ts';
import type { RecordInput } from '#shared/domain/editing/record-input.ts';
import { codeNameOf } from '#shared/domain/record/code-name.ts';
import type { Alias, ParkfolioRecord } from '#shared/domain/record/record.ts';
import { registers } from '#shared/domain/record/register.ts';
import type { Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { checkRecord } from './check-record.ts';
import { carryOut, nameOf, openRecord, refuse, type Desk } from './desk.ts';
import { idFromName } from './new-id.ts';

/** The columns in which two rows differ, with the values of the second. */
export const differing = (before: Row, after: Row): Row =>
  Object.fromEntries(Object.entries(after).filter(([column, value]) => before[column] !== value));

const aliasKey = ({ name, language }: Alias): string => `${language} ${name}`;

function writeAliases(journal: Journal, before: ParkfolioRecord, after: ParkfolioRecord): void {
  const old = new Map(before.aliases.map((alias) => [aliasKey(alias), alias]));
  const kept = new Set(after.aliases.map(aliasKey));
  for (const { name, language } of before.aliases.filter((alias) => !kept.has(aliasKey(alias))))
    journal.remove('alias', { record_id: before.id, name, language });
  for (const alias of after.aliases) {
    const { name, language, origin } = alias;
    const known = old.get(aliasKey(alias));
    if (known === undefined) journal.insert('alias', { record_id: before.id, name, language, origin });
    else if (known.origin !== origin) journal.update('alias', { record_id: before.id, name, language }, { origin });
  }
}

function writeSchemes(journal: Journal, before: ParkfolioRecord, after: ParkfolioRecord): void {
  for (const scheme of before.schemes.filter((each) => !after.schemes.includes(each)))
    journal.remove('record_scheme', { record_id: before.id, scheme });
  for (const scheme of after.schemes.filter((each) => !before.schemes.includes(each)))
    journal.insert('record_scheme', { record_id: before.id, scheme });
}

/** Writes what differs, and nothing else. */
export function writeDifferences(journal: Journal, before: ParkfolioRecord, after: ParkfolioRecord): void {
  const patch = differing(recordRow(before), recordRow(after));
  if (Object.keys(patch).length > 0) journal.update('record', { id: before.id }, patch);
  writeAliases(journal, before, after);
  writeSchemes(journal, before, after);
}

function writeValidity(desk: Desk, journal: Journal, { id, validity }: { id: string; validity: RecordInput['validity'] }): void {
  if (validity === undefined) return;
  const before = findDistrictValidity(desk.db, id);
  const key = { record_id: id };
  if (validity === null) {
    if (before !== null) journal.remove('district_validity', key);
    return;
  }
  const after = { valid_from: validity.from, valid_to: validity.to, successor_id: validity.successorId };
  if (before === null) journal.insert('district_validity', { ...key, ...after });
  else {
    const patch = differing({ ...before }, after);
    if (Object.keys(patch).length > 0) journal.update('district_validity', key, patch);
  }
}

/** The name of before as a former name, where it is another one and asked for. */
function formerNames(before: ParkfolioRecord, input: RecordInput): Alias[] {
  if (input.keepFormerName !== true) return [];
  return (['zh', 'en'] as const).flatMap((language) => {
    const name = before.name[language];
    const taken = input.aliases.some((alias) => alias.language === language && alias.name === name);
    return name === null || name === input.name[language] || taken ? [] : [{ name, language, origin: 'former' as const }];
  });
}

function recordOf({ db }: Desk, input: RecordInput, before: ParkfolioRecord | null): ParkfolioRecord {
  const codeName = codeNameOf(input);
  const sameName = before !== null && before.name.zh === input.name.zh && before.name.en === input.name.en;
  return {
    // The id is seen by everybody, so it never tells a name that is not disclosed.
    id: before?.id ?? idFromName(db, 'record', { name: codeName ?? input.name, fallback: input.kind.toLowerCase() }),
    kind: input.kind,
    name: input.name,
    nameIsLabel: sameName && before.nameIsLabel,
    aliases: [...input.aliases, ...(before === null ? [] : formerNames(before, input))],
    class: input.class,
    districtId: input.districtId,
    parentId: input.parentId,
    status: input.status,
    inShanghai: input.inShanghai,
    sensitivity: input.sensitivity,
    schemes: input.schemes ?? before?.schemes ?? [],
  };
}

/**
 * Makes or edits a record of any register; an edit writes only what differs.
 * @throws UserError `not-found`, `refused` for an archived record or another register, `invalid-input` with the property to mend.
 */
export function saveRecord(desk: Desk, input: RecordInput): Saved {
  const before = input.id === null ? null : openRecord(desk, input.id);
  if (before !== null && before.kind !== input.kind)
    throw refuse(
      `这条记录在“${registers[before.kind].name.zh}”登记册，不能改到别的登记册。`,
      `This record is in the register “${registers[before.kind].name.en}” and cannot be moved to another.`,
      before.id,
    );
  const record = recordOf(desk, input, before);
  checkRecord(desk.db, record, input);
  const name = nameOf(record);
  const summary =
    before === null
      ? { zh: `新建${registers[record.kind].name.zh}记录“${name.zh}”`, en: `Add “${name.en}” to ${registers[record.kind].name.en}` }
      : { zh: `修改“${name.zh}”`, en: `Edit “${name.en}”` };
  return carryOut(desk, { command: 'record.save', summary, reason: input.reason }, (journal) => {
    if (before === null) writeRecord(journal, record);
    else writeDifferences(journal, before, record);
    writeValidity(desk, journal, { id: record.id, validity: input.validity });
    return record.id;
  });
}
