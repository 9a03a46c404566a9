import { describe, expect, it } from 'vitest';
import { approvalLine, approvalSchema, type Approval } from '#shared/domain/packet/approval.ts';
import { packetDraftSchema, startDraft, type PacketDraft } from '#shared/domain/packet/draft.ts';
import { keepApproval, packetStanding } from '#shared/domain/packet/packet-standing.ts';
import type { PacketExport } from '#shared/domain/packet/packet.ts';

const approved: Approval = { verdict: 'approved', note: '', by: '李雷', at: '2026-09-01T17:30:00.000Z' };
const returned: Approval = { verdict: 'returned', note: '第 3 页换成 2026 年的面积。', by: '李雷', at: '2026-09-01T02:00:00.000Z' };
const draft = startDraft({
  investorId: 'i',
  template: 'pitch',
  language: 'zh',
  audience: 'public',
  parkIds: [],
  watermark: null,
  asOf: null,
});
const read: PacketDraft = { ...draft, approval: approved };

describe('an approval', () => {
  it('is part of a draft, and a return says what to mend', () => {
    expect(packetDraftSchema.safeParse(read).success).toBe(true);
    expect(approvalSchema.safeParse({ ...returned, note: '' }).success).toBe(false);
    expect(approvalSchema.safeParse({ ...approved, by: ' ' }).success).toBe(false);
  });

  it.each([
    ['a watermark', { watermark: '样稿' }],
    ['another template', { template: 'rfi' }],
    ['a park', { parkIds: ['zero-bay'] }],
    ['a section switched off', { sections: draft.sections.slice(1) }],
  ] as const)('ends with %s', (_what, more) => {
    expect(keepApproval(read, { ...read, ...more } as PacketDraft).approval).toBeUndefined();
  });

  it('holds for each numbered copy, and where a warning is let pass', () => {
    const warning = { code: 'stale-fact', where: 'parks/a', said: '旧', reason: '园区已确认', by: '张敏', at: approved.at };
    const after = { ...read, copyNumber: 7, recipient: '苍鹭', passedWarnings: [warning] };
    expect(keepApproval(read, after)).toEqual(after);
  });

  it('is given anew to a draft that was changed, and comes back with the draft by undo', () => {
    const changed = keepApproval(read, { ...read, watermark: '样稿' });
    expect(keepApproval(changed, read)).toEqual(read);
    const again = { ...approved, at: '2026-09-02T01:00:00.000Z' };
    expect(keepApproval(read, { ...read, watermark: '样稿', approval: again }).approval).toEqual(again);
  });

  it('that is a return stays while the draft is mended', () => {
    const back = { ...draft, approval: returned };
    expect(keepApproval(back, { ...back, watermark: '样稿' }).approval).toEqual(returned);
  });

  it('is printed with the day in Shanghai, a return is not', () => {
    expect(approvalLine(approved)).toEqual({ zh: '审核：李雷，2026年9月2日', en: 'Approved by 李雷, 2 Sep 2026' });
    expect([approvalLine(returned), approvalLine(undefined)]).toEqual([null, null]);
  });
});

it.each([
  ['draft', undefined, []],
  ['returned', returned, ['2026-09-02T00:00:00.000Z']],
  ['approved', approved, []],
  ['approved', approved, ['2026-09-01T11:59:59.000Z']],
  ['released', approved, ['2026-09-01T12:00:00.000Z']],
  ['released', undefined, ['2026-08-01T00:00:00.000Z', '2026-09-03T00:00:00.000Z']],
] as const)('a packet is %s', (standing, approval, times) => {
  // What else an export tells plays no part.
  const exports = times.map((exportedAt) => ({ exportedAt }) as PacketExport);
  const own = approval === undefined ? draft : { ...draft, approval };
  expect(packetStanding({ draft: own, exports, updatedAt: '2026-09-01T12:00:00.000Z' })).toBe(standing);
});
