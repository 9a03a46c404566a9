import { useState, type ReactNode } from 'react';
import { Drawer } from 'antd';
import type { RecordKind } from '#shared/domain/record/register.ts';
import { useQuery } from '../../../api/use-query.ts';
import { useWords } from '../../../i18n/words.tsx';
import { RefList } from '../ref-list.tsx';
import { useEditWords } from './edit-words.ts';

/** The way to what was archived of a register; nothing where nothing was. */
export function ArchivedList({ kind }: { kind: RecordKind }): ReactNode {
  const all = useWords();
  const words = useEditWords();
  const [open, setOpen] = useState(false);
  const refs = useQuery('record.archived', { kind }).value ?? [];
  if (refs.length === 0) return null;
  return (
    <>
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {words.archivedList(refs.length)}
      </button>
      <Drawer
        open={open}
        size={380}
        title={words.archivedTitle}
        closable={{ 'aria-label': all.state.close }}
        onClose={() => setOpen(false)}
      >
        <RefList refs={refs} />
      </Drawer>
    </>
  );
}
