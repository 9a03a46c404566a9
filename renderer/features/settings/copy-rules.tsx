import { useState, type ReactNode } from 'react';
import { Checkbox, InputNumber } from 'antd';
import type { CopySettings } from '#shared/domain/copies/copy.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

const counts = [
  { key: 'keepDaily', min: 1, max: 60 },
  { key: 'keepWeekly', min: 0, max: 60 },
  { key: 'keepMonthly', min: 0, max: 120 },
] as const;

/** Whether each day gets its copy, and how many automatic copies stay. Each choice is saved as it is made. */
export function CopyRules({ settings }: { settings: CopySettings }): ReactNode {
  const client = useClient();
  const words = useWords();
  const [error, setError] = useState<ApiError | null>(null);
  const save = (change: Partial<CopySettings>): void => {
    client.call('copy.saveSettings', { ...settings, ...change }).then(
      () => setError(null),
      (fault: unknown) => setError(asApiError(fault)),
    );
  };
  return (
    <div className="copy-rules">
      {error !== null && <ErrorNotice error={error} />}
      <Checkbox checked={settings.daily} onChange={(event) => save({ daily: event.target.checked })}>
        {words.copies.daily}
      </Checkbox>
      {counts.map(({ key, min, max }) => (
        <label key={key} className="copy-keep">
          {words.copies[key]}
          <InputNumber
            size="small"
            min={min}
            max={max}
            precision={0}
            value={settings[key]}
            disabled={!settings.daily}
            onChange={(value) => value !== null && save({ [key]: value })}
          />
        </label>
      ))}
      <p className="copy-note">{words.copies.keepText}</p>
    </div>
  );
}
