import type { Finding } from '#shared/domain/packet/finding.ts';
import type { PacketSnapshot } from '#shared/domain/packet/snapshot.ts';
import { makeFinding as finding } from './make-finding.ts';

/** Where the approval of a packet is settled. */
const where = 'packet/approval';

/** A packet sent back with what to mend, and one that was approved before its data changed. Nobody's approval is no finding. */
export function approvalFindings({ draft: { approval }, factChanges = [] }: Pick<PacketSnapshot, 'draft' | 'factChanges'>): Finding[] {
  if (approval === undefined) return [];
  const { verdict, by, note, at } = approval;
  if (verdict === 'returned') {
    const message = {
      zh: `${by}退回修改：${note.replace(/[。.]$/, '')}。改好后请再送审核。`,
      en: `${by} sent it back: ${note.replace(/[。.]$/, '')}. Mend it and ask again for approval.`,
    };
    return [finding('warn', 'returned', message, { where })];
  }
  const since = factChanges.filter((change) => change.at !== null && change.at > at).length;
  if (since === 0) return [];
  const message = {
    zh: `${by}审核之后，本册有 ${since} 项数据换成了新值：请再送审核。`,
    en: `${since} ${since === 1 ? 'value has' : 'values have'} changed since ${by} approved it: ask again for approval.`,
  };
  return [finding('warn', 'changed-since-approval', message, { where })];
}
