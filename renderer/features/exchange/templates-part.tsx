import { useState, type ReactNode } from 'react';
import { App, Button } from 'antd';
import { recordKinds, registers, type RecordKind } from '#shared/domain/record/register.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useListWords } from '../../ui/exchange/list-words.ts';
import { useExchangeWords } from './exchange-words.ts';

/** The empty sheet of each register, to hand out. */
export function TemplatesPart(): ReactNode {
  const language = useLanguage();
  const words = useExchangeWords();
  const list = useListWords();
  const client = useClient();
  const { notification } = App.useApp();
  const [error, setError] = useState<ApiError | null>(null);
  const save = (kind: RecordKind): void => {
    client.call('exchange.template', { kind, language }).then(
      ({ file }) => {
        setError(null);
        if (file !== null) notification.info({ title: list.savedTo(file), duration: 6 });
      },
      (fault: unknown) => setError(asApiError(fault)),
    );
  };
  const columns: Column<RecordKind>[] = [
    { key: 'register', title: words.register, cell: (kind) => registers[kind].name[language] },
    {
      key: 'actions',
      title: words.template,
      width: '180px',
      cell: (kind) => (
        <Button size="small" aria-label={words.templateOf(registers[kind].name[language])} onClick={() => save(kind)}>
          {words.template}
        </Button>
      ),
    },
  ];
  return (
    <>
      <p className="muted exchange-lead">{words.templatesLead}</p>
      {error !== null && <ErrorNotice error={error} />}
      <div className="templates">
        <DataTable label={words.shows.templates} columns={columns} rows={[...recordKinds]} rowKey={(kind) => kind} />
      </div>
    </>
  );
}
