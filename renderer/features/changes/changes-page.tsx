import { useState, type ReactNode } from 'react';
import { Button, Segmented } from 'antd';
import { useSteadyQuery } from '../../api/use-query.ts';
import { ChangeItem } from '../../ui/history/change-item.tsx';
import { useHistoryWords } from '../../ui/history/history-words.ts';
import { useTakeBack } from '../../ui/history/use-take-back.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';

const pageSize = 50;
type Scope = 'session' | 'all';

/** Every change of the registers, newest first. */
export function ChangesPage(): ReactNode {
  const words = useHistoryWords();
  const takeBack = useTakeBack();
  const [scope, setScope] = useState<Scope>('session');
  const [offset, setOffset] = useState(0);
  const page = useSteadyQuery('change.list', { scope, offset, limit: pageSize });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Segmented<Scope>
          aria-label={words.scope}
          value={scope}
          options={(['session', 'all'] as const).map((value) => ({ value, label: words.scopes[value] }))}
          onChange={(next) => {
            setScope(next);
            setOffset(0);
          }}
        />
      }
    >
      <Loaded query={page}>
        {({ changes, total }) =>
          changes.length === 0 ? (
            <EmptyState title={words.empty} text={words.emptyText} />
          ) : (
            <>
              <ol className="changes">
                {changes.map((change) => (
                  <ChangeItem key={change.id} change={change} onUndo={takeBack} />
                ))}
              </ol>
              <div className="changes-foot">
                {offset > 0 && <Button onClick={() => setOffset(Math.max(0, offset - pageSize))}>{words.newer}</Button>}
                {offset + changes.length < total && <Button onClick={() => setOffset(offset + pageSize)}>{words.older}</Button>}
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
