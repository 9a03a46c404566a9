import { describe, expect, it } from 'vitest';
import { approvalFindings } from '#main/services/packet/approval-findings.ts';
import { takeSnapshot } from '#main/services/packet/freeze.ts';
import { saveFact } from '#main/services/editing/save-fact.ts';
import type { Approval } from '#shared/domain/packet/approval.ts';
import { startDraft } from '#shared/domain/packet/draft.ts';
import type { Finding } from '#shared/domain/packet/finding.ts';
import { heron, testClock, today } from '../../../support/core.ts';
import { factInput, newDesk } from '../editing/desk-support.ts';

const desk = newDesk();
const approved = (at: string): Approval => ({ verdict: 'approved', note: '', by: '李雷', at });
function findings(approval?: Approval): Finding[] {
  const choice = { investorId: 'i', template: 'pitch', language: 'zh', audience: 'public', watermark: null, asOf: null } as const;
  const draft = startDraft({ ...choice, parkIds: ['zero-bay'], ...(approval === undefined ? {} : { approval }) });
  return approvalFindings(takeSnapshot(desk.db, { draft, profile: heron(), today, applicationVersion: 'test' }));
}

describe('a packet that somebody read', () => {
  it('has no finding of it where nobody did, or where it was approved and nothing changed', () => {
    expect(findings()).toEqual([]);
    expect(findings(approved(testClock.now()))).toEqual([]);
  });

  it('says what to mend where it was sent back', () => {
    const [only, ...more] = findings({ verdict: 'returned', note: '面积换成 2026 年的。', by: '李雷', at: testClock.now() });
    expect(only).toMatchObject({ severity: 'warn', code: 'returned', where: 'packet/approval' });
    expect(only?.message.zh).toBe('李雷退回修改：面积换成 2026 年的。改好后请再送审核。');
    expect(more).toEqual([]);
  });

  it('says that values were replaced after the approval, and no longer once it is given anew', () => {
    const { id } = saveFact(desk, factInput());
    const before = new Date(Date.parse(testClock.now()) - 60_000).toISOString();
    saveFact(desk, factInput({ replaces: id, entered: { text: '超过612家' }, asOf: '2026-06' }));
    const [only] = findings(approved(before));
    expect(only).toMatchObject({ severity: 'warn', code: 'changed-since-approval' });
    expect(only?.message.zh).toBe('李雷审核之后，本册有 1 项数据换成了新值：请再送审核。');
    expect(findings(approved(new Date(Date.parse(testClock.now()) + 60_000).toISOString()))).toEqual([]);
  });
});
