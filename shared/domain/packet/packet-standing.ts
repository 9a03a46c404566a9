import type { PacketDraft } from './draft.ts';
import type { Packet } from './packet.ts';

/** What was read: all of the draft but what each copy has of its own, and findings let pass, which somebody signs for by name. */
function read(draft: PacketDraft): string {
  const {
    approval: _approval,
    copyNumber: _copy,
    recipient: _recipient,
    passedWarnings: _passed,
    lawOverrides: _overrides,
    ...rest
  } = draft;
  return JSON.stringify(rest);
}

/**
 * The changed draft with its approval only where it holds still: an approval is for what was read, so any change but the number and the
 * recipient of a copy and findings let pass ends it. A return stays until the next verdict: its words say what to change.
 */
export function keepApproval(before: PacketDraft, after: PacketDraft): PacketDraft {
  const { approval, ...rest } = after;
  if (approval?.verdict !== 'approved' || before.approval?.at !== approval.at) return after;
  return read(before) === read(after) ? after : rest;
}

/** How far a packet is: at work, sent back, read and approved, or issued as it stands. */
export type PacketStanding = 'draft' | 'returned' | 'approved' | 'released';

export function packetStanding({ draft, exports, updatedAt }: Pick<Packet, 'draft' | 'exports' | 'updatedAt'>): PacketStanding {
  if (draft.approval?.verdict === 'returned') return 'returned';
  if (exports.some(({ exportedAt }) => exportedAt >= updatedAt)) return 'released';
  return draft.approval === undefined ? 'draft' : 'approved';
}
