import { beforeEach, describe, expect, it } from 'vitest';
import { findRecord } from '#main/repos/record-repo.ts';
import { writeLedgerSettings } from '#main/repos/stage-repo.ts';
import type { Desk } from '#main/services/editing/desk.ts';
import { mergeRecord } from '#main/services/editing/merge-record.ts';
import { withdrawFact } from '#main/services/editing/past-fact.ts';
import { saveFact } from '#main/services/editing/save-fact.ts';
import { dropCommitment, saveCommitment } from '#main/services/ledger/save-commitment.ts';
import { shareWords } from '#shared/domain/ledger/total-words.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { today } from '../../../support/core.ts';
import { contents, newDesk, undo } from '../editing/desk-support.ts';
import { commitmentInput, ledgerOf, move, projectOf } from './ledger-support.ts';

const id = 'silicon-wafer-line';
let desk: Desk;
/** A store is filled anew for each test, on a busy machine too. */
const slowMs = 60_000;
beforeEach(() => {
  desk = newDesk();
}, slowMs);

const everything = () => ({
  ...contents(desk.db),
  project_stage: desk.db.prepare('SELECT * FROM project_stage').all(),
  commitment: desk.db.prepare('SELECT * FROM commitment').all(),
});
/** The code and place of a refusal. */
function refusal(act: () => unknown): [string, string | undefined] {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return [error.code, error.where];
    throw error;
  }
  throw new Error('it was not refused');
}
const steps = () => projectOf(desk, id).entries.map(({ stage, asOf, basis }) => [stage, asOf.from, basis]);

describe('the starter data', () => {
  it('give a date only where a source does, and never today', () => {
    const { projects } = ledgerOf(desk);
    const entries = projects.flatMap(({ record, entries: own }) =>
      own.map(({ stage, asOf, source }) => [record.id, stage, asOf.from, source?.file?.slice(0, 3) ?? null]),
    );
    expect(projects).toHaveLength(18);
    expect(entries.toSorted(([a], [b]) => String(a).localeCompare(String(b)))).toEqual([
      ['aqueous-battery-pilot-line', 'planned', null, '001'],
      ['enzyme-engineering-products', 'signed', '2023-12-01', '001'],
      ['fudan-management-campus', 'planned', null, null],
      ['tcl-imax-base', 'started', '2014-01-01', '003'],
      ['tianyu-guanglian', 'share-holding', null, '001'],
      ['tongxingou-technology', 'share-holding', null, '001'],
      ['ulab-bonding-device', 'signed', '2023-12-01', '001'],
      ['xiaolan-energy-internet', 'signed', null, '004'],
    ]);
    expect(JSON.stringify(entries)).not.toContain(today);
  });

  it('say the largest project of the six signed is at most 70 percent of over 70', () => {
    expect(ledgerOf(desk).concentrations.map(({ whole, project, share }) => [whole.id, project.id, shareWords(share, 'zh')])).toEqual([
      ['xiaolan-promotion', 'xiaolan-energy-internet', '至多70%'],
    ]);
  });
});

describe('a step', () => {
  it('is a fact with its date and source, and the class of the register follows', () => {
    move(desk, id, { stage: 'signed', asOf: '2026-03', note: { zh: '二期合作协议', en: null } });
    const [entry] = projectOf(desk, id).entries;
    expect(findRecord(desk.db, id)?.class).toBe('signed');
    expect(entry).toMatchObject({
      stage: 'signed',
      asOf: { from: '2026-03-01', to: '2026-03-31', precision: 'month' },
      grade: 'note',
      words: { zh: '签约：二期合作协议', en: 'Signed' },
    });
    expect(entry?.source?.title.zh).toBe('本机构工作人员备注');
  });

  it('is one change, and undo leaves everything as it was', () => {
    move(desk, id, { stage: 'intent', asOf: '2026-01' });
    const before = everything();
    const saved = move(desk, id, { stage: 'signed', asOf: '2026-03-08' });
    expect(everything()).not.toEqual(before);
    undo(desk, saved);
    expect([everything(), findRecord(desk.db, id)?.class]).toEqual([before, 'intent']);
  });

  it('entered late with an early date completes the history and moves nothing', () => {
    move(desk, id, { stage: 'started', asOf: '2026-05-01' });
    move(desk, id, { stage: 'signed', asOf: '2025-03' });
    expect([findRecord(desk.db, id)?.class, steps()]).toEqual([
      'started',
      [
        ['signed', '2025-03-01', 'move'],
        ['started', '2026-05-01', 'move'],
      ],
    ]);
  });

  it('keeps where the project stood before, as the register has it', () => {
    move(desk, 'tcl-imax-base', { stage: 'producing', asOf: '2026-07' });
    expect(projectOf(desk, 'tcl-imax-base').entries.map(({ stage, asOf, basis }) => [stage, asOf.from, basis])).toEqual([
      ['started', '2014-01-01', 'register'],
      ['producing', '2026-07-01', 'move'],
    ]);
  });

  it('follows its fact when that is corrected, withdrawn, or moves with its project into another', () => {
    const saved = move(desk, id, { stage: 'signed', asOf: '2026-03' });
    const corrected = saveFact(desk, {
      recordId: id,
      attributeId: 'stage',
      replaces: saved.id,
      entered: { words: { zh: '签约', en: 'Signed' } },
      asOf: '2026-04',
      polarity: 'actual',
      baseNote: null,
      note: null,
      sensitivity: 'internal',
      source: { note: true },
    });
    expect(steps()).toEqual([['signed', '2026-04-01', 'move']]);
    mergeRecord(desk, { fromId: id, intoId: 'tram-industry-base', reason: '同一项目' });
    expect(projectOf(desk, 'tram-industry-base').entries.map(({ stage, asOf }) => [stage, asOf.from])).toEqual([['signed', '2026-04-01']]);
    withdrawFact(desk, { factId: corrected.id, reason: '误录' });
    expect(projectOf(desk, 'tram-industry-base').entries).toEqual([]);
  });

  it.each([
    ['without a readable date', { asOf: 'soon' }, ['invalid-input', 'asOf']],
    ['in days to come', { asOf: '2026-12-01' }, ['invalid-input', 'asOf']],
    ['over a period', { asOf: '2024/2025' }, ['invalid-input', 'asOf']],
    ['from a source nobody knows', { source: { sourceId: 'none', segmentId: 'none', line: null } }, ['not-found', 'none']],
  ])('is refused %s, and nothing is written', (_what, more, code) => {
    const before = everything();
    expect(refusal(() => move(desk, id, { stage: 'signed', asOf: '2026-03', ...more }))).toEqual(code);
    expect(everything()).toEqual(before);
  });

  it('is refused a second time, and for what is no project', () => {
    move(desk, id, { stage: 'signed', asOf: '2026-03' });
    expect(refusal(() => move(desk, id, { stage: 'signed', asOf: '2026-03' }))).toEqual(['refused', id]);
    expect(refusal(() => move(desk, 'zero-bay', { stage: 'signed', asOf: '2026-03' }))).toEqual(['refused', 'zero-bay']);
  });
});

it('a class changed in the register alone is shown as what nobody entered', () => {
  move(desk, id, { stage: 'signed', asOf: '2026-03' });
  desk.db.prepare("UPDATE record SET class = 'producing' WHERE id = ?").run(id);
  expect([projectOf(desk, id).stage, projectOf(desk, id).current]).toEqual(['producing', null]);
});

it('a project stalls after as many days as the office sets', () => {
  move(desk, id, { stage: 'signed', asOf: '2026-08-01' });
  const stateAfter = (stalledDays: number): string => {
    writeLedgerSettings(desk.db, { stalledDays });
    return projectOf(desk, id).movement.state;
  };
  expect([stateAfter(31), stateAfter(30)]).toEqual(['moving', 'stalled']);
});

describe('a commitment', () => {
  it('has a side, a day, somebody who answers for it, and a source; late, it is overdue, and done, it is not', () => {
    const saved = saveCommitment(desk, commitmentInput(id));
    expect(projectOf(desk, id).commitments).toMatchObject([
      { side: 'ours', who: '陈敏', dueOn: '2026-08-25', overdue: true, grade: 'note' },
    ]);
    const { source: _source, ...kept } = commitmentInput(id, { id: saved.id, doneOn: '2026-08-31' });
    saveCommitment(desk, kept);
    expect(projectOf(desk, id).commitments).toMatchObject([{ doneOn: '2026-08-31', overdue: false, grade: 'note' }]);
  });

  it('goes and comes back, each as one change', () => {
    const before = everything();
    const saved = saveCommitment(desk, commitmentInput(id));
    const withIt = everything();
    const dropped = dropCommitment(desk, { id: saved.id, reason: '误录' });
    expect(projectOf(desk, id).commitments).toEqual([]);
    undo(desk, dropped);
    expect(everything()).toEqual(withIt);
    undo(desk, saved);
    expect(everything().commitment).toEqual(before.commitment);
  });

  it.each([
    ['without a source', { source: undefined }, ['invalid-input', 'source']],
    ['done in days to come', { doneOn: '2026-12-01' }, ['invalid-input', 'doneOn']],
    ['that is not there', { id: 'commitment-none' }, ['not-found', 'commitment-none']],
  ])('is refused %s', (_what, more, code) => {
    const { source, ...rest } = { ...commitmentInput(id), ...more };
    expect(refusal(() => saveCommitment(desk, { ...rest, ...(source === undefined ? {} : { source }) }))).toEqual(code);
  });
});
