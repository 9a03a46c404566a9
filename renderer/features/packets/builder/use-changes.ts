import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { PacketChanged, SectionChanged } from '#shared/domain/packet/packet-changed.ts';
import { useClient } from '../../../api/use-query.ts';
import type { Builder } from './builder-store.ts';

export interface Changes {
  /** Null where the packet has no version yet, or while it is being compared. */
  version: PacketChanged | null;
  /** False until the first answer. */
  known: boolean;
  bySection: ReadonlyMap<string, SectionChanged>;
}

/** What the draft changes against the newest version, anew with every new preview while it is asked for; else null. */
export function useChanges(builder: Builder, packetId: string, asked: boolean): Changes | null {
  const client = useClient();
  const url = useStore(builder.store, (state) => state.preview?.url ?? null);
  const [answer, setAnswer] = useState<{ version: PacketChanged | null } | null>(null);
  useEffect(() => {
    if (!asked || url === null) return undefined;
    let left = false;
    client.call('packet.changed', { id: packetId }).then(
      (version) => {
        if (!left) setAnswer({ version });
      },
      // The preview says what keeps the packet from being set; marks of the last comparison stay until then.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [client, packetId, asked, url]);
  return useMemo(() => {
    if (!asked) return null;
    const version = answer?.version ?? null;
    return { version, known: answer !== null, bySection: new Map((version?.sections ?? []).map((section) => [section.id, section])) };
  }, [asked, answer]);
}
