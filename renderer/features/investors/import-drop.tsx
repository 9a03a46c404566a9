import { useRef, useState, type ReactNode } from 'react';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** Takes a profile file by choosing or dropping it. A file with a fault leaves everything as it was and says where the fault is. */
export function ImportDrop(): ReactNode {
  const client = useClient();
  const words = useWords();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
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
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <span>{words.investor.importDrop}</span>
        <button type="button" className="link-button" onClick={() => input.current?.click()}>
          {words.investor.import}
        </button>
        <input
          ref={input}
          className="visually-hidden"
          tabIndex={-1}
          type="file"
          accept=".json,application/json"
          aria-label={words.investor.import}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file, mended, can be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}
