import { useState } from 'react';
import { App } from 'antd';
import type { ExportFormat, ListFilter } from '#shared/domain/exchange/export-list.ts';
import type { OtherList } from '#shared/domain/exchange/list-columns.ts';
import type { RecordKind } from '#shared/domain/record/register.ts';
import type { Sensitivity } from '#shared/domain/record/record.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { grouped } from '../numbers.ts';
import { useListWords } from './list-words.ts';

export interface Exporting {
  format: ExportFormat;
  audience: Sensitivity;
  busy: boolean;
  error: ApiError | null;
  set: (change: { format?: ExportFormat; audience?: Sensitivity }) => void;
  /** True when a file was saved; false when it failed or the officer closed the dialog. */
  save: () => Promise<boolean>;
}

/** A register's list as it is narrowed, or a list beside the registers. */
export type ExportedList = { kind: RecordKind; filter: ListFilter } | { list: OtherList };

/** Saves a list to a file the officer chooses. */
export function useExport(exported: ExportedList): Exporting {
  const language = useLanguage();
  const words = useListWords();
  const client = useClient();
  const { notification } = App.useApp();
  const [choice, setChoice] = useState<Pick<Exporting, 'format' | 'audience'>>({ format: 'xlsx', audience: 'internal' });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const save = async (): Promise<boolean> => {
    setBusy(true);
    setError(null);
    try {
      const { file, rows } =
        'list' in exported
          ? await client.call('exchange.exportList', { ...exported, ...choice, language })
          : await client.call('exchange.export', { ...exported, ...choice, language });
      if (file === null) return false;
      notification.info({ title: words.saved(grouped(rows), file), duration: 6 });
      return true;
    } catch (fault) {
      setError(asApiError(fault));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { ...choice, busy, error, set: (change) => setChoice({ ...choice, ...change }), save };
}
