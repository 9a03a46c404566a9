import { attributeRow, countFactsByAttribute, listAttributes } from '#main/repos/fact-repo.ts';
import type { Database } from '#main/store/database.ts';
import type { AttributeInput } from '#shared/domain/editing/fact-input.ts';
import type { AttributeRow, Saved } from '#shared/ipc/contracts/edit-contract.ts';
import { normalise } from '#shared/lib/text.ts';
import { carryOut, invalid, type Desk } from './desk.ts';
import { idFromName } from './new-id.ts';
import { attributeOrThrow } from './read-value.ts';
import { differing } from './save-record.ts';

export function attributeRows(db: Database): AttributeRow[] {
  const counts = countFactsByAttribute(db);
  return listAttributes(db).map((attribute) => ({ ...attribute, facts: counts.get(attribute.id) ?? 0 }));
}

/** Makes or edits a kind of statement. One label names one kind in each language. */
export function saveAttribute(desk: Desk, input: AttributeInput): Saved {
  const before = input.id === null ? null : attributeOrThrow(desk, input.id);
  const { name, topic, reviewMonths } = input;
  for (const language of ['zh', 'en'] as const) {
    const taken = listAttributes(desk.db).find(
      (other) => other.id !== input.id && normalise(other.name[language]) === normalise(name[language]),
    );
    if (taken !== undefined && before?.name[language] !== name[language])
      throw invalid(
        `name.${language}`,
        `已有事实类别“${taken.name.zh}”，请直接选用或换个名称。`,
        `There is “${taken.name.en}” already; use it or choose another name.`,
      );
  }
  const id = input.id ?? idFromName(desk.db, 'attribute', { name, fallback: 'statement' });
  const row = attributeRow({ id, name, topic, reviewMonths });
  const summary =
    before === null
      ? { zh: `新增事实类别“${name.zh}”`, en: `New kind of statement “${name.en}”` }
      : { zh: `修改事实类别“${name.zh}”`, en: `Edit kind of statement “${name.en}”` };
  return carryOut(desk, { command: 'attribute.save', summary, reason: input.reason }, (journal) => {
    const patch = before === null ? row : differing(attributeRow(before), row);
    if (before === null) journal.insert('attribute', patch);
    else if (Object.keys(patch).length > 0) journal.update('attribute', { id }, patch);
    return id;
  });
}
