import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'antd';
import type { CopyEntry } from '#shared/domain/copies/copy.ts';
import { asApiError, type ApiError, type Client } from '../../api/client.ts';
import { useClient } from '../../api/use-query.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { useLanguage, useWords } from '../../i18n/words.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SkeletonRows } from '../../ui/states.tsx';
import { copyAge } from './copy-age.ts';
import { CopiesTable } from './copies-table.tsx';
import { useRestore } from './use-restore.ts';
import './copies.css';

interface Offer {
  newest: CopyEntry | null;
  copies: CopyEntry[];
}

/** The newest copy that passes its rehearsal; each is tried in turn. */
async function findOffer(client: Client): Promise<Offer> {
  const { copies } = await client.call('copy.list', {});
  for (const copy of copies) {
    if (copy.state === 'damaged') continue;
    const { ok } = await client.call('copy.rehearse', { name: copy.name });
    if (ok) return { newest: copy, copies };
  }
  return { newest: null, copies };
}

/** Shown where the store cannot be opened: the newest sound copy, one click away, and the others. */
export function RestoreOffer(): ReactNode {
  const client = useClient();
  const words = useWords();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  useEffect(() => {
    let shown = true;
    findOffer(client).then(
      (found) => shown && setOffer(found),
      (fault: unknown) => shown && setError(asApiError(fault)),
    );
    return () => {
      shown = false;
    };
  }, [client]);
  return (
    <section className="restore-offer" aria-label={words.copies.offer}>
      <h1>{words.copies.offer}</h1>
      {error !== null && <ErrorNotice error={error} />}
      {offer === null && error === null && (
        <>
          <p>{words.copies.looking}</p>
          <SkeletonRows rows={3} />
        </>
      )}
      {offer !== null && <Newest copy={offer.newest} />}
      {offer !== null && offer.copies.length > 0 && <CopiesTable copies={offer.copies} />}
    </section>
  );
}

function Newest({ copy }: { copy: CopyEntry | null }): ReactNode {
  const language = useLanguage();
  const words = useWords();
  const [now] = useState(() => Date.now());
  const { restore, restoring, error } = useRestore();
  if (copy === null) return <p>{words.copies.noOffer}</p>;
  const time = formatMoment(copy.madeAt, language);
  return (
    <div className="restore-newest">
      <p>
        {words.copies.newest(time, copyAge(copy.madeAt, now, words.copies))}
        {words.copies.kept}
      </p>
      {error !== null && <ErrorNotice error={error} />}
      <Button type="primary" loading={restoring} onClick={() => void restore(copy)}>
        {words.copies.restoreThis(time)}
      </Button>
    </div>
  );
}
