import { useState, type ReactNode } from 'react';
import { Button } from 'antd';
import { formatDate } from '#shared/domain/fact/format-fact.ts';
import type { LedgerProject } from '#shared/domain/ledger/ledger.ts';
import { useClient } from '../../api/use-query.ts';
import { useLanguage } from '../../i18n/words.tsx';
import { BilingualText } from '../../ui/bilingual.tsx';
import { ReasonDialog } from '../../ui/editing/reason-dialog.tsx';
import { useCommand } from '../../ui/editing/use-command.ts';
import { GradeMark } from '../../ui/facts/marks.tsx';
import { CommitmentDialog } from './commitment-dialog.tsx';
import { useLedgerWords } from './ledger-words.ts';

type Row = LedgerProject['commitments'][number];

function DropDialog({ row, onClose }: { row: Row; onClose: () => void }): ReactNode {
  const words = useLedgerWords();
  const client = useClient();
  const command = useCommand();
  return (
    <ReasonDialog
      title={words.dropTitle}
      text={words.dropText}
      ok={words.drop}
      needed
      command={command}
      onOk={(reason) => command.run(words.dropped2, () => client.call('ledger.drop', { id: row.id, reason: reason ?? '' }))}
      onClose={onClose}
    />
  );
}

function CommitmentRow({ row, onEdit, onDrop }: { row: Row; onEdit: () => void; onDrop: () => void }): ReactNode {
  const words = useLedgerWords();
  const language = useLanguage();
  return (
    <li className="ledger-commitment">
      <div className="ledger-commitment-main">
        <span className="tag ledger-commitment-side">{words.sides[row.side]}</span> <BilingualText quiet text={row.words} />
        <span className="row-note">
          {[row.who, row.dueOn === null ? words.noDue : words.due(formatDate(row.dueOn, language))]
            .filter((each) => each !== null)
            .join(' · ')}
          {row.doneOn !== null && <span className="ledger-commitment-done"> · {words.done(formatDate(row.doneOn, language))}</span>}
          {row.overdue && <span className="mark mark-blocked"> {words.overdue}</span>} <GradeMark grade={row.grade} />
        </span>
      </div>
      <div className="ledger-commitment-tools">
        <Button size="small" onClick={onEdit}>
          {row.doneOn === null ? words.markDone : words.editCommitment}
        </Button>
        <Button size="small" type="text" onClick={onDrop}>
          {words.drop}
        </Button>
      </div>
    </li>
  );
}

/** What both sides promised, what is due first at the top. */
export function CommitmentList({ project }: { project: LedgerProject }): ReactNode {
  const words = useLedgerWords();
  const [edited, setEdited] = useState<Row | 'new' | null>(null);
  const [dropped, setDropped] = useState<Row | null>(null);
  return (
    <section className="section">
      <div className="section-head">
        <h2>{words.commitments}</h2>
        <Button size="small" onClick={() => setEdited('new')}>
          {words.addCommitment}
        </Button>
      </div>
      {project.commitments.length === 0 ? (
        <p className="muted">{words.noCommitments}</p>
      ) : (
        <ul className="ledger-commitments">
          {project.commitments.map((row) => (
            <CommitmentRow key={row.id} row={row} onEdit={() => setEdited(row)} onDrop={() => setDropped(row)} />
          ))}
        </ul>
      )}
      {edited !== null && <CommitmentDialog project={project} row={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {dropped !== null && <DropDialog row={dropped} onClose={() => setDropped(null)} />}
    </section>
  );
}
