import { useRef, useState, type ReactNode } from 'react';
import { Button, Input } from 'antd';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import { followUpOf, type LeadView } from '#shared/domain/lead/lead-view.ts';
import { shanghaiDayOf } from '#shared/lib/date.ts';
import type { CodeLookup, LeadImport } from '#shared/ipc/contracts/lead-contract.ts';
import { useClient, useQuery } from '../../../api/use-query.ts';
import { readText, useLanguage } from '../../../i18n/words.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { EmptyState, Loaded } from '../../../ui/states.tsx';
import { sendInParts } from '../send-in-parts.ts';
import { useDeskWords } from '../stand-words.ts';
import { LeadCard } from './lead-card.tsx';
import { useAct } from './use-act.ts';

const order = { late: 0, none: 1, planned: 2, done: 3 };

/** Leads that were handed over: what is late first. */
export function LeadsPart(): ReactNode {
  const words = useDeskWords();
  const leads = useQuery('lead.list', {});
  const [today] = useState(() => shanghaiDayOf(new Date().toISOString()));
  const byUrgency = (a: LeadView, b: LeadView): number =>
    order[followUpOf(a, today)] - order[followUpOf(b, today)] || (a.followUpOn ?? '').localeCompare(b.followUpOn ?? '');
  return (
    <>
      <Section title={words.tabs.leads}>
        <ImportLeads />
        <Loaded query={leads} rows={6}>
          {(value) =>
            value.length === 0 ? (
              <EmptyState title={words.noLeads} text={words.noLeadsText} />
            ) : (
              <ul className="lead-list" aria-label={words.tabs.leads}>
                {value.toSorted(byUrgency).map((lead) => (
                  <LeadCard key={lead.id} lead={lead} today={today} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
      <Section title={words.findCode} note={words.findCodeText}>
        <FindCode />
      </Section>
    </>
  );
}

function ImportLeads(): ReactNode {
  const words = useDeskWords();
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const { act, error, busy } = useAct();
  const [result, setResult] = useState<LeadImport | null>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setResult(null);
    const found = await act(async () => client.call('lead.import', { fileId: await sendInParts(client, file), name: file.name }));
    setResult(found);
    if (input.current !== null) input.current.value = '';
  };
  return (
    <div className="lead-import">
      <input
        ref={input}
        hidden
        type="file"
        accept=".jsonl"
        aria-label={words.import}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
        {busy ? words.importing : words.import}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
      {result !== null && (
        <div className="notice notice-done desk-made" role="status">
          <div>
            <p className="notice-title">{words.imported(result.added, result.known)}</p>
            <p>{words.counts(result.counts.leads, result.counts.photos, result.counts.codes)}</p>
            {result.damaged > 0 && <p>{words.damagedLines(result.damaged)}</p>}
            {!result.knownCopy && <p>{words.unknownCopy}</p>}
          </div>
        </div>
      )}
    </div>
  );
}

function FindCode(): ReactNode {
  const words = useDeskWords();
  const language = useLanguage();
  const client = useClient();
  const { act, error, busy } = useAct();
  const [code, setCode] = useState('');
  const [found, setFound] = useState<CodeLookup | null>(null);
  const find = async (): Promise<void> => setFound(await act(() => client.call('lead.findCode', { code })));
  return (
    <>
      <form
        className="desk-row"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <Input aria-label={words.code} maxLength={12} value={code} onChange={(event) => setCode(event.target.value)} />
        <Button htmlType="submit" loading={busy} disabled={code.trim() === ''}>
          {words.find}
        </Button>
      </form>
      {error !== null && <ErrorNotice error={error} />}
      {found !== null && (
        <div role="status">
          <p>
            <strong className="code">{found.code}</strong> {words.codeTaken(formatDate(found.takenAt.slice(0, 10), language))}
          </p>
          <ul className="desk-list">
            {found.picks.map((pick) => (
              <li key={pick.id}>
                <a href={`#/registers/${pick.kind}/${pick.id}`}>{readText(pick.name, language)?.text}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
