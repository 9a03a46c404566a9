import { describe, expect, it } from 'vitest';
import { headings, type Heading } from '#shared/domain/programme/entry-parts.ts';
import type { Assessment, Filing, Session } from '#shared/domain/programme/entry.ts';
import { completeness, filingText, isWhole, sessionTotal, weakestLinks } from '#shared/domain/programme/readings.ts';

const scores = (business: number | null, team: number | null, compliance: number | null): Pick<Assessment, 'scores'> => ({
  scores: { business, team, compliance, marketing: 4, capital: 5 },
});
const filing = (texts: Partial<Record<Heading, string>>): Filing => ({
  kind: 'filing',
  year: 2026,
  filedOn: null,
  headings: Object.fromEntries(
    headings.map((id) => [id, { state: texts[id] === undefined ? 'empty' : 'done', text: texts[id] ?? null }]),
  ) as Filing['headings'],
});
const session = (buyersMet: number | null, leads: number | null): Session => ({
  kind: 'session',
  title: 'x',
  buyersMet,
  leads,
  note: null,
});

describe('an assessment', () => {
  it.each([
    [scores(4, 1, 3), ['team'], true],
    [scores(1, 1, 3), ['business', 'team'], true],
    [scores(null, 2, 3), ['team'], false],
  ] as const)('%j has its weakest links', (given, weakest, whole) => {
    expect([weakestLinks(given), isWhole(given)]).toEqual([weakest, whole]);
  });
  it('without a score has no weakest link', () => {
    const none = { scores: { business: null, team: null, compliance: null, marketing: null, capital: null } };
    expect(weakestLinks(none)).toEqual([]);
  });
});

describe('a filing', () => {
  it('counts its nine headings, and prints each with its text or the room for it', () => {
    const plan = filing({ goals: '三年内完成中试' });
    expect(completeness(plan)).toEqual({ done: 1, begun: 1, of: 9 });
    const text = filingText({ name: '宝山医疗器械创新联合体', filing: plan }, 'zh');
    expect(text.split('\r\n').filter((line) => /^\d、/.test(line)).length).toBe(9);
    expect(text).toContain('4、预期目标\r\n三年内完成中试');
    expect(text.match(/（待填）/g)?.length).toBe(8);
  });
});

describe('the sessions of an event', () => {
  it('are summed up over those that were counted, and not at all where none was', () => {
    expect(sessionTotal([session(12, null), session(null, null), session(30, null)], 'buyersMet')).toEqual({ total: 42, counted: 2 });
    expect(sessionTotal([session(12, null)], 'leads')).toEqual({ total: null, counted: 0 });
  });
});
