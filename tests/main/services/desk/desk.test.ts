import { describe, expect, it } from 'vitest';
import { insertVersion } from '#main/repos/packet-repo.ts';
import { createConflict } from '#main/services/conflicts/settle-conflict.ts';
import { comparableAttributes, compareAttribute } from '#main/services/desk/compare.ts';
import { loadDesk, readPeriod } from '#main/services/desk/load-desk.ts';
import { saveCommitment } from '#main/services/ledger/save-commitment.ts';
import { homeSummary } from '#main/services/records/home.ts';
import { today } from '../../../support/core.ts';
import { addFact, newDesk } from '../editing/desk-support.ts';
import { commitmentInput, ledgerOf, move } from '../ledger/ledger-support.ts';

const desk = newDesk();
const { db } = desk;
const view = (from = '2026-08-01', to = '2026-08-31') => loadDesk(db, { from, to }, today);
const group = (kind: string) => view().exceptions.find((each) => each.kind === kind);

describe('the desk', () => {
  it('puts exceptions in their order, and counts what other pages count', () => {
    const home = homeSummary(db, today);
    expect(view().exceptions.map(({ kind }) => kind)).toEqual(['stalled', 'overdue', 'target-overdue', 'conflicting', 'stale', 'undated']);
    expect([group('stale')?.count, group('conflicting')?.count, group('target-overdue')?.count]).toEqual([
      home.staleFacts,
      home.openConflicts.length,
      home.overdueTargets.length,
    ]);
    expect(
      group('stalled')
        ?.items.map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      ledgerOf(desk)
        .projects.filter(({ movement }) => movement.state === 'stalled')
        .map(({ record }) => record.id)
        .toSorted(),
    );
  });

  it('tells what the period brought and what went wrong in it', () => {
    move(desk, 'silicon-wafer-line', { stage: 'intent', asOf: '2026-08-05' });
    move(desk, 'silicon-wafer-line', { stage: 'signed', asOf: '2026-08-20' });
    saveCommitment(desk, commitmentInput('silicon-wafer-line'));
    const { moves } = view();
    expect([moves.started, moves.moved, moves.missed].map((rows) => rows.map(({ project }) => project.id))).toEqual([
      ['silicon-wafer-line'],
      ['silicon-wafer-line'],
      ['silicon-wafer-line'],
    ]);
    expect(group('overdue')?.items.map(({ text, days }) => [text.zh, days])).toEqual([['我方：协调110千伏电力接入 · 陈敏', 7]]);
    expect(view('2026-07-01', '2026-07-31').moves).toMatchObject({ started: [], moved: [], missed: [] });
  });

  it('names the conflicts entered within the period alone', () => {
    const facts = ['611家', '612家'].map((text) => addFact(desk, { recordId: 'zero-bay', entered: { text } }).id);
    createConflict(desk, {
      command: 'conflict.create',
      factIds: facts,
      type: 'sources',
      note: { zh: '两数不一', en: 'Two figures' },
      dismissal: null,
    });
    expect([view('2026-09-01', '2026-09-01').conflicts.map(({ note }) => note.zh), view().conflicts]).toEqual([['两数不一'], []]);
  });

  it('names the packets written within the period, by the days of Shanghai', () => {
    const snapshot = {
      date: '2026-08-31',
      profile: { codeName: '苍鹭' },
      draft: { template: 'pitch', language: 'zh', audience: 'partner' },
    };
    insertVersion(db, { id: 'v-1', packetId: null, snapshot: JSON.stringify(snapshot), sha256: 'aa', at: '2026-08-31T10:00:00.000Z' });
    const issue = (id: string, exportedAt: string): void => {
      db.prepare(
        `INSERT INTO packet_export (id, version_id, file_name, sha256, bytes, pages, checks, overrides, exported_at) VALUES (?, 'v-1', 'a.pdf', 'aa', 1, 1, '[]', '[]', ?)`,
      ).run(id, exportedAt);
    };
    issue('last-minute', '2026-08-31T15:59:59.000Z');
    issue('next-day', '2026-08-31T16:00:00.000Z');
    expect(view().issues.map(({ exportId, codeName, audience, exportedOn }) => [exportId, codeName, audience, exportedOn])).toEqual([
      ['last-minute', '苍鹭', 'partner', '2026-08-31'],
    ]);
  });

  it('takes thirty days where no period is asked for, and refuses one that ends before it begins', () => {
    expect(readPeriod({}, '2026-09-01')).toEqual({ from: '2026-08-03', to: '2026-09-01' });
    expect(() => readPeriod({ from: '2026-09-02', to: '2026-09-01' }, today)).toThrow('The first day must come before the last');
  });
});

it('every kind of statement that districts share can be compared, and what is mixed is said', () => {
  const [first] = comparableAttributes(db, today);
  if (first === undefined) throw new Error('nothing to compare');
  const compared = compareAttribute(db, first.id, today);
  expect(new Set(compared.rows.map(({ district }) => district.id)).size).toBe(first.districts);
  expect([compared.total, compared.mixtures.length > 0, compared.rows.every(({ rank }) => rank === null)]).toEqual([null, true, true]);
});
