import { useState, type ReactNode } from 'react';
import { Button, Checkbox, Progress, Segmented } from 'antd';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import type { Packet } from '#shared/domain/packet/packet.ts';
import { useAppStore } from '../../../api/store-registry.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useLanguage } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { useOutputsWords } from '../export/outputs-words.ts';
import '../export/outputs.css';
import { BatchResult } from './batch-result.tsx';
import { createBatchRunner, type BatchRunner, type BatchState } from './batch-store.ts';

/** Packets by the dozen, from one packet. */
export function BatchPage(): ReactNode {
  const packet = useQuery('packet.get', { id: useParams()['id'] ?? '' });
  return <Loaded query={packet}>{(value) => <PacketBatch key={value.id} packet={value} />}</Loaded>;
}

type Kind = 'investors' | 'parks';

function PacketBatch({ packet }: { packet: Packet }): ReactNode {
  const words = useOutputsWords().batch;
  const runner = useAppStore(createBatchRunner);
  const state = useStore(runner.store);
  return (
    <Page title={words.title(packet.investorCodeName)} lead={words.lead} back={{ to: `/packets/${packet.id}`, label: words.back }}>
      {state.step === 'running' && <Running state={state} onStop={() => void runner.stop()} />}
      {state.step === 'failed' && <ErrorNotice error={state.error} />}
      {state.step === 'done' && <BatchResult summary={state.summary} onAgain={() => runner.reset()} />}
      {(state.step === 'idle' || state.step === 'failed') && (
        <Choice packet={packet} runner={runner} note={state.step === 'idle' && state.cancelled ? words.cancelled : null} />
      )}
    </Page>
  );
}

function Running({ state, onStop }: { state: Extract<BatchState, { step: 'running' }>; onStop: () => void }): ReactNode {
  const words = useOutputsWords().batch;
  const { done, total, name, stopping } = state;
  return (
    <div className="export-running">
      <p role="status">{stopping ? words.stopping : words.running(done, total)}</p>
      <Progress
        percent={total === 0 ? 0 : Math.round((done / total) * 100)}
        showInfo={false}
        status="active"
        aria-label={words.running(done, total)}
      />
      <p className="muted small">{name === '' ? ' ' : words.last(name)}</p>
      <Button onClick={onStop} disabled={stopping}>
        {words.stop}
      </Button>
    </div>
  );
}

interface Option {
  value: string;
  label: string;
}

function useOptions(packet: Packet): Record<Kind, Option[]> {
  const language = useLanguage();
  const investors = useQuery('investor.list', {}).value ?? [];
  const parks = useQuery('batch.parks', { packetId: packet.id }).value ?? [];
  const named = ({ zh, en }: { zh: string | null; en: string | null }): string => (language === 'zh' ? (zh ?? en) : (en ?? zh)) ?? '';
  return {
    investors: investors
      .filter(({ id }) => id !== packet.draft.investorId)
      .map(({ id, profile }) => ({ value: id, label: profile.codeName })),
    parks: parks.map(({ id, name }) => ({ value: id, label: named(name) })),
  };
}

function Choice({ packet, runner, note }: { packet: Packet; runner: BatchRunner; note: string | null }): ReactNode {
  const words = useOutputsWords().batch;
  const options = useOptions(packet);
  const [kind, setKind] = useState<Kind>('investors');
  const [chosen, setChosen] = useState<Record<Kind, string[]>>({ investors: [], parks: [] });
  const [marks, setMarks] = useState({ numbered: false, watermarked: false });
  const put = (ids: string[]): void => setChosen({ ...chosen, [kind]: ids });
  const ids = chosen[kind];
  const start = (): void => void runner.start(packet.id, kind === 'parks' ? { kind, parkIds: ids } : { kind, investorIds: ids, ...marks });
  return (
    <>
      {note !== null && <p role="status">{note}</p>}
      <Segmented<Kind>
        aria-label={words.kind}
        value={kind}
        options={(['investors', 'parks'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        onChange={setKind}
      />
      <div className="batch-line">
        <Button size="small" onClick={() => put(options[kind].map(({ value }) => value))}>
          {words.all}
        </Button>
        <Button size="small" onClick={() => put([])}>
          {words.clear}
        </Button>
        <span className="muted small">{words.chosen(ids.length)}</span>
      </div>
      {options[kind].length === 0 ? (
        <p className="muted">{words.noInvestors}</p>
      ) : (
        <Checkbox.Group className="batch-choices" aria-label={words[kind]} options={options[kind]} value={ids} onChange={put} />
      )}
      {kind === 'investors' && (
        <div className="batch-line">
          <Checkbox checked={marks.numbered} onChange={({ target }) => setMarks({ ...marks, numbered: target.checked })}>
            {words.numbered}
          </Checkbox>
          <Checkbox checked={marks.watermarked} onChange={({ target }) => setMarks({ ...marks, watermarked: target.checked })}>
            {words.watermarked}
          </Checkbox>
        </div>
      )}
      <div className="batch-line">
        <Button type="primary" disabled={ids.length === 0} onClick={start}>
          {words.run(ids.length)}
        </Button>
        <span className="muted small">{words.where}</span>
      </div>
    </>
  );
}
