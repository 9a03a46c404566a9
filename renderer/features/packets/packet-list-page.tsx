import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Packet } from '#shared/domain/packet/packet.ts';
import { packetStanding } from '#shared/domain/packet/packet-standing.ts';
import { templateNames } from '#shared/domain/packet/template.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { useUndoable } from '../../ui/use-undoable.tsx';
import { useBuilderWords } from './builder/builder-words.ts';
import './builder/builder.css';
import { useOutputsWords } from './export/outputs-words.ts';
import { DuplicateDialog } from './versions/duplicate-dialog.tsx';
import { useVersionWords } from './versions/version-words.ts';

function ArchiveButton({ packet }: { packet: Packet }): ReactNode {
  const client = useClient();
  const words = useWords();
  const undoable = useUndoable();
  const { id, investorCodeName } = packet;
  const archive = (): void =>
    undoable({
      said: words.packet.archived(investorCodeName),
      act: async () => {
        await client.call('packet.archive', { id });
      },
      undo: async () => {
        await client.call('packet.restore', { id });
      },
    });
  return (
    <button type="button" className="link-button quiet" onClick={archive}>
      {words.packet.archive}
    </button>
  );
}

function useColumns(onDuplicate: (packet: Packet) => void): Column<Packet>[] {
  const builderWords = useBuilderWords();
  const versionWords = useVersionWords();
  const language = useLanguage();
  const words = useWords();
  return [
    {
      key: 'investor',
      title: words.packet.investor,
      cell: ({ id, investorCodeName }) => (
        <Link className="row-link" to={`/packets/${id}`}>
          {investorCodeName}
        </Link>
      ),
    },
    { key: 'template', title: words.packet.template, width: '12%', cell: ({ draft }) => templateNames[draft.template][language] },
    { key: 'language', title: words.packet.language, width: '11%', cell: ({ draft }) => words.investor.languages[draft.language] },
    { key: 'audience', title: words.packet.audience, width: '80px', cell: ({ draft }) => words.packet.audiences[draft.audience] },
    {
      key: 'standing',
      title: builderWords.approval.standing,
      width: '90px',
      cell: (packet) => builderWords.approval.standings[packetStanding(packet)],
    },
    {
      key: 'exports',
      title: words.packet.exports,
      width: '110px',
      cell: ({ id, exports }) => (
        <Link className={exports.length === 0 ? 'muted' : undefined} to={`/packets/${id}/versions`}>
          {words.home.exported(exports.length)}
        </Link>
      ),
    },
    {
      key: 'updated',
      title: words.packet.updatedAt,
      width: '160px',
      align: 'right',
      cell: (row) => <span className="muted nowrap">{formatMoment(row.updatedAt, language)}</span>,
    },
    {
      key: 'archive',
      title: <span className="visually-hidden">{words.packet.archive}</span>,
      width: '180px',
      align: 'right',
      cell: (row) => (
        <span className="row-actions">
          <Link to={`/packets/${row.id}/present`} aria-label={versionWords.presentOf(row.investorCodeName)}>
            {versionWords.present}
          </Link>
          <button
            type="button"
            className="link-button"
            aria-label={builderWords.duplicateOf(row.investorCodeName)}
            onClick={() => onDuplicate(row)}
          >
            {builderWords.duplicate}
          </button>
          <ArchiveButton packet={row} />
        </span>
      ),
    },
  ];
}

export function PacketListPage(): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const [duplicating, setDuplicating] = useState<Packet | null>(null);
  const columns = useColumns(setDuplicating);
  const query = useQuery('packet.list', {});
  const { library } = useBuilderWords();
  const outputs = useOutputsWords();
  const create = (
    <>
      <Button onClick={() => void navigate('/exports')}>{outputs.log.link}</Button>
      <Button onClick={() => void navigate('/packets/library')}>{library.link}</Button>
      <Button onClick={() => void navigate('/gallery')}>{words.packet.gallery}</Button>
      <Button type="primary" onClick={() => void navigate('/packets/new')}>
        {words.packet.new}
      </Button>
    </>
  );
  return (
    <Page title={words.packet.title} lead={words.packet.lead} actions={create}>
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={words.packet.empty} text={words.packet.emptyText} />
          ) : (
            <DataTable
              label={words.packet.title}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              onRow={(row) => void navigate(`/packets/${row.id}`)}
            />
          )
        }
      </Loaded>
      {duplicating !== null && <DuplicateDialog packet={duplicating} onClose={() => setDuplicating(null)} />}
    </Page>
  );
}
