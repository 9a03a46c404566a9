import { describe, expect, it } from 'vitest';
import { listEntries } from '#main/repos/programme-repo.ts';
import { undoChange } from '#main/services/changes/change.ts';
import { listSchemes, loadBatches, loadProgramme, loadScheme } from '#main/services/programmes/load-programme.ts';
import { removeEntry, saveEntry } from '#main/services/programmes/save-entry.ts';
import type { EntryInput } from '#shared/domain/programme/entry-input.ts';
import { programmePages } from '#shared/domain/programme/programme-page.ts';
import { schemes } from '#shared/domain/programme/schemes.ts';
import { readInterval } from '#shared/domain/measure/interval.ts';
import { shareText } from '#shared/domain/measure/share.ts';
import { UserError } from '#shared/ipc/reply.ts';
import { seededStore, testClock, today } from '../../../support/core.ts';

const assessment = (scores: [number, number, number, number, number], onDay = '2026-08-01'): EntryInput => ({
  id: null,
  recordId: 'tongxingou-technology',
  onDay,
  body: {
    kind: 'assessment',
    scores: { business: scores[0], team: scores[1], compliance: scores[2], marketing: scores[3], capital: scores[4] },
    action: '引入销售合伙人',
    note: null,
  },
});

describe('the batches of a call for projects', () => {
  it('come with rates that keep the bounds of the sources and name their inputs', () => {
    const { db } = seededStore();
    const [group] = loadBatches(db, today);
    expect(group?.programme.id).toBe('invest-first');
    const rates = [...(group?.batches ?? []), { ref: { id: 'total' }, figures: group?.total }].map(({ ref, figures }) => {
      const selection = figures?.selection ?? null;
      return [ref.id, selection === null ? null : shareText(readInterval(selection.value), 'zh'), selection?.inputs];
    });
    expect(rates).toEqual([
      ['invest-first-batch-1', '14.6%', ['001-039-08', '001-039-07']],
      ['invest-first-batch-2', '至多12.9%', ['001-041-04', '001-041-05']],
      ['total', '至少13.3%', ['001-043-03', '001-043-04']],
    ]);
    // How many were funded no source counts: not known, and not the number approved.
    expect(group?.batches.map(({ figures }) => figures.steps.funded)).toEqual([null, null]);
  });
});

describe('the schemes of the documents', () => {
  it('are all sixty-seven, each with the records that are its home', () => {
    const { db } = seededStore();
    const rows = listSchemes(db);
    expect(rows.map(({ number }) => number)).toEqual(schemes.map(({ number }) => number));
    expect(rows.length).toBe(67);
    expect(rows.filter(({ records }) => records.length === 0)).toEqual([]);
    expect(loadScheme(db, 25, today).records.map(({ ref }) => ref.id)).toContain('invest-first-batch-1');
  });

  it.each(programmePages)('the page %s finds its records', (page) => {
    const { db } = seededStore();
    expect(loadProgramme(db, page, today).records.length).toBeGreaterThan(0);
  });
});

describe('what an officer enters on a programme', () => {
  it('is one change with the officer’s note as its source, and taken back whole', () => {
    const { db } = seededStore();
    const desk = { db, clock: testClock };
    const first = saveEntry(desk, assessment([4, 3, 3, 1, 2]));
    saveEntry(desk, assessment([4, 3, 3, 2, 2], '2026-08-20'));
    expect(listEntries(db, ['assessment']).map(({ onDay }) => onDay)).toEqual(['2026-08-20', '2026-08-01']);
    expect(db.prepare('SELECT DISTINCT source_id FROM programme_entry').pluck().all()).toEqual(['office-note']);
    const changed = saveEntry(desk, { ...assessment([5, 3, 3, 1, 2]), id: first.id });
    expect(saveEntry(desk, { ...assessment([5, 3, 3, 1, 2]), id: first.id }).changeId).toBeNull();
    undoChange(db, changed.changeId ?? '', { at: testClock.now(), by: 'x' });
    expect(listEntries(db, ['assessment']).at(-1)?.body).toEqual(assessment([4, 3, 3, 1, 2]).body);
    const removed = removeEntry(desk, first.id);
    expect(listEntries(db, ['assessment']).length).toBe(1);
    undoChange(db, removed.changeId ?? '', { at: testClock.now(), by: 'x' });
    expect(listEntries(db, ['assessment']).length).toBe(2);
  });

  it('is refused for a day that lies ahead, and for another record than its own', () => {
    const { db } = seededStore();
    const desk = { db, clock: testClock };
    expect(() => saveEntry(desk, assessment([1, 1, 1, 1, 1], '2027-01-01'))).toThrow(UserError);
    const { id } = saveEntry(desk, assessment([1, 1, 1, 1, 1]));
    expect(() => saveEntry(desk, { ...assessment([1, 1, 1, 1, 1]), id, recordId: 'tianyu-guanglian' })).toThrow(UserError);
    expect(listEntries(db, ['assessment']).length).toBe(1);
  });
});
