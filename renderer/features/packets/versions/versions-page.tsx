import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Packet } from '#shared/domain/packet/packet.ts';
import type { VersionView } from '#shared/domain/packet/version.ts';
import { useAppStore } from '../../../api/store-registry.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Page, Section } from '../../../ui/page.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { createExporter, createVersionExporter } from '../export/export-store.ts';
import { ComparePart } from './compare-part.tsx';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { SincePart } from './since-part.tsx';
import { VersionExportDialog } from './version-export-dialog.tsx';
import { VersionTable } from './version-table.tsx';
import { useVersionWords } from './version-words.ts';
import './versions.css';

/** What was frozen of a packet, what has changed since, and two versions side by side. */
export function VersionsPage(): ReactNode {
  const id = useParams()['id'] ?? '';
  const packet = useQuery('packet.get', { id });
  return <Loaded query={packet}>{(value) => <PacketVersions key={value.id} packet={value} />}</Loaded>;
}

function PacketVersions({ packet }: { packet: Packet }): ReactNode {
  const words = useVersionWords();
  const navigate = useNavigate();
  const versions = useQuery('version.list', { id: packet.id });
  const [duplicating, setDuplicating] = useState(false);
  const exporter = useAppStore(createExporter);
  const versionExporter = useAppStore(createVersionExporter);
  const settled = (): Promise<void> => Promise.resolve();
  const renew = (): void => void exporter.start(packet.id, settled);
  const toBuilder = (): void => void navigate(`/packets/${packet.id}`);
  const actions = (
    <>
      <Button onClick={() => setDuplicating(true)}>{words.duplicate}</Button>
      <Button type="primary" onClick={renew}>
        {words.newVersion}
      </Button>
    </>
  );
  return (
    <Page
      title={words.title(packet.investorCodeName)}
      lead={words.lead}
      back={{ to: `/packets/${packet.id}`, label: words.back }}
      actions={actions}
    >
      <Loaded query={versions}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={words.none} text={words.noneText} />
          ) : (
            <Parts versions={list} onAgain={(id) => void versionExporter.start(id, settled)} />
          )
        }
      </Loaded>
      <VersionExportDialog exporter={exporter} onBuilder={toBuilder} />
      <VersionExportDialog exporter={versionExporter} onBuilder={toBuilder} />
      {duplicating && <DuplicateDialog packet={packet} onClose={() => setDuplicating(false)} />}
    </Page>
  );
}

/** The versions looked at stand in the address; without any, the newest ones are. */
function Parts({ versions, onAgain }: { versions: VersionView[]; onAgain: (id: string) => void }): ReactNode {
  const words = useVersionWords();
  const [query, setQuery] = useSearchParams();
  const wanted = (name: string, fallback: VersionView | undefined): string =>
    versions.find(({ id }) => id === query.get(name))?.id ?? fallback?.id ?? '';
  const put = (name: string, id: string): void => {
    const next = new URLSearchParams(query);
    next.set(name, id);
    setQuery(next, { replace: true });
  };
  const [newest, second] = versions;
  return (
    <>
      <Section title={words.list} note={words.listNote}>
        <VersionTable versions={versions} onAgain={onAgain} />
      </Section>
      <Section title={words.since} note={words.sinceNote}>
        <SincePart versions={versions} chosen={wanted('since', newest)} onChoose={(id) => put('since', id)} />
      </Section>
      <Section title={words.compare} note={words.compareNote}>
        {versions.length < 2 ? (
          <p className="muted">{words.compareNeedsTwo}</p>
        ) : (
          <ComparePart
            versions={versions}
            older={wanted('older', second)}
            newer={wanted('newer', newest)}
            onOlder={(id) => put('older', id)}
            onNewer={(id) => put('newer', id)}
          />
        )}
      </Section>
    </>
  );
}
