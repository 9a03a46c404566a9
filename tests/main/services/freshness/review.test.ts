import { describe, expect, it } from 'vitest';
import { insertPacket } from '#main/repos/packet-repo.ts';
import { insertInvestor } from '#main/repos/investor-repo.ts';
import { listRecordPage } from '#main/repos/record-list-repo.ts';
import { listReviewRules } from '#main/repos/review-rule-repo.ts';
import { reviewQueue } from '#main/services/freshness/review-queue.ts';
import { saveReviewRule } from '#main/services/freshness/review-rules.ts';
import { loadReference, recordDetail } from '#main/services/records/record-detail.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import type { ReviewRule } from '#shared/domain/fact/review-rule.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { heron, today } from '../../../support/core.ts';
import { addFact, contents, newDesk, undo } from '../editing/desk-support.ts';

const desk = newDesk();
const { db } = desk;
const queue = (more: Partial<InputOf<'review.queue'>> = {}) =>
  reviewQueue(db, { due: 'now', offset: 0, limit: 200, ...more }, loadReference(db, today));
const rule = (more: Partial<ReviewRule> = {}): ReviewRule => ({ kind: 'park', attributeId: '*', months: null, owner: null, ...more });
const save = (more: Partial<ReviewRule>) => saveReviewRule(desk, { rule: rule(more) });
const staleOnPage = (id: string): number =>
  recordDetail(db, id, loadReference(db, today)).facts.filter((view) => view.freshness === 'stale').length;
const staleInList = (id: string): number | undefined =>
  listRecordPage(db, { kind: 'park', offset: 0, limit: 500 }, { today, found: null }).rows.find((row) => row.id === id)?.stale;

describe('the queue of facts to renew', () => {
  it('holds what is stale, undated or computed from what was replaced, all of it, page by page', () => {
    const all = queue();
    expect(all.total).toBeGreaterThan(200);
    expect([all.entries.length, queue({ offset: 200 }).entries.length]).toEqual([200, Math.min(200, all.total - 200)]);
    expect(all.byState.overdue + all.byState.undated + all.byState['input-gone']).toBe(all.total);
    for (const entry of all.entries) {
      expect(entry.state === 'undated').toBe(entry.view.freshness === 'undated');
      if (entry.state === 'overdue') expect((entry.dueOn ?? '9') < today).toBe(true);
    }
  });

  it('begins with what open packets use, then what matching reads', () => {
    insertInvestor(db, { id: 'i-1', profile: heron(), createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' });
    const draft = startDraft({
      investorId: 'i-1',
      template: 'pitch',
      language: 'zh',
      audience: 'public',
      parkIds: ['maqiao-ai'],
      watermark: null,
      asOf: null,
    });
    insertPacket(db, { id: 'p-1', draft, at: '2026-01-02T00:00:00.000Z' });
    const { entries } = queue();
    const rank = entries.map((entry) => (entry.inPacket ? 0 : entry.inMatching ? 1 : 2));
    expect(rank).toEqual(rank.toSorted((a, b) => a - b));
    expect(new Set(rank)).toEqual(new Set([0, 1, 2]));
    expect(entries.filter((entry) => entry.inPacket).every((entry) => entry.record.id === 'maqiao-ai')).toBe(true);
  });

  it('holds one state alone when asked, and still counts them all', () => {
    const all = queue();
    const undated = queue({ state: 'undated' });
    expect([undated.total, undated.byState]).toEqual([all.byState.undated, all.byState]);
    expect(new Set(undated.entries.map((entry) => entry.state))).toEqual(new Set(['undated']));
  });

  it('takes in what falls due within two months when asked', () => {
    const fact = addFact(desk, { asOf: '2025-10-01' });
    const has = (due: 'now' | 'soon') => queue({ due, kind: 'park' }).entries.find((entry) => entry.view.fact.id === fact.id);
    expect([has('now'), has('soon')?.state, has('soon')?.dueOn]).toEqual([undefined, 'soon', '2026-10-01']);
    undo(desk, fact);
  });

  it('names a figure whose input was replaced', () => {
    const saved = addFact(desk, {
      recordId: 'minhang',
      attributeId: 'emerging-industry-output',
      replaces: '000-005-10',
      entered: { text: '1300亿元' },
      asOf: '2017',
    });
    const gone = queue({ kind: 'district' })
      .entries.filter((entry) => entry.state === 'input-gone')
      .map((entry) => entry.view.fact.id);
    expect(gone.toSorted()).toEqual(['000-005-12', '000-005-13']);
    undo(desk, saved);
  });
});

describe('a rule of review', () => {
  it('moves the months of a register, on the page and in the list alike, and is undone', () => {
    const before = contents(db);
    const fact = addFact(desk, { asOf: '2026-01' });
    const stale = staleOnPage('zero-bay');
    const shorter = save({ attributeId: 'resident-firms', months: 3 });
    expect([staleOnPage('zero-bay'), staleInList('zero-bay')]).toEqual([stale + 1, stale + 1]);
    const never = save({ attributeId: 'resident-firms', months: 0 });
    expect(staleInList('zero-bay')).toBe(staleOnPage('zero-bay'));
    const every = save({ months: 1 });
    expect(staleInList('zero-bay')).toBe(staleOnPage('zero-bay'));
    for (const saved of [every, never, shorter, fact]) undo(desk, saved);
    expect(contents(db)).toEqual(before);
  });

  it('names who renews, the narrower rule first', () => {
    const all = save({ owner: '李' });
    const own = save({ attributeId: 'resident-firms', owner: '王' });
    const park = queue({ kind: 'park' });
    const owners = new Set(park.entries.map((entry) => `${entry.view.attribute.id === 'resident-firms'} ${entry.owner ?? ''}`));
    expect(owners).toEqual(new Set(['true 王', 'false 李']));
    expect(queue({ owner: '王' }).entries.every((entry) => entry.owner === '王')).toBe(true);
    expect(queue({ owner: '' }).total + queue({ owner: '王' }).total + queue({ owner: '李' }).total).toBe(queue().total);
    undo(desk, own);
    undo(desk, all);
  });

  it('that says neither months nor owner is taken away', () => {
    save({ months: 6 });
    expect(listReviewRules(db)).toEqual([rule({ months: 6 })]);
    save({});
    expect([listReviewRules(db), save({}).changeId]).toEqual([[], null]);
  });

  it('for a statement that is not known is refused', () => {
    expect(() => save({ attributeId: 'none', months: 3 })).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});
