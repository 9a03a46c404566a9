import { useState } from 'react';
import { App, Button } from 'antd';
import type { BriefResult } from '#shared/domain/brief/brief.ts';
import { asApiError, type Client } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useFaultToast } from '../../ui/undo-toast.tsx';
import { useDeskWords } from './desk-words.ts';

interface BriefMaking {
  busy: boolean;
  /** Makes a brief and says where it lies; a place nobody chose is no fault. */
  make: (issue: (client: Client, jobId: string) => Promise<BriefResult>) => void;
}

/** One brief at a time, with the way to its file. */
export function useBrief(): BriefMaking {
  const words = useDeskWords();
  const client = useClient();
  const report = useFaultToast();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const tell = ({ export: entry, rows }: BriefResult): void => {
    const open = (): void => void client.call('brief.open', { exportId: entry.id }).catch(report);
    notification.success({
      key: 'brief',
      title: words.briefDone(entry.fileName, String(entry.pages), String(rows)),
      duration: 0,
      actions: <Button onClick={open}>{words.openFile}</Button>,
    });
  };
  return {
    busy,
    make: (issue) => {
      setBusy(true);
      issue(client, crypto.randomUUID())
        .then(tell, (error: unknown) => {
          if (asApiError(error).code !== 'cancelled') report(error);
        })
        .finally(() => setBusy(false));
    },
  };
}
