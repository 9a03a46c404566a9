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
import { InspectedFact } from './rich/inspected-fact.tsx';
import { useChanges } from './use-changes.ts';
import { useHistoryKeys } from './use-history-keys.ts';
import { useStoredPacket } from './use-stored-packet.ts';
import './builder.css';

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
  const [{ selected, asked, pointed }, setSelected] = useState<Pick<BuilderView, 'selected' | 'asked' | 'pointed'>>({
    selected: 'summary',
    asked: 0,
    pointed: null,
  });
  const select = (id: SectionId): void => setSelected((before) => ({ selected: id, asked: before.asked + 1, pointed: null }));
  // A block that is found after another section was chosen is none of this one.
  const point = (id: SectionId, block?: string): void =>
    setSelected((before) => (block !== undefined && before.selected !== id ? before : { ...before, selected: id, pointed: block ?? null }));
  const [openedFact, openFact] = useState<string | null>(null);
  const [marking, setMarking] = useState(false);
  const changes = useChanges(builder, packet.id, marking);
  const [tab, setTab] = useState<DetailsTab>('section');
  const [passing, setPassing] = useState<FoundLaw | null>(null);
  const exporter = useAppStore(createExporter);
  useHistoryKeys(builder);
  useEffect(() => {
    document.title = `${packet.investorCodeName} · ${words.packet.title} · ${words.product}`;
  }, [packet.investorCodeName, words]);
  const startExport = (): void => void exporter.start(packet.id, () => builder.flush());
  const view: BuilderView = {
    builder,
    packetId: packet.id,
    selected,
    asked,
    select,
    point,
    pointed,
    openFact,
    changes,
    setMarking,
    tab,
    setTab,
    passing,
    setPassing,
  };
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
      {openedFact !== null && <InspectedFact key={openedFact} factId={openedFact} onOpen={openFact} onClose={() => openFact(null)} />}
    </BuilderContext>
  );
}
