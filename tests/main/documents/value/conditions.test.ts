import { describe, expect, it } from 'vitest';
import { conditionRows } from '#main/documents/value/sections/conditions.ts';
import { createWriter } from '#main/documents/value/writer.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import type { Clause } from '#shared/domain/clause/clause.ts';
import { matchClause } from '#shared/domain/match/match-clause.ts';
import type { InvestorProfile } from '#shared/domain/investor/investor.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import type { PacketClause } from '#shared/domain/packet/snapshot.ts';
import type { Rule } from '#shared/domain/rule/rule.ts';
import { heron, seededStore, today } from '../../../support/core.ts';

const { db } = seededStore();
const draft = startDraft({
  investorId: 'i',
  template: 'pitch',
  language: 'zh-en',
  audience: 'public',
  parkIds: [],
  watermark: null,
  asOf: null,
});

/** The rows of a clause with these conditions, as `result 中文 | English | answer`. */
function rowsOf(conditions: Rule, more: Partial<Clause> = {}, profile: Partial<InvestorProfile> = {}): string[] {
  const investor = heron(profile);
  const snapshot = takeSnapshot(db, { draft, profile: investor, today, applicationVersion: 'test' });
  const [entry] = snapshot.clauses;
  if (entry === undefined) throw new Error('the starter data have lost their clauses');
  const clause: Clause = { ...entry.clause, status: 'unknown', version: undefined, ...more, conditions };
  const model = { records: new Map(), cite: () => 'x' } as unknown as Parameters<typeof matchClause>[1];
  const match = matchClause(clause, model, {
    profile: investor,
    sectors: { industries: new Set(), unknown: [] },
    districts: new Set(),
    day: today,
  });
  const packetClause: PacketClause = { ...entry, clause, match };
  const { rows } = conditionRows(packetClause, { snapshot, write: createWriter(snapshot) });
  return rows.map(({ text, result, answer }) => [result, text.zh?.text, text.en?.text, answer.zh?.text ?? ''].join(' | '));
}
/** That nothing tells whether the policy is in force, which leaves the verdict open where all the rest holds. */
const force = 'unknown | 政策在有效期内 | The policy is in force | 来源没有写明';

const domestic: Rule = {
  op: 'is',
  field: 'homeCountry',
  value: 'CN',
  id: 'home',
  text: { zh: '投资方来自境内', en: 'The investor is domestic' },
};
const research: Rule = {
  op: 'in',
  field: 'projectKind',
  values: ['research', 'mixed'],
  id: 'kind',
  text: { zh: '项目为研发类', en: 'The project is for R&D' },
};
const listed: Rule = {
  op: 'is',
  field: 'question:listed',
  value: 'yes',
  id: 'listed',
  text: { zh: '已列入白名单', en: 'On the whitelist' },
  ask: { zh: '是否在白名单内？', en: 'Is it on the whitelist?' },
};

describe('the conditions of a clause on the page', () => {
  it('turn a denied condition round, so that a shape says what holds', () => {
    expect(rowsOf({ op: 'not', of: domestic })).toEqual([force, 'true | 不属于“投资方来自境内” | Not “The investor is domestic” | 德国']);
  });

  it('show alternatives as one condition', () => {
    expect(rowsOf({ op: 'any', of: [domestic, research] })).toEqual([
      force,
      'true | 投资方来自境内；或者项目为研发类 | The investor is domestic; or the project is for R&D | 德国；研发与制造',
    ]);
  });

  it('show conditions that must all hold one by one, with the words of the page for codes', () => {
    expect(
      rowsOf({
        op: 'all',
        of: [research, { op: 'at-most', field: 'floorAreaM2', value: '20000', id: 'floor', text: { zh: '面积', en: 'Floor' } }],
      }),
    ).toEqual([force, 'true | 项目为研发类 | The project is for R&D | 研发与制造', 'true | 面积 | Floor | 6,000–9,000平方米']);
  });

  it('ask an open condition instead of saying it twice, also under a denial', () => {
    const row = 'unknown | 是否在白名单内？ | Is it on the whitelist? | ';
    expect(rowsOf({ op: 'all', of: [listed, { op: 'not', of: { ...listed, id: 'again' } }] })).toEqual([row, row]);
  });

  it('keep an open condition in words where something is known of it', () => {
    expect(rowsOf({ ...listed, op: 'at-least', field: 'investment', value: '300000000' })).toEqual([
      'unknown | 已列入白名单 | On the whitelist | 2.8–3.5亿元',
    ]);
  });

  it('name the force of the policy where it alone is open, and not where another condition is, too', () => {
    expect(rowsOf(research)).toEqual([force, 'true | 项目为研发类 | The project is for R&D | 研发与制造']);
    expect(rowsOf({ op: 'all', of: [research, listed] })).not.toContain(force);
    expect(rowsOf(domestic)).toEqual(['false | 投资方来自境内 | The investor is domestic | 德国']);
  });

  it('say from which day a dated wording is in effect', () => {
    const version: Clause['version'] = { number: 1, effectiveFrom: '2013-09-01', effectiveTo: null, supersedes: null };
    expect(rowsOf(research, { version })[1]).toBe('true | 自2013年9月1日起施行 | In effect from 1 Sep 2013 | ');
  });
});
