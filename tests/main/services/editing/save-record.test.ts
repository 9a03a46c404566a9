import { describe, expect, it } from 'vitest';
import { findDistrictValidity, findRecord, listArchived, listRefs } from '#main/repos/record-repo.ts';
import { findAlike } from '#main/services/editing/alike.ts';
import { archiveRecord, restoreRecord } from '#main/services/editing/archive-record.ts';
import { saveRecord } from '#main/services/editing/save-record.ts';
import { recordInputSchema, type RecordInput } from '#shared/domain/editing/record-input.ts';
import { recordKinds, registers } from '#shared/domain/record/register.ts';
import { contents, newDesk, recordInput, undo } from './desk-support.ts';

const desk = newDesk();
const { db } = desk;

/** The form of a record as it stands. */
function formOf(id: string): RecordInput {
  const record = findRecord(db, id);
  if (record === null) throw new Error(`no record ${id}`);
  const { nameIsLabel: _label, ...form } = record;
  return recordInputSchema.parse({ ...form });
}

describe('a new record', () => {
  it.each(recordKinds)('of the register %s is there with all it was given, and gone when undone', (kind) => {
    const before = contents(db);
    const input = recordInput({
      kind,
      class: Object.keys(registers[kind].classes)[0] ?? '',
      aliases: [{ name: '凤栖', language: 'zh', origin: 'office' }],
      schemes: [3],
    });
    const saved = saveRecord(desk, input);
    expect(findRecord(db, saved.id)).toEqual({ ...input, id: 'phoenix-bay-works', nameIsLabel: false });
    expect(listRefs(db, kind).map((ref) => ref.id)).toContain('phoenix-bay-works');
    undo(desk, saved);
    expect(contents(db)).toEqual(before);
  });

  it.each<[RecordInput['name'], RecordInput['aliases'], string]>([
    [{ zh: '莘庄新园', en: null }, [], 'xinzhuangxinyuan'],
    [{ zh: '零号湾', en: 'Zero Bay' }, [], 'zero-bay-2'],
    [{ zh: null, en: 'Café Déjà—Vu (2)' }, [], 'cafe-deja-vu-2'],
    [{ zh: '！！', en: null }, [], 'park'],
    [{ zh: '真名科技', en: 'Real Name Tech' }, [{ name: 'Project Heron', language: 'en', origin: 'code' }], 'project-heron'],
  ])('named %j is known as %s', (name, aliases, id) => {
    const saved = saveRecord(desk, recordInput({ name, aliases }));
    expect(saved.id).toBe(id);
    undo(desk, saved);
  });

  it.each<[string, Partial<RecordInput>]>([
    ['class', { class: 'toString' }],
    ['class', { class: 'fund' }],
    ['districtId', { districtId: 'zero-bay' }],
    ['districtId', { districtId: 'no-such' }],
    ['parentId', { parentId: 'no-such' }],
    ['aliases.1.name', { aliases: ['zh', 'zh'].map(() => ({ name: '同名', language: 'zh' as const, origin: 'office' as const })) }],
    ['validity', { validity: { from: null, to: null, successorId: null } }],
    ['validity.to', { kind: 'district', class: 'district', validity: { from: '2020-01-01', to: '2019-01-01', successorId: null } }],
    ['validity.successorId', { kind: 'district', class: 'district', validity: { from: null, to: null, successorId: 'zero-bay' } }],
  ])('is refused at %s for %j, and nothing is written', (where, more) => {
    const before = contents(db);
    expect(() => saveRecord(desk, recordInput(more))).toThrow(expect.objectContaining({ code: 'invalid-input', where }));
    expect(contents(db)).toEqual(before);
  });
});

describe('an edit', () => {
  it('of nothing writes nothing, for every record of the store', () => {
    const before = contents(db);
    const ids = recordKinds.flatMap((kind) => listRefs(db, kind)).map((ref) => ref.id);
    expect(ids.length).toBeGreaterThan(400);
    for (const id of ids) expect([id, saveRecord(desk, formOf(id)).changeId]).toEqual([id, null]);
    expect(contents(db)).toEqual(before);
  });

  it('writes only what differs and can be undone', () => {
    const before = contents(db);
    const form = formOf('zero-bay');
    const saved = saveRecord(desk, {
      ...form,
      name: { zh: '零号湾科创区', en: form.name.en },
      sensitivity: 'internal',
      keepFormerName: true,
      reason: '区里改名',
    });
    const record = findRecord(db, 'zero-bay');
    expect([record?.name.zh, record?.sensitivity]).toEqual(['零号湾科创区', 'internal']);
    expect(record?.aliases).toContainEqual({ name: '零号湾', language: 'zh', origin: 'former' });
    const touched = Object.entries(contents(db)).filter(([table, rows]) => JSON.stringify(rows) !== JSON.stringify(before[table]));
    expect(touched.map(([table]) => table)).toEqual(['record', 'alias']);
    undo(desk, saved);
    expect(contents(db)).toEqual(before);
  });

  it('gives a district its years and the district it leads to', () => {
    const saved = saveRecord(desk, {
      ...formOf('jinshan'),
      status: 'historical',
      validity: { from: null, to: '2030-01-01', successorId: 'fengxian' },
    });
    expect(findDistrictValidity(db, 'jinshan')).toMatchObject({ valid_to: '2030-01-01', successor_id: 'fengxian' });
    undo(desk, saved);
    expect(findDistrictValidity(db, 'jinshan')?.valid_to ?? null).toBe(null);
  });

  it.each<[string, string, Partial<RecordInput>]>([
    ['refused', 'zero-bay', { kind: 'project', class: 'intent' }],
    ['invalid-input', 'zero-bay', { parentId: 'zero-bay' }],
    ['invalid-input', 'minhang', { districtId: 'minhang' }],
  ])('that makes no sense is %s: %s %j', (code, id, more) => {
    expect(() => saveRecord(desk, { ...formOf(id), ...more })).toThrow(expect.objectContaining({ code }));
  });

  it('never puts a record below one of its own', () => {
    const child = saveRecord(desk, recordInput({ name: { zh: '一期', en: null }, parentId: 'zero-bay' }));
    expect(() => saveRecord(desk, { ...formOf('zero-bay'), parentId: child.id })).toThrow(
      expect.objectContaining({ code: 'invalid-input', where: 'parentId' }),
    );
    undo(desk, child);
  });

  it('of a record that is not there is not found', () => {
    expect(() => saveRecord(desk, recordInput({ id: 'none' }))).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('the archive', () => {
  it('takes a record out of its register and gives it back as it was, historical ones too', () => {
    const former = saveRecord(
      desk,
      recordInput({ kind: 'district', class: 'county', name: { zh: '旧县', en: null }, status: 'historical' }),
    );
    for (const [id, kind, status] of [
      ['zero-bay', 'park', 'live'],
      [former.id, 'district', 'historical'],
    ] as const) {
      archiveRecord(desk, { id, reason: '停用' });
      expect([listRefs(db, kind).some((ref) => ref.id === id), listArchived(db, kind).map((ref) => ref.id)]).toEqual([false, [id]]);
      expect(() => saveRecord(desk, { ...formOf('minhang'), id, kind })).toThrow(expect.objectContaining({ code: 'refused' }));
      restoreRecord(desk, { id });
      expect(findRecord(db, id)?.status).toBe(status);
    }
  });

  it('refuses a district that records still lie in', () => {
    expect(() => archiveRecord(desk, { id: 'minhang' })).toThrow(expect.objectContaining({ code: 'refused', where: 'minhang' }));
  });

  it('leaves alone what is in use already', () => {
    expect(restoreRecord(desk, { id: 'zizhu' })).toEqual({ id: 'zizhu', changeId: null });
  });
});

describe('records of like names', () => {
  it.each<[string | null, string | null, string | null, boolean]>([
    ['零号湾', null, null, true],
    ['零号湾（上海）', null, null, true],
    ['零号湾大学城', null, null, false],
    [null, 'ZERO-BAY', null, true],
    ['零号湾', null, 'zero-bay', false],
    ['湾', null, null, false],
  ])('%s %s, asked from %s: zero-bay among them is %s', (zh, en, id, found) => {
    expect(findAlike(db, { kind: 'park', id, name: { zh, en } }).some((ref) => ref.id === 'zero-bay')).toBe(found);
  });
});
