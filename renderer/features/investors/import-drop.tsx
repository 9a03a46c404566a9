import { useState, type ReactNode } from 'react';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';

/** Takes a profile file by choosing or dropping it. A file with a fault leaves everything as it was and says where the fault is. */
export function ImportDrop(): ReactNode {
  const client = useClient();
  const words = useWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [error, setError] = useState<ApiError | null>(null);

  const take = async (file: File): Promise<void> => {
    try {
      const investor = await client.call('investor.import', { text: await file.text() });
      setError(null);
      void message.success(words.investor.imported(investor.profile.codeName));
      void navigate(`/investors/${investor.id}`);
    } catch (fault) {
      setError(asApiError(fault));
    }
  };

  return (
    <>
      <FileDrop
        text={words.investor.importDrop}
        choose={words.investor.import}
        accept=".json,application/json"
        onFile={(file) => void take(file)}
      />
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}
