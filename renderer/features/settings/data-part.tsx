import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { Backup } from '#shared/ipc/contracts/store-contract.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { formatBytes } from '../../i18n/dates.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { CopiesTable } from './copies-table.tsx';
import { CopyRules } from './copy-rules.tsx';
import './copies.css';

/** The store's state and its copies. */
export function DataPart(): ReactNode {
  const words = useWords();
  const status = useQuery('store.status', {});
  return (
    <Loaded query={status} rows={4}>
      {(value) => (
        <>
          <dl className="pairs">
            <Pair term={words.settings.version} text={value.app} />
            <Pair term={words.settings.schema} text={value.schema} />
            <Pair
              term={words.settings.integrity}
              text={value.integrity === 'ok' ? words.settings.intact : `${words.settings.notIntact}${words.state.colon}${value.integrity}`}
            />
            <Pair term={words.settings.store} text={<span className="code">{value.store}</span>} />
          </dl>
          <BackupButton />
          <Copies />
        </>
      )}
    </Loaded>
  );
}

/** The copies there are, and how many of the automatic ones stay. */
function Copies(): ReactNode {
  const words = useWords();
  const list = useQuery('copy.list', {});
  return (
    <Loaded query={list} rows={4}>
      {({ copies, folder, overdue, settings }) => (
        <>
          <h3 className="copies-head">{words.copies.title}</h3>
          {overdue && copies.length > 0 && <p role="status">{words.copies.overdue}</p>}
          {copies.length === 0 ? <EmptyState title={words.copies.none} text={words.copies.noneText} /> : <CopiesTable copies={copies} />}
          {settings !== null && <CopyRules settings={settings} />}
          <dl className="pairs">
            <Pair term={words.copies.folder} text={<span className="code">{folder}</span>} />
          </dl>
        </>
      )}
    </Loaded>
  );
}

function Pair({ term, text }: { term: string; text: ReactNode }): ReactNode {
  return (
    <div className="pair">
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function BackupButton(): ReactNode {
  const client = useClient();
  const words = useWords();
  const [backup, setBackup] = useState<Backup | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [working, setWorking] = useState(false);
  const run = async (): Promise<void> => {
    setWorking(true);
    try {
      setBackup(await client.call('store.backup', {}));
      setError(null);
    } catch (fault) {
      setError(asApiError(fault));
    } finally {
      setWorking(false);
    }
  };
  return (
    <>
      <Button loading={working} onClick={() => void run()}>
        {words.settings.backup}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
      {backup !== null && (
        <dl className="pairs backup" role="status">
          <Pair term={words.settings.backedUp} text={<span className="code">{backup.path}</span>} />
          <Pair term={words.export.size} text={formatBytes(backup.bytes)} />
          <Pair term={words.export.sha256} text={<span className="code hash">{backup.sha256}</span>} />
        </dl>
      )}
    </>
  );
}
