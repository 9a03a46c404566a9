import { useState, type ReactNode } from 'react';
import { Button, Input, Segmented } from 'antd';
import type { NotedRate } from '#shared/ipc/contracts/rate-contract.ts';
import { asApiError, type ApiError } from '../../api/client.ts';
import { useClient, useQuery } from '../../api/use-query.ts';
import { useWords } from '../../i18n/words.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/states.tsx';
import './copies.css';

/** Rates that the office enters, each with its day; the newest first. */
export function RatesPart(): ReactNode {
  const client = useClient();
  const words = useWords();
  const rates = useQuery('rate.list', {});
  const [error, setError] = useState<ApiError | null>(null);
  const record = (saving: Promise<unknown>): Promise<boolean> =>
    saving.then(
      () => {
        setError(null);
        return true;
      },
      (fault: unknown) => {
        setError(asApiError(fault));
        return false;
      },
    );
  return (
    <Loaded query={rates} rows={2}>
      {(value) => (
        <>
          {value.rates.length === 0 ? (
            <p className="copy-note">{words.rates.none}</p>
          ) : (
            <RateTable
              rates={value.rates}
              onRemove={({ currency, onDay }) => void record(client.call('rate.remove', { currency, onDay }))}
            />
          )}
          {error !== null && <ErrorNotice error={error} />}
          <RateForm onSave={(rate) => record(client.call('rate.save', rate))} />
        </>
      )}
    </Loaded>
  );
}

function RateTable({ rates, onRemove }: { rates: NotedRate[]; onRemove: (rate: NotedRate) => void }): ReactNode {
  const words = useWords();
  const columns: Column<NotedRate>[] = [
    { key: 'currency', title: words.rates.currency, cell: (rate) => `${rate.currency} ${words.rates.currencies[rate.currency]}` },
    { key: 'onDay', title: words.rates.onDay, cell: (rate) => rate.onDay },
    { key: 'cny', title: words.rates.cny, align: 'right', cell: (rate) => rate.cny },
    { key: 'note', title: words.rates.note, cell: (rate) => rate.note ?? '' },
    {
      key: 'actions',
      title: <span className="visually-hidden">{words.rates.remove}</span>,
      align: 'right',
      cell: (rate) => (
        <Button size="small" aria-label={words.rates.removeThis(rate.currency, rate.onDay)} onClick={() => onRemove(rate)}>
          {words.rates.remove}
        </Button>
      ),
    },
  ];
  return <DataTable label={words.rates.title} columns={columns} rows={rates} rowKey={(rate) => `${rate.currency} ${rate.onDay}`} />;
}

function RateForm({ onSave }: { onSave: (rate: NotedRate) => Promise<boolean> }): ReactNode {
  const words = useWords();
  const [currency, setCurrency] = useState<NotedRate['currency']>('USD');
  const [onDay, setOnDay] = useState('');
  const [cny, setCny] = useState('');
  const [note, setNote] = useState('');
  const save = async (): Promise<void> => {
    const saved = await onSave({ currency, onDay: onDay.trim(), cny: cny.trim(), note: note.trim() === '' ? null : note.trim() });
    if (saved) setCny('');
  };
  return (
    <form
      className="rate-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Segmented
        aria-label={words.rates.currency}
        value={currency}
        options={['USD', 'EUR']}
        onChange={(value) => setCurrency(value === 'EUR' ? 'EUR' : 'USD')}
      />
      <label>
        {words.rates.onDay}
        <Input placeholder="2026-11-20" maxLength={10} value={onDay} onChange={(event) => setOnDay(event.target.value)} />
      </label>
      <label>
        {words.rates.cny}
        <Input inputMode="decimal" placeholder="7.1234" maxLength={15} value={cny} onChange={(event) => setCny(event.target.value)} />
      </label>
      <label className="rate-note">
        {words.rates.note}
        <Input maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <Button htmlType="submit" disabled={onDay === '' || cny.trim() === ''}>
        {words.rates.add}
      </Button>
    </form>
  );
}
