import type { ReactNode } from 'react';
import { App, Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import type { Investor } from '#shared/domain/investor/investor.ts';
import type { PacketDraft } from '#shared/domain/packet/draft.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import { mostParks, templateNames, type Template } from '#shared/domain/packet/template.ts';
import { asApiError } from '../../../api/client.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { useLanguage, useWords } from '../../../i18n/words.tsx';
import { useUndoable } from '../../../ui/use-undoable.tsx';

/** What a new packet may be; the parks stand side by side already, so the comparison comes first. */
const offered: readonly Template[] = ['comparison', 'pitch', 'one-pager'];

const joined = ({ parkIds }: Pick<PacketDraft, 'parkIds'>, more: readonly string[]): string[] => [...new Set([...parkIds, ...more])];

/** Puts the compared parks into one of the investor's packets, or into a new one; either can be taken back. */
export function AddToPacket({ investor, parkIds }: { investor: Investor; parkIds: string[] }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const packets = (useQuery('packet.list', {}).value ?? []).filter(({ draft }) => draft.investorId === investor.id);
  const { add, start } = useAdding(investor, parkIds);
  return (
    <Dropdown
      trigger={['click']}
      placement="topRight"
      menu={{
        items: [
          ...packets.map((packet) => {
            const full = joined(packet.draft, parkIds).length > mostParks[packet.draft.template];
            const name = `${templateNames[packet.draft.template][language]} · ${formatMoment(packet.updatedAt, language)}`;
            return {
              key: packet.id,
              label: full ? `${name} · ${words.matching.compare.noRoom(mostParks[packet.draft.template])}` : name,
              disabled: full,
              onClick: () => add(packet),
            };
          }),
          ...offered.map((template) => ({
            key: template,
            label: words.matching.compare.newPacket(templateNames[template][language]),
            onClick: () => void start(template),
          })),
        ],
      }}
    >
      <Button type="primary">{words.matching.compare.toPacket}</Button>
    </Dropdown>
  );
}

function useAdding(
  { id: investorId, profile }: Investor,
  parkIds: string[],
): { add: (packet: Packet) => void; start: (template: Template) => Promise<void> } {
  const language = useLanguage();
  const words = useWords();
  const client = useClient();
  const navigate = useNavigate();
  const undoable = useUndoable();
  const { message } = App.useApp();
  const add = ({ id }: Packet): void => {
    let before: Packet['draft'] | null = null;
    undoable({
      said: words.matching.compare.added(parkIds.length),
      act: async () => {
        const { draft } = await client.call('packet.get', { id });
        before = draft;
        await client.call('packet.update', {
          id,
          draft: { ...draft, parkIds: joined(draft, parkIds) },
        });
      },
      undo: async () => {
        if (before !== null) await client.call('packet.update', { id, draft: before });
      },
    });
  };
  const start = async (template: Template): Promise<void> => {
    try {
      const packet = await client.call('packet.create', {
        investorId,
        template,
        language: profile.language ?? language,
        audience: 'public',
      });
      await client.call('packet.update', { id: packet.id, draft: { ...packet.draft, parkIds } });
      await navigate(`/packets/${packet.id}`);
    } catch (error) {
      void message.error(words.errors[asApiError(error).code].what);
    }
  };
  return { add, start };
}
