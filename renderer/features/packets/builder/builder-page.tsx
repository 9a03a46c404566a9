import { useEffect, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import type { SectionId } from '#shared/domain/packet/draft.ts';
import type { Packet } from '#shared/domain/packet/packet.ts';
import { useAppStore } from '../../../api/store-registry.ts';
import { useClient } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/words.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { ExportDialog } from '../export/export-dialog.tsx';
import { createExporter } from '../export/export-store.ts';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { BuilderBar } from './builder-bar.tsx';
import { BuilderContext, type BuilderView, type DetailsTab } from './builder-context.ts';
import { createBuilder, type Builder } from './builder-store.ts';
import { DetailsPane } from './details-pane.tsx';
import type { FoundLaw } from './let-pass.ts';
import { LetPassDialog } from './let-pass-dialog.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { useHistoryKeys } from './use-history-keys.ts';
import { useStoredPacket } from './use-stored-packet.ts';

/** Three panes: the outline, the page itself, the details of what is chosen. */
export function BuilderPage(): ReactNode {
  const id = useParams()['id'] ?? '';
  const packet = useStoredPacket(id);
  return <Loaded query={packet}>{(value) => <OpenBuilder key={value.id} packet={value} />}</Loaded>;
}

/** The packet is where the builder starts; later answers about it are its own echo. */
function OpenBuilder({ packet }: { packet: Packet }): ReactNode {
  const client = useClient();
  const [builder] = useState(() => createBuilder(client, packet));
  useEffect(() => builder.open(), [builder]);
  return <Panes builder={builder} packet={packet} />;
}

function Panes({ builder, packet }: { builder: Builder; packet: Packet }): ReactNode {
  const words = useWords();
  const [{ selected, asked }, setSelected] = useState<{ selected: SectionId; asked: number }>({ selected: 'summary', asked: 0 });
  const select = (id: SectionId): void => setSelected((before) => ({ selected: id, asked: before.asked + 1 }));
  const [tab, setTab] = useState<DetailsTab>('section');
  const [passing, setPassing] = useState<FoundLaw | null>(null);
  const exporter = useAppStore(createExporter);
  useHistoryKeys(builder);
  useEffect(() => {
    document.title = `${packet.investorCodeName} · ${words.packet.title} · ${words.product}`;
  }, [packet.investorCodeName, words]);
  const startExport = (): void => void exporter.start(packet.id, () => builder.flush());
  const view: BuilderView = { builder, packetId: packet.id, selected, asked, select, tab, setTab, passing, setPassing };
  return (
    <BuilderContext value={view}>
      <div className="builder">
        <BuilderBar codeName={packet.investorCodeName} />
        <OutlinePane />
        <PreviewPane />
        <DetailsPane onExport={startExport} />
      </div>
      <ExportDialog exporter={exporter} onAgain={startExport} />
      <LetPassDialog />
    </BuilderContext>
  );
}
