import { useState, type ReactNode } from 'react';
import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { outputFormats, type OutputFormat } from '#shared/domain/packet/outputs/output-format.ts';
import type { PacketExport } from '#shared/domain/packet/packet.ts';
import { asApiError, type ApiError } from '../../../api/client.ts';
import { useClient } from '../../../api/use-query.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { useOutputsWords } from './outputs-words.ts';

type State =
  | { step: 'idle' }
  | { step: 'writing'; format: OutputFormat }
  | { step: 'written'; file: PacketExport }
  | { step: 'failed'; error: ApiError };

/** The same frozen version in another format: slides, a workbook of its figures, text for a letter. */
export function AlsoAs({ versionId, format }: { versionId: string; format: OutputFormat }): ReactNode {
  const client = useClient();
  const words = useOutputsWords();
  const [state, setState] = useState<State>({ step: 'idle' });
  const write = async (wanted: OutputFormat): Promise<void> => {
    setState({ step: 'writing', format: wanted });
    try {
      const result = await client.call('version.export', { id: versionId, jobId: `${versionId}-${wanted}`, format: wanted });
      setState({ step: 'written', file: result.export });
    } catch (fault) {
      const error = asApiError(fault);
      setState(error.code === 'cancelled' ? { step: 'idle' } : { step: 'failed', error });
    }
  };
  return (
    <section className="also-as" aria-label={words.alsoAs}>
      <h3>{words.alsoAs}</h3>
      <p className="muted small">{words.alsoAsNote}</p>
      <p className="also-as-buttons">
        {outputFormats
          .filter((each) => each !== format)
          .map((each) => (
            <Button key={each} disabled={state.step === 'writing'} onClick={() => void write(each)}>
              {words.formats[each]}
            </Button>
          ))}
      </p>
      <p role="status" className="small also-as-said">
        {state.step === 'writing' && words.saving(words.formats[state.format])}
        {state.step === 'written' && (
          <>
            <CheckCircleOutlined className="ok" aria-hidden /> {words.saved(state.file.fileName)}
          </>
        )}
      </p>
      {state.step === 'failed' && <ErrorNotice error={state.error} />}
    </section>
  );
}
