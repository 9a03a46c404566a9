import { describe, expect, it } from 'vitest';
import { chooseFact, createConflict } from '#main/services/conflicts/settle-conflict.ts';
import { saveRecord } from '#main/services/editing/save-record.ts';
import { findRecord } from '#main/repos/record-repo.ts';
import { loadMatchModel } from '#main/services/match/load-model.ts';
import { today } from '../../../support/core.ts';
import { newDesk } from '../editing/desk-support.ts';

describe('what matching is made from', () => {
  it('leaves out the fact that an officer set aside, and has it again while both stand', () => {
    const desk = newDesk();
    const facts = (): string[] => (loadMatchModel(desk.db, 'internal', today).facts.get('zizhu') ?? []).map((fact) => fact.id);
    const [one = '', other = ''] = facts();
    const { id } = createConflict(desk, {
      factIds: [one, other],
      type: 'sources',
      note: { zh: '两说不一', en: 'Two statements' },
      command: 'conflict.create',
      dismissal: null,
    });
    expect(facts()).toEqual(expect.arrayContaining([one, other]));
    chooseFact(desk, { conflictId: id, factId: other, reason: '以公报为准' });
    expect([facts().includes(one), facts().includes(other)]).toEqual([false, true]);
  });

  it('shows a code name outside the office, and the real one inside', () => {
    const desk = newDesk();
    const record = findRecord(desk.db, 'zizhu');
    if (record === null || record.status === 'archived') throw new Error('zizhu is not there');
    const { id, kind, name, districtId, parentId, status, inShanghai, sensitivity } = record;
    saveRecord(desk, {
      id,
      kind,
      name: { zh: name.zh ?? '紫竹', en: name.en },
      class: record.class,
      districtId,
      parentId,
      status,
      inShanghai,
      sensitivity,
      aliases: [...record.aliases, { name: '青鸟', language: 'zh', origin: 'code' }],
    });
    const names = (audience: 'internal' | 'partner' | 'public'): unknown =>
      loadMatchModel(desk.db, audience, today).records.get('zizhu')?.name.zh;
    expect([names('internal'), names('partner'), names('public')]).toEqual([name.zh, '青鸟', '青鸟']);
    const model = loadMatchModel(desk.db, 'public', today);
    expect(JSON.stringify([...model.records.values(), ...model.facts.values(), model.clauses])).not.toContain('紫竹国家高新');
  });
});
