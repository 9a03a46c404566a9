import { describe, expect, it } from 'vitest';
import { listConflicts } from '#main/repos/conflict-repo.ts';
import { conflictViews } from '#main/services/conflicts/list-conflicts.ts';
import { acceptProposal, dismissProposal, proposeConflicts } from '#main/services/conflicts/propose-conflicts.ts';
import { chooseFact, createConflict, letAllStand, reopenConflict } from '#main/services/conflicts/settle-conflict.ts';
import { renewFact, withdrawFact } from '#main/services/editing/past-fact.ts';
import { listRecordPage } from '#main/repos/record-list-repo.ts';
import { loadReference } from '#main/services/records/record-detail.ts';
import type { ProposedConflict } from '#shared/domain/conflict/conflict-view.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import { today } from '../../../support/core.ts';
import { addFact, contents, newDesk, undo } from '../editing/desk-support.ts';

const desk = newDesk();
const { db } = desk;
const proposals = (): ProposedConflict[] => proposeConflicts(db, loadReference(db, today));
const views = (state: 'open' | 'settled') => conflictViews(db, state, loadReference(db, today));
const openCount = (kind: RecordKind, id: string): number | undefined =>
  listRecordPage(db, { kind, offset: 0, limit: 500 }, { today, found: null }).rows.find((row) => row.id === id)?.conflicts;
const factIdsOf = ({ sides }: Pick<ProposedConflict, 'sides'>): string[] => sides.map((side) => side.view.fact.id);

describe('the queue', () => {
  it('has every conflict of the starter data once, open or settled, with both sides and their sources', () => {
    const [open, settled] = [views('open'), views('settled')];
    expect(settled.map((view) => [view.conflict.id, view.state])).toEqual([['statutory-rd-rate', 'chosen']]);
    expect(open.length + settled.length).toBe(listConflicts(db).length);
    for (const view of [...open, ...settled]) {
      expect([view.conflict.id, view.sides.length]).toEqual([view.conflict.id, view.conflict.factIds.length]);
      for (const side of view.sides) expect([side.live, side.view.source.raw.length > 0]).toEqual([true, true]);
    }
  });

  it('keeps a choice with who, when and why, and gives it up when it is opened again', () => {
    const before = contents(db);
    const conflict = listConflicts(db).find(({ id }) => id === 'conflict-minhang-park-lists');
    const [factId = ''] = conflict?.factIds ?? [];
    const count = openCount('district', 'minhang') ?? 0;
    const chosen = chooseFact(desk, { conflictId: 'conflict-minhang-park-lists', factId, reason: '以行动方案为准' });
    const view = views('settled').find((each) => each.conflict.id === 'conflict-minhang-park-lists');
    expect(view).toMatchObject({
      state: 'chosen',
      conflict: { chosenFactId: factId, reason: '以行动方案为准' },
      decided: { id: chosen.changeId },
    });
    expect(openCount('district', 'minhang')).toBe(count - 1);
    reopenConflict(desk, { conflictId: 'conflict-minhang-park-lists' });
    expect(contents(db)).toEqual(before);
    expect(reopenConflict(desk, { conflictId: 'conflict-minhang-park-lists' }).changeId).toBe(null);
  });

  it('leaves out what was looked at and may stand, on pages and lists too', () => {
    const count = openCount('district', 'minhang') ?? 0;
    const settled = letAllStand(desk, { conflictId: 'conflict-minhang-park-lists', reason: '口径不同' });
    expect(listConflicts(db).some(({ id }) => id === 'conflict-minhang-park-lists')).toBe(false);
    expect(openCount('district', 'minhang')).toBe(count - 1);
    expect(views('settled').find((each) => each.conflict.id === 'conflict-minhang-park-lists')?.state).toBe('dismissed');
    undo(desk, settled);
    expect(openCount('district', 'minhang')).toBe(count);
  });

  it.each([
    ['not-found', { conflictId: 'none', factId: 'x' }],
    ['invalid-input', { conflictId: 'conflict-minhang-park-lists', factId: '000-005-11' }],
  ])('answers %s for %j', (code, input) => {
    expect(() => chooseFact(desk, { ...input, reason: '试' })).toThrow(expect.objectContaining({ code }));
  });
});

describe('two values that an officer sets against each other', () => {
  const pair = (): [string, string] => {
    const [a, b] = [addFact(desk, { entered: { text: '400家' } }), addFact(desk, { entered: { text: '超过300家' } })];
    return [a.id, b.id];
  };
  const create = (factIds: string[]) =>
    createConflict(desk, {
      command: 'conflict.create',
      factIds,
      type: 'sources',
      note: { zh: '两个来源不符', en: 'Two sources differ' },
      dismissal: null,
    });

  it('are a conflict of their record; the choice follows its fact through a renewal', () => {
    const [a, b] = pair();
    const before = openCount('park', 'zero-bay') ?? 0;
    const { id } = create([a, b]);
    expect(openCount('park', 'zero-bay')).toBe(before + 1);
    chooseFact(desk, { conflictId: id, factId: a, reason: '核实' });
    const renewed = renewFact(desk, { factId: a, asOf: '2026-06', source: { note: true } });
    expect(listConflicts(db).find((conflict) => conflict.id === id)).toMatchObject({ chosenFactId: renewed.id, factIds: [b, renewed.id] });
  });

  it('are none any more when one of them is withdrawn or replaced', () => {
    const [a, b] = pair();
    const { id } = create([a, b]);
    const withdrawn = withdrawFact(desk, { factId: a, reason: '有误' });
    expect([listConflicts(db).some((each) => each.id === id), views('settled').find((each) => each.conflict.id === id)?.state]).toEqual([
      false,
      'overtaken',
    ]);
    undo(desk, withdrawn);
    expect(views('open').some((each) => each.conflict.id === id)).toBe(true);
  });

  it('must be two, and live', () => {
    const [a, b] = pair();
    expect(() => create([a, a])).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    withdrawFact(desk, { factId: b, reason: '有误' });
    expect(() => create([a, b])).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(() => create([a, 'none'])).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('what the checks propose', () => {
  it('is quiet on the starter data but for what nobody has looked at yet', () => {
    const { db: fresh } = newDesk();
    expect(proposeConflicts(fresh, loadReference(fresh, today)).map((each) => [each.check, ...factIdsOf(each)])).toEqual([
      ['base', '004-027-12', '004-027-28'],
      ['share', '000-013-01', '000-012-01', '000-011-01'],
    ]);
  });

  it('finds the printed 38.8 % that 129.0 over 357.4 does not give, as soon as no conflict holds it', () => {
    const { db: fresh } = newDesk();
    fresh.exec(
      "DELETE FROM conflict_fact WHERE conflict_id = 'conflict-minhang-emerging-share'; DELETE FROM conflict WHERE id = 'conflict-minhang-emerging-share'",
    );
    const found = proposeConflicts(fresh, loadReference(fresh, today)).find(
      (each) => each.check === 'share' && factIdsOf(each)[0] === '000-005-11',
    );
    expect(found).toMatchObject({ type: 'base' });
    expect(factIdsOf(found ?? { sides: [] })).toEqual(['000-005-11', '000-005-10', '000-005-09']);
    expect(found?.note.zh).toBe('“战新产业占比”为38.8%，而1,290亿元 ÷ 3,574亿元 = 36.1%');
    expect(found?.note.en.replaceAll('\u00a0', ' ')).toBe('Emerging industry share is 38.8%, yet RMB 129 bn / RMB 357.4 bn = 36.1%');
  });

  it('finds two live values of one thing at one time, and none that bounds allow', () => {
    const known = proposals().length;
    const a = addFact(desk, { recordId: 'zizhu', attributeId: 'startup-projects', entered: { text: '400个', unit: 'project' } });
    addFact(desk, { recordId: 'zizhu', attributeId: 'startup-projects', entered: { text: '超过300个', unit: 'project' } });
    addFact(desk, { recordId: 'zizhu', attributeId: 'startup-projects', entered: { text: '500个', unit: 'project' }, asOf: '2024' });
    expect(proposals().length).toBe(known);
    const b = addFact(desk, { recordId: 'zizhu', attributeId: 'startup-projects', entered: { text: '500个', unit: 'project' } });
    const [found, ...others] = proposals().filter((each) => factIdsOf(each).includes(b.id));
    expect([others, found && factIdsOf(found).toSorted()]).toEqual([[], [a.id, b.id].toSorted()]);
    const before = contents(db);
    const accepted = acceptProposal(desk, { key: found?.key ?? '' });
    expect(views('open').some((each) => each.conflict.id === accepted.id)).toBe(true);
    expect(() => acceptProposal(desk, { key: found?.key ?? '' })).toThrow(expect.objectContaining({ code: 'refused' }));
    undo(desk, accepted);
    const dismissed = dismissProposal(desk, { key: found?.key ?? '', reason: '口径不同' });
    expect(proposals().some((each) => each.key === found?.key)).toBe(false);
    expect(views('settled').find((each) => each.conflict.id === dismissed.id)).toMatchObject({
      state: 'dismissed',
      conflict: { reason: '口径不同' },
      decided: { id: dismissed.changeId },
    });
    undo(desk, dismissed);
    expect(contents(db)).toEqual(before);
  });
});
